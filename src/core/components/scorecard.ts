/**
 * scorecard: a target times the weighted sum of scores. A score is value ÷ goal (goal ÷ value when
 * lower is better), nothing under its floor, at most its cap. Weights 60/25/15 with scores 90, 110
 * and 100 % of a target of 10 000 pay 9 650.
 */
import type * as z from 'zod';
import { compare, type Exact, isNegative, NOTHING, ONE, sumOf } from '../money/exact.ts';
import { type Figure, figure } from '../money/figure.ts';
import type { Reached, Reading, Scored } from '../money/reading.ts';
import { score } from '../money/working.ts';
import { type By, type Desk, define, type Terms } from './define.ts';
import { complain } from './parts/complaint.ts';
import { axisOf, levelOn } from './parts/ladder.ts';
import { listOf } from './parts/lists.ts';
import { PAYOUTS, type Payouts, payoutAt, payoutKeys, payoutsOf } from './parts/payouts.ts';
import { performance } from './parts/performance.ts';
import { exactlyOne, mapping, none as noneOf, without } from './parts/rules.ts';
import { level, oneOf, percentage } from './parts/scalars.ts';
import { targetAt, targetSchema } from './parts/target.ts';

interface Goal {
  readonly goal: Figure;
  readonly better: 'higher' | 'lower';
  readonly cap: Exact | null;
  readonly floor: Exact | null;
}

interface Item {
  readonly by: By;
  readonly weight: Exact;
  readonly rule: Goal | Payouts;
}

const item = mapping(
  {
    by: performance(false).describe('The indicator.'),
    weight: percentage().describe('The weights sum to 100%.'),
    goal: level.optional().describe('What scores 100%.'),
    better: oneOf(['higher', 'lower']).optional().describe('Left out: higher.'),
    cap: percentage().optional().describe('At most this score.'),
    floor: percentage().optional().describe('Under this score it counts nothing.'),
    ...payoutKeys('The score, a percentage.'),
  },
  [
    exactlyOne(['goal', ...PAYOUTS]),
    without('goal', noneOf(['better', 'cap', 'floor'], 'score-by-table')),
  ],
);
type RawItem = z.output<typeof item>;

export const scorecard = define({
  kind: 'scorecard',
  summary: 'A target times the weighted sum of scores.',
  examples: [
    {
      title: 'Three indicators',
      role: 'head',
      component: [
        'id: kpi',
        'kind: scorecard',
        'target: 10000',
        'items:',
        '  - { by: team_attainment, weight: 60%, goal: 100%, cap: 120% }',
        '  - { by: { metric: nps }, weight: 25%, goal: 50 }',
        '  - { by: { metric: overdue }, weight: 15%, goal: 10, better: lower, cap: 150% }',
      ],
      plans: ['role, employee, plan', 'team, , 1000000', 'head, eva, '],
      metrics: ['team, metric, value', 'North, nps, 55', 'North, overdue, 10'],
      deals: ['owner, revenue', 'ann, 900000'],
      pays: [
        [
          'eva',
          '9650.00',
          '10 000.00 × (60 % × 90 % (team attainment 90 % of 100 %) + ' +
            '25 % × 110 % (team nps 55 of 50) + 15 % × 100 % (team overdue 10 against at most 10))',
        ],
      ],
    },
  ],
  modifiers: {
    where: false,
    amount: null,
    windows: ['period', 'quarter', 'year'],
    gates: 'any',
    limits: true,
  },
  keys: (terms) => ({
    target: targetSchema(terms.decimals).describe('What a score of 100% pays.'),
    items: listOf(item).describe('The indicators and their weights.'),
  }),
  meaning: ({ target, items: raw }, terms, ctx) => {
    const items = raw.flatMap((each, i) => itemOf(each, terms, ctx, ['items', i]) ?? []);
    const weights = sumOf(raw.map((each) => each.weight));
    if (compare(weights, ONE) !== 0) {
      const sum = `${weights.mul(100n).toString()}%`;
      complain(ctx, { code: 'weights-not-100', sum }, ['items']);
    }
    if (items.length !== raw.length) return null;
    return {
      basis: null,
      fixedAmounts: true,
      earn: (desk) => {
        const full = targetAt(target, desk);
        const scores = items.map((each) => scoreOf(each, desk));
        const working = score(full, scores);
        const performances = scores.map(({ reading }) => reading);
        const rate = figure('ratio', sumOf(scores.map(({ part }) => part)));
        const reached = items.flatMap(({ rule }, i) => stepsReached(rule, scores[i]));
        return { base: full, performances, rates: [rate], working, reached, lines: null };
      },
    };
  },
});

function itemOf(
  raw: RawItem,
  { decimals }: Terms,
  ctx: z.core.$RefinementCtx<unknown>,
  path: readonly (string | number)[],
): Item | null {
  const { by, weight, goal, better = 'higher', steps, curve } = raw;
  const axis = axisOf(by, null, decimals);
  const wrong = (rule: string, key: string | null): null => {
    const at = key === null ? path : [...path, key];
    complain(ctx, { code: 'value-invalid', rule }, at);
    return null;
  };
  if (goal === undefined) {
    const rule = payoutsOf({ steps, curve }, axis, { unit: 'ratio' }, ctx, path);
    return rule === null ? null : { by, weight, rule };
  }
  const at = levelOn(goal, axis);
  if (at === null) return wrong('bound-unit', 'goal');
  if (compare(at, NOTHING) <= 0) return wrong('goal-positive', 'goal');
  if (better === 'lower' && raw.cap === undefined) return wrong('lower-needs-cap', null);
  const rule = {
    goal: figure(axis.unit, at),
    better,
    cap: raw.cap ?? null,
    floor: raw.floor ?? null,
  };
  return { by, weight, rule };
}

function scoreOf({ by, weight, rule }: Item, desk: Desk): Scored {
  const reading = desk.read(by);
  if ('ladder' in rule) {
    const { payout, why } = payoutAt(rule, reading);
    const value = payout?.value ?? NOTHING;
    return scored(reading, weight, positive(value), { reached: why });
  }
  const { goal, better, cap, floor } = rule;
  const raw = rawScore(rule, reading);
  // What should be low and is zero or less scores all it can.
  const { value, limited } = limitedScore(rule, raw ?? cap ?? NOTHING);
  return scored(reading, weight, value, { goal, raw, better, cap, floor, limited });
}

function stepsReached(rule: Item['rule'], item: Scored | undefined): readonly Reached[] {
  if (item === undefined || !('reached' in item.by)) return [];
  return 'form' in rule && rule.form === 'steps' ? [item.by.reached] : [];
}

function scored(reading: Reading, weight: Exact, score: Exact, by: Scored['by']): Scored {
  return { reading, weight, score, part: weight.mul(score), by };
}

/** Value ÷ goal or goal ÷ value; null for a value of zero or less that should be low. */
function rawScore({ goal, better }: Goal, { figure: read }: Reading): Exact | null {
  const value = read?.value ?? NOTHING;
  if (better === 'higher') return value.div(goal.value);
  return compare(value, NOTHING) <= 0 ? null : goal.value.div(value);
}

function limitedScore(
  { cap, floor }: Goal,
  raw: Exact,
): { readonly value: Exact; readonly limited: 'cap' | 'floor' | null } {
  if (floor !== null && compare(raw, floor) < 0) return { value: NOTHING, limited: 'floor' };
  if (cap !== null && compare(raw, cap) > 0) return { value: cap, limited: 'cap' };
  return { value: positive(raw), limited: null };
}

function positive(value: Exact): Exact {
  return isNegative(value) ? NOTHING : value;
}
