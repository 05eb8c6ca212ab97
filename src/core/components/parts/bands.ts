/**
 * How much of a base lies in each band of a marginal table. Lines that move a sum up and down
 * through the bands leave in each what the whole way leaves there, so only the ends of ways count:
 * a way from a to b has w(b) − w(a) of a band, where w is how far into the band a number reaches.
 * From 0 to 4 800 over bands from 0, 1 000 and 1 800 that is 1 000, 800 and 3 000.
 */
import { type Exact, exact, NOTHING, numerator } from '../../money/exact.ts';
import type { Figure } from '../../money/figure.ts';
import type { Sold } from '../../sold.ts';
import { dealsOf } from './by-deal.ts';

/** A band from `from` upward at a rate; the first may reach down without end. */
export interface Band {
  readonly from: Exact;
  readonly rate: Figure;
}

/** The ends of ways, rising: where each is, and its weight, which is negative at a start. */
export interface Ends {
  /** Whole numbers, in 1/scale of the base's unit. */
  readonly at: readonly bigint[];
  readonly scale: bigint;
  /** The sums of the weights, and of the weights times where, of the ends before each and of all. */
  readonly weights: readonly bigint[];
  readonly moments: readonly bigint[];
  readonly weightScale: bigint;
}

type End = readonly [at: bigint, weight: bigint];

function endsOf(ends: readonly End[], scale: bigint, weightScale: bigint): Ends {
  const rising = ends.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const [weights, moments] = [[0n], [0n]];
  rising.forEach(([at, weight], i) => {
    weights.push((weights[i] ?? 0n) + weight);
    moments.push((moments[i] ?? 0n) + weight * at);
  });
  return { at: rising.map(([at]) => at), scale, weights, moments, weightScale };
}

/** The one way of a sum, from nothing to all of it. */
export function wayTo(total: Exact): Ends {
  const ends: readonly End[] = [
    [0n, -1n],
    [numerator(total), 1n],
  ];
  return endsOf(ends, total.d, 1n);
}

/** The way of each deal alone, at the shares of its lines. */
export function waysOfDeals(sold: Sold): Ends {
  const { values, scale } = sold.whole(null);
  const { shares } = sold.lines();
  const ends = sold.once(dealsOf).flatMap((lines) => {
    let at = 0n;
    return lines.flatMap((i): readonly End[] => {
      const share = shares[i] ?? 0n;
      const from = at;
      at += values[i] ?? 0n;
      return [
        [from, -share],
        [at, share],
      ];
    });
  });
  return endsOf(ends, scale, sold.shareScale);
}

/** How much of the ways lies in each band. */
export function insideBands(ends: Ends, bands: readonly Band[], down: boolean): readonly Exact[] {
  const { weights, moments, scale, weightScale } = ends;
  const last = ends.at.length;
  const part = (sums: readonly bigint[], from: number, to: number): bigint =>
    (sums[to] ?? 0n) - (sums[from] ?? 0n);
  const positions = bands.map(({ from }, j) => (j === 0 && down ? 0 : firstFrom(ends, from)));
  return bands.map(({ from }, j) => {
    const start = positions[j] ?? 0;
    const end = positions[j + 1] ?? last;
    const below = from.mul(exact(part(weights, 0, start)));
    const within = exact(part(moments, start, end), scale);
    const above = (bands[j + 1]?.from ?? NOTHING).mul(exact(part(weights, end, last)));
    return below.add(within).add(above).div(exact(weightScale));
  });
}

/** The position of the first end that reaches a bound. */
function firstFrom({ at, scale }: Ends, bound: Exact): number {
  const edge = numerator(bound) * scale;
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0n) * bound.d < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}
