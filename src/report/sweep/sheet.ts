/** A grid as rows, for CSV and markdown: a column for each axis, then what the combination costs. */
import type { Exact } from '../../core/money/exact.ts';
import { formatMoney, formatPercent } from '../../core/money/format.ts';
import { type Money, subtract } from '../../core/money/money.ts';
import type { PointSwept } from '../../study/grid.ts';
import type { PersonPayout } from '../../study/point.ts';
import { type Heading, type Sheet, sheetOfRows } from '../sheets/sheet.ts';
import type { Swept } from './swept.ts';

const COSTS: readonly Heading[] = [
  ['cost', 'plain'],
  ['revenue', 'plain'],
  ['cost_share', 'plain'],
  ['median', 'plain'],
  ['lowest', 'plain'],
  ['lowest_employee', 'text'],
  ['highest', 'plain'],
  ['highest_employee', 'text'],
  ['currency', 'plain'],
];

const TARGET: readonly Heading[] = [['off_target', 'plain']];

export function sweepSheet(swept: Swept): Sheet {
  const axes = swept.axes.map(({ path, numbers }): Heading => [path, numbers ? 'plain' : 'text']);
  const headings = [...axes, ...COSTS, ...(swept.target === null ? [] : TARGET)];
  return sheetOfRows(
    'sweep.csv',
    headings,
    swept.rows.map((row) => cellsOf(row, swept)),
  );
}

function cellsOf(row: PointSwept, { currency, target }: Swept): readonly string[] {
  const text = (amount: Money): string => formatMoney(amount, currency);
  const person = (who: PersonPayout | null): readonly string[] =>
    who === null ? ['', ''] : [text(who.payout), who.employee];
  return [
    ...row.values,
    text(row.cost),
    text(row.revenue),
    shareText(row.share),
    text(row.median),
    ...person(row.lowest),
    ...person(row.highest),
    currency.code,
    ...(target === null ? [] : [text(subtract(row.cost, target.target))]),
  ];
}

function shareText(share: Exact | null): string {
  return share === null ? '' : formatPercent(share);
}
