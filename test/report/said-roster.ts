import { said } from './said.ts';

const whose = { employee: 'ivanov', team: 'North', period: '2026-10' } as const;
const both = { employee: 'ivanov', first: '2026-10-01', last: '2026-10-15' } as const;
const rowRule =
  "A team's own row has the role team and no employee; a person's row has an employee and that person's role.";

export const saidOfRoster = [
  said(
    'period-grain',
    { text: '2026-Q4', grain: 'month' },
    '"2026-Q4" is not a month',
    "The scheme's period is a month. Write it as 2026-10.",
  ),
  said(
    'period-grain',
    { text: '2026-10', grain: 'quarter' },
    '"2026-10" is not a quarter',
    "The scheme's period is a quarter. Write it as 2026-Q4.",
  ),
  said(
    'period-unknown',
    { period: '2026-11', why: 'absent', periods: ['2026-09', '2026-10'] },
    'The plans have no row for 2026-11',
    'Add the rows of 2026-11, or choose another period with --period. The plans have: 2026-09, 2026-10.',
  ),
  said(
    'period-unknown',
    { period: '2026-13', why: 'form', periods: ['2026-09', '2026-10'] },
    '"2026-13" is not a period',
    'Write one with --period, such as 2026-10 or 2026-Q4. The plans have: 2026-09, 2026-10.',
  ),
  said(
    'period-unknown',
    { period: '2026-09..2026-10', why: 'range', periods: ['2026-09', '2026-10'] },
    '"2026-09..2026-10" is a range, and this command takes one period',
    'Write one with --period; compare and sweep take a range. The plans have: 2026-09, 2026-10.',
  ),
  said(
    'role-unknown',
    { role: 'reb', near: ['rep'], roles: ['rep', 'head'], employee: 'ivanov' },
    'ivanov has the role "reb", not in the scheme',
    'Did you mean "rep"? The scheme\'s roles: rep, head.',
  ),
  said(
    'role-unknown',
    { role: '', near: [], roles: [], employee: '' },
    'This row has no role',
    'Add the role to the scheme.',
  ),
  said(
    'roster-row-unclear',
    { employee: '', role: 'rep' },
    'A row without an employee has the role "rep"',
    rowRule,
  ),
  said(
    'roster-row-unclear',
    { employee: 'ivanov', role: 'team' },
    'The row of ivanov has the role "team"',
    rowRule,
  ),
  said(
    'roster-overlap',
    { ...both, team: 'North', other: 'South' },
    'ivanov is in team North and in team South for 2026-10-01 to 2026-10-15',
    'Set "from" and "to" so that every day belongs to one row.',
  ),
  said(
    'roster-overlap',
    { ...both, team: 'North', other: 'North' },
    'ivanov has two rows in team North for 2026-10-01 to 2026-10-15',
    'Set "from" and "to" so that every day belongs to one row.',
  ),
  said(
    'roster-overlap',
    { ...both, team: 'North', other: 'North', first: '2026-10-15' },
    'ivanov has two rows in team North for 2026-10-15',
    'Set "from" and "to" so that every day belongs to one row.',
  ),
  said(
    'team-row-duplicate',
    { team: 'North', period: '2026-10' },
    'Team North has more than one row of its own for 2026-10',
    "Keep one row with all of the team's plans. Two rows would add them up.",
  ),
  said(
    'days-reversed',
    { employee: 'ivanov', from: '2026-10-20', to: '2026-10-10' },
    'The row of ivanov begins on 2026-10-20 and ends before that, on 2026-10-10',
    'Correct "from" or "to": both days belong to the row.',
  ),
  said(
    'head-has-plan',
    { ...whose, employee: 'potapova', column: 'plan' },
    'potapova, head of team North in 2026-10, has a personal plan in column "plan"',
    "A head answers for the team's plan. Empty this cell; the plan stands on the team's row.",
  ),
  said(
    'day-outside-period',
    { column: 'from', text: '2026-11-03', period: '2026-10' },
    '"2026-11-03" in column "from" is not a day of 2026-10',
    'Write a day of 2026-10, or leave the cell empty for the whole period.',
  ),
  said(
    'plan-missing',
    { ...whose, plan: 'main', component: 'commission', why: 'missing' },
    'ivanov of team North has no plan "main" in 2026-10',
    'Component "commission" needs it. Write a plan above zero in column "plan".',
  ),
  said(
    'plan-missing',
    { ...whose, employee: '', plan: 'focus', component: 'team_plan', why: 'zero' },
    'Team North has zero as plan "focus" in 2026-10',
    'Component "team_plan" needs it. Write a plan above zero in column "plan:focus".',
  ),
  said(
    'amount-missing',
    { ...whose, column: 'target_pay', component: 'bonus' },
    'ivanov of team North has no "target_pay" in 2026-10',
    'Component "bonus" needs it. Write an amount in column "target_pay".',
  ),
  said(
    'name-ambiguous',
    { text: 'Ivanov', first: 'ivanov', second: 'ivanov2' },
    '"Ivanov" can be ivanov or ivanov2',
    'Name the person by id, or give the two different names and aliases in the plans.',
  ),
  said(
    'employee-unknown',
    { employee: 'ivanof', near: ['ivanov', 'ivanova'] },
    '"ivanof" stands in no row of the plans',
    'Did you mean "ivanov" or "ivanova"? Correct the name, or write it under "aliases" in the plans.',
  ),
  said(
    'employee-unknown',
    { employee: 'zz', near: [] },
    '"zz" stands in no row of the plans',
    'Correct the name, or add the person to the plans.',
  ),
  said(
    'team-unknown',
    { team: 'Nort', near: ['North'] },
    'The plans have no team "Nort"',
    'Did you mean "North"?',
  ),
  said(
    'team-unknown',
    { team: 'Z', near: [] },
    'The plans have no team "Z"',
    'Correct the name, or add the team to the plans.',
  ),
  said(
    'component-unknown',
    {
      component: 'comission',
      employee: 'ivanov',
      near: ['commission'],
      components: ['commission'],
    },
    'ivanov has no component "comission"',
    'Did you mean "commission"? The components of ivanov: commission.',
  ),
  said(
    'component-unknown',
    { component: 'commission', employee: 'ivanov', near: [], components: [] },
    'ivanov has no component "commission"',
    'No role that this person holds in the period has components.',
  ),
  said(
    'metric-duplicate',
    { metric: 'nps', whom: 'team North', period: '2026-10' },
    'Metric "nps" of team North is given twice for 2026-10',
    'Keep one of the rows.',
  ),
  said(
    'reason-missing',
    { employee: 'ivanov', period: '2026-10', amount: '-500.00' },
    'The adjustment of -500.00 for ivanov in 2026-10 has no reason',
    'Write in column "reason" why it is made.',
  ),
  said(
    'metric-missing',
    { metric: 'nps', employee: '', team: 'North', period: '2026-10', component: 'kpi' },
    'Team North has no nps for 2026-10, which component "kpi" needs',
    'Add a row to metrics.csv, or "missing" with a value to take to the scheme.',
  ),
  said(
    'metric-unknown',
    { metric: 'nsp', near: ['nps'], metrics: ['ltv', 'nps'], component: 'kpi' },
    'Component "kpi" needs the metric "nsp", which no row of metrics.csv has',
    'Did you mean "nps"? metrics.csv has: ltv, nps.',
  ),
  said(
    'baseline-missing',
    {
      measure: 'revenue',
      employee: 'ivanov',
      team: 'North',
      period: '2025-10',
      component: 'growth',
      why: 'missing',
    },
    'ivanov of team North has no revenue of 2025-10, which component "growth" compares with',
    'Add a row to metrics.csv with the metric revenue for 2025-10, or the deals and plans of that time.',
  ),
  said(
    'balance-duplicate',
    { employee: 'ivanov' },
    'ivanov has two rows of what is owed',
    'Keep one row for each person, with all that the person owes.',
  ),
];
