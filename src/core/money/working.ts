/**
 * The result is the working: every amount is made together with the step that made it, by the same
 * function, so the number and its explanation cannot disagree. `replay.ts` walks a working again.
 *
 * Rule: money × ratio, quantity × money and deals × money are the products there are; money times
 * money does not type-check. Example: 1 240 000.00 × 6 % = 74 400.00.
 */
import { allocate } from './allocate.ts';
import { compare, type Exact, exact, NOTHING, sumOf } from './exact.ts';
import type { Figure } from './figure.ts';
import { type Money, total } from './money.ts';
import type { GateReading, Reached, Scored } from './reading.ts';
import { type Rounding, round } from './round.ts';
import { positive, subtracted, type Traced } from './traced.ts';

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

/** The part of a base that lies between two bounds, at a rate; null leaves that side open. */
export interface Band {
  readonly from: Exact | null;
  readonly to: Exact | null;
  readonly base: Figure;
  readonly rate: Figure;
  /** base × rate, in minor units. */
  readonly amount: Exact;
}

/** One of those who share a pool, and what the share is in the ratio of. */
export interface Sharer {
  readonly employee: string;
  readonly base: Traced;
}

/** What each deal line adds, exact: whole numbers over one denominator, in minor units. */
export interface LineAmounts {
  readonly increments: readonly bigint[];
  readonly denominator: bigint;
}

export type Step =
  | {
      readonly op: 'times';
      readonly base: Traced;
      readonly rate: Figure;
      /** What the base is, when not the component's whole base: a product, handed-over deals. */
      readonly label: string;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'bands';
      /** What was divided among the bands: all of it together, or each deal alone. */
      readonly of: Traced;
      readonly each: 'period' | 'deal';
      readonly bands: readonly Band[];
      readonly result: Exact;
    }
  | {
      readonly op: 'point';
      readonly target: Traced<'money'>;
      readonly payout: Figure<'ratio'>;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | {
      readonly op: 'fixed';
      readonly amount: Traced<'money'>;
      readonly reasons: Reasons;
      readonly result: Exact;
    }
  | { readonly op: 'none'; readonly idle: Idle; readonly result: Exact }
  | { readonly op: 'sum'; readonly parts: readonly Step[]; readonly result: Exact }
  | {
      readonly op: 'score';
      readonly target: Traced<'money'>;
      readonly items: readonly Scored[];
      /** Σ weight × score. */
      readonly score: Exact;
      readonly result: Exact;
    }
  | {
      readonly op: 'growth';
      readonly now: Traced;
      readonly before: Traced;
      /** now − before, never below zero. */
      readonly change: Traced;
      readonly rate: Figure;
      readonly result: Exact;
    }
  | {
      readonly op: 'share';
      readonly pool: Step;
      /** The pool as it is shared out. */
      readonly rounded: Money;
      /** Everybody's base in the order of shares, and whose share this is. */
      readonly sharers: readonly Sharer[];
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
  | {
      readonly op: 'each';
      readonly of: Step;
      /** The deal lines by row, what each adds, and that rounded: their sum is the result. */
      readonly rows: readonly number[];
      readonly lines: LineAmounts;
      readonly amounts: readonly Money[];
      readonly rounding: Rounding;
      readonly result: Exact;
    }
  | {
      readonly op: 'min';
      readonly of: Step;
      readonly cap: Traced<'money'>;
      readonly result: Exact;
    }
  | {
      readonly op: 'max';
      readonly of: Step;
      readonly floor: Traced<'money'>;
      readonly result: Exact;
    };

/** base × rate, in minor units. A rate of the unit `money` is paid per unit or per deal. */
export function times(
  base: Traced<'money' | 'quantity' | 'deals'>,
  rate: Figure<'ratio'> | Figure<'money'>,
  reasons: Reasons = [],
  label = '',
): Extract<Step, { readonly op: 'times' }> {
  return { op: 'times', base, rate, label, reasons, result: base.value.mul(rate.value) };
}

/** A base divided among bands, each at its own rate. Of a base in bands the parts sum to it. */
export function banded(
  of: Traced,
  each: 'period' | 'deal',
  parts: readonly Omit<Band, 'amount'>[],
): Extract<Step, { readonly op: 'bands' }> {
  const bands = parts.map((part) => ({ ...part, amount: part.base.value.mul(part.rate.value) }));
  return { op: 'bands', of, each, bands, result: sumOf(bands.map(({ amount }) => amount)) };
}

/** target × the payout at the performance. */
export function point(target: Traced<'money'>, payout: Figure<'ratio'>, reasons: Reasons): Step {
  return { op: 'point', target, payout, reasons, result: target.value.mul(payout.value) };
}

/** An amount that a step names itself. */
export function fixed(amount: Traced<'money'>, reasons: Reasons): Step {
  return { op: 'fixed', amount, reasons, result: amount.value };
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
export function score(target: Traced<'money'>, items: readonly Scored[]): Step {
  const sum = sumOf(items.map(({ part }) => part));
  return { op: 'score', target, items, score: sum, result: target.value.mul(sum) };
}

/** rate × (now − before), never below zero. */
export function growth(now: Traced, before: Traced, rate: Figure): Step {
  const change = positive(subtracted(now, before));
  return { op: 'growth', now, before, change, rate, result: change.value.mul(rate.value) };
}

/** One part of a rounded pool, by largest remainders. */
export function share(
  pool: Step,
  rounded: Money,
  sharers: readonly Sharer[],
  mine: number,
  to: Money,
): Step {
  const result = shared(rounded, sharers, mine, to);
  return { op: 'share', pool, rounded, sharers, mine, to, result };
}

function shared(rounded: Money, sharers: readonly Sharer[], mine: number, to: Money): Exact {
  const bases = sharers.map(({ base }) => base.value);
  return exact(allocate(rounded, bases, to)[mine] ?? 0n);
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

/** Each deal line rounded by itself; `of` is what they add up to before. */
export function eachRounded(
  of: Step,
  rows: readonly number[],
  lines: LineAmounts,
  rounding: Rounding,
): Step {
  const { increments, denominator } = lines;
  const amounts = increments.map((increment) => round(increment, denominator, rounding));
  return { op: 'each', of, rows, lines, amounts, rounding, result: exact(total(amounts)) };
}

/** At most the cap. */
export function atMost(of: Step, cap: Traced<'money'>): Step {
  return compare(of.result, cap.value) > 0 ? { op: 'min', of, cap, result: cap.value } : of;
}

/** At least the floor. */
export function atLeast(of: Step, floor: Traced<'money'>): Step {
  return compare(of.result, floor.value) < 0 ? { op: 'max', of, floor, result: floor.value } : of;
}
