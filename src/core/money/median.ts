/** The middle of amounts: of 1.00, 2.00 and 9.00 it is 2.00, of 1.00 and 2.00 it is 1.50. */
import { exact } from './exact.ts';
import { shownMoney } from './format.ts';
import { add, type Money, ZERO } from './money.ts';

/** The median, of an even number the mean of the middle two, rounded for show; of none zero. */
export function medianOf(amounts: readonly Money[]): Money {
  const rising = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const upper = rising[rising.length >> 1] ?? ZERO;
  const lower = rising[(rising.length - 1) >> 1] ?? ZERO;
  return shownMoney(exact(add(lower, upper), 2n));
}
