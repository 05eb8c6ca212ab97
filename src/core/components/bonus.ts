/**
 * bonus: a target times the payout at a performance, by `steps` or a `curve`. Target 10 000 on
 * 70 % → 0, 100 % → 100 %: at 85 % it pays 5 000. Without `by` it pays the target when its gates
 * hold.
 */
import { ONE } from '../money/exact.ts';
import { figure } from '../money/figure.ts';
import type { Reading } from '../money/reading.ts';
import { type Traced, written } from '../money/traced.ts';
import { fixed, none, point } from '../money/working.ts';
import { type Desk, define, type Earning } from './define.ts';
import { axisOf } from './parts/ladder.ts';
import { PAYOUTS, type Payouts, payoutAt, payoutKeys, payoutsOf } from './parts/payouts.ts';
import { performance } from './parts/performance.ts';
import { atLeastOne, exactlyOne, given, none as noneOf, without } from './parts/rules.ts';
import { targetAt, targetSchema } from './parts/target.ts';

export const bonus = define({
  kind: 'bonus',
  summary: 'A target amount times the payout at a performance.',
  examples: [
    {
      title: 'A curve, with straight lines between points',
      role: 'rep',
      component: [
        'id: plan',
        'kind: bonus',
        'target: 10000',
        'by: attainment',
        'curve: [{ at: 70%, pay: 0% }, { at: 100%, pay: 100% }, { at: 150%, pay: 200% }]',
      ],
      plans: ['employee, plan', 'ann, 1000000'],
      deals: ['owner, revenue', 'ann, 850000'],
      pays: [['ann', '5000.00', '10 000.00 × 50 % (attainment 85 % ≥ 70 %)']],
    },
    {
      title: "Steps of amounts, for the team's plan",
      role: 'head',
      component: [
        'id: team_plan',
        'kind: bonus',
        'by: team_attainment',
        'steps: [{ from: 90%, pay: 20000 }, { from: 100%, pay: 50000 }]',
      ],
      plans: ['role, employee, plan', 'team, , 1000000', 'head, eva, '],
      deals: ['owner, revenue', 'ann, 950000'],
      pays: [['eva', '20000.00', '20 000.00 (team attainment 95 % ≥ 90 %)']],
    },
    {
      title: 'A part of the salary, paid when the gate holds',
      role: 'rep',
      component: [
        'id: quality',
        'kind: bonus',
        'target: { column: salary, times: 10% }',
        'gates: [{ by: { metric: csat, of: own }, from: 80 }]',
      ],
      plans: ['employee, salary', 'ann, 60000', 'bob, 60000'],
      metrics: ['employee, metric, value', 'ann, csat, 80', 'bob, csat, 79.9'],
      deals: ['owner, revenue', 'ann, 100000'],
      pays: [
        ['ann', '6000.00', '6 000.00'],
        ['bob', '0.00', 'nothing: the gate needs ≥ 80, but csat 79.9'],
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
    target: targetSchema(terms.decimals).optional().describe('What 100% pays.'),
    by: performance(false).optional().describe('The performance that the payout depends on.'),
    ...payoutKeys('A percentage of the target, or an amount where there is no target.'),
  }),
  rules: [
    given('by', exactlyOne(PAYOUTS)),
    without('by', noneOf(PAYOUTS, 'needs-by')),
    atLeastOne(['target', 'by'], 'target'),
  ],
  meaning: ({ target, by, steps, curve }, { decimals }, ctx) => {
    if (by === undefined) {
      if (target === undefined) return null;
      const earn = (desk: Desk): Earning => unconditional(targetAt(target, desk));
      return { basis: null, fixedAmounts: true, earn };
    }
    const pays = target === undefined ? ({ unit: 'money', decimals } as const) : RATIO;
    const payouts = payoutsOf({ steps, curve }, axisOf(by, null, decimals), pays, ctx);
    if (payouts === null) return null;
    const earn = (desk: Desk): Earning => {
      const full = target === undefined ? null : targetAt(target, desk);
      return paid(payouts, desk.read(by), full, desk);
    };
    return { basis: null, fixedAmounts: true, earn };
  },
});

const RATIO = { unit: 'ratio' } as const;

function unconditional(target: Traced<'money'>): Earning {
  const working = fixed(target, []);
  const rates = [figure('ratio', ONE)];
  return { base: target, performances: [], rates, working, lines: null };
}

function paid(
  payouts: Payouts,
  reading: Reading,
  target: Traced<'money'> | null,
  desk: Desk,
): Earning {
  const { payout, why } = payoutAt(payouts, reading);
  const reached = payouts.form === 'steps' ? [why] : [];
  const common = { base: target, performances: [reading], reached, lines: null };
  if (payout === null) {
    return { ...common, rates: [], working: none({ why: 'below', reasons: [why] }) };
  }
  const rates = [payout];
  if (payout.unit === 'ratio') {
    if (target === null) throw new Error('a payout in percent has a target');
    return { ...common, rates, working: point(target, payout, [why]) };
  }
  // An amount is scaled like a target: what holds half the time pays half.
  const amount = desk.prorated(written(payout, 'pay'));
  return { ...common, rates, working: fixed(amount, [why]) };
}
