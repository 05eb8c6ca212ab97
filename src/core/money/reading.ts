/**
 * Readings: the numbers that select a rate, as they were read, with the bounds that they were held
 * against. Attainment 92.4 % reaches `from: 80%` and not `from: 100%`.
 */
import type { Bound, Range } from './bound.ts';
import type { Exact } from './exact.ts';
import type { Figure } from './figure.ts';
import type { Traced } from './traced.ts';

/** A performance as it was read, e.g. attainment 92.4 %, or the component's own amount. */
export interface Reading {
  readonly name:
    | 'attainment'
    | 'team_attainment'
    | 'amount'
    | 'margin_rate'
    | 'metric'
    | 'team_metric'
    | 'growth'
    | 'team_growth';
  /** The plan where it is not the main one, the metric, or the measure that grew. */
  readonly of: string;
  /** The days it was measured over, where they are not the paying period. */
  readonly over: string;
  /** Null for a margin rate without revenue: it reaches no bound. */
  readonly figure: Traced | null;
}

/** The reading of a component's own base. */
export function amountReading(figure: Traced): Reading {
  return { name: 'amount', of: '', over: '', figure };
}

/** Why a rate applies: the reading and the bound it reached, or that it reached none. */
export interface Reached {
  readonly reading: Reading;
  /** The bound reached, or the first one when `held` is false. */
  readonly bound: Bound | null;
  readonly held: boolean;
  /** Which bound of its table was reached, from 0; -1 when `held` is false. */
  readonly rung: number;
  /** The bound after the one that was reached; null at the last one, and below the first. */
  readonly next: Bound | null;
  /** The points of a curve that the reading lies between; null elsewhere. */
  readonly between: readonly [Point, Point] | null;
}

/** A point of a curve. */
export interface Point {
  readonly at: Exact;
  readonly pay: Figure;
}

/** A condition on a component, as it was read. */
export interface GateReading {
  readonly reading: Reading;
  readonly range: Range;
  readonly held: boolean;
}

/** One indicator of a scorecard: its score, and how that came out of the reading. */
export interface Scored {
  readonly reading: Reading;
  readonly weight: Exact;
  readonly score: Exact;
  /** weight × score. */
  readonly part: Exact;
  /** Against a goal, with the limit that changed the score; or by a table. */
  readonly by:
    | {
        readonly goal: Figure;
        /** Value ÷ goal or goal ÷ value; null when what should be low is zero or less. */
        readonly raw: Exact | null;
        readonly better: 'higher' | 'lower';
        readonly cap: Exact | null;
        readonly floor: Exact | null;
        readonly limited: 'cap' | 'floor' | null;
      }
    | { readonly reached: Reached };
}
