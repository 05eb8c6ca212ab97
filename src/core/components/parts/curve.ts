/**
 * A curve: straight lines between points. Below the first point nothing (or, from zero, the first
 * payout without end); after the last its payout stays.
 */
import type { Exact } from '../../money/exact.ts';
import { NOTHING } from '../../money/exact.ts';
import type { Figure } from '../../money/figure.ts';
import type { Ladder } from './ladder.ts';

export type Curve<T extends Figure> = Ladder<T>;

/** The payout at a value that has reached the first point. */
export function payoutOn(curve: Curve<Figure>, value: Exact): Exact {
  const next = curve.findIndex((rung) => rung.at.compare(value) > 0);
  if (next === -1) return curve.at(-1)?.gives.value ?? NOTHING;
  const high = curve[next];
  const low = curve[next - 1];
  if (high === undefined) return NOTHING;
  if (low === undefined) return high.gives.value;
  const part = value.sub(low.at).div(high.at.sub(low.at));
  return low.gives.value.add(high.gives.value.sub(low.gives.value).mul(part));
}
