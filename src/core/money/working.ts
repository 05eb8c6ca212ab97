/**
 * The result is the working: every amount is made together with the step that made it, by the same
 * function, so the number and its explanation cannot disagree. `replay` walks a working again.
 *
 * Rule: money × ratio, quantity × money and deals × money are the products there are; money times
 * money does not type-check. Example: 1 240 000.00 × 6 % = 74 400.00.
 */
import { allocate } from './allocate.ts';
import { compare, type Exact, exact, isNegative, NOTHING, sumOf } from './exact.ts';
import type { Figure } from './figure.ts';
import type { Money } from './money.ts';
import type { GateReading, Reached, Scored } from './reading.ts';

type Reasons = readonly Reached[];

/** Why a component pays nothing here. */
export type Idle =
  | { readonly why: 'below'; readonly reasons: Reasons }
  | { readonly why: 'empty' }
  /** A pool of this amount, by deals that nobody has. */
  | { readonly why: 'unshared'; readonly amount: Money }
  /** A window is paid in its last period. */
  | { readonly why: 'later'; readonly period: string }
  /** Paid to the person's last seat. */
  | { readonly why: 'elsewhere'; readonly team: string; readonly role: string };

export type Step =
  | {
      readonly op: 'times';
      readonly base: Figure;
      readonly rate: Figure;
      /** What the base is, when not the component's whole base: a product, handed-over deals. */
      readonly label: string;
      readonly reasons: Reasons;
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
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'fixed';
      readonly amount: Exact;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | { readonly op: 'none'; readonly idle: Idle; readonly result: Exact }
  | { readonly op: 'sum'; readonly parts: readonly Step[]; readonly result: Exact }
  | {
      readonly op: 'score';
      readonly target: Figure<'money'>;
      readonly items: readonly Scored[];
      readonly result: Exact;
    }
  | {
      readonly op: 'growth';
      readonly now: Figure;
      readonly before: Figure;
      readonly rate: Figure;
      readonly result: Exact;
    }
  | {
      readonly op: 'share';
      readonly pool: Step;
      /** The pool as it is shared out. */
      readonly rounded: Money;
      /** Everybody's base in the order of shares, and whose share this is. */
      readonly bases: readonly Exact[];
      readonly mine: number;
      readonly to: Money;
      readonly result: Exact;
    }
  | {
      readonly op: 'scale';
      readonly of: Step;
      readonly factor: Figure<'ratio'>;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'gate';
      readonly of: Step;
      /** The gates that did not hold. */
      readonly failed: readonly GateReading[];
      readonly result: Exact;
    }
  | {
      readonly op: 'less';
      /** What is due to date, and what was due one period earlier, each rounded. */
      readonly now: Step;
      readonly rounded: Money;
      readonly before: Step | null;
      readonly roundedBefore: Money;
      readonly result: Exact;
    }
  | { readonly op: 'min'; readonly of: Step; readonly cap: Exact; readonly result: Exact }
  | { readonly op: 'max'; readonly of: Step; readonly floor: Exact; readonly result: Exact };

/** base × rate, in minor units. A rate of the unit `money` is paid per unit or per deal. */
export function times(
  base: Figure<'money'> | Figure<'quantity'> | Figure<'deals'>,
  rate: Figure<'ratio'> | Figure<'money'>,
  reasons: Reasons = [],
  label = '',
): Step {
  return { op: 'times', base, rate, label, reasons, result: base.value.mul(rate.value) };
}

/** The part of a base that lies in one band, at that band's rate. */
export function band(base: Figure, from: Exact | null, rate: Figure): Step {
  return { op: 'band', from, base, rate, result: base.value.mul(rate.value) };
}

/** target × the payout at the performance. */
export function point(target: Figure<'money'>, payout: Figure<'ratio'>, reasons: Reasons): Step {
  return { op: 'point', target, payout, reasons, result: target.value.mul(payout.value) };
}

/** An amount that a step names itself. */
export function fixed(amount: Exact, reasons: Reasons): Step {
  return { op: 'fixed', amount, reasons, result: amount };
}

/** Nothing, and why. */
export function none(idle: Idle): Step {
  return { op: 'none', idle, result: NOTHING };
}

/** The sum of parts; a single part stands for itself. */
export function sum(parts: readonly Step[]): Step {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return { op: 'sum', parts, result: sumOf(parts.map((part) => part.result)) };
}

/** target × Σ weight × score. */
export function score(target: Figure<'money'>, items: readonly Scored[]): Step {
  return { op: 'score', target, items, result: scored(target, items) };
}

function scored(target: Figure<'money'>, items: readonly Scored[]): Exact {
  return target.value.mul(sumOf(items.map((item) => item.weight.mul(item.score))));
}

/** rate × (now − before), never below zero. */
export function growth(now: Figure, before: Figure, rate: Figure): Step {
  return { op: 'growth', now, before, rate, result: grown(now, before, rate) };
}

function grown(now: Figure, before: Figure, rate: Figure): Exact {
  const change = now.value.sub(before.value);
  return isNegative(change) ? NOTHING : change.mul(rate.value);
}

/** One part of a rounded pool, by largest remainders. */
export function share(
  pool: Step,
  rounded: Money,
  bases: readonly Exact[],
  mine: number,
  to: Money,
): Step {
  const result = exact(allocate(rounded, bases, to)[mine] ?? 0n);
  return { op: 'share', pool, rounded, bases, mine, to, result };
}

/** A step times a multiplier. */
export function scale(of: Step, factor: Figure<'ratio'>, reasons: Reasons): Step {
  return { op: 'scale', of, factor, reasons, result: of.result.mul(factor.value) };
}

/** Nothing, because gates did not hold. */
export function gate(of: Step, failed: readonly GateReading[]): Step {
  return { op: 'gate', of, failed, result: NOTHING };
}

/** What is due to date less what was due a period earlier. */
export function less(now: Step, rounded: Money, before: Step | null, roundedBefore: Money): Step {
  return {
    op: 'less',
    now,
    rounded,
    before,
    roundedBefore,
    result: exact(rounded - roundedBefore),
  };
}

/** At most `cap` minor units. */
export function atMost(of: Step, cap: Exact): Step {
  return compare(of.result, cap) > 0 ? { op: 'min', of, cap, result: cap } : of;
}

/** At least `floor` minor units. */
export function atLeast(of: Step, floor: Exact): Step {
  return compare(of.result, floor) < 0 ? { op: 'max', of, floor, result: floor } : of;
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
    case 'gate':
      return NOTHING;
    case 'sum':
      return sumOf(step.parts.map(replay));
    case 'score':
      return scored(step.target, step.items);
    case 'growth':
      return grown(step.now, step.before, step.rate);
    case 'share':
      return exact(allocate(step.rounded, step.bases, step.to)[step.mine] ?? 0n);
    case 'scale':
      return replay(step.of).mul(step.factor.value);
    case 'less':
      return exact(step.rounded - step.roundedBefore);
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
