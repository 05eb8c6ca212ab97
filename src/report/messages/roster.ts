/** Messages about the roster, the plans, metrics and adjustments. */
import type { ArgsOf } from '../../findings/catalog.ts';
import { didYouMean, listed, type Messages, sentences, type Words, whoIsMeant } from './words.ts';

/** A person of a team, or the team itself when no employee is named. */
function who(employee: string, team: string): string {
  if (employee === '') return `Team ${team}`;
  return team === '' ? employee : `${employee} of team ${team}`;
}

const planColumn = (plan: string) => (plan === 'main' ? 'plan' : `plan:${plan}`);

type PeriodFacts = ArgsOf<'period-unknown'>;

const periods: Readonly<Record<PeriodFacts['why'], (facts: PeriodFacts) => Words>> = {
  absent: ({ period }) => ({
    message: `The plans have no row for ${period}`,
    hint: `Add the rows of ${period}, or choose another period with --period.`,
  }),
  form: ({ period }) => ({
    message: `"${period}" is not a period`,
    hint: 'Write one with --period, such as 2026-10 or 2026-Q4.',
  }),
  range: ({ period }) => ({
    message: `"${period}" is a range, and this command takes one period`,
    hint: 'Write one with --period; compare and sweep take a range.',
  }),
};

export const roster = {
  'period-grain': ({ text, grain }) => ({
    message: `"${text}" is not a ${grain}`,
    hint: `The scheme's period is a ${grain}. Write it as ${
      grain === 'month' ? '2026-10' : '2026-Q4'
    }.`,
  }),
  'period-unknown': (facts) => {
    const { message, hint } = periods[facts.why](facts);
    return { message, hint: sentences(hint, listed('The plans have', facts.periods)) };
  },
  'role-unknown': ({ role, near, roles, employee }) => {
    const whose = employee === '' ? 'This row' : employee;
    return {
      message:
        role === '' ? `${whose} has no role` : `${whose} has the role "${role}", not in the scheme`,
      hint:
        sentences(didYouMean(near), listed("The scheme's roles", roles)) ||
        'Add the role to the scheme.',
    };
  },
  'roster-row-unclear': ({ employee, role }) => ({
    message:
      employee === ''
        ? `A row without an employee has the role "${role}"`
        : `The row of ${employee} has the role "${role}"`,
    hint:
      "A team's own row has the role team and no employee; " +
      "a person's row has an employee and that person's role.",
  }),
  'roster-overlap': ({ employee, team, other, first, last }) => {
    const days = first === last ? first : `${first} to ${last}`;
    return {
      message:
        other === team
          ? `${employee} has two rows in team ${team} for ${days}`
          : `${employee} is in team ${team} and in team ${other} for ${days}`,
      hint: 'Set "from" and "to" so that every day belongs to one row.',
    };
  },
  'team-row-duplicate': ({ team, period }) => ({
    message: `Team ${team} has more than one row of its own for ${period}`,
    hint: "Keep one row with all of the team's plans. Two rows would add them up.",
  }),
  'days-reversed': ({ employee, from, to }) => ({
    message: `The row of ${employee} begins on ${from} and ends before that, on ${to}`,
    hint: 'Correct "from" or "to": both days belong to the row.',
  }),
  'head-has-plan': ({ employee, team, period, column }) => ({
    message: `${employee}, head of team ${team} in ${period}, has a personal plan in column "${column}"`,
    hint: "A head answers for the team's plan. Empty this cell; the plan stands on the team's row.",
  }),
  'day-outside-period': ({ column, text, period }) => ({
    message: `"${text}" in column "${column}" is not a day of ${period}`,
    hint: `Write a day of ${period}, or leave the cell empty for the whole period.`,
  }),
  'plan-missing': ({ employee, team, period, plan, component, why }) => ({
    message:
      why === 'zero'
        ? `${who(employee, team)} has zero as plan "${plan}" in ${period}`
        : `${who(employee, team)} has no plan "${plan}" in ${period}`,
    hint: `Component "${component}" needs it. Write a plan above zero in column "${planColumn(
      plan,
    )}".`,
  }),
  'amount-missing': ({ employee, team, period, column, component }) => ({
    message: `${who(employee, team)} has no "${column}" in ${period}`,
    hint: `Component "${component}" needs it. Write an amount in column "${column}".`,
  }),
  'metric-missing': ({ metric, employee, team, period, component }) => ({
    message: `${who(employee, team)} has no ${metric} for ${period}, which component "${component}" needs`,
    hint: `Add a row to metrics.csv, or "missing" with a value to take to the scheme.`,
  }),
  'metric-unknown': ({ metric, near, metrics, component }) => ({
    message: `Component "${component}" needs the metric "${metric}", which no row of metrics.csv has`,
    hint: sentences(didYouMean(near), listed('metrics.csv has', metrics)),
  }),
  'baseline-missing': ({ measure, employee, team, period, component, why }) => ({
    message:
      why === 'missing'
        ? `${who(employee, team)} has no ${measure} of ${period}, which component "${component}" compares with`
        : `${who(employee, team)} had no ${measure} above zero in ${period}, so component "${component}" has no growth to read`,
    hint: `Add a row to metrics.csv with the metric ${measure} for ${period}, or the deals and plans of that time.`,
  }),
  'balance-duplicate': ({ employee }) => ({
    message: `${employee} has two rows of what is owed`,
    hint: 'Keep one row for each person, with all that the person owes.',
  }),
  'name-ambiguous': ({ text, first, second }) => ({
    message: `"${text}" can be ${first} or ${second}`,
    hint: 'Name the person by id, or give the two different names and aliases in the plans.',
  }),
  'employee-unknown': ({ employee, near }) => ({
    message: `"${employee}" stands in no row of the plans`,
    hint: whoIsMeant(near),
  }),
  'team-unknown': ({ team, near }) => ({
    message: `The plans have no team "${team}"`,
    hint: didYouMean(near) || 'Correct the name, or add the team to the plans.',
  }),
  'component-unknown': ({ component, employee, near, components }) => ({
    message: `${employee} has no component "${component}"`,
    hint:
      sentences(didYouMean(near), listed(`The components of ${employee}`, components)) ||
      'No role that this person holds in the period has components.',
  }),
  'metric-duplicate': ({ metric, whom, period }) => ({
    message: `Metric "${metric}" of ${whom} is given twice for ${period}`,
    hint: 'Keep one of the rows.',
  }),
  'reason-missing': ({ employee, period, amount }) => ({
    message: `The adjustment of ${amount} for ${employee} in ${period} has no reason`,
    hint: 'Write in column "reason" why it is made.',
  }),
} satisfies Partial<Messages>;
