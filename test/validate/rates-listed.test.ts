// A rate_by without `other` asks about the lines that it pays, and about no others.

import { expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const byProduct = 'rate_by: { column: product, rates: { A: 10% } }';

function month(rep: string, head: string, deals: readonly string[], period: string) {
  const row = (month: string) =>
    `${month},North,,team,100\n${month},North,hal,head,\n${month},North,ann,rep,100\n`;
  const files = {
    'scheme.yaml': `
name: Rates
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep: { components: [${rep}] }
  head: { components: [${head}] }
`,
    'plans.csv': `period,team,employee,role,plan\n${['2025-10', '2026-10', '2026-11', '2026-12'].map(row).join('')}2026-10,South,,team,100\n2026-10,South,eve,rep,100\n`,
    'deals.csv': `deal_id,owner,assigned_to,product,revenue,closed_on\n${deals.map((deal) => `${deal}\n`).join('')}`,
  };
  const ran = runFiles(files, period);
  const deal = ran.findings.flatMap(({ code, args }) =>
    code === 'rate-unlisted' ? [(args as { deal: string }).deal] : [],
  );
  return { unlisted: deal, payouts: ran.files['payouts.csv'] };
}

const own = `{ id: pay, kind: commission, ${byProduct} }`;
const share = '{ id: share, kind: commission, of: team, rate: 1% }';

test('a line that is paid must be listed', () => {
  expect(month(own, share, ['D-1,ann,,B,50,2026-10-01'], '2026-10').unlisted).toEqual(['D-1']);
  expect(month(own, share, ['D-1,hal,ann,B,50,2026-10-01'], '2026-10').unlisted).toEqual(['D-1']);
});

test('a held line pays nobody', () => {
  expect(month(own, share, ['D-1,hal,,B,50,2026-10-01'], '2026-10').unlisted).toEqual([]);
});

test('lines of a baseline are not paid', () => {
  const growth = '{ id: growth, kind: growth, rate: 5%, versus: same_month_last_year }';
  const deals = ['D-1,ann,,A,150,2026-10-01', 'D-2,ann,,B,50,2025-10-01'];
  const { unlisted, payouts } = month(own, growth, deals, '2026-10');
  expect(unlisted).toEqual([]);
  // 5 % of 150 - 50, and 10 % of 150.
  expect(payouts).toContain('hal,,,North,head,5.00');
  expect(payouts).toContain('ann,,,North,rep,15.00');
});

test('lines of a quarter are paid in its last month', () => {
  const quarterly = own.replace('rate_by', 'window: quarter, rate_by');
  const deals = [
    'D-1,ann,,B,50,2026-10-01',
    'D-2,ann,,A,50,2026-11-01',
    'D-3,ann,,A,50,2026-12-01',
  ];
  expect(month(quarterly, share, deals, '2026-11').unlisted).toEqual([]);
  expect(month(quarterly, share, deals, '2026-12').unlisted).toEqual(['D-1']);
});

test('of: team asks about the teams of those who are paid, without the head where it says so', () => {
  const pay = '{ id: pay, kind: commission, rate: 1% }';
  const team = `{ id: share, kind: commission, of: team, ${byProduct} }`;
  const deals = [
    'D-1,ann,,B,50,2026-10-01',
    'D-2,eve,,B,50,2026-10-01',
    'D-3,hal,ann,B,50,2026-10-01',
  ];
  expect(month(pay, team, deals, '2026-10').unlisted).toEqual(['D-1', 'D-3']);
  const without = team.replace('of: team', 'of: team_without_head');
  expect(month(pay, without, deals, '2026-10').unlisted).toEqual(['D-1']);
});
