/**
 * per_unit: an amount per unit of quantity. 500.00 for each of 7 units is 3 500.00. With tiers by
 * `amount`, which is the quantity.
 */
import { moneyFigure } from '../money/figure.ts';
import type { Traced } from '../money/traced.ts';
import { times } from '../money/working.ts';
import { ALL_WINDOWS, type Basis, define } from './define.ts';
import { flatLines } from './parts/lines.ts';
import { ofKey } from './parts/of.ts';
import { exactlyOne } from './parts/rules.ts';
import { amount } from './parts/scalars.ts';
import { amountTiers, payTiers } from './parts/tiers.ts';

export const perUnit = define({
  kind: 'per_unit',
  summary: 'An amount per unit of quantity.',
  examples: [
    {
      title: 'An amount for each unit of a product',
      role: 'rep',
      component: ['id: boxes', 'kind: per_unit', 'where: { product: [CRM Box] }', 'amount: 500'],
      deals: ['owner, product, quantity', 'ann, CRM Box, 5', 'ann, Cable, 40', 'ann, CRM Box, 2'],
      pays: [['ann', '3500.00', '7 units × 500.00']],
    },
    {
      title: 'More for each unit above 20',
      role: 'rep',
      component: [
        'id: boxes',
        'kind: per_unit',
        'tiers:',
        '  by: amount',
        '  mode: marginal',
        '  rates: [{ from: 0, amount: 200 }, { above: 20, amount: 300 }]',
      ],
      deals: ['owner, quantity', 'ann, 42'],
      pays: [['ann', '10600.00', '20 units × 200.00 + 22 units × 300.00']],
    },
  ],
  modifiers: { where: true, amount: 'quantity', windows: ALL_WINDOWS, gates: 'any', limits: true },
  keys: (terms) => ({
    of: ofKey,
    amount: amount(terms.decimals).optional().describe('Paid for each unit.'),
    tiers: amountTiers(terms, 'quantity').optional().describe('Amounts by the number of units.'),
  }),
  rules: [exactlyOne(['amount', 'tiers'])],
  meaning: ({ of, amount: each, tiers }) => {
    const basis: Basis = { of, measure: 'quantity', atLeast: null };
    if (tiers !== undefined) return { basis, earn: (desk) => payTiers(tiers, desk) };
    const rate = moneyFigure(each ?? 0n);
    return {
      basis,
      earn: (desk) => ({
        base: desk.base(),
        performances: [],
        rates: [rate],
        working: times(desk.base() as Traced<'quantity'>, rate),
        lines: () => flatLines(desk.measured(), [rate], () => 0),
      }),
    };
  },
});
