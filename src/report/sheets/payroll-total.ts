/** The payroll file read back from its cells: it must pay everybody what was calculated. */
import type { Result } from '../../core/calculate.ts';
import { formatMoney } from '../../core/money/format.ts';
import { money } from '../../core/money/money.ts';
import { readWritten } from '../../core/money/written.ts';
import { ADJUSTMENTS, type Payroll, type PayrollCell } from '../../core/outputs.ts';
import type { Payout } from '../../core/pay.ts';
import type { PayrollSheet } from './payroll.ts';
import { cellOf } from './sheet.ts';

/** A way to add up columns to a payment of the person. */
interface Whole {
  readonly columns: readonly number[];
  readonly of: (payout: Payout) => bigint;
}

/** The sum of all payments in the file, as text. A difference is a bug and throws. */
export function retotalPayroll(sheet: PayrollSheet, payroll: Payroll, result: Result): string {
  const { currency } = result.month.scheme;
  let all = 0n;
  for (const { columns, of } of wholesOf(payroll)) {
    all = 0n;
    const written = new Map<string, bigint>();
    sheet.people.forEach((employee, row) => {
      const sum = columns.reduce((total, at) => {
        const column = sheet.columns[at];
        return total + (column === undefined ? 0n : readWritten(cellOf(column, row), currency));
      }, 0n);
      written.set(employee, (written.get(employee) ?? 0n) + sum);
      all += sum;
    });
    for (const payout of result.payouts) {
      if ((written.get(payout.employee) ?? 0n) !== of(payout)) {
        throw new Error(
          `${sheet.name}: the rows of ${payout.employee} do not add up to what was calculated`,
        );
      }
    }
  }
  return formatMoney(money(all), currency);
}

/** Every way in which the columns must add up; the last one is the payout. */
function wholesOf(payroll: Payroll): readonly Whole[] {
  const where = (wanted: (cell: PayrollCell) => boolean): readonly number[] =>
    payroll.columns.flatMap(({ cell }, at) => (wanted(cell) ? [at] : [])).slice(0, 1);
  const amount = (name: string): readonly number[] =>
    where((cell) => cell.kind === 'amount' && cell.amount === name);
  const payout = (it: Payout): bigint => it.payout;
  if (payroll.rows === 'component') return [{ columns: amount('amount'), of: payout }];
  const ids = new Set(
    payroll.columns.flatMap(({ cell }) => (cell.kind === 'component' ? [cell.component] : [])),
  );
  const single = [...ids].flatMap((id) =>
    where((cell) => cell.kind === 'component' && cell.component === id),
  );
  const earned = amount('earned');
  const adjustments = amount(ADJUSTMENTS);
  const parts = [...(earned.length > 0 ? earned : single), ...adjustments];
  const whole = amount('payout');
  const wholes: readonly Whole[] = [
    { columns: earned, of: (it) => it.earned },
    { columns: adjustments, of: (it) => it.adjustments },
  ];
  return [
    ...wholes.filter(({ columns }) => columns.length > 0),
    { columns: whole.length > 0 ? whole : parts, of: payout },
  ];
}
