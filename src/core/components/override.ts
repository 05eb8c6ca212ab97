/**
 * override: a rate of what the team's reps earn by some components, each rounded, before the totals
 * of their roles. 10 % of 24 000.00 and 6 000.00 is 3 000.00.
 */
import { figure } from '../money/figure.ts';
import { times } from '../money/working.ts';
import { define } from './define.ts';
import { listOf } from './parts/lists.ts';
import { nameScalar, percentage } from './parts/scalars.ts';

export const override = define({
  kind: 'override',
  summary: "A rate of what the team's reps earn by some components.",
  examples: [
    {
      title: "A tenth of the reps' commissions",
      role: 'head',
      component: ['id: override', 'kind: override', 'components: [commission]', 'rate: 10%'],
      reps: ['- { id: commission, kind: commission, rate: 5% }'],
      plans: ['role, employee', 'head, eva'],
      deals: ['owner, revenue', 'ann, 400000', 'bob, 200000'],
      pays: [['eva', '3000.00', '30 000.00 × 10 %']],
    },
  ],
  modifiers: { where: false, amount: null, windows: [], gates: 'any', limits: true },
  keys: () => ({
    components: listOf(nameScalar).describe("Components of the reps' roles, by id."),
    rate: percentage().describe('Of what they earn.'),
  }),
  meaning: ({ components, rate }) => ({
    basis: null,
    over: components,
    earn: (desk) => {
      const base = desk.earnedByReps(components);
      const of = figure('ratio', rate);
      return { base, performances: [], rates: [of], working: times(base, of), lines: null };
    },
  }),
});
