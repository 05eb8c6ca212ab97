/**
 * Bounds in rising order, each with what it gives. `from: 80%` is 80 % or more, `above: 80%` more
 * than 80 %. There are lower bounds only, so a table has neither gap nor overlap. A first bound of
 * `from: 0` reaches down without end, so that a negative base takes back at the first rate.
 */
import type * as z from 'zod';
import { compare, type Exact, isZero } from '../../money/exact.ts';
import type { Bound } from '../../money/working.ts';
import type { By } from './performance.ts';
import { complain, type Level, level } from './scalars.ts';

export interface Rung<T> extends Bound {
  readonly gives: T;
}

/** At least one rung, in rising order. */
export type Ladder<T> = readonly Rung<T>[];

interface RawRung {
  readonly from?: Level | undefined;
  readonly above?: Level | undefined;
}

/** The keys of a bound, and the rule that exactly one stands. */
export const boundKeys = { from: level.optional(), above: level.optional() };

/**
 * Turns raw rungs into a ladder whose bounds are in the unit of `by`: ratios, or minor units for
 * `amount`. Complains at `path` about bounds of the wrong unit and such as do not rise.
 */
export function ladderOf<R extends RawRung, T>(
  rungs: readonly R[],
  by: By,
  decimals: number,
  gives: (rung: R) => T,
  ctx: z.core.$RefinementCtx<unknown>,
  path: readonly (string | number)[],
): Ladder<T> {
  const ladder: Rung<T>[] = [];
  let previous = '';
  rungs.forEach((raw, i) => {
    const edge = raw.from === undefined ? 'above' : 'from';
    const bound = raw.from ?? raw.above;
    if (bound === undefined || (raw.from !== undefined && raw.above !== undefined)) {
      complain(ctx, { code: 'value-invalid', rule: 'one-bound' }, [...path, i]);
      return;
    }
    const at = inUnitOf(bound, by, decimals);
    if (at === null) {
      complain(ctx, { code: 'value-invalid', rule: 'bound-unit' }, [...path, i, edge]);
      return;
    }
    const last = ladder.at(-1);
    const text = `${edge}: ${bound.text}`;
    if (last !== undefined && !rises(last, { edge, at })) {
      complain(ctx, { code: 'tiers-not-rising', bound: text, previous }, [...path, i, edge]);
    }
    previous = text;
    ladder.push({ edge, at, gives: gives(raw) });
  });
  return ladder;
}

/** A level compared with `by`: a percentage for attainments, money in minor units for `amount`. */
function inUnitOf(bound: Level, by: By, decimals: number): Exact | null {
  if (isZero(bound.value)) return bound.value;
  if (by.name === 'amount') return bound.percent ? null : bound.value.mul(10n ** BigInt(decimals));
  return bound.percent ? bound.value : null;
}

function rises(a: Bound, b: Bound): boolean {
  const order = compare(a.at, b.at);
  return order < 0 || (order === 0 && a.edge === 'from' && b.edge === 'above');
}

/** True when the value reaches the bound. */
function reaches(value: Exact, bound: Bound): boolean {
  const order = compare(value, bound.at);
  return order > 0 || (order === 0 && bound.edge === 'from');
}

/** True when the ladder's first bound reaches down without end. */
export function reachesDown(ladder: Ladder<unknown>): boolean {
  const first = ladder[0];
  return first !== undefined && first.edge === 'from' && isZero(first.at);
}

/** The last rung that the value reaches, or null below the first. */
export function reached<T>(ladder: Ladder<T>, value: Exact): Rung<T> | null {
  let found: Rung<T> | null = reachesDown(ladder) ? (ladder[0] ?? null) : null;
  for (const rung of ladder) {
    if (!reaches(value, rung)) break;
    found = rung;
  }
  return found;
}
