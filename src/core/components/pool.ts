/**
 * pool: an amount, or a rate of what the team sold, shared among the team's reps in the ratio of
 * their deals or equally, so that the shares sum to the rounded pool. 83 316.81 over 43 056,
 * 13 178.88 and 13 939 is 51 120.00, 15 647.16 and 16 549.65.
 */
import type { Counted } from '../model.ts';
import { isZero } from '../money/exact.ts';
import { type Figure, figure, moneyFigure } from '../money/figure.ts';
import { roundExact } from '../money/round.ts';
import type { Step } from '../money/step.ts';
import { type Traced, written } from '../money/traced.ts';
import { fixed, none, share, times } from '../money/working.ts';
import { type Desk, define, type Earning } from './define.ts';
import { exactlyOne } from './parts/rules.ts';
import { amount, oneOf, percentage } from './parts/scalars.ts';

export const pool = define({
  kind: 'pool',
  summary: "An amount, or a rate of the team's sales, shared among the team's reps.",
  examples: [
    {
      title: '1 % of what the team sold, by what each sold',
      role: 'rep',
      component: ['id: pool', 'kind: pool', 'rate: 1%', 'share_by: revenue'],
      deals: ['owner, revenue', 'ann, 600000', 'bob, 400000'],
      pays: [
        ['ann', '6000.00', '60 % of the pool of 2: 1 000 000.00 × 1 % = 10 000.00'],
        ['bob', '4000.00', '40 % of the pool of 2: 1 000 000.00 × 1 % = 10 000.00'],
      ],
    },
  ],
  modifiers: { where: true, amount: null, windows: [], gates: 'team', limits: false },
  keys: (terms) => ({
    amount: amount(terms.decimals, false).optional().describe('What is shared.'),
    rate: percentage().optional().describe("Of the team's measure."),
    measure: oneOf(['revenue', 'margin']).default('revenue').describe('What the rate is of.'),
    share_by: oneOf(['revenue', 'margin', 'equal']).describe(
      'In the ratio of pay-credited deals, or equally; the shares sum to the rounded pool.',
    ),
  }),
  rules: [exactlyOne(['amount', 'rate'])],
  meaning: ({ amount: given, rate, measure, share_by }, _terms, _ctx, where) => {
    const counted: Counted = { measure, where };
    const measures = [measure, ...(share_by === 'equal' ? [] : [share_by])];
    const whole = (desk: Desk): { base: Traced | null; rate: Figure | null; working: Step } => {
      if (rate === undefined) {
        return {
          base: null,
          rate: null,
          working: fixed(written(moneyFigure(given ?? 0n), 'amount'), []),
        };
      }
      const base = desk.ofTeam(counted) as Traced<'money'>;
      const of = figure('ratio', rate);
      return { base, rate: of, working: times(base, of) };
    };
    return {
      basis: null,
      once: 'team',
      measures,
      earn: (desk) => shared(whole(desk), share_by, desk),
    };
  },
});

function shared(
  { base, rate, working }: { base: Traced | null; rate: Figure | null; working: Step },
  by: 'revenue' | 'margin' | 'equal',
  desk: Desk,
): Earning {
  const sharers = desk.sharers(by);
  const mine = sharers.findIndex(({ employee }) => employee === desk.employee);
  const common = { base, performances: [], rates: rate === null ? [] : [rate], lines: null };
  const rounded = roundExact(working.result, desk.rounding);
  if (mine === -1 || rounded <= 0n) return { ...common, working: none({ why: 'empty' }) };
  if (sharers.every(({ base: sold }) => isZero(sold.value))) {
    return { ...common, working: none({ why: 'unshared', amount: rounded }) };
  }
  return { ...common, working: share(working, rounded, sharers, mine, desk.rounding.to) };
}
