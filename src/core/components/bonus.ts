/**
 * bonus: a target times the payout at a performance, by `steps` (the step reached) or a `curve`
 * (straight lines between points; nothing below the first, flat after the last). Target 10 000 on
 * 70 % → 0, 100 % → 100 %: at 85 % it pays 5 000.
 */
import * as z from 'zod';
import { ONE } from '../money/exact.ts';
import { type Figure, figure, moneyFigure } from '../money/figure.ts';
import { fixed, none, point, type Reading } from '../money/working.ts';
import { type Desk, define, type Earning, type Terms } from './define.ts';
import { type Curve, payoutOn } from './parts/curve.ts';
import { boundKeys, type Ladder, ladderOf } from './parts/ladder.ts';
import { either, performance } from './parts/performance.ts';
import { amount, complain, type Level, level, nameScalar } from './parts/scalars.ts';
import { reasonOf } from './parts/tiers.ts';

/** What a step or a point pays: a part of the target, or an amount. */
type Payout = Figure<'ratio'> | Figure<'money'>;

const column = z
  .strictObject({ column: nameScalar.describe('Column of plans.csv.') })
  .transform((target) => ({ tag: 'column' as const, column: target.column }));

export const bonus = define({
  kind: 'bonus',
  summary: 'A target amount times the payout at a performance.',
  example: [
    'id: plan',
    'kind: bonus',
    'target: 10000',
    'by: attainment',
    'curve: [{ at: 70%, pay: 0% }, { at: 100%, pay: 100% }, { at: 150%, pay: 200% }]',
    '',
  ].join('\n'),
  keys: (terms) => ({
    target: either(amount(terms.decimals, false), column).optional(),
    by: performance(false).optional(),
    steps: z
      .array(z.strictObject({ ...boundKeys, pay: level }))
      .min(1)
      .optional(),
    curve: z
      .array(z.strictObject({ at: level, pay: level }))
      .min(1)
      .optional(),
  }),
  meaning: ({ target, by, steps, curve }, terms, ctx) => {
    const targetOf = (desk: Desk): Figure<'money'> | null => {
      if (target === undefined) return null;
      return typeof target === 'bigint' ? moneyFigure(target) : desk.column(target.column);
    };
    const allowed = ['steps', 'curve'];
    if (by === undefined) {
      if (target !== undefined && steps === undefined && curve === undefined) {
        return { basis: null, earn: (desk) => unconditional(targetOf(desk)) };
      }
      complain(ctx, { code: 'value-invalid', rule: 'target', allowed });
      return null;
    }
    if ((steps === undefined) === (curve === undefined)) {
      complain(ctx, { code: 'value-invalid', rule: 'exactly-one', allowed });
      return null;
    }
    const pays = payoutsOf(
      steps ?? curve ?? [],
      target !== undefined,
      terms,
      ctx,
      steps ? 'steps' : 'curve',
    );
    if (pays === null) return null;
    const gives = (rung: { readonly pay: Level }): Payout => pays.get(rung.pay) as Payout;
    if (steps !== undefined) {
      const ladder = ladderOf(steps, by, terms.decimals, gives, ctx, ['steps']);
      return { basis: null, earn: (desk) => stepped(ladder, desk.read(by), targetOf(desk)) };
    }
    const points = (curve ?? []).map((each) => ({ from: each.at, pay: each.pay }));
    const ladder = ladderOf(points, by, terms.decimals, gives, ctx, ['curve']);
    return { basis: null, earn: (desk) => curved(ladder, desk.read(by), targetOf(desk)) };
  },
});

/** Percentages of the target where there is one, amounts where there is none. */
function payoutsOf(
  rungs: readonly { readonly pay: Level }[],
  hasTarget: boolean,
  terms: Terms,
  ctx: z.core.$RefinementCtx<unknown>,
  key: string,
): ReadonlyMap<Level, Payout> | null {
  const pays = new Map<Level, Payout>();
  rungs.forEach(({ pay }, i) => {
    const zero = pay.value.n === 0n;
    if (!zero && pay.percent !== hasTarget) {
      const rule = hasTarget ? 'pay-needs-amount' : 'pay-needs-target';
      complain(ctx, { code: 'value-invalid', rule }, [key, i, 'pay']);
      return;
    }
    pays.set(
      pay,
      hasTarget
        ? figure('ratio', pay.value)
        : figure('money', pay.value.mul(10n ** BigInt(terms.decimals))),
    );
  });
  return pays.size === rungs.length ? pays : null;
}

function unconditional(target: Figure<'money'> | null): Earning {
  if (target === null) throw new Error('a bonus without `by` has a target');
  const rate = figure('ratio', ONE);
  return {
    base: target,
    performance: null,
    rates: [rate],
    working: fixed(target.value, null),
    lines: null,
  };
}

function stepped(
  ladder: Ladder<Payout>,
  reading: Reading,
  target: Figure<'money'> | null,
): Earning {
  const { gives, why } = reasonOf(ladder, reading);
  return paid(gives, why, reading, target);
}

function curved(curve: Curve<Payout>, reading: Reading, target: Figure<'money'> | null): Earning {
  const { gives, why } = reasonOf(curve, reading);
  if (gives === null) return paid(null, why, reading, target);
  const value = payoutOn(curve, reading.figure.value);
  return paid({ unit: gives.unit, value } as Payout, why, reading, target);
}

function paid(
  payout: Payout | null,
  why: ReturnType<typeof reasonOf>['why'],
  reading: Reading,
  target: Figure<'money'> | null,
): Earning {
  const common = { base: target, performance: reading, lines: null };
  if (payout === null) return { ...common, rates: [], working: none(why) };
  if (payout.unit === 'money' || target === null) {
    return { ...common, rates: [payout], working: fixed(payout.value, why) };
  }
  return { ...common, rates: [payout], working: point(target, payout, why) };
}
