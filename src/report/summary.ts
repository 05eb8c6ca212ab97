/** What `bonus run` says on the terminal: who gets what, attainment, held deals, totals. */

import type { Result } from '../core/calculate.ts';
import { MAIN } from '../core/model.ts';
import { formatMoneySpaced } from '../core/money/format.ts';
import { type Money, money, total } from '../core/money/money.ts';
import { headOf } from '../core/ruling.ts';
import { bar } from './bar.ts';
import { shownText } from './escape.ts';
import { counted } from './messages/words.ts';
import type { Paint } from './paint.ts';
import { percentText } from './percents.ts';
import { type FileRead, readingText } from './reading.ts';
import { type SettingMade, variantText } from './settings.ts';
import { attainmentsIn } from './sheets/attainment.ts';
import { payoutsIn } from './sheets/payouts.ts';
import { aligned, type Column } from './table.ts';

export interface SummaryOptions {
  readonly paint: Paint;
  /** Whether the user named the period; otherwise the summary says how it was found. */
  readonly periodChosen: boolean;
  /** The values set on the command line. */
  readonly settings: readonly SettingMade[];
  /** The input files. */
  readonly files: readonly FileRead[];
  /** Show people whose every amount is zero. */
  readonly zeros?: boolean;
  /** At most so many held deals are listed. */
  readonly heldLines?: number;
}

const HELD_LINES = 20;
const NAME_WIDTH = 40;

/** The summary, ending in a line feed. */
export function summaryText(result: Result, options: SummaryOptions): string {
  const { scheme, period } = result.month;
  const { paint, periodChosen, files, settings } = options;
  const found = periodChosen ? '' : paint.dim('  (the latest period in the plans)');
  const title = `${paint.bold(`${shownText(scheme.name)} · ${period.text}`)}${found}`;
  const reading = readingText(files);
  const parts = [
    // What was set stands first, for nothing below is what the scheme itself pays.
    variantText(settings, paint),
    reading === '' ? title : `${title}\n${paint.dim(reading)}`,
    people(result, options),
    attainments(result, paint),
    held(result, options),
    totals(result, paint),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const PEOPLE: readonly Column[] = [
  { title: 'team', right: false },
  { title: 'employee', right: false },
  { title: 'role', right: false },
  { title: 'earned', right: true },
  { title: 'adjustments', right: true },
  { title: 'payout', right: true },
];

function people(result: Result, { paint, zeros = false }: SummaryOptions): string {
  const { currency } = result.month.scheme;
  const show = (amount: Money): string => formatMoneySpaced(amount, currency);
  const shown = payoutsIn(result, zeros);
  let before = '';
  const rows = shown.map((it) => {
    const teams = it.teams.join(', ');
    const team = teams === before ? '' : teams;
    before = teams;
    return [
      shownText(team, NAME_WIDTH),
      shownText(it.name === '' ? it.employee : it.name, NAME_WIDTH),
      shownText(it.role, NAME_WIDTH),
      show(it.earned),
      show(it.adjustments),
      show(it.payout),
    ];
  });
  const left = result.payouts.length - shown.length;
  const note =
    left === 0 ? '' : `\n${paint.dim(`${counted(left, 'person', 'people')} with nothing`)}`;
  return rows.length === 0
    ? `Nobody is paid anything.${note}`
    : `${aligned(PEOPLE, rows, paint.bold)}${note}`;
}

function attainments(result: Result, paint: Paint): string {
  const ofTeams = attainmentsIn(result).filter((it) => it.employee === null);
  if (ofTeams.length === 0) return '';
  const columns: readonly Column[] = [
    { title: 'team attainment', right: false },
    { title: '', right: false },
    { title: '', right: true },
  ];
  const rows = ofTeams.map(({ team, plan, ratio }) => {
    const name = plan.name === MAIN ? team : `${team}, ${plan.name}`;
    const text = ratio === null ? 'plan is zero' : percentText(ratio);
    return [shownText(name, NAME_WIDTH), ratio === null ? '' : bar(ratio, 20), text];
  });
  const dress = (text: string, row: number): string => {
    const ratio = ofTeams[row]?.ratio ?? null;
    return ratio !== null && ratio.compare(1) >= 0 ? paint.green(text) : paint.cyan(text);
  };
  return aligned(columns, rows, paint.bold, (text, row, column) =>
    column === 1 ? dress(text, row) : text,
  );
}

function held(result: Result, { paint, heldLines = HELD_LINES }: SummaryOptions): string {
  const { deals, scheme } = result.month;
  const found = new Map<number, { head: string; revenue: bigint }>();
  for (const row of result.credits.held) {
    const id = deals.ids.codes[row] ?? -1;
    const attribution = deals.attributions[deals.attribution[row] ?? -1];
    const head = attribution === undefined ? null : headOf(attribution);
    const known = found.get(id) ?? { head: head?.employee ?? '', revenue: 0n };
    found.set(id, { ...known, revenue: known.revenue + (deals.revenue[row] ?? 0n) });
  }
  if (found.size === 0) return '';
  const rows = [...found]
    .slice(0, heldLines)
    .map(([id, { head, revenue }]) => [
      shownText(deals.ids.texts[id] ?? '', NAME_WIDTH),
      shownText(head, NAME_WIDTH),
      formatMoneySpaced(money(revenue), scheme.currency),
    ]);
  const columns: readonly Column[] = [
    { title: 'held deal', right: false },
    { title: 'head', right: false },
    { title: 'revenue', right: true },
  ];
  const intro = paint.yellow(
    `${counted(found.size, "head's deal is", "heads' deals are")} held: nobody is assigned`,
  );
  const rest = found.size - rows.length;
  const more = rest === 0 ? '' : `\n${paint.dim(`and ${rest} more in exceptions.csv`)}`;
  return `${intro}\n${aligned(columns, rows, paint.bold)}${more}`;
}

function totals(result: Result, paint: Paint): string {
  const { scheme, deals } = result.month;
  const { payouts, credits } = result;
  const { currency } = scheme;
  const sold = (rows: readonly number[]): Money =>
    money(rows.reduce((sum, row) => sum + (deals.revenue[row] ?? 0n), 0n));
  const lines: readonly (readonly [string, Money])[] = [
    ['revenue credited', sold(credits.order)],
    ['revenue held', sold(credits.held)],
    ['earned', total(payouts.map((it) => it.earned))],
    ['adjustments', total(payouts.map((it) => it.adjustments))],
    ['payout', total(payouts.map((it) => it.payout))],
  ];
  const columns: readonly Column[] = [
    { title: 'total', right: false },
    { title: currency.code, right: true },
  ];
  const rows = lines.map(([name, amount]) => [name, formatMoneySpaced(amount, currency)]);
  const last = rows.length - 1;
  return aligned(columns, rows, paint.bold, (text, row) =>
    row === last ? paint.bold(text) : text,
  );
}
