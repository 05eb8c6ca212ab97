/**
 * growth: a rate of how much a measure grew over its baseline, never below zero. 5 % of 1 200 000
 * against 1 000 000 is 10 000; against 1 300 000 it is nothing.
 */
import type { Counted, Measure } from '../model.ts';
import { figure, moneyFigure } from '../money/figure.ts';
import { subtracted } from '../money/traced.ts';
import { growth as grown } from '../money/working.ts';
import { define } from './define.ts';
import { complain } from './parts/complaint.ts';
import { MEASURES, VERSUS } from './parts/performance.ts';
import { exactlyOne } from './parts/rules.ts';
import { amount, oneOf, percentage } from './parts/scalars.ts';

const MONEY: readonly Measure[] = ['revenue', 'margin'];

export const growth = define({
  kind: 'growth',
  summary: 'A rate of the growth of a measure over its baseline.',
  examples: [
    {
      title: 'The team against the same month of last year',
      role: 'head',
      component: ['id: growth', 'kind: growth', 'versus: same_month_last_year', 'rate: 5%'],
      plans: ['role, employee', 'head, eva'],
      metrics: ['period, team, metric, value', '2025-10, North, revenue, 1000000'],
      deals: ['owner, revenue', 'ann, 1200000'],
      pays: [['eva', '10000.00', '(1 200 000.00 − 1 000 000.00) × 5 %']],
    },
  ],
  modifiers: { where: true, amount: null, windows: [], gates: 'any', limits: true },
  keys: (terms) => ({
    of: oneOf(['team', 'own'])
      .default('team')
      .describe("team: the team's; own: the person's over all seats."),
    measure: oneOf(MEASURES).default('revenue').describe('What grows.'),
    versus: oneOf(VERSUS).describe(
      "What it is measured against. A quarter's growth is paid in the quarter's last month.",
    ),
    rate: percentage().optional().describe('Of the growth of revenue or margin.'),
    amount: amount(terms.decimals, false).optional().describe('For each unit or deal more.'),
  }),
  rules: [exactlyOne(['rate', 'amount'])],
  meaning: ({ of, measure, versus, rate, amount: each }, _, ctx, where) => {
    const money = MONEY.includes(measure);
    if ((money ? rate : each) === undefined) {
      const [wrong, right] = money ? ['amount', 'rate'] : ['rate', 'amount'];
      complain(ctx, { code: 'value-invalid', rule: 'growth-unit', allowed: [right] }, [wrong]);
      return null;
    }
    const counted: Counted = { measure, where };
    const factor = rate === undefined ? moneyFigure(each ?? 0n) : figure('ratio', rate);
    return {
      basis: null,
      growing: { of, versus, counted },
      once: of === 'own' ? 'person' : null,
      earn: (desk) => {
        const { now, before } = desk.change(of, versus, counted);
        if (before === null) throw new Error('growth has a baseline');
        const working = grown(now, before, factor);
        const base = subtracted(now, before);
        return { base, performances: [], rates: [factor], working, lines: null };
      },
    };
  },
});
