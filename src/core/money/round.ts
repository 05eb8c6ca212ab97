/**
 * The one rounding of the product. Everything is exact until here.
 *
 * `half_up` is half away from zero: 0.005 → 0.01, -0.005 → -0.01. `half_even` takes the even
 * neighbour, `down` goes toward zero, `up` away from zero. `to` is a whole number of minor units:
 * 1 234.56 to 1.00 is 1 235.00.
 */
import { type Exact, numerator } from './exact.ts';
import { type Money, money } from './money.ts';

export type RoundingMode = 'half_up' | 'half_even' | 'down' | 'up';

export interface Rounding {
  /** The step, in minor units: a positive whole number. */
  readonly to: Money;
  readonly mode: RoundingMode;
  /** Round once per component, or each deal and sum. */
  readonly at: 'component' | 'deal';
}

/** numerator ÷ denominator (minor units, denominator above zero) rounded to the step. */
export function round(numerator: bigint, denominator: bigint, rounding: Rounding): Money {
  return rounderOver(denominator, rounding)(numerator);
}

/** The same for many numerators over one denominator. */
export function rounderOver(
  denominator: bigint,
  { to, mode }: Rounding,
): (numerator: bigint) => Money {
  const step = denominator * to;
  return (numerator) => {
    const size = numerator < 0n ? -numerator : numerator;
    const whole = size / step;
    const rest = size % step;
    const up = rest !== 0n && awayFromZero(mode, whole, rest * 2n, step);
    const steps = up ? whole + 1n : whole;
    const rounded = to === 1n ? steps : steps * to;
    return money(numerator < 0n ? -rounded : rounded);
  };
}

/** The same for an exact value in minor units. */
export function roundExact(value: Exact, rounding: Rounding): Money {
  return round(numerator(value), value.d, rounding);
}

function awayFromZero(mode: RoundingMode, whole: bigint, twice: bigint, step: bigint): boolean {
  switch (mode) {
    case 'half_up':
      return twice >= step;
    case 'half_even':
      return twice > step || (twice === step && whole % 2n === 1n);
    case 'down':
      return false;
    case 'up':
      return true;
  }
}
