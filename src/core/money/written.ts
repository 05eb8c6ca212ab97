/**
 * Adds up amounts as they are written, place by place as on paper: 12.50 and 7.75 are 1 ten, 9 ones,
 * 12 tenths and 5 hundredths, which is 20.25. So many cells are read back without a number for
 * each, and no floating-point number ever holds an amount: a place holds a sum of digits.
 */
import type { Currency } from './currency.ts';
import { type Money, money } from './money.ts';

/** The sums of the digits of each place, the lowest one first. */
export type WrittenSum = number[];

const MINUS = '-'.charCodeAt(0);
const POINT = '.'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Adds a cell, an empty one being nothing; one that is no amount in full is a bug and throws. */
export function addWritten(sum: WrittenSum, cell: string, { decimals }: Currency): void {
  if (cell === '') return;
  const first = cell.charCodeAt(0) === MINUS ? 1 : 0;
  const point = decimals === 0 ? cell.length : cell.length - decimals - 1;
  if (point <= first || (decimals > 0 && cell.charCodeAt(point) !== POINT)) throw notInFull(cell);
  let place = 0;
  for (let at = cell.length - 1; at >= first; at -= 1) {
    if (at === point) continue;
    const digit = cell.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) throw notInFull(cell);
    sum[place] = (sum[place] ?? 0) + (first === 1 ? -digit : digit);
    place += 1;
  }
}

function notInFull(cell: string): Error {
  return new Error(`the amount ${cell} is not written in full`);
}

/** What was added up. */
export function amountOf(sum: WrittenSum): Money {
  return money(sum.reduceRight((units, digits) => units * 10n + BigInt(digits), 0n));
}

/** A single cell read back. */
export function readWritten(cell: string, currency: Currency): Money {
  const sum: WrittenSum = [];
  addWritten(sum, cell, currency);
  return amountOf(sum);
}
