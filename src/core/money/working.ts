/**
 * The result is the working: every amount is made together with the step that made it, by the same
 * function, so the number and its explanation cannot disagree. `replay` walks a working again.
 *
 * Rule: money × ratio, quantity × money and deals × money are the products there are; money times
 * money does not type-check. Example: 1 240 000.00 × 6 % = 74 400.00.
 */
import { compare, type Exact, exact, NOTHING, sumOf } from './exact.ts';
import type { Figure } from './figure.ts';

/** A performance as it was read, e.g. attainment 92.4 %, or the component's own amount. */
export interface Reading {
  readonly name: 'attainment' | 'team_attainment' | 'amount';
  /** The plan's name where it is not the main one. */
  readonly plan: string;
  readonly figure: Figure;
}

/** A lower bound: `from` holds at the value, `above` only beyond it. */
export interface Bound {
  readonly edge: 'from' | 'above';
  readonly at: Exact;
}

/** Why a rate applies: the reading and the bound it reached, or that it reached none. */
export interface Reached {
  readonly reading: Reading;
  /** The bound reached, or the first one when `held` is false. */
  readonly bound: Bound | null;
  readonly held: boolean;
}

export type Step =
  | {
      readonly op: 'times';
      readonly base: Figure;
      readonly rate: Figure;
      /** What the base is, when not the component's whole base: a product, handed-over deals. */
      readonly label: string;
      readonly reached: Reached | null;
      readonly result: Exact;
    }
  | {
      readonly op: 'band';
      readonly from: Exact | null;
      readonly base: Figure;
      readonly rate: Figure;
      readonly result: Exact;
    }
  | {
      readonly op: 'point';
      readonly target: Figure<'money'>;
      readonly payout: Figure<'ratio'>;
      readonly reached: Reached;
      readonly result: Exact;
    }
  | {
      readonly op: 'fixed';
      readonly amount: Exact;
      readonly reached: Reached | null;
      readonly result: Exact;
    }
  | { readonly op: 'none'; readonly reached: Reached | null; readonly result: Exact }
  | { readonly op: 'sum'; readonly parts: readonly Step[]; readonly result: Exact }
  | { readonly op: 'min'; readonly of: Step; readonly cap: Exact; readonly result: Exact }
  | { readonly op: 'max'; readonly of: Step; readonly floor: Exact; readonly result: Exact };

/** base × rate, in minor units. A rate of the unit `money` is paid per unit or per deal. */
export function times(
  base: Figure<'money'> | Figure<'quantity'> | Figure<'deals'>,
  rate: Figure<'ratio'> | Figure<'money'>,
  reached: Reached | null = null,
  label = '',
): Step {
  return { op: 'times', base, rate, label, reached, result: base.value.mul(rate.value) };
}

/** The part of a base that lies in one band, at that band's rate. */
export function band(base: Figure, from: Exact | null, rate: Figure): Step {
  return { op: 'band', from, base, rate, result: base.value.mul(rate.value) };
}

/** target × the payout at the performance. */
export function point(target: Figure<'money'>, payout: Figure<'ratio'>, reached: Reached): Step {
  return { op: 'point', target, payout, reached, result: target.value.mul(payout.value) };
}

/** An amount that a step names itself. */
export function fixed(amount: Exact, reached: Reached | null): Step {
  return { op: 'fixed', amount, reached, result: amount };
}

/** Nothing, because no bound was reached. */
export function none(reached: Reached | null): Step {
  return { op: 'none', reached, result: NOTHING };
}

/** The sum of parts; a single part stands for itself. */
export function sum(parts: readonly Step[]): Step {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return { op: 'sum', parts, result: sumOf(parts.map((part) => part.result)) };
}

/** At most `cap` minor units. */
export function atMost(of: Step, cap: bigint): Step {
  const limit = exact(cap);
  return compare(of.result, limit) > 0 ? { op: 'min', of, cap: limit, result: limit } : of;
}

/** At least `floor` minor units. */
export function atLeast(of: Step, floor: bigint): Step {
  const limit = exact(floor);
  return compare(of.result, limit) < 0 ? { op: 'max', of, floor: limit, result: limit } : of;
}

/** Calculates a working again from its leaves; equals its result, which properties prove. */
export function replay(step: Step): Exact {
  switch (step.op) {
    case 'times':
    case 'band':
      return step.base.value.mul(step.rate.value);
    case 'point':
      return step.target.value.mul(step.payout.value);
    case 'fixed':
      return step.amount;
    case 'none':
      return NOTHING;
    case 'sum':
      return sumOf(step.parts.map(replay));
    case 'min': {
      const value = replay(step.of);
      return compare(value, step.cap) > 0 ? step.cap : value;
    }
    case 'max': {
      const value = replay(step.of);
      return compare(value, step.floor) < 0 ? step.floor : value;
    }
  }
}
