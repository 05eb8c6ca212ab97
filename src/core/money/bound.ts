/**
 * Edges of numbers, each written down: `from: 80%` is 80 % or more, `above: 80%` more than 80 %,
 * `below: 80%` less than 80 %, `at_most: 80%` 80 % or less.
 */
import { compare, type Exact } from './exact.ts';

/** A lower edge. */
export interface Bound {
  readonly edge: 'from' | 'above';
  readonly at: Exact;
}

/** An upper edge. */
export interface Limit {
  readonly edge: 'below' | 'at_most';
  readonly at: Exact;
}

/** Numbers between two edges; a missing one leaves that side open. */
export interface Range {
  readonly low: Bound | null;
  readonly high: Limit | null;
}

/** True when the value reaches the lower edge. */
export function reaches(value: Exact, bound: Bound): boolean {
  const order = compare(value, bound.at);
  return order > 0 || (order === 0 && bound.edge === 'from');
}

/** True when the value lies between the edges. */
export function isWithin(value: Exact, { low, high }: Range): boolean {
  if (low !== null && !reaches(value, low)) return false;
  if (high === null) return true;
  const order = compare(value, high.at);
  return order < 0 || (order === 0 && high.edge === 'at_most');
}
