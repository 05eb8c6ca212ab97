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
      { key: 'target', text: 'all' },
      '"target" must be an amount or a column of the plans, not "all"',
      'Write 60000, or { column: target_pay }.',
    ],
    [
      { key: '0', allowed: ['steps', 'curve'] },
      'Item 1 of the list has no "by", so it needs a target and cannot have steps or curve',
      'Add "by" with a performance, such as by: attainment, or write a target only.',
    ],
  ],
  'bound-unit': [
    [
      { key: 'from', text: '80' },
      'The bound from: 80 is in another unit than what it is compared with',
      'Write a percentage for an attainment (80%) and a plain number for an amount (100000).',
    ],
  ],
  'pay-needs-target': [
    [
      { key: 'pay', text: '50%' },
      '"pay" is 50% of a target, but the bonus has no target',
      'Add a target, or write an amount.',
    ],
  ],
  'pay-needs-amount': [
    [
      { key: 'pay', text: '5000' },
      '"pay" is the amount 5000, but the bonus has a target',
      'Write a percentage of the target, such as 100%, or remove the target.',
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
  'too-deep': [
    [
      { key: '' },
      'The scheme is nested too deep here',
      'Check the brackets and the indentation: a scheme has only a few levels.',
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
