// Limits of the table of deals, through the files.

import { expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const scheme = (currency: string, keys: string): string => `
name: Limits
currency: ${currency}
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles: { rep: { components: [{ id: pay, kind: commission, rate: 100%, ${keys} }] } }
`;
const plans = 'period,team,employee,role,plan\n2026-10,North,ann,rep,\n';

function run(deals: string, currency = 'RUB', keys = 'of: own') {
  const files = { 'scheme.yaml': scheme(currency, keys), 'plans.csv': plans, 'deals.csv': deals };
  const ran = runFiles(files);
  const components = ran.files['components.csv']?.split('\n')[1]?.split(',');
  return { codes: ran.findings.map(({ code }) => code), amount: components?.[9] };
}

test('the largest margin of roubles: 9 999 999 999 999 999.99 and the same as a negative cost', () => {
  const most = '9999999999999999.99';
  const deals = `deal_id,owner,revenue,cost,closed_on\nD-1,ann,${most},-${most},2026-10-01\n`;
  expect(run(deals, 'RUB', 'measure: margin').amount).toBe('19999999999999999.98');
});

test('a margin beyond what a column holds is never a wrong number', () => {
  // Thousandths: 9e18 fits 64 bits, the margin 18e18 does not.
  const deals =
    'deal_id,owner,revenue,cost,closed_on\nD-1,ann,9000000000000000,-9000000000000000,2026-10-01\n';
  const { codes, amount } = run(deals, 'KWD', 'measure: margin');
  expect(amount).toBeUndefined();
  expect(codes).toContain('number-invalid');
});

test('sums beyond 64 bits are exact', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `D-${i},ann,9999999999999999.99,2026-10-01\n`);
  // 12 × 9 999 999 999 999 999.99 kopecks are more than 2^63.
  const { amount } = run(`deal_id,owner,revenue,closed_on\n${lines.join('')}`);
  expect(amount).toBe('119999999999999999.88');
});

test('the same long line number on other deals is no duplicate', () => {
  const lines = ['A', 'B', 'C', 'D'].map((id) => `${id},2147483647,ann,1,2026-10-01\n`);
  const { codes, amount } = run(`deal_id,line,owner,revenue,closed_on\n${lines.join('')}`);
  expect(codes).toEqual([]);
  expect(amount).toBe('4.00');
});

test('the same line of a deal twice is one, whether its number is written or not', () => {
  const deals =
    'deal_id,line,owner,revenue,closed_on\nA,,ann,1,2026-10-01\nA,01,ann,1,2026-10-01\n';
  expect(run(deals).codes).toEqual(['deal-duplicate']);
});

test.each([
  ['a row of totals', 'A,ann,1,2026-10-01\nA,ann,1,2026-10-01\nИтого,,2,\n'],
  [
    'rows of totals',
    'A,ann,1,2026-10-01\nTotal,,1,\nA,ann,1,2026-10-01\nA,ann,1,2026-10-01\nИтого,,2,\n',
  ],
])('a deal given twice is told beside %s', (_, rows) => {
  const { codes, amount } = run(`deal_id,owner,revenue,closed_on\n${rows}`);
  expect(codes).toContain('deal-duplicate');
  expect(amount).toBeUndefined();
});

test('a deal given twice is told where its id stands in one of two columns', () => {
  const files = {
    'scheme.yaml': `${scheme('RUB', 'of: own')}files: { deals: { columns: { deal_id: [New, Old] } } }\n`,
    'plans.csv': plans,
    'deals.csv':
      'New,Old,owner,revenue,closed_on\nA,,ann,1,2026-10-01\nA,B,ann,1,2026-10-01\nA,,ann,1,2026-10-01\n',
  };
  expect(runFiles(files).findings.map(({ code }) => code)).toContain('deal-duplicate');
});

test('a measure without its column is told, also where a growth would add it up', () => {
  const grown = (measure: string, pays: string): readonly string[] => {
    const component = `{ id: pay, kind: growth, of: own, versus: previous_period, measure: ${measure}, ${pays} }`;
    const files = {
      'scheme.yaml': scheme('RUB', '').replace(/\[\{.*\}\]/, `[${component}]`),
      'plans.csv': `${plans}2026-09,North,ann,rep,\n`,
      'deals.csv': 'deal_id,owner,revenue,closed_on\nA,ann,1,2026-10-01\nB,ann,1,2026-09-01\n',
    };
    return runFiles(files, '2026-10').findings.map(({ code }) => code);
  };
  expect(grown('quantity', 'amount: 5')).toEqual(['column-missing']);
  expect(grown('margin', 'rate: 5%')).toEqual(['column-missing']);
  expect(grown('deals', 'amount: 5')).toEqual([]);
});
