/**
 * Exact fractions: rates, attainments, plans, points of a curve. 57 % is 57/100, never 0.57.
 */
import { Fraction } from 'fraction.js';

export type Exact = Fraction;

/** numerator ÷ denominator; the denominator is not zero. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  return new Fraction(numerator, denominator);
}

export const NOTHING: Exact = exact(0n);
export const ONE: Exact = exact(1n);

/** The numerator with its sign (fraction.js keeps the sign apart). */
export function numerator(value: Exact): bigint {
  return value.s * value.n;
}

/** -1, 0 or 1 as a is less than, equal to or more than b. */
export function compare(a: Exact, b: Exact): number {
  const difference = numerator(a) * b.d - numerator(b) * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isNegative(value: Exact): boolean {
  return value.s < 0n;
}

export function isZero(value: Exact): boolean {
  return value.n === 0n;
}

/** The sum of exact values; nothing sums to zero. */
export function sumOf(values: Iterable<Exact>): Exact {
  let sum = NOTHING;
  for (const value of values) sum = sum.add(value);
  return sum;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least whole number that all the denominators divide. */
export function commonDenominator(values: Iterable<Exact>): bigint {
  let common = 1n;
  for (const value of values) common = (common / gcd(common, value.d)) * value.d;
  return common;
}
