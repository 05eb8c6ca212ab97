/**
 * A made-up kind: an amount for each customer whose deals bring something. Two customers at 500.00
 * are 1 000.00. It stands on the first line of the customer.
 */
import { type Desk, define, type Earning } from '../../src/core/components/define.ts';
import { exactlyOne } from '../../src/core/components/parts/rules.ts';
import { amount } from '../../src/core/components/parts/scalars.ts';
import { targetAt, targetSchema } from '../../src/core/components/parts/target.ts';
import { exact } from '../../src/core/money/exact.ts';
import { type Figure, figure } from '../../src/core/money/figure.ts';
import { given } from '../../src/core/money/traced.ts';
import { times } from '../../src/core/money/working.ts';

export const perCustomer = define({
  kind: 'per_customer',
  summary: 'An amount for each customer.',
  examples: [
    {
      title: 'Two customers, one of them twice',
      role: 'rep',
      component: ['id: customers', 'kind: per_customer', 'amount: 500'],
      deals: [
        'owner, customer, revenue',
        'ann, Alfa, 100',
        'ann, Beta, 200',
        'ann, Alfa, 300',
        'ann, Gamma, 400',
        'ann, Gamma, -400',
      ],
      pays: [['ann', '1000.00', '2 units × 500.00']],
    },
  ],
  modifiers: { where: true, amount: null, windows: ['period'], gates: 'any', limits: true },
  keys: (terms) => ({
    amount: amount(terms.decimals).optional().describe('Paid for each customer.'),
    gift: targetSchema(terms.decimals).optional().describe('The same, by the days held.'),
  }),
  rules: [exactlyOne(['amount', 'gift'])],
  meaning: ({ amount: each, gift }) => ({
    basis: { of: 'own', measure: 'revenue', atLeast: null },
    dealColumns: ['customer'],
    fixedAmounts: gift !== undefined,
    earn: (desk) => {
      const rate = gift === undefined ? figure('money', exact(each ?? 0n)) : targetAt(gift, desk);
      return earned(rate, desk);
    },
  }),
});

function earned(rate: Figure<'money'>, desk: Desk): Earning {
  const { rows, shares } = desk.lines();
  const { values } = desk.measured();
  const sums = new Map<string, bigint>();
  const first = new Map<string, number>();
  rows.forEach((row, i) => {
    const customer = desk.text('customer', row);
    sums.set(customer, (sums.get(customer) ?? 0n) + (values[i] ?? 0n));
    if (!first.has(customer)) first.set(customer, i);
  });
  const paid = new Set([...first].flatMap(([name, i]) => ((sums.get(name) ?? 0n) > 0n ? [i] : [])));
  const customers = given('quantity', exact(BigInt(paid.size)), {
    from: 'deals',
    ...desk.account,
    measure: 'quantity',
    lines: () => ({
      rows: [...paid].map((i) => rows[i] ?? -1),
      shares: [...paid].map((i) => shares[i] ?? 0n),
      values: [...paid].map(() => 1n),
      scale: 1n,
    }),
  });
  return {
    base: customers,
    performances: [],
    rates: [rate],
    working: times(customers, rate),
    lines: () => ({
      increments: values.map((_, i) => (paid.has(i) ? rate.value.n : 0n)),
      denominator: rate.value.d,
      rates: [[rate]],
      rateOf: values.map((_, i) => (paid.has(i) ? 0 : -1)),
    }),
  };
}
