/** per_unit: an amount per unit of quantity. 500.00 for each of 7 units is 3 500.00. */
import { type Figure, moneyFigure } from '../money/figure.ts';
import { times } from '../money/working.ts';
import { define } from './define.ts';
import { flatLines } from './parts/lines.ts';
import { amount, oneOf } from './parts/scalars.ts';

export const perUnit = define({
  kind: 'per_unit',
  summary: 'An amount per unit of quantity.',
  example: 'id: boxes\nkind: per_unit\nwhere: { product: [CRM Box] }\namount: 500\n',
  keys: (terms) => ({
    of: oneOf(['own', 'team', 'team_without_head']).optional(),
    amount: amount(terms.decimals).describe('Paid for each unit.'),
  }),
  meaning: ({ of = 'own', amount: each }) => {
    const rate = moneyFigure(each);
    return {
      basis: { of, measure: 'quantity', atLeast: null },
      earn: (desk) => ({
        base: desk.base,
        performance: null,
        rates: [rate],
        working: times(desk.base as Figure<'quantity'>, rate),
        lines: flatLines(desk.measured, [rate], () => 0),
      }),
    };
  },
});
