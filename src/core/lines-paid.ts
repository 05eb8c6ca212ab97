/**
 * The rows of a component that pays by deal: they sum to it to the cent. Line k gets
 * round(amount through k) − round(amount through k − 1); a cap caps the running amount. 3 % of 0.50
 * and 0.50 is 0.02 + 0.01 = 0.03.
 */
import type { LinePay } from './components/define.ts';
import { compare, type Exact, exact } from './money/exact.ts';
import { type Money, money } from './money/money.ts';
import { type Rounding, roundExact, rounderOver } from './money/round.ts';

/** The rounded amount of each line. */
export function roundLines(
  { increments, denominator }: Pick<LinePay, 'increments' | 'denominator'>,
  cap: Exact | null,
  rounding: Rounding,
): readonly Money[] {
  const rounded = rounderOver(denominator, rounding);
  let running = 0n;
  let before = 0n;
  const next = (through: bigint): Money => {
    const amount = through - before;
    before = through;
    return money(amount);
  };
  if (rounding.at === 'deal') {
    const limit = cap === null ? null : roundExact(cap, rounding);
    return increments.map((increment) => {
      running += rounded(increment);
      return next(limit !== null && running > limit ? limit : running);
    });
  }
  if (cap === null) {
    return increments.map((increment) => {
      running += increment;
      return next(rounded(running));
    });
  }
  const limit = roundExact(cap, rounding);
  const edge = cap.s * cap.n * denominator;
  return increments.map((increment) => {
    running += increment;
    const over = running * cap.d > edge;
    return next(over ? limit : rounded(running));
  });
}

/** The lines must add up to the working: else the two ways of calculating disagree, a bug. */
export function reconcile(result: Exact, { increments, denominator }: LinePay): void {
  const sum = exact(
    increments.reduce((total, each) => total + each, 0n),
    denominator,
  );
  if (compare(sum, result) !== 0) throw new Error('the lines of a component do not sum to it');
}
