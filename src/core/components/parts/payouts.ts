/**
 * Payouts by performance: `steps` give the step reached, a `curve` straight lines between points.
 * Below the first nothing (or, from zero, the first payout without end); after the last point its
 * payout stays. On 70 % → 0 %, 100 % → 100 %: 85 % pays 50 %.
 */
import type * as z from 'zod';
import type { Exact } from '../../money/exact.ts';
import { type Figure, figure } from '../../money/figure.ts';
import type { Point, Reached, Reading } from '../../money/reading.ts';
import { complain } from './complaint.ts';
import { type Axis, inList, type Ladder, ladderOf, reasonOf, rung } from './ladder.ts';
import { listOf } from './lists.ts';
import { mapping } from './rules.ts';
import { type Level, level } from './scalars.ts';

/** What a step or a point pays: a part of a target, or an amount. */
export type Payout = Figure<'ratio'> | Figure<'money'>;

export interface Payouts {
  readonly form: 'steps' | 'curve';
  readonly ladder: Ladder<Payout>;
}

/** The forms of a table of payouts, of which one stands. */
export const PAYOUTS = ['steps', 'curve'];

/** The keys of a table of payouts; `what` says what `pay` is. */
export function payoutKeys(what: string) {
  const pay = level.describe(what);
  const points = listOf(mapping({ at: level.describe('A performance.'), pay }));
  return {
    steps: listOf(rung({ pay }))
      .optional()
      .describe('That of the last bound reached; below the first nothing.'),
    curve: points
      .optional()
      .describe('Straight lines between points; nothing below the first, flat after the last.'),
  };
}

interface Raw {
  readonly steps?: readonly RawStep[] | undefined;
  readonly curve?: readonly { readonly at: Level; readonly pay: Level }[] | undefined;
}
interface RawStep {
  readonly from?: Level | undefined;
  readonly above?: Level | undefined;
  readonly pay: Level;
}

/**
 * The table of payouts as it is read: percentages, or amounts of that many decimals. Null without
 * one.
 */
export function payoutsOf(
  { steps, curve }: Raw,
  axis: Axis,
  pays: { readonly unit: 'ratio' } | { readonly unit: 'money'; readonly decimals: number },
  ctx: z.core.$RefinementCtx<unknown>,
  path: readonly (string | number)[] = [],
): Payouts | null {
  if (steps === undefined && curve === undefined) return null;
  const form = steps === undefined ? 'curve' : 'steps';
  const rungs: readonly RawStep[] =
    steps ?? (curve ?? []).map((point) => ({ from: point.at, pay: point.pay }));
  const at = [...path, form];
  const gives = (rung: RawStep, i: number): Payout => {
    const zero = rung.pay.value.n === 0n;
    if (!zero && rung.pay.percent !== (pays.unit === 'ratio')) {
      const rule = pays.unit === 'ratio' ? 'pay-needs-percent' : 'pay-needs-amount';
      complain(ctx, { code: 'value-invalid', rule }, [...at, i, 'pay']);
    }
    if (pays.unit === 'ratio') return figure('ratio', rung.pay.value);
    return figure('money', rung.pay.value.mul(10n ** BigInt(pays.decimals)));
  };
  return {
    form,
    ladder: ladderOf(rungs, axis, gives, ctx, inList(at, form === 'curve' ? 'at' : null)),
  };
}

/** The payout at a reading, null below the first bound, and the reason. */
export function payoutAt(
  { form, ladder }: Payouts,
  reading: Reading,
): { readonly payout: Payout | null; readonly why: Reached } {
  const { gives, why } = reasonOf(ladder, reading);
  if (gives === null || form === 'steps' || reading.figure === null) return { payout: gives, why };
  const between = pointsAround(ladder, reading.figure.value);
  if (between === null) return { payout: gives, why };
  const value = onLine(between, reading.figure.value);
  return { payout: { unit: gives.unit, value } as Payout, why: { ...why, between } };
}

/** The points that a value lies between; null below the first and from the last on. */
function pointsAround({ rungs }: Ladder<Payout>, value: Exact): Reached['between'] {
  const next = rungs.findIndex((rung) => rung.at.compare(value) > 0);
  const [low, high] = [rungs[next - 1], rungs[next]];
  if (low === undefined || high === undefined) return null;
  return [
    { at: low.at, pay: low.gives },
    { at: high.at, pay: high.gives },
  ];
}

/** The payout on the straight line between two points. */
function onLine([low, high]: readonly [Point, Point], value: Exact): Exact {
  const part = value.sub(low.at).div(high.at.sub(low.at));
  return low.pay.value.add(high.pay.value.sub(low.pay.value).mul(part));
}
