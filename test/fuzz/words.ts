/** Faults of a scheme: lines and words of it moved, doubled, taken away or replaced. */
import type { Mutation } from './bytes.ts';
import type { Random } from './random.ts';

const VALUES = [
  '0',
  '0%',
  '-1',
  '-5%',
  '5',
  '0.05',
  '100%',
  '1e9',
  '1000000000000%',
  '0.0000000001%',
  '12.3.4',
  '99999999999999999999',
  '1/3',
  '~',
  'null',
  'true',
  '[]',
  '{}',
  '[[]]',
  '""',
  "''",
  '*x',
  '&x 1',
  '!!str x',
  'commission',
  'bonus',
  'scorecard',
  'per_unit',
  'per_deal',
  'growth',
  'pool',
  'override',
  'whole',
  'marginal',
  'attainment',
  'team_attainment',
  'amount',
  'margin_rate',
  'own',
  'team',
  'team_without_head',
  'head',
  'rep',
  'revenue',
  'margin',
  'quantity',
  'deals',
  'quarter',
  'year',
  'quarter_to_date',
  'year_to_date',
  'month',
  'period',
  'deal',
  'component',
  'up',
  'down',
  'half_even',
  'RUB',
  'JPY',
  'XXX',
  'focus',
  'main',
  'nobody',
  '__proto__',
  'scheme.yaml',
  '../plans.csv',
  '{ metric: nps, of: team }',
  '{ growth: revenue, of: own, versus: previous_period }',
] as const;

/** A value or a key, and what stands around it. */
const WORD = /[\w.%]+/g;

function inLines(change: (lines: string[], random: Random) => string): Mutation {
  return (bytes, random) => {
    const lines = bytes.toString().split('\n');
    const what = change(lines, random);
    return { what, bytes: Buffer.from(lines.join('\n')) };
  };
}

const removeLine = inLines((lines, random) => {
  const at = random.below(lines.length);
  lines.splice(at, 1);
  return `line ${at + 1} removed`;
});

const repeatLine = inLines((lines, random) => {
  const [from, to] = [random.below(lines.length), random.below(lines.length + 1)];
  lines.splice(to, 0, lines[from] ?? '');
  return `line ${from + 1} once more at ${to + 1}`;
});

const indentLine = inLines((lines, random) => {
  const at = random.below(lines.length);
  const by = random.pick(['  ', ' ', '\t', '']);
  lines[at] = `${by}${(lines[at] ?? '').trimStart()}`;
  return `line ${at + 1} indented by ${JSON.stringify(by)}`;
});

const addLine = inLines((lines, random) => {
  const at = random.below(lines.length + 1);
  const line = `${' '.repeat(2 * random.below(5))}${random.pick(VALUES)}: ${random.pick(VALUES)}`;
  lines.splice(at, 0, line);
  return `${JSON.stringify(line)} at line ${at + 1}`;
});

/** Only words that are no comment: the samples have many. */
function wordsOf(text: string): readonly RegExpExecArray[] {
  const plain = text.replace(/#.*$/gm, (comment) => ' '.repeat(comment.length));
  return [...plain.matchAll(WORD)];
}

const replaceWord: Mutation = (bytes, random) => {
  const text = bytes.toString();
  const words = wordsOf(text);
  if (words.length === 0) return { what: 'no word', bytes };
  const { 0: word, index: at } = random.pick(words);
  const value = random.pick(VALUES);
  return {
    what: `${word} at ${at} becomes ${value}`,
    bytes: Buffer.from(text.slice(0, at) + value + text.slice(at + word.length)),
  };
};

const swapWords: Mutation = (bytes, random) => {
  const text = bytes.toString();
  const words = wordsOf(text);
  if (words.length === 0) return { what: 'no word', bytes };
  const [one, other] = [random.pick(words), random.pick(words)].sort((a, b) => a.index - b.index);
  if (one === undefined || other === undefined || one === other)
    return { what: 'same word', bytes };
  const between = text.slice(one.index + one[0].length, other.index);
  const after = text.slice(other.index + other[0].length);
  return {
    what: `${one[0]} at ${one.index} and ${other[0]} at ${other.index} swapped`,
    bytes: Buffer.from(text.slice(0, one.index) + other[0] + between + one[0] + after),
  };
};

export const wordMutations: readonly Mutation[] = [
  removeLine,
  removeLine,
  repeatLine,
  indentLine,
  addLine,
  replaceWord,
  replaceWord,
  replaceWord,
  replaceWord,
  replaceWord,
  swapWords,
  swapWords,
];
