/** A comparison as it is read on a terminal: who is paid more and less, and what it costs. */
import type { Difference } from '../../core/money/difference.ts';
import { formatChange, formatMoneySpaced } from '../../core/money/format.ts';
import { type Money, ZERO } from '../../core/money/money.ts';
import type { Comparison, GroupChange, PersonChange } from '../../study/compare.ts';
import { shownText } from '../escape.ts';
import { counted } from '../messages/words.ts';
import type { Paint } from '../paint.ts';
import { changeText, percentText } from '../percents.ts';
import { settingLine } from '../settings.ts';
import { spanText } from '../span-text.ts';
import { aligned, type Column } from '../table.ts';
import type { Compared, NamedScheme, VariantCompared } from './compared.ts';
import { tierText } from './tier.ts';

const NAME_WIDTH = 24;
const MOST_CROSSINGS = 20;

/** Each variant under its name, ending in a line feed. */
export function comparisonText(compared: Compared, paint: Paint): string {
  const { base, periods, variants } = compared;
  const title = `${paint.bold(`${shownText(base.name)} · ${spanText(periods)}`)}`;
  const blocks = variants.map((variant) => variantText(compared, variant, paint));
  return `${[title, ...blocks].join('\n\n')}\n`;
}

function variantText(compared: Compared, variant: VariantCompared, paint: Paint): string {
  const { comparison } = variant;
  const parts = [
    [...schemeLines('base', compared.base), ...schemeLines('variant', variant)].join('\n'),
    people(compared, comparison, paint),
    groups(compared, comparison, paint),
    sentences(compared, comparison),
    crossed(compared, comparison, paint),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function schemeLines(label: string, { file, settings }: NamedScheme): readonly string[] {
  const lines = settings.map((each) => `         ${settingLine(each)}`);
  return [`${label.padEnd(8)} ${shownText(file)}`, ...lines];
}

const AMOUNTS: readonly Column[] = [
  { title: 'base', right: true },
  { title: 'variant', right: true },
  { title: 'difference', right: true },
  { title: 'percent', right: true },
];

function amounts({ base, variant, difference, part }: Difference, { currency }: Compared) {
  return [
    formatMoneySpaced(base, currency),
    formatMoneySpaced(variant, currency),
    formatChange(difference, currency),
    changeText(part),
  ];
}

/** Changes in colour: what is gained green, what is lost red. */
function dressed(changes: readonly Money[], paint: Paint, from: number) {
  return (text: string, row: number, column: number): string => {
    const change = changes[row] ?? ZERO;
    if (column < from || change === ZERO) return text;
    return change > 0n ? paint.green(text) : paint.red(text);
  };
}

function people(compared: Compared, { people: all, same }: Comparison, paint: Paint): string {
  const changed = all.filter(({ change }) => change.difference !== ZERO);
  if (changed.length === 0)
    return `Nobody is paid more or less: ${counted(same, 'person', 'people')}.`;
  let before = '';
  const rows = changed.map(({ team, employee, name, role, change }) => {
    const shownTeam = team === before ? '' : team.split('|').join(', ');
    before = team;
    return [
      shownText(shownTeam, NAME_WIDTH),
      shownText(name === '' ? employee : name, NAME_WIDTH),
      shownText(role, NAME_WIDTH),
      ...amounts(change, compared),
    ];
  });
  const columns: readonly Column[] = [
    { title: 'team', right: false },
    { title: 'employee', right: false },
    { title: 'role', right: false },
    ...AMOUNTS,
  ];
  const differences = changed.map(({ change }) => change.difference);
  const table = aligned(columns, rows, paint.bold, dressed(differences, paint, 5));
  const note = paint.dim(`${counted(same, 'person', 'people')} paid the same`);
  return same === 0 ? table : `${table}\n${note}`;
}

function groups(compared: Compared, comparison: Comparison, paint: Paint): string {
  const { roles, teams, periods, total } = comparison;
  const of = (label: string, list: readonly GroupChange[]) =>
    list.map(({ name, change }, i) => ({ label: i === 0 ? label : '', name, change }));
  const rows = [
    ...of('role', roles),
    ...of('team', teams),
    ...(periods.length > 1 ? of('period', periods) : []),
    { label: 'total', name: compared.currency.code, change: total },
  ];
  const columns: readonly Column[] = [
    { title: '', right: false },
    { title: '', right: false },
    ...AMOUNTS,
  ];
  const cells = rows.map(({ label, name, change }) => [
    label,
    shownText(name.split('|').join(', '), NAME_WIDTH),
    ...amounts(change, compared),
  ]);
  const last = rows.length - 1;
  const colour = dressed(
    rows.map(({ change }) => change.difference),
    paint,
    4,
  );
  return aligned(columns, cells, paint.bold, (text, row, column) =>
    row === last ? paint.bold(text) : colour(text, row, column),
  );
}

function sentences(compared: Compared, comparison: Comparison): string {
  const { gain, lose, same, share, largestGain, largestLoss, revenue } = comparison;
  const largest = (label: string, person: PersonChange | null): readonly string[] => {
    if (person === null) return [];
    const { difference, part } = person.change;
    const who = shownText(person.name === '' ? person.employee : person.name);
    const percent = part === null ? '' : ` (${changeText(part)})`;
    return [`${label}: ${who}, ${formatChange(difference, compared.currency)}${percent}.`];
  };
  const sold =
    revenue.base === revenue.variant
      ? formatMoneySpaced(revenue.base, compared.currency)
      : `${formatMoneySpaced(revenue.base, compared.currency)}, then ${formatMoneySpaced(
          revenue.variant,
          compared.currency,
        )}`;
  return [
    `${gain} gain, ${lose} lose, ${same} are paid the same.`,
    ...largest('Largest gain', largestGain),
    ...largest('Largest loss', largestLoss),
    `Cost as a share of revenue: ${percentText(share.base)}, then ${percentText(share.variant)} of ${sold}.`,
  ].join('\n');
}

function crossed(compared: Compared, { crossings }: Comparison, paint: Paint): string {
  if (crossings.length === 0) return '';
  const { currency, periods } = compared;
  const several = periods.length > 1;
  const columns = [
    'crosses a tier',
    'component',
    ...(several ? ['period'] : []),
    'base',
    'variant',
  ];
  const rows = crossings
    .slice(0, MOST_CROSSINGS)
    .map(({ period, base, variant }) => [
      shownText(variant.seat.employee, NAME_WIDTH),
      shownText(variant.component, NAME_WIDTH),
      ...(several ? [period] : []),
      tierText(base, currency),
      tierText(variant, currency),
    ]);
  const table = aligned(
    columns.map((title) => ({ title, right: false })),
    rows,
    paint.bold,
  );
  const more = crossings.length - rows.length;
  return more === 0 ? table : `${table}\n${paint.dim(`and ${more} more with --format json`)}`;
}
