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
import type { GateReading, Scored } from './reading.ts';
import { type Rounding, rounderOver } from './round.ts';
import type { Band, Idle, LineAmounts, Reasons, Sharer, Step } from './step.ts';
import { positive, subtracted, type Traced } from './traced.ts';

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
  const amounts = increments.map(rounderOver(denominator, rounding));
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
