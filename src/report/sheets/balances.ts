/** balances.csv: what people owe of recoverable draws; only when a role has one. */
import type { Result } from '../../core/calculate.ts';
import { formatMoney } from '../../core/money/format.ts';
import type { Money } from '../../core/money/money.ts';
import { type Heading, type Sheet, sheetOfRows } from './sheet.ts';

const HEADINGS: readonly Heading[] = [
  ['period', 'plain'],
  ['employee', 'text'],
  ['opening', 'plain'],
  ['drawn', 'plain'],
  ['recovered', 'plain'],
  ['owed', 'plain'],
];

/** Null when no role has a recoverable draw. */
export function balancesSheet({ month, balances }: Result): Sheet | null {
  const { scheme, period } = month;
  const recoverable = [...scheme.roles.values()].some(({ total }) => total?.draw?.recoverable);
  if (!recoverable) return null;
  const text = (amount: Money): string => formatMoney(amount, scheme.currency);
  const rows = balances.map((it) => [
    period.text,
    it.employee,
    text(it.opening),
    text(it.drawn),
    text(it.recovered),
    text(it.owed),
  ]);
  return sheetOfRows('balances.csv', HEADINGS, rows);
}
