/**
 * Bounds in rising order, each with what it gives. There are lower bounds only, so a table has
 * neither gap nor overlap. A first bound of `from: 0` on an amount or an attainment reaches down
 * without end, so that a negative base takes back at the first rate.
 */
import type * as z from 'zod';
import { type Bound, reaches } from '../../money/bound.ts';
import { compare, type Exact, isZero } from '../../money/exact.ts';
import type { Unit } from '../../money/figure.ts';
import type { Reached, Reading } from '../../money/reading.ts';
import { complain } from './complaint.ts';
import type { By } from './performance.ts';
import { exactlyOne, mapping } from './rules.ts';
import { type Level, level } from './scalars.ts';

export interface Rung<T> extends Bound {
  readonly gives: T;
}

/** At least one rung, in rising order. */
export interface Ladder<T> {
  readonly rungs: readonly Rung<T>[];
  /** Whether the first rung also holds below its bound. */
  readonly down: boolean;
}

/** The schema of a rung: exactly one bound, and what it gives. */
export function rung<S extends z.ZodRawShape>(gives: S) {
  const bound = {
    from: level.optional().describe('This much or more.'),
    above: level.optional().describe('More than this.'),
  };
  return mapping({ ...bound, ...gives }, [exactlyOne(['from', 'above'], 'one-bound')]);
}

/** In what bounds are written: percentages, plain numbers, or amounts of so many decimals. */
export interface Axis {
  readonly unit: Unit;
  readonly decimals: number;
  /** Whether a first bound of zero reaches down without end. */
  readonly down: boolean;
}

/** The axis of a performance; `amount` is in the unit of the component's base. */
export function axisOf(by: By, base: Unit | null, decimals: number): Axis {
  switch (by.name) {
    case 'attainment':
      return { unit: 'ratio', decimals: 0, down: true };
    case 'growth':
    case 'margin_rate':
      return { unit: 'ratio', decimals: 0, down: false };
    case 'metric':
      return { unit: 'number', decimals: 0, down: false };
    case 'amount':
      return { unit: base ?? 'money', decimals, down: true };
  }
}

/** A level in the unit of an axis, money in minor units; null when it is in another one. */
export function levelOn(bound: Level, { unit, decimals }: Axis): Exact | null {
  if (isZero(bound.value)) return bound.value;
  if (bound.percent !== (unit === 'ratio')) return null;
  return unit === 'money' ? bound.value.mul(10n ** BigInt(decimals)) : bound.value;
}

interface RawRung {
  readonly from?: Level | undefined;
  readonly above?: Level | undefined;
}

/** Where the bound of a rung stands below the schema that reads it. */
export type RungPath = (position: number, edge: string) => readonly (string | number)[];

/** Rungs in a list of mappings; `key` is what they call the bound, if not by its edge. */
export function inList(path: readonly (string | number)[], key: string | null = null): RungPath {
  return (i, edge) => [...path, i, key ?? edge];
}

/**
 * Turns raw rungs into a ladder on an axis. Complains about bounds of the wrong unit and such as do
 * not rise.
 */
export function ladderOf<R extends RawRung, T>(
  rungs: readonly R[],
  axis: Axis,
  gives: (rung: R, position: number) => T,
  ctx: z.core.$RefinementCtx<unknown>,
  path: RungPath,
): Ladder<T> {
  const ladder: Rung<T>[] = [];
  let previous = '';
  rungs.forEach((raw, i) => {
    const edge = raw.from === undefined ? 'above' : 'from';
    const bound = raw.from ?? raw.above;
    if (bound === undefined) return;
    const at = levelOn(bound, axis);
    if (at === null) {
      complain(ctx, { code: 'value-invalid', rule: 'bound-unit' }, path(i, edge));
      return;
    }
    const last = ladder.at(-1);
    const text = `${edge}: ${bound.text}`;
    if (last !== undefined && !rises(last, { edge, at })) {
      complain(ctx, { code: 'tiers-not-rising', bound: text, previous }, path(i, edge));
    }
    previous = text;
    ladder.push({ edge, at, gives: gives(raw, i) });
  });
  const [first] = ladder;
  const down = axis.down && first !== undefined && first.edge === 'from' && isZero(first.at);
  return { rungs: ladder, down };
}

function rises(a: Bound, b: Bound): boolean {
  const order = compare(a.at, b.at);
  return order < 0 || (order === 0 && a.edge === 'from' && b.edge === 'above');
}

/** The last rung that the value reaches, or null below the first. */
function reached<T>({ rungs, down }: Ladder<T>, value: Exact): Rung<T> | null {
  let found: Rung<T> | null = down ? (rungs[0] ?? null) : null;
  for (const rung of rungs) {
    if (!reaches(value, rung)) break;
    found = rung;
  }
  return found;
}

/** The rung that a reading reaches, with the reason. */
export function reasonOf<T>(
  ladder: Ladder<T>,
  reading: Reading,
): { readonly gives: T | null; readonly why: Reached } {
  const found = reading.figure === null ? null : reached(ladder, reading.figure.value);
  const bound = found ?? ladder.rungs[0] ?? null;
  const rung = found === null ? -1 : ladder.rungs.indexOf(found);
  const next = found === null ? null : (ladder.rungs[rung + 1] ?? null);
  const why = { reading, bound, held: found !== null, rung, next, between: null };
  return { gives: found?.gives ?? null, why };
}
