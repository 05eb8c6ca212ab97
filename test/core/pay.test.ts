// payouts.csv: whom a person is shown with, what is added by hand, and who is left out.

import { expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const scheme = `
name: Payouts
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep: { components: [{ id: pay, kind: commission, rate: 10% }] }
  senior: { components: [{ id: pay, kind: commission, rate: 20% }] }
  head: { components: [{ id: team, kind: commission, of: team, rate: 1% }] }
`;

/** The rows of payouts.csv for October, without its header. */
function payouts(plans: string, deals: string, adjustments?: string): readonly string[] {
  const { files, findings } = runFiles(
    {
      'scheme.yaml': scheme,
      'plans.csv': `period,team,employee,role,plan,from,to,name,payroll_id\n${plans}`,
      'deals.csv': `deal_id,owner,team,revenue,closed_on\n${deals}`,
      ...(adjustments === undefined
        ? {}
        : { 'adjustments.csv': `period,employee,amount,reason\n${adjustments}` }),
    },
    '2026-10',
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return (files['payouts.csv'] ?? '').trimEnd().split('\n').slice(1);
}

const deal = 'D-1,ann,,1000,2026-10-05\n';

test('several seats are one row, with the team and role held last, and a name wherever it stands', () => {
  const plans =
    '2026-10,South,ann,senior,,2026-10-16,,,\n2026-10,North,ann,rep,,,2026-10-15,Ann B.,007\n';
  // 10 % of 1 000 as rep, 20 % of 500 as senior.
  expect(payouts(plans, `${deal}D-2,ann,,500,2026-10-20\n`)).toEqual([
    '2026-10,ann,007,Ann B.,South,senior,200.00,0.00,200.00,RUB',
  ]);
});

test('teams held at once stand together, and the head of both is paid in each', () => {
  const plans =
    '2026-10,South,hal,head,,,,,\n2026-10,North,hal,head,,,,,\n2026-10,North,ann,rep,,,,,\n';
  // 1 % of North's 1 000 and of South's 300; the 300 pays nobody.
  expect(payouts(plans, `${deal}D-2,hal,South,300,2026-10-06\n`)).toEqual([
    '2026-10,ann,,,North,rep,100.00,0.00,100.00,RUB',
    '2026-10,hal,,,North|South,head,13.00,0.00,13.00,RUB',
  ]);
});

test('adjustments of the period add up, those of other periods wait', () => {
  const plans = '2026-10,North,ann,rep,,,,,\n';
  const adjustments =
    '2026-10,ann,50.50,Fair\n2026-10,ann,-0.50,Badge\n2026-09,ann,7,September\n2026-11,ann,9,November\n';
  expect(payouts(plans, deal, adjustments)).toEqual([
    '2026-10,ann,,,North,rep,100.00,50.00,150.00,RUB',
  ]);
});

test('somebody who left is shown with the latest seat before the period', () => {
  const plans = [
    '2026-08,West,eve,rep,,,,Eve,5',
    '2026-09,East,eve,senior,,,,Eve,5',
    '2026-10,North,ann,rep,,,,,',
    '2026-11,South,eve,rep,,,,Eve,5',
    '',
  ].join('\n');
  expect(payouts(plans, deal, '2026-10,eve,-20,Paid twice\n')).toEqual([
    '2026-10,eve,5,Eve,East,senior,0.00,-20.00,-20.00,RUB',
    '2026-10,ann,,,North,rep,100.00,0.00,100.00,RUB',
  ]);
});

test('who has no amount at all is left out, who has amounts that cancel is not', () => {
  const plans = ['ann', 'bob', 'cid'].map((who) => `2026-10,North,${who},rep,,,,,\n`).join('');
  const deals = `${deal}D-2,bob,,10,2026-10-05\nD-3,bob,,-10,2026-10-05\n`;
  expect(payouts(plans, deals, '2026-10,ann,-100,Taken back\n')).toEqual([
    '2026-10,ann,,,North,rep,100.00,-100.00,0.00,RUB',
  ]);
});
