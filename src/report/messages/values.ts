/** The messages of `value-invalid`: one entry for each rule of the scheme language. */
import type { ArgsOf, ValueRule } from '../../findings/catalog.ts';
import { didYouMean, either, keyName, listed, sentences, type Words } from './words.ts';

type Facts = ArgsOf<'value-invalid'>;

/** `"rate" must be a percentage, not "abc"`. */
const must =
  (what: string, hint: string) =>
  ({ key, text, near }: Facts): Words => ({
    message: `${keyName(key)} must be ${what}${text === '' ? '' : `, not "${text}"`}`,
    hint: sentences(didYouMean(near), hint),
  });

/** A sentence of its own. */
const says = (message: (facts: Facts) => string, hint: string) => (facts: Facts) => ({
  message: message(facts),
  hint,
});

/** A percentage is of the target; where there is none, only an amount says how much. */
const payout = ({ key, text }: Facts): Words =>
  text.includes('%')
    ? {
        message: `"${key}" is the percentage ${text}, but there is no target that it is of`,
        hint: 'Add a target, or write an amount.',
      }
    : {
        message: `"${key}" is the amount ${text}, where a percentage is needed`,
        hint: 'Write it with the sign, such as 100%. Amounts stand in a bonus without a target.',
      };

/** A format made of the parts that a field has. */
const timeExample = (parts: readonly string[]): string => {
  if (parts.includes('DD')) return 'DD.MM.YYYY';
  return parts.includes('Q') ? 'Q.YYYY' : 'MM.YYYY';
};

const rules: Readonly<Record<ValueRule, (facts: Facts) => Words>> = {
  amount: must('an amount', 'Write digits, with a point before the decimals: 60000 or 1234.50.'),
  'amount-positive': must(
    'an amount that is not negative',
    'Write it without a minus: 60000 or 1234.50.',
  ),
  percentage: must('a percentage', 'Write it with the sign: 5%.'),
  'percentage-not-negative': must(
    'a percentage of zero or more',
    'Write it with the sign, without a minus: 5%.',
  ),
  number: must('a number', 'Write digits, with a point before the decimals: 62.5.'),
  'one-of': ({ key, text, allowed, near }) => ({
    message:
      text === ''
        ? `${keyName(key)} has no value that it can take`
        : `"${text}" is not a value that ${keyName(key)} can take`,
    hint: sentences(didYouMean(near), listed('Write one of', allowed)) || 'Correct the value.',
  }),
  mapping: must('a mapping', 'Write its keys below it, indented, or in braces: { key: value }.'),
  list: must('a list', 'Write it in brackets: [a, b], or one item per line after "- ".'),
  'list-empty': says(
    ({ key }) => `${keyName(key)} is an empty list`,
    'Write at least one item, or remove the key.',
  ),
  text: must('text', 'Write one value, in quotes when it has special characters.'),
  'text-or-list': must(
    'text or a list of texts',
    'Write one value, or several in brackets: [won, paid].',
  ),
  name: says(
    ({ key, text }) =>
      text === ''
        ? `${keyName(key)} is empty`
        : `"${text}" cannot be used as a name in ${keyName(key)}`,
    'Write a name: a word of letters, digits and "_".',
  ),
  'key-empty': says(
    ({ key }) => `A name under ${keyName(key)} is empty`,
    'Write a name: a word of letters, digits and "_".',
  ),
  'word-twice': ({ text, key, allowed }) => ({
    message: `"${text}" is read as "${key}" and as ${either(allowed.map((word) => `"${word}"`))}`,
    hint: 'Write it under one of them.',
  }),
  currency: must('a currency', 'Write its code of three letters: RUB, USD or EUR.'),
  boolean: must('true or false', 'Write true or false, without quotes.'),
  'rounding-step': must(
    'a step above zero, in whole smallest units of the currency',
    'Write 1 or 10, or 0.01 in a currency that has cents.',
  ),
  'exactly-one': ({ key, allowed }) => ({
    message: `${keyName(key)} needs exactly one of ${either(allowed)}`,
    hint: 'Write one of them and remove the others.',
  }),
  'one-bound': says(
    ({ key }) => `${keyName(key)} needs exactly one bound: from or above`,
    'Write from for "this much or more", above for "more than this".',
  ),
  performance: ({ key, text, allowed, near }) => ({
    message: `${keyName(key)} must name a performance${text === '' ? '' : `, not "${text}"`}`,
    hint: sentences(
      didYouMean(near),
      allowed.length > 0
        ? listed('Write one of', allowed)
        : 'Write attainment, team_attainment, or { attainment: team, plan: NAME }.',
    ),
  }),
  target: says(
    ({ key }) => `${keyName(key)} has neither a target nor "by"`,
    'Write target: 60000, or "by" with a performance and what it pays: steps or a curve.',
  ),
  'needs-by': says(
    ({ key }) => `"${key}" stands without "by", the performance that it depends on`,
    'Add it, such as by: attainment.',
  ),
  'growth-unit': ({ key, allowed }) => ({
    message: `"${key}" does not go with the measure that grows`,
    hint: `Write "${either(allowed)}": growth of revenue and margin has a rate, of quantity and deals an amount.`,
  }),
  'bound-unit': says(
    ({ key, text }) => `The bound ${key}: ${text} is in another unit than what it is compared with`,
    'Write a percentage for an attainment (80%) and a plain number for an amount (100000).',
  ),
  'pay-needs-percent': payout,
  'pay-needs-amount': payout,
  'marginal-needs-plan-base': says(
    () => 'Marginal tiers by attainment need the measure and the "where" of the plan',
    'Give the component the measure and "where" of the plan, or write mode: whole.',
  ),
  'marginal-own-team': says(
    () => 'Marginal tiers need a base and an attainment over the same deals',
    'Take attainment with of: own and team_attainment with of: team, or write mode: whole.',
  ),
  'cap-below-floor': says(
    ({ text }) => `The cap${text === '' ? '' : ` ${text}`} is below the floor`,
    'Raise the cap or lower the floor.',
  ),
  'remove-unknown': ({ text, near, allowed }) => ({
    message: `There is no component "${text}" to remove`,
    hint: sentences(didYouMean(near), listed('The base has', allowed)),
  }),
  range: says(
    ({ key }) => `${keyName(key)} needs one or two edges`,
    'Write one of from and above, one of below and at_most, or one of each.',
  ),
  'range-empty': says(
    ({ key }) => `No number lies between the edges of ${keyName(key)}`,
    'The lower edge must be less than the upper one.',
  ),
  'per-deal-by': says(
    () => 'Each deal alone has an amount and a margin rate, and nothing else',
    'Write by: amount or by: margin_rate, or leave "per" out.',
  ),
  'per-deal-number': says(
    () => 'The number of deals cannot be counted for each deal alone',
    'Leave "per" out.',
  ),
  'matrix-size': says(
    () => 'The rates do not have the size of the matrix',
    'Write a list of rates for each row, with one rate for each column.',
  ),
  'team-gate': says(
    () => 'A pool belongs to the team, so only the team can open its gates',
    'Write by: team_attainment, or a metric or growth with of: team.',
  ),
  'goal-positive': must('above zero', 'A score is the value divided by the goal.'),
  'lower-needs-cap': says(
    ({ key }) => `${keyName(key)} is better lower and has no cap`,
    'Add "cap", such as cap: 150%: it is the score of a value of zero.',
  ),
  'score-by-table': says(
    ({ key }) => `${keyName(key)} cannot stand beside steps or a curve`,
    'Remove it: the table says every score.',
  ),
  'pool-not-head': says(
    () => 'A pool is shared among reps, so a head has no part in it',
    "Move it to the reps' roles.",
  ),
  'pool-differs': says(
    ({ text }) => `The pool "${text}" is written differently in two roles`,
    'Write it alike in both, or give the two pools their own ids.',
  ),
  'over-unknown': ({ text, allowed, near }) => ({
    message: `"${text}" is not a component that reps are paid by`,
    hint: sentences(didYouMean(near), listed("The reps' components", allowed)),
  }),
  'versus-grain': says(
    ({ text }) => `"${text}" cannot be used in a scheme of quarters`,
    'Write same_quarter_last_year or previous_period.',
  ),
  'id-reserved': says(
    ({ text }) => `"${text}" cannot be the id of a component`,
    "Choose another: in components.csv it marks what a role's total changes.",
  ),
  'role-reserved': says(
    ({ key, text }) => `"${text === '' ? key : text}" cannot be the name of a role`,
    "Choose another name: in the plans this word marks a team's own row.",
  ),
  'file-name': must(
    'a plain file name',
    'Write letters, digits, spaces and . _ - + ( ), without a directory: payroll.csv.',
  ),
  'file-name-own': says(
    ({ text }) => `"${text}" is the name of a file that bonus writes anyway`,
    'Give the payroll file another name, such as payroll.csv.',
  ),
  'other-fields': ({ key, allowed }) => ({
    message: `"${key}" has no effect in this column`,
    hint: `Remove it. It goes with field: ${either(allowed)}.`,
  }),
  'rows-component': says(
    () => 'A file with a row per component has one column for all amounts',
    'Write field: amount in place of amount_of, or rows: person.',
  ),
  'time-format': ({ text, allowed }) => ({
    message: `"${text}" is not a format for this field`,
    hint: `Write it with ${either(allowed)} and signs between them, such as ${timeExample(allowed)}.`,
  }),
  'payroll-incomplete': ({ text, allowed }) =>
    text === 'component'
      ? {
          message: 'No column of the payroll file holds the amounts, so they would not be paid',
          hint: 'Add a column with field: amount.',
        }
      : {
          message: `No column of the payroll file holds ${either(allowed)}, so it would not be paid`,
          hint: 'Add a column with field: payout, or one for each part that is missing.',
        },
  'payroll-nobody': says(
    () => 'No column of the payroll file says whom a row pays',
    'Add a column with field: payroll_id, employee or name.',
  ),
  'payroll-values': ({ allowed }) => ({
    message: `"values" has no word for ${either(allowed)}`,
    hint: 'Write a word for every component, and one for adjustments.',
  }),
};

export function invalidValue(facts: Facts): Words {
  return rules[facts.rule](facts);
}
