/**
 * The last check before the files appear: the rows about to be written, read back from their cells,
 * must add up to what was calculated. A difference is a bug and throws.
 */
import type { Result } from '../../core/calculate.ts';
import type { Currency } from '../../core/money/currency.ts';
import { formatMoney } from '../../core/money/format.ts';
import { type Money, money } from '../../core/money/money.ts';
import { addWritten, amountOf, readWritten, type WrittenSum } from '../../core/money/written.ts';
import { TOTAL } from '../../core/scheme.ts';
import type { Sheets } from './index.ts';
import { cellOf, codeOf, columnOf, type Sheet, textsOf } from './sheet.ts';

/** Control totals, as amounts in text. */
export interface ControlTotals {
  readonly earned: string;
  readonly adjustments: string;
  readonly payout: string;
  readonly revenue: string;
  readonly held: string;
}

type Sums = Map<string, bigint>;

export function retotal(sheets: Sheets, result: Result): ControlTotals {
  const { scheme, deals } = result.month;
  const { currency } = scheme;
  const byDeal = sumByDeal(result);
  same('credits.csv', creditSums(sheets.credits, currency), byDeal.credits);
  same(
    'components.csv',
    sums(sheets.components, ['employee', 'team', 'role', 'component'], 'amount', currency),
    byDeal.components,
  );
  const earned = sums(sheets.components, ['employee'], 'amount', currency);
  const paid = payoutSums(sheets.payouts, currency);
  same('payouts.csv: earned', paid.earned, earned);
  same(
    'payouts.csv: payout',
    paid.payout,
    of(result, (it) => it.payout),
  );
  same(
    'payouts.csv: adjustments',
    paid.adjustments,
    of(result, (it) => it.adjustments),
  );

  const revenue = sumDown(sheets.credits, 'revenue', currency);
  const sold = (rows: readonly number[]): bigint =>
    rows.reduce((sum, row) => sum + (deals.revenue[row] ?? 0n), 0n);
  if (revenue !== sold(result.credits.order)) {
    throw new Error('credits.csv: the revenue written is not the revenue credited');
  }
  const text = (amount: bigint): string => formatMoney(money(amount), currency);
  return {
    earned: text(sumOf(paid.earned)),
    adjustments: text(sumOf(paid.adjustments)),
    payout: text(sumOf(paid.payout)),
    revenue: text(revenue),
    held: text(sold(result.credits.held)),
  };
}

/** What the calculation says: by payee and component of deals, and by seat and component. */
function sumByDeal(result: Result): { readonly credits: Sums; readonly components: Sums } {
  const credits: Sums = new Map();
  const components: Sums = new Map();
  for (const { seat, component, amount, paid } of result.earned) {
    if (paid !== null) add(credits, keyOf([seat.employee, component.id]), amount);
    add(components, keyOf([seat.employee, seat.team, seat.role, component.id]), amount);
  }
  for (const { seat, change } of result.totals) {
    add(components, keyOf([seat.employee, seat.team, seat.role, TOTAL]), change);
  }
  return { credits, components };
}

/** Summed by code first: there are many rows and few payees. */
function creditSums(sheet: Sheet, currency: Currency): Sums {
  const payees = textsOf(sheet, 'paid_to');
  const components = textsOf(sheet, 'component');
  const amounts = columnOf(sheet, 'amount');
  const width = components.texts.length;
  const byCode = new Map<number, WrittenSum>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const key = codeOf(payees, row) * width + codeOf(components, row);
    const sum = byCode.get(key) ?? [];
    byCode.set(key, sum);
    addWritten(sum, cellOf(amounts, row), currency);
  }
  const found: Sums = new Map();
  for (const [key, sum] of byCode) {
    const payee = payees.texts[Math.floor(key / width)] ?? '';
    add(found, keyOf([payee, components.texts[key % width] ?? '']), amountOf(sum));
  }
  return found;
}

/** The sum of a column, every row of it. */
function sumDown(sheet: Sheet, heading: string, currency: Currency): bigint {
  const column = columnOf(sheet, heading);
  const sum: WrittenSum = [];
  for (let row = 0; row < sheet.rows; row += 1) addWritten(sum, cellOf(column, row), currency);
  return amountOf(sum);
}

function payoutSums(sheet: Sheet, currency: Currency): Record<keyof Payments, Sums> {
  const payments = {
    earned: sums(sheet, ['employee'], 'earned', currency),
    adjustments: sums(sheet, ['employee'], 'adjustments', currency),
    payout: sums(sheet, ['employee'], 'payout', currency),
  };
  for (const [employee, payout] of payments.payout) {
    const parts =
      (payments.earned.get(employee) ?? 0n) + (payments.adjustments.get(employee) ?? 0n);
    if (parts !== payout)
      throw new Error(`payouts.csv: ${employee} is not paid the sum of the row`);
  }
  return payments;
}

interface Payments {
  readonly earned: Money;
  readonly adjustments: Money;
  readonly payout: Money;
}

function of(result: Result, pick: (payments: Payments) => Money): Sums {
  return new Map(result.payouts.map((it) => [keyOf([it.employee]), pick(it)]));
}

/** The amounts of a short sheet, added up by the text of some columns. */
function sums(sheet: Sheet, by: readonly string[], amount: string, currency: Currency): Sums {
  const keys = by.map((name) => columnOf(sheet, name));
  const amounts = columnOf(sheet, amount);
  const found: Sums = new Map();
  for (let row = 0; row < sheet.rows; row += 1) {
    const key = keyOf(keys.map((column) => cellOf(column, row)));
    add(found, key, readWritten(cellOf(amounts, row), currency));
  }
  return found;
}

/** The same amounts under the same keys; a missing one is zero. */
function same(what: string, written: Sums, calculated: Sums): void {
  for (const key of new Set([...written.keys(), ...calculated.keys()])) {
    if ((written.get(key) ?? 0n) !== (calculated.get(key) ?? 0n)) {
      throw new Error(`${what}: the rows of ${key} do not add up to what was calculated`);
    }
  }
}

function keyOf(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? '') : JSON.stringify(texts);
}

function add(into: Sums, key: string, amount: bigint): void {
  into.set(key, (into.get(key) ?? 0n) + amount);
}

function sumOf(found: Sums): bigint {
  let sum = 0n;
  for (const amount of found.values()) sum += amount;
  return sum;
}
