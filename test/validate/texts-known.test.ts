// A text that the scheme names and no deal has is told where a text of the deals is near it.

import { expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const PLAIN = '{ id: pay, kind: commission, rate: 1% }';

interface Told {
  readonly text: string;
  readonly column: string;
  readonly near: readonly string[];
}

/** What is told of a scheme over deals with these products. */
function told(
  components: string,
  products: readonly string[],
  { credit = '', plans = '' } = {},
): readonly Told[] {
  const deals = products.map((product, i) => `D-${i},ann,${product},won,50,2026-10-01\n`);
  const { findings } = runFiles({
    'scheme.yaml': `
name: Texts
currency: RUB
period: month
credit: { date: closed_on${credit} }
head_deals: { count_toward_rep_plan: false }
${plans}
roles:
  rep: { components: [${components}] }
`,
    'plans.csv':
      'period,team,employee,role,plan\n2026-10,North,,team,100\n2026-10,North,ann,rep,100\n',
    'deals.csv': `deal_id,owner,product,status,revenue,closed_on\n${deals.join('')}`,
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return findings.flatMap(({ code, severity, args }) =>
    code === 'text-not-in-deals' && severity === 'note' ? [args as unknown as Told] : [],
  );
}

const of = (where: string) => `{ id: pay, kind: commission, rate: 1%, where: { ${where} } }`;
const by = (rates: string) =>
  `{ id: pay, kind: commission, rate_by: { column: product, rates: { ${rates} }, other: 1% } }`;

test.each([
  ['a value of where', of('product: [CRM Bax]')],
  ['one value without a list', of('product: CRM Bax')],
  ['two words in one', of('product: CRMBox')],
  ['in capitals', of('product: CRM BOX')],
  ['a rate, where others have one too', by('CRM Bax: 5%')],
])('a slip of the pen: %s', (_, component) => {
  const [found, ...others] = told(component, ['CRM Box', 'Training']);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ column: 'product', near: ['CRM Box'] });
});

test('one slip from what stands beside it', () => {
  expect(told(by('Support: 5%, Suport: 3%'), ['Support'])).toMatchObject([
    { text: 'Suport', near: ['Support'] },
  ]);
});

test('what another part of the scheme names right', () => {
  const plans = 'plans: { main: { measure: revenue, where: { product: [CRM Box] } } }';
  expect(told(of('product: [CRM Bax]'), ['CRM Box'], { plans })).toMatchObject([
    { text: 'CRM Bax', near: ['CRM Box'] },
  ]);
});

test('in the where of a plan', () => {
  const plans = 'plans: { main: { measure: revenue, where: { product: [Trainin] } } }';
  expect(told(PLAIN, ['CRM Box', 'Training'], { plans })).toMatchObject([
    { text: 'Trainin', near: ['Training'] },
  ]);
});

test('in the statuses that are credited', () => {
  expect(told(PLAIN, ['CRM Box'], { credit: ', statuses: [wom, paid]' })).toMatchObject([
    { text: 'wom', column: 'status', near: ['won'] },
  ]);
});

test.each([
  ['deals have it', of('product: [CRM Box]'), ['CRM Box']],
  ['nothing near it is sold', of('product: [Support]'), ['CRM Box', 'Training']],
  ['what is two slips from it stands beside it', by('Training: 5%, Trading: 3%'), ['Training']],
  ['another number', of('product: [Tier 2]'), ['Tier 1', 'Tier 12']],
  ['another letter', of('product: [Plan B]'), ['Plan A']],
  ['another size', of('product: [XS]'), ['XL', 'S', 'M']],
  ['a range of numbers', of('revenue: { from: 1 }'), ['CRM Box']],
  ['the built-in column', of('origin: [own]'), ['CRM Box']],
  ['deals without a product', of('product: [CRM Box]'), ['']],
])('nothing is told where %s', (_, components, products) => {
  expect(told(components, products)).toEqual([]);
});

test('a column of many texts is of names, where near ones say nothing', () => {
  const products = Array.from(
    { length: 1001 },
    (_, i) => `Customer ${String.fromCharCode(0x4e00 + i)}`,
  );
  expect(told(of('product: [Custome 一]'), products)).toEqual([]);
  expect(told(of('product: [Custome 一]'), products.slice(0, 1000))).toHaveLength(1);
});
