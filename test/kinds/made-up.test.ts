// A new kind is one file and one line in the list of kinds. A made-up one, added to the list, has
// its schema, JSON Schema, reference page, calculation, outputs and working, and nothing else in
// the product knows of it.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test, vi } from 'vitest';
import { help, helpTopics } from '../../src/cli/commands/help.ts';
import { schema } from '../../src/cli/commands/schema.ts';
import { replay } from '../../src/core/money/replay.ts';
import { runFiles } from '../support/run.ts';
import { table } from '../support/table.ts';
import { perCustomer } from './per-customer.ts';
import { paidBy, ranExample } from './worked.ts';

vi.mock(import('../../src/core/components/index.ts'), async (original) => {
  const { perCustomer: madeUp } = await import('./per-customer.ts');
  return { kinds: [...(await original()).kinds, madeUp] };
});

const [example = expect.fail('no example')] = perCustomer.examples;

const SCHEME = `
name: Made up
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep: { components: [{ id: customers, kind: per_customer, COMPONENT }] }
`;
const month = (component: string) => ({
  'scheme.yaml': SCHEME.replace('COMPONENT', component),
  'plans.csv': 'period,team,employee,role,plan,gift\n2026-10,North,ann,rep,,300\n',
  'deals.csv': 'deal_id,closed_on,owner,revenue,customer\nD-1,2026-10-01,ann,100,Alfa\n',
});
const keys = (component: object) => ({
  ...{ name: 'Made up', currency: 'RUB', period: 'month', credit: { date: 'closed_on' } },
  head_deals: { count_toward_rep_plan: false },
  roles: { rep: { components: [{ id: 'customers', kind: 'per_customer', ...component }] } },
});

test('its example is calculated, by the whole way from files to files', () => {
  expect(paidBy(example)).toEqual(example.pays);
  const { files } = ranExample(example);
  expect(table(files, 'components.csv')).toMatchObject([
    { kind: 'per_customer', base: '2', rate: '500.00', amount: '1000.00' },
  ]);
  expect(table(files, 'credits.csv').map((row) => [row['deal_id'], row['amount']])).toEqual([
    ['D-1', '500.00'],
    ['D-2', '500.00'],
    ['D-3', '0.00'],
    ['D-4', '0.00'],
    ['D-5', '0.00'],
  ]);
  expect(table(files, 'payouts.csv')).toMatchObject([{ employee: 'ann', payout: '1000.00' }]);
});

test('its working replays to its amount', () => {
  const [earned] = ranExample(example).outputs?.result.earned ?? [];
  expect(earned?.working.op).toBe('times');
  expect(earned && replay(earned.working).toFraction()).toBe('100000');
});

test('it has the modifiers of every kind, and reads columns of plans.csv', () => {
  const amounts = (component: string) =>
    table(runFiles(month(component)).files, 'components.csv').map(({ amount, why }) => [
      amount,
      why,
    ]);
  expect(amounts('amount: 500, cap: 450')).toEqual([
    ['450.00', '1 unit × 500.00, capped at 450.00'],
  ]);
  expect(amounts('gift: { column: gift }')).toEqual([['300.00', '1 unit × 300.00']]);
});

test('its mistakes are findings that name its keys', () => {
  const { findings, files } = runFiles(month('amount: 500, gift: 300, colour: red'));
  expect(files).toEqual({});
  expect(findings.map(({ code, args }) => ({ code, ...args }))).toMatchObject([
    {
      code: 'key-unknown',
      key: 'colour',
      allowed: 'id kind amount gift where gates window multipliers cap floor'.split(' '),
    },
    { code: 'value-invalid', rule: 'exactly-one', allowed: ['amount', 'gift'] },
  ]);
});

test('the JSON Schema has it', () => {
  const json = JSON.parse(`${schema().output}`);
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(json);
  expect(valid(keys({ amount: 500 })), JSON.stringify(valid.errors)).toBe(true);
  expect(valid(keys({ gift: { column: 'gift' } }))).toBe(true);
  expect(valid(keys({ amount: 500, gift: 300 }))).toBe(false);
  expect(valid(keys({ amount: 500, window: 'year' }))).toBe(false);
  expect(valid(keys({}))).toBe(false);
});

test('the reference has it', () => {
  expect(helpTopics()).toContain('\n  per_customer  An amount for each customer.\n');
  const { output, exit } = help('per_customer');
  expect(exit).toBe(0);
  expect(output).toMatch(
    /^per_customer: an amount for each customer\.\n\nExactly one of amount and gift\.\n/,
  );
  expect(output).toContain('\n  amount              amount. Paid for each customer.\n');
  expect(output).toContain('\n  pays         ann  1000.00  2 units × 500.00\n');
  expect(help('component').output).toContain('per_customer        An amount for each customer.');
});
