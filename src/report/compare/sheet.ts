/**
 * A comparison as rows, for CSV and markdown: for each variant its people, roles, teams and periods,
 * each of which sum to the row `total`; then the revenue, and what is paid as a share of it.
 */

import { type Difference, differenceOf } from '../../core/money/difference.ts';
import type { Exact } from '../../core/money/exact.ts';
import { formatMoney, formatPercent } from '../../core/money/format.ts';
import type { GroupChange } from '../../study/compare.ts';
import { type Heading, type Sheet, sheetOfRows } from '../sheets/sheet.ts';
import { spanText } from '../span-text.ts';
import type { Compared, VariantCompared } from './compared.ts';

const HEADINGS: readonly Heading[] = [
  ['scheme', 'text'],
  ['period', 'plain'],
  ['level', 'plain'],
  ['team', 'text'],
  ['role', 'text'],
  ['employee', 'text'],
  ['name', 'text'],
  ['base', 'plain'],
  ['variant', 'plain'],
  ['difference', 'plain'],
  ['percent', 'plain'],
  ['currency', 'plain'],
];

export function comparisonSheet(compared: Compared): Sheet {
  const rows = compared.variants.flatMap((variant) => rowsOf(compared, variant));
  return sheetOfRows('compare.csv', HEADINGS, rows);
}

function rowsOf(
  { currency, periods }: Compared,
  { label, comparison }: VariantCompared,
): readonly (readonly string[])[] {
  const span = spanText(periods);
  const amounts = ({ base, variant, difference, part }: Difference): readonly string[] => [
    ...[base, variant, difference].map((amount) => formatMoney(amount, currency)),
    part === null ? '' : formatPercent(part),
    currency.code,
  ];
  type Who = Readonly<Partial<Record<'team' | 'role' | 'employee' | 'name', string>>>;
  const row = (level: string, who: Who, cells: readonly string[], period = span) => {
    const { team = '', role = '', employee = '', name = '' } = who;
    return [label, period, level, team, role, employee, name, ...cells];
  };
  const of = (level: 'team' | 'role', groups: readonly GroupChange[]) =>
    groups.map(({ name, change }) => row(level, { [level]: name }, amounts(change)));
  const { total, revenue, share } = comparison;
  return [
    ...comparison.people.map(({ change, ...who }) => row('person', who, amounts(change))),
    ...of('role', comparison.roles),
    ...of('team', comparison.teams),
    ...comparison.periods.map(({ name, change }) => row('period', {}, amounts(change), name)),
    row('total', {}, amounts(total)),
    row('revenue', {}, amounts(differenceOf(revenue.base, revenue.variant))),
    row('share', {}, shares(share.base, share.variant)),
  ];
}

/** Percentages of the revenue, and the percentage points between them. */
function shares(base: Exact | null, variant: Exact | null): readonly string[] {
  const points = base === null || variant === null ? null : variant.sub(base);
  const text = (part: Exact | null): string => (part === null ? '' : formatPercent(part));
  return [text(base), text(variant), text(points), '', ''];
}
