// Who is told about a deal line: an error of the roster is told once, at its row.

import { describe, expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const SCHEME = `
name: People
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep: { components: [{ id: pay, kind: commission, rate: 5% }] }
  head: { components: [{ id: share, kind: commission, of: team, rate: 5% }] }
`;
const HEADER = 'period,team,employee,role,plan,from,to\n';
const TEAM = `${HEADER}2026-10,North,,team,100,,\n2026-10,North,hal,head,,,\n`;

/** The codes of errors for rows of the plans and of deals: deal_id, owner, assigned_to. */
function errors(rows: readonly string[], deals: readonly string[]): readonly string[] {
  const lines = deals.map((deal) => `${deal},5,2026-10-02\n`).join('');
  const files = {
    'scheme.yaml': SCHEME,
    'plans.csv': `${TEAM}${rows.map((row) => `${row}\n`).join('')}`,
    'deals.csv': `deal_id,owner,assigned_to,revenue,closed_on\n${lines}`,
  };
  return runFiles(files)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

const bob = '2026-10,North,bob,rep,100,,';
const own = ['D-1,ann,', 'D-2,hal,ann', 'D-3,bob:50|ann:50,', 'D-4,bob,'];

describe('the row of a person is wrong, and the deals are not told beside it', () => {
  test.each([
    ['an unknown role', '2026-10,North,ann,rap,100,,', 'role-unknown'],
    ['no role', '2026-10,North,ann,,100,,', 'role-unknown'],
    ['the role of a team', '2026-10,North,ann,team,100,,', 'roster-row-unclear'],
    ['no team', '2026-10,,ann,rep,100,,', 'cell-empty'],
    ['no period', ',North,ann,rep,100,,', 'period-grain'],
    ['a day behind the period', '2026-10,North,ann,rep,100,2026-11-05,', 'day-outside-period'],
    [
      'days from the end to the beginning',
      '2026-10,North,ann,rep,100,2026-10-20,2026-10-10',
      'days-reversed',
    ],
  ])('%s', (_, row, code) => {
    expect(errors([row, bob], own)).toEqual([code]);
  });

  test('two rows for the same days', () => {
    const rows = ['2026-10,North,ann,rep,50,,', '2026-10,South,ann,rep,50,2026-10-02,', bob];
    expect(errors(rows, own)).toEqual(['roster-overlap']);
  });
});

test('somebody whose rows are right, but not on that day, is told', () => {
  const rows = ['2026-10,North,ann,rep,50,2026-10-03,', bob];
  expect(errors(rows, own)).toEqual([
    'owner-not-on-team',
    'assignee-not-a-rep',
    'owner-not-on-team',
  ]);
});

test('a person may be called what looks like shares', () => {
  const rows = ['2026-10,North,A|B Trade,rep,50,,', '2026-10,North,desk:2,rep,50,,'];
  expect(errors(rows, ['D-1,A|B Trade,', 'D-2,hal,desk:2', 'D-3,hal,a|b trade'])).toEqual([]);
});
