/**
 * The file for the payroll system, as the scheme describes it. A row whose every amount is zero is
 * left out, for some payroll systems overwrite with it; what is not zero always stands in a row.
 */
import type { Result } from '../../core/calculate.ts';
import { formatDay } from '../../core/calendar.ts';
import type { EmployeeId } from '../../core/model.ts';
import { formatMoney } from '../../core/money/format.ts';
import { add, type Money, ZERO } from '../../core/money/money.ts';
import { readWritten } from '../../core/money/written.ts';
import {
  ADJUSTMENTS,
  type Payroll,
  type PayrollCell,
  type PayrollFact,
  type PayrollTime,
} from '../../core/outputs.ts';
import type { Payout } from '../../core/pay.ts';
import type { Period } from '../../core/period.ts';
import { byCodePoint } from '../../core/text.ts';
import { payoutsIn } from './payouts.ts';
import { cellOf, columnOf, type Heading, type Sheet, sheetOfRows } from './sheet.ts';

export interface PayrollSheet extends Sheet {
  /** Whom each row pays. */
  readonly people: readonly EmployeeId[];
}

/** What a row can say. A row per person has no component and no reason. */
interface Entry {
  readonly payout: Payout;
  readonly component: string;
  readonly reason: string;
  readonly amount: Money;
  /** Of the person, by component. */
  readonly earned: ReadonlyMap<string, Money>;
}

/** `components` is the sheet of components.csv: what stands there is what the person earned. */
export function payrollSheet(result: Result, components: Sheet, payroll: Payroll): PayrollSheet {
  const { currency } = result.month.scheme;
  const earned = earnedIn(result, components);
  const entries = payoutsIn(result, true).flatMap((payout): readonly Entry[] => {
    const own = earned.get(payout.employee) ?? new Map<string, Money>();
    const whole = { payout, component: '', reason: '', amount: payout.payout, earned: own };
    return payroll.rows === 'person' ? [whole] : partsOf(whole, result);
  });
  const cells = payroll.columns.map(({ cell }) => cell);
  const paid = entries.filter((entry) =>
    cells.some((cell) => (amountIn(cell, entry) ?? 0n) !== 0n),
  );
  const rows = paid.map((entry) =>
    cells.map((cell) => {
      const amount = amountIn(cell, entry);
      return amount === null ? textIn(cell, entry, result) : formatMoney(amount, currency);
    }),
  );
  const headings = payroll.columns.map(({ header, cell }): Heading => {
    return [header, cell.kind === 'amount' || cell.kind === 'component' ? 'plain' : 'text'];
  });
  const people = paid.map(({ payout }) => payout.employee);
  return { ...sheetOfRows(payroll.file, headings, rows), people };
}

/** What each person earned by each component, in the order of components.csv. */
function earnedIn(
  { month }: Result,
  components: Sheet,
): ReadonlyMap<string, ReadonlyMap<string, Money>> {
  const [employees, ids, amounts] = [
    columnOf(components, 'employee'),
    columnOf(components, 'component'),
    columnOf(components, 'amount'),
  ];
  const earned = new Map<string, Map<string, Money>>();
  for (let row = 0; row < components.rows; row += 1) {
    const employee = cellOf(employees, row);
    const id = cellOf(ids, row);
    const amount = readWritten(cellOf(amounts, row), month.scheme.currency);
    const own = earned.get(employee) ?? new Map<string, Money>();
    earned.set(employee, own.set(id, add(own.get(id) ?? ZERO, amount)));
  }
  return earned;
}

/** A person's components, then the adjustments, those of one reason together. */
function partsOf(whole: Entry, { month }: Result): readonly Entry[] {
  const adjusted = new Map<string, Money>();
  for (const { period, employee, amount, reason } of month.adjustments) {
    if (period.text !== month.period.text || employee !== whole.payout.employee) continue;
    adjusted.set(reason, add(adjusted.get(reason) ?? ZERO, amount));
  }
  return [
    ...[...whole.earned].map(([component, amount]) => ({ ...whole, component, amount })),
    ...[...adjusted]
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([reason, amount]) => ({ ...whole, component: ADJUSTMENTS, reason, amount })),
  ];
}

/** The amount in a cell; null in a cell of text. */
function amountIn(cell: PayrollCell, entry: Entry): Money | null {
  switch (cell.kind) {
    case 'text':
    case 'fact':
    case 'time':
      return null;
    case 'component':
      return entry.earned.get(cell.component) ?? ZERO;
    case 'amount':
      return cell.amount === 'amount' ? entry.amount : entry.payout[cell.amount];
  }
}

function textIn(cell: PayrollCell, entry: Entry, { month }: Result): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'fact': {
      const fact = factOf(cell.fact, entry, month.scheme.currency.code);
      return cell.values?.get(fact) ?? (fact === '' ? cell.empty : fact);
    }
    case 'time':
      return timeOf(cell.time, cell.format, month.period);
    case 'amount':
    case 'component':
      return '';
  }
}

function factOf(fact: PayrollFact, { payout, component, reason }: Entry, currency: string): string {
  switch (fact) {
    case 'payroll_id':
      return payout.payrollId;
    case 'team':
      return payout.teams.join('|');
    case 'employee':
    case 'name':
    case 'role':
      return payout[fact];
    case 'currency':
      return currency;
    case 'component':
      return component;
    case 'reason':
      return reason;
  }
}

/** The period or a day of it; `MM.YYYY` writes October 2026 as `10.2026`. */
function timeOf(time: PayrollTime, format: string | null, period: Period): string {
  const day = time === 'last_day' ? period.last : period.first;
  if (format === null) return time === 'period' ? period.text : formatDay(day);
  const [year = '', month = '', date = ''] = formatDay(day).split('-');
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(-2),
    MM: month,
    DD: date,
    Q: String(period.number),
  };
  return format.replace(/YYYY|YY|MM|DD|Q/g, (part) => parts[part] ?? part);
}
