/**
 * growth: a rate of how much a measure grew over its baseline, never below zero. 5 % of 1 200 000
 * against 1 000 000 is 10 000; against 1 300 000 it is nothing.
 */
import type { Counted, Measure } from '../model.ts';
import { figure, moneyFigure } from '../money/figure.ts';
import { subtracted } from '../money/traced.ts';
import { growth as grown } from '../money/working.ts';
import { define } from './define.ts';
import { MEASURES, VERSUS } from './parts/performance.ts';
import { amount, complain, oneOf, percentage } from './parts/scalars.ts';

const MONEY: readonly Measure[] = ['revenue', 'margin'];

export const growth = define({
  kind: 'growth',
  summary: 'A rate of the growth of a measure over its baseline.',
  example: 'id: growth\nkind: growth\nversus: same_quarter_last_year\nrate: 2%\n',
  modifiers: { where: true, amount: null, windows: [], gates: 'any', limits: true },
  keys: (terms) => ({
    of: oneOf(['team', 'own']).optional().describe('team (default), or the person over all seats.'),
    measure: oneOf(MEASURES).optional().describe('revenue by default.'),
    versus: oneOf(VERSUS).describe('What it is measured against.'),
    rate: percentage().optional().describe('Of the growth of revenue or margin.'),
    amount: amount(terms.decimals, false).optional().describe('For each unit or deal more.'),
  }),
  meaning: ({ of = 'team', measure = 'revenue', versus, rate, amount: each }, _, ctx, where) => {
    const money = MONEY.includes(measure);
    const right = money ? 'rate' : 'amount';
    if ((money ? rate : each) === undefined || (money ? each : rate) !== undefined) {
      complain(ctx, { code: 'value-invalid', rule: 'exactly-one', allowed: [right] });
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
