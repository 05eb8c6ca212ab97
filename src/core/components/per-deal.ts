/**
 * per_deal: an amount per deal. A deal counts one when its lines sum to more than zero and to
 * `at_least`; a shared deal counts as its share. 1 000.00 for 2.6 deals is 2 600.00.
 */
import * as z from 'zod';
import { type Figure, moneyFigure } from '../money/figure.ts';
import { times } from '../money/working.ts';
import { define } from './define.ts';
import { flatLines } from './parts/lines.ts';
import { amount, oneOf } from './parts/scalars.ts';

export const perDeal = define({
  kind: 'per_deal',
  summary: 'An amount per deal.',
  example: 'id: deals\nkind: per_deal\namount: 1000\nat_least: { revenue: 100000 }\n',
  keys: (terms) => ({
    of: oneOf(['own', 'team', 'team_without_head']).optional(),
    amount: amount(terms.decimals).describe('Paid for each deal.'),
    at_least: z
      .strictObject({ revenue: amount(terms.decimals) })
      .optional()
      .describe('A deal counts from this revenue.'),
  }),
  meaning: ({ of = 'own', amount: each, at_least }) => {
    const rate = moneyFigure(each);
    return {
      basis: { of, measure: 'deals', atLeast: at_least?.revenue ?? null },
      earn: (desk) => ({
        base: desk.base,
        performance: null,
        rates: [rate],
        working: times(desk.base as Figure<'deals'>, rate),
        lines: flatLines(desk.measured, [rate], (i) => (desk.measured.values[i] === 0n ? -1 : 0)),
      }),
    };
  },
});
