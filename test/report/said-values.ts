import type { ArgsOf, ValueRule } from '../../src/findings/catalog.ts';
import { said } from './said.ts';

type Row = readonly [facts: Partial<ArgsOf<'value-invalid'>>, message: string, hint: string];

/** Every rule stands here: one without words does not compile. */
const rows: Readonly<Record<ValueRule, readonly Row[]>> = {
  amount: [
    [
      { key: 'cap', text: 'much' },
      '"cap" must be an amount, not "much"',
      'Write digits, with a point before the decimals: 60000 or 1234.50.',
    ],
  ],
  'amount-positive': [
    [
      { key: 'target', text: '-5' },
      '"target" must be an amount that is not negative, not "-5"',
      'Write it without a minus: 60000 or 1234.50.',
    ],
  ],
  percentage: [
    [
      { key: 'rate', text: 'five' },
      '"rate" must be a percentage, not "five"',
      'Write it with the sign: 5%.',
    ],
  ],
  'percentage-not-negative': [
    [
      { key: 'rate', text: '-5%' },
      '"rate" must be a percentage of zero or more, not "-5%"',
      'Write it with the sign, without a minus: 5%.',
    ],
  ],
  number: [
    [
      { key: 'from', text: 'x' },
      '"from" must be a number, not "x"',
      'Write digits, with a point before the decimals: 62.5.',
    ],
  ],
  'one-of': [
    [
      { key: 'mode', text: 'hole', allowed: ['marginal', 'whole'], near: ['whole'] },
      '"hole" is not a value that "mode" can take',
      'Did you mean "whole"? Write one of: marginal, whole.',
    ],
    [
      { key: 'kind', text: '', allowed: ['commission', 'bonus'] },
      '"kind" has no value that it can take',
      'Write one of: commission, bonus.',
    ],
  ],
  mapping: [
    [
      { key: 'roles', text: 'rep' },
      '"roles" must be a mapping, not "rep"',
      'Write its keys below it, indented, or in braces: { key: value }.',
    ],
    [
      { key: '', text: 'hello' },
      'The scheme must be a mapping, not "hello"',
      'Write its keys below it, indented, or in braces: { key: value }.',
    ],
  ],
  list: [
    [
      { key: 'components' },
      '"components" must be a list',
      'Write it in brackets: [a, b], or one item per line after "- ".',
    ],
  ],
  'list-empty': [
    [
      { key: 'components' },
      '"components" is an empty list',
      'Write at least one item, or remove the key.',
    ],
  ],
  'key-empty': [
    [
      { key: 'roles' },
      'A name under "roles" is empty',
      'Write a name: a word of letters, digits and "_".',
    ],
  ],
  'word-twice': [
    [
      { key: 'won', text: 'Closed', allowed: ['lost'] },
      '"Closed" is read as "won" and as "lost"',
      'Write it under one of them.',
    ],
  ],
  text: [
    [
      { key: 'name' },
      '"name" must be text',
      'Write one value, in quotes when it has special characters.',
    ],
  ],
  'text-or-list': [
    [
      { key: 'statuses' },
      '"statuses" must be text or a list of texts',
      'Write one value, or several in brackets: [won, paid].',
    ],
  ],
  name: [
    [{ key: 'id' }, '"id" is empty', 'Write a name: a word of letters, digits and "_".'],
    [
      { key: 'id', text: 'a b' },
      '"a b" cannot be used as a name in "id"',
      'Write a name: a word of letters, digits and "_".',
    ],
  ],
  currency: [
    [
      { key: 'currency', text: 'RUR' },
      '"currency" must be a currency, not "RUR"',
      'Write its code of three letters: RUB, USD or EUR.',
    ],
  ],
  boolean: [
    [
      { key: 'split', text: 'yes' },
      '"split" must be true or false, not "yes"',
      'Write true or false, without quotes.',
    ],
  ],
  'rounding-step': [
    [
      { key: 'to', text: '0' },
      '"to" must be a step above zero, in whole smallest units of the currency, not "0"',
      'Write 1 or 10, or 0.01 in a currency that has cents.',
    ],
  ],
  'exactly-one': [
    [
      { key: '0', allowed: ['rate', 'rate_by', 'tiers'] },
      'Item 1 of the list needs exactly one of rate, rate_by or tiers',
      'Write one of them and remove the others.',
    ],
  ],
  'one-bound': [
    [
      { key: '2' },
      'Item 3 of the list needs exactly one bound: from or above',
      'Write from for "this much or more", above for "more than this".',
    ],
  ],
  performance: [
    [
      { key: 'by', text: 'atainment', allowed: ['attainment', 'amount'], near: ['attainment'] },
      '"by" must name a performance, not "atainment"',
      'Did you mean "attainment"? Write one of: attainment, amount.',
    ],
    [
      { key: 'by' },
      '"by" must name a performance',
      'Write attainment, team_attainment, or { attainment: team, plan: NAME }.',
    ],
  ],
  target: [
    [
      { key: '0', allowed: ['target', 'by'] },
      'Item 1 of the list has neither a target nor "by"',
      'Write target: 60000, or "by" with a performance and what it pays: steps or a curve.',
    ],
  ],
  'needs-by': [
    [
      { key: 'steps', allowed: ['steps', 'curve'] },
      '"steps" stands without "by", the performance that it depends on',
      'Add it, such as by: attainment.',
    ],
  ],
  'growth-unit': [
    [
      { key: 'rate', text: '5%', allowed: ['amount'] },
      '"rate" does not go with the measure that grows',
      'Write "amount": growth of revenue and margin has a rate, of quantity and deals an amount.',
    ],
  ],
  'bound-unit': [
    [
      { key: 'from', text: '80' },
      'The bound from: 80 is in another unit than what it is compared with',
      'Write a percentage for an attainment (80%) and a plain number for an amount (100000).',
    ],
  ],
  'pay-needs-amount': [
    [
      { key: 'pay', text: '50%' },
      '"pay" is the percentage 50%, but there is no target that it is of',
      'Add a target, or write an amount.',
    ],
  ],
  'pay-needs-percent': [
    [
      { key: 'pay', text: '5000' },
      '"pay" is the amount 5000, where a percentage is needed',
      'Write it with the sign, such as 100%. Amounts stand in a bonus without a target.',
    ],
  ],
  'marginal-needs-plan-base': [
    [
      { key: 'tiers' },
      'Marginal tiers by attainment need the measure and the "where" of the plan',
      'Give the component the measure and "where" of the plan, or write mode: whole.',
    ],
  ],
  'marginal-own-team': [
    [
      { key: 'by', text: 'team_attainment' },
      'Marginal tiers need a base and an attainment over the same deals',
      'Take attainment with of: own and team_attainment with of: team, or write mode: whole.',
    ],
  ],
  'cap-below-floor': [
    [{ key: 'cap' }, 'The cap is below the floor', 'Raise the cap or lower the floor.'],
    [
      { key: 'cap', text: '100' },
      'The cap 100 is below the floor',
      'Raise the cap or lower the floor.',
    ],
  ],
  'remove-unknown': [
    [
      { key: 'id', text: 'spif', near: ['spiff'], allowed: ['commission', 'spiff'] },
      'There is no component "spif" to remove',
      'Did you mean "spiff"? The base has: commission, spiff.',
    ],
  ],
  range: [
    [
      { key: 'revenue' },
      '"revenue" needs one or two edges',
      'Write one of from and above, one of below and at_most, or one of each.',
    ],
  ],
  'range-empty': [
    [
      { key: 'revenue' },
      'No number lies between the edges of "revenue"',
      'The lower edge must be less than the upper one.',
    ],
  ],
  'per-deal-by': [
    [
      { key: 'by' },
      'Each deal alone has an amount and a margin rate, and nothing else',
      'Write by: amount or by: margin_rate, or leave "per" out.',
    ],
  ],
  'per-deal-number': [
    [
      { key: 'per' },
      'The number of deals cannot be counted for each deal alone',
      'Leave "per" out.',
    ],
  ],
  'matrix-size': [
    [
      { key: 'rates' },
      'The rates do not have the size of the matrix',
      'Write a list of rates for each row, with one rate for each column.',
    ],
  ],
  'team-gate': [
    [
      { key: 'by' },
      'A pool belongs to the team, so only the team can open its gates',
      'Write by: team_attainment, or a metric or growth with of: team.',
    ],
  ],
  'goal-positive': [
    [
      { key: 'goal', text: '0' },
      '"goal" must be above zero, not "0"',
      'A score is the value divided by the goal.',
    ],
  ],
  'lower-needs-cap': [
    [
      { key: '0' },
      'Item 1 of the list is better lower and has no cap',
      'Add "cap", such as cap: 150%: it is the score of a value of zero.',
    ],
  ],
  'score-by-table': [
    [
      { key: 'cap' },
      '"cap" cannot stand beside steps or a curve',
      'Remove it: the table says every score.',
    ],
  ],
  'pool-not-head': [
    [
      { key: 'kind', text: 'pool' },
      'A pool is shared among reps, so a head has no part in it',
      "Move it to the reps' roles.",
    ],
  ],
  'pool-differs': [
    [
      { key: 'id', text: 'pool' },
      'The pool "pool" is written differently in two roles',
      'Write it alike in both, or give the two pools their own ids.',
    ],
  ],
  'over-unknown': [
    [
      {
        key: 'components',
        text: 'comission',
        near: ['commission'],
        allowed: ['commission', 'kpi'],
      },
      '"comission" is not a component that reps are paid by',
      'Did you mean "commission"? The reps\' components: commission, kpi.',
    ],
  ],
  'versus-grain': [
    [
      { key: 'versus', text: 'same_month_last_year' },
      '"same_month_last_year" cannot be used in a scheme of quarters',
      'Write same_quarter_last_year or previous_period.',
    ],
  ],
  'id-reserved': [
    [
      { key: 'id', text: 'total' },
      '"total" cannot be the id of a component',
      "Choose another: in components.csv it marks what a role's total changes.",
    ],
  ],
  'role-reserved': [
    [
      { key: 'team' },
      '"team" cannot be the name of a role',
      "Choose another name: in the plans this word marks a team's own row.",
    ],
  ],
  'file-name': [
    [
      { key: 'file', text: '../payroll.csv' },
      '"file" must be a plain file name, not "../payroll.csv"',
      'Write letters, digits, spaces and . _ - + ( ), without a directory: payroll.csv.',
    ],
  ],
  'file-name-own': [
    [
      { key: 'file', text: 'payouts.csv' },
      '"payouts.csv" is the name of a file that bonus writes anyway',
      'Give the payroll file another name, such as payroll.csv.',
    ],
  ],
  'other-fields': [
    [
      { key: 'format', text: 'MM.YYYY', allowed: ['period', 'first_day', 'last_day'] },
      '"format" has no effect in this column',
      'Remove it. It goes with field: period, first_day or last_day.',
    ],
  ],
  'rows-component': [
    [
      { key: 'amount_of', text: 'commission' },
      'A file with a row per component has one column for all amounts',
      'Write field: amount in place of amount_of, or rows: person.',
    ],
  ],
  'time-format': [
    [
      { key: 'format', text: 'DD.MM', allowed: ['YYYY', 'YY', 'MM'] },
      '"DD.MM" is not a format for this field',
      'Write it with YYYY, YY or MM and signs between them, such as MM.YYYY.',
    ],
    [
      { key: 'format', text: 'MM.YYYY', allowed: ['YYYY', 'YY', 'Q'] },
      '"MM.YYYY" is not a format for this field',
      'Write it with YYYY, YY or Q and signs between them, such as Q.YYYY.',
    ],
    [
      { key: 'format', text: 'dd.mm', allowed: ['YYYY', 'YY', 'MM', 'DD'] },
      '"dd.mm" is not a format for this field',
      'Write it with YYYY, YY, MM or DD and signs between them, such as DD.MM.YYYY.',
    ],
  ],
  'payroll-incomplete': [
    [
      { key: 'columns', text: 'person', allowed: ['focus', 'adjustments'] },
      'No column of the payroll file holds focus or adjustments, so it would not be paid',
      'Add a column with field: payout, or one for each part that is missing.',
    ],
    [
      { key: 'columns', text: 'component', allowed: ['amount'] },
      'No column of the payroll file holds the amounts, so they would not be paid',
      'Add a column with field: amount.',
    ],
  ],
  'payroll-nobody': [
    [
      { key: 'columns' },
      'No column of the payroll file says whom a row pays',
      'Add a column with field: payroll_id, employee or name.',
    ],
  ],
  'payroll-values': [
    [
      { key: 'values', allowed: ['focus', 'adjustments'] },
      '"values" has no word for focus or adjustments',
      'Write a word for every component, and one for adjustments.',
    ],
  ],
};

export const saidOfValues = Object.entries(rows).flatMap(([rule, each]) =>
  each.map(([facts, message, hint]) =>
    said(
      'value-invalid',
      { key: '', text: '', allowed: [], near: [], ...facts, rule: rule as ValueRule },
      message,
      hint,
    ),
  ),
);
