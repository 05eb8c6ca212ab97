/**
 * Money: a whole number of the currency's minor units, never a floating-point number.
 * 1 234.50 RUB is 123450n.
 */
import type { Brand } from '../brand.ts';

export type Money = Brand<bigint, 'Money'>;

export const ZERO = 0n as Money;

/** Whole minor units as money. */
export function money(minor: bigint): Money {
  return minor as Money;
}

export function add(a: Money, b: Money): Money {
  return (a + b) as Money;
}

export function subtract(a: Money, b: Money): Money {
  return (a - b) as Money;
}

/** The sum of amounts; nothing sums to zero. */
export function total(amounts: readonly Money[]): Money {
  return amounts.reduce(add, ZERO);
}
