/** payouts.csv: one row for each person. */
import type { Result } from '../../core/calculate.ts';
import { formatMoney } from '../../core/money/format.ts';
import type { Payout } from '../../core/pay.ts';
import { byPlace } from './order.ts';
import { type Heading, type Sheet, sheetOfRows } from './sheet.ts';

const HEADINGS: readonly Heading[] = [
  ['period', 'plain'],
  ['employee', 'text'],
  ['payroll_id', 'text'],
  ['name', 'text'],
  ['team', 'text'],
  ['role', 'text'],
  ['earned', 'plain'],
  ['adjustments', 'plain'],
  ['payout', 'plain'],
  ['currency', 'plain'],
];

/** The payouts in order; without `zeros` only those with an amount that is not zero. */
export function payoutsIn(result: Result, zeros: boolean): readonly Payout[] {
  return result.payouts
    .filter((it) => zeros || it.earned !== 0n || it.adjustments !== 0n || it.payout !== 0n)
    .map((it) => ({ it, employee: it.employee, team: it.teams.join('|'), role: it.role }))
    .sort(byPlace)
    .map(({ it }) => it);
}

export function payoutsSheet(result: Result, zeros: boolean): Sheet {
  const { scheme, period } = result.month;
  const { currency } = scheme;
  const rows = payoutsIn(result, zeros).map((it) => [
    period.text,
    it.employee,
    it.payrollId,
    it.name,
    it.teams.join('|'),
    it.role,
    formatMoney(it.earned, currency),
    formatMoney(it.adjustments, currency),
    formatMoney(it.payout, currency),
    currency.code,
  ]);
  return sheetOfRows('payouts.csv', HEADINGS, rows);
}
