// Tables that turn a performance into a rate, a payout or a score: bounds, bands, steps, curves.

import {
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  read,
  times,
  total,
  zero,
} from './fractions.ts';
import type { Bound, Performance, Shape } from './month.ts';

/**
 * A number that selects, or nothing at all (a margin rate without revenue), which reaches no bound.
 * `signed`: an amount or an attainment, where a first bound of zero reaches down without end. Of
 * growth, metrics and margin rates a bound of zero means zero or more.
 */
export type Reading = { readonly x: Fraction | undefined; readonly signed: boolean };

export const isSigned = (by: Performance): boolean =>
  by === 'amount' ||
  by === 'attainment' ||
  by === 'team_attainment' ||
  (typeof by === 'object' && 'attainment' in by);

const edgeOf = (bound: Bound) => read('from' in bound ? bound.from : bound.above);
const isZero = (bound: Bound) => 'from' in bound && read(bound.from).n === 0n;
const isReached = (bound: Bound, x: Fraction) =>
  compare(x, edgeOf(bound)) >= ('from' in bound ? 0n : 1n);

/** The number of the last bound that is reached; -1 when none is. */
export function reached(bounds: readonly Bound[], { x, signed }: Reading): number {
  if (x === undefined) return -1;
  return bounds.reduce(
    (last, bound, i) => (isReached(bound, x) || (i === 0 && signed && isZero(bound)) ? i : last),
    -1,
  );
}

/** Each rate pays only what of `x` lies in its own band; `unit` turns the bounds into amounts. */
export function marginal(
  bands: readonly { readonly bound: Bound; readonly rate: Fraction }[],
  unit: Fraction,
  x: Fraction,
): Fraction {
  return total(
    bands.map(({ bound, rate }, i) => {
      const low = times(edgeOf(bound), unit);
      const next = bands[i + 1];
      const edge = next ? times(edgeOf(next.bound), unit) : x;
      const inBand = minus(compare(edge, x) < 0n ? edge : x, low);
      const pays = inBand.n > 0n || (i === 0 && isZero(bound));
      return pays ? times(inBand, rate) : zero;
    }),
  );
}

/** Steps: the pay of the step reached. A curve: straight lines between its points, flat after the
 * last, nothing below the first (unless that is a zero which reaches down). */
export function payOf({ steps, curve }: Shape, reading: Reading): Fraction {
  const { x, signed } = reading;
  if (x === undefined) return zero;
  if (steps) return read(steps[reached(steps, reading)]?.pay ?? '0');
  const points = (curve ?? []).map(({ at, pay }) => ({ at: read(at), pay: read(pay) }));
  const left = points.filter((point) => compare(x, point.at) >= 0n).at(-1);
  const right = points.find((point) => compare(x, point.at) < 0n);
  if (!left) return signed && right?.at.n === 0n ? right.pay : zero;
  if (!right) return left.pay;
  const way = over(minus(x, left.at), minus(right.at, left.at));
  return plus(left.pay, times(way, minus(right.pay, left.pay)));
}

/** Whole steps of `parts` weights that sum to `whole`, by largest remainders, first come first. */
export function allocate(whole: bigint, weights: readonly Fraction[]): bigint[] {
  const all = total(weights);
  const exact = weights.map((weight) => over(times(fraction(whole), weight), all));
  const floors = exact.map(({ n, d }) => n / d);
  const left = Number(whole - floors.reduce((a, b) => a + b, 0n));
  const order = exact
    .map((x, i) => ({ i, rest: minus(x, fraction(floors[i] ?? 0n)) }))
    .sort((a, b) => Number(compare(b.rest, a.rest) > 0n) - Number(compare(b.rest, a.rest) < 0n))
    .slice(0, left)
    .map(({ i }) => i);
  return floors.map((floor, i) => (order.includes(i) ? floor + 1n : floor));
}
