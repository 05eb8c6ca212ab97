// The plans of a window: a period without a row adds none, an empty cell in a row is a missing plan.

import { expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const SCHEME = (by: string) => `
name: Windows
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep:
    components:
      - { id: plan, kind: bonus, window: quarter, target: 100, by: ${by}, steps: [{ from: 100%, pay: 100% }] }
`;

/** Plans of October to December: of the team, and of ann; null: no row. */
function december(by: string, team: readonly (string | null)[], ann: readonly (string | null)[]) {
  const rows = (who: string, plans: readonly (string | null)[]): string =>
    plans.map((plan, i) => (plan === null ? '' : `2026-${10 + i},North,${who},${plan}\n`)).join('');
  const ran = runFiles(
    {
      'scheme.yaml': SCHEME(by),
      'plans.csv': `period,team,employee,role,plan\n${rows(',team', team)}${rows('ann,rep', ann)}`,
      'deals.csv': 'deal_id,owner,revenue,closed_on\nD-1,ann,200,2026-12-01\n',
    },
    '2026-12',
  );
  const missing = ran.findings.filter(({ code }) => code === 'plan-missing');
  return {
    missing: missing.map(({ args }) => {
      const { employee, team: name, period } = args as Record<string, string>;
      return `${employee || name} ${period}`;
    }),
    line: missing.map(({ place }) => (place?.at === 'cell' ? place.record : null)),
    amount: ran.files['components.csv']?.split('\n')[1]?.split(',')[9],
  };
}

const all = ['100', '100', '100'];

test('a month without a row adds no plan: 200 of 200', () => {
  expect(december('attainment', all, [null, '100', '100'])).toMatchObject({
    missing: [],
    amount: '100.00',
  });
});

test('an empty plan in one month of the quarter is missing, not zero', () => {
  const { missing, line } = december('attainment', all, ['100', '', '100']);
  expect(missing).toEqual(['ann 2026-11']);
  expect(line).toEqual([5]);
  expect(december('attainment', all, ['', '', '']).missing).toEqual([
    'ann 2026-10',
    'ann 2026-11',
    'ann 2026-12',
  ]);
});

test("so is the team's", () => {
  const { missing, line } = december('team_attainment', ['100', '', '100'], all);
  expect(missing).toEqual(['North 2026-11']);
  expect(line).toEqual([2]);
  expect(december('team_attainment', [null, '100', '100'], all).missing).toEqual([]);
  expect(december('team_attainment', [null, null, null], all).missing).toEqual(['North 2026-Q4']);
});

test('plans of zero are told for the quarter', () => {
  expect(december('attainment', all, ['0', '0', '0']).missing).toEqual(['ann 2026-Q4']);
  expect(december('attainment', all, ['0', '100', '100'])).toMatchObject({
    missing: [],
    amount: '100.00',
  });
});
