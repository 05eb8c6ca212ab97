/**
 * A number with its unit, exact. Money is in minor units, `ratio` 0.05 is 5 %, quantity and deals
 * are in ones, `number` is a plain one (a metric).
 */
import { type Exact, exact } from './exact.ts';

export type Unit = 'money' | 'quantity' | 'deals' | 'ratio' | 'number';

export interface Figure<U extends Unit = Unit> {
  readonly unit: U;
  readonly value: Exact;
}

export function figure<U extends Unit>(unit: U, value: Exact): Figure<U> {
  return { unit, value };
}

/** Whole minor units as a figure. */
export function moneyFigure(minor: bigint): Figure<'money'> {
  return { unit: 'money', value: exact(minor) };
}
