/**
 * Two amounts against each other: 1 200.00 after 1 000.00 is 200.00 more, 20 %. The sign of the part
 * is that of the difference, also of a negative base.
 */
import { type Exact, exact } from './exact.ts';
import { type Money, subtract, ZERO } from './money.ts';

export interface Difference {
  readonly base: Money;
  readonly variant: Money;
  /** variant − base. */
  readonly difference: Money;
  /** difference ÷ the size of the base; null for a base of zero. */
  readonly part: Exact | null;
}

export function differenceOf(base: Money, variant: Money): Difference {
  const difference = subtract(variant, base);
  const size = base < 0n ? -base : base;
  return { base, variant, difference, part: base === ZERO ? null : exact(difference, size) };
}

/** An amount as a part of what it is taken from; null where that is zero or less. */
export function partOf(amount: Money, whole: Money): Exact | null {
  return whole > 0n ? exact(amount, whole) : null;
}
