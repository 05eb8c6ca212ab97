/** Messages about the scheme, apart from single values (values.ts). */
import type { ArgsOf } from '../../findings/catalog.ts';
import { invalidValue } from './values.ts';
import { didYouMean, keyName, listed, type Messages, sentences, type Words } from './words.ts';

/** A mapping of the scheme has fewer keys; words for texts of a payroll file may be many. */
const mostKeys = 20;

type YamlFault = ArgsOf<'yaml-malformed'>['why'];

/** `"detail"` after a word, when there is a detail. */
const named = (detail: string) => (detail === '' ? '' : ` "${detail}"`);

const malformed: Readonly<Record<YamlFault, (detail: string) => Words>> = {
  syntax: (detail) => ({
    message: `This cannot be read as YAML${detail === '' ? '' : `: ${detail.replace(/\.$/, '')}`}`,
    hint: 'Check the indentation, the colons, the brackets and the quotes here.',
  }),
  tab: () => ({ message: 'A tab stands in the indentation', hint: 'Indent with spaces.' }),
  'duplicate-key': (detail) => ({
    message: `Key${named(detail)} is written twice`,
    hint: 'Keep one of them.',
  }),
  alias: (detail) => ({
    message: `Alias${named(detail)} cannot be used here, or repeats too much`,
    hint: 'Write the value itself in place of the alias.',
  }),
  tag: (detail) => ({
    message: `Tag${named(detail)} is not allowed`,
    hint: 'Write the plain value without a tag.',
  }),
  'merge-key': () => ({
    message: 'The merge key "<<" is not allowed',
    hint: 'Write the keys out in place of it.',
  }),
  documents: () => ({
    message: 'The file holds more than one YAML document',
    hint: 'Keep one scheme in a file, without a line "---" after it begins.',
  }),
  'key-not-text': () => ({
    message: 'A key here is not plain text',
    hint: 'Write every key as one word before a colon.',
  }),
};

/** Where a key stands; the top of the file has no name of its own. */
const place = (inside: string) => (inside === '' ? 'the scheme' : inside);

type SetFacts = ArgsOf<'set-invalid'>;

/** One value for what has parts. */
const parted = ({ path, key, why, parts }: SetFacts): Words => ({
  message: `${keyName(key)} is a ${why}, and --set writes one value`,
  hint: sentences(
    why === 'list' && parts.length === 0
      ? 'Write it in the scheme, or in a variant that extends it.'
      : `Name a part of it in the path, such as ${path}.${parts[0] ?? 'KEY'}.`,
    parts.length < 2 ? '' : listed('Its parts', parts),
  ),
});

const unset: Readonly<Record<SetFacts['why'], (facts: SetFacts) => Words>> = {
  extends: ({ key }) => ({
    message: `"${key}" cannot be set: a scheme is read over its base before values are set`,
    hint: 'Write a scheme that extends the other one, and name it with --scheme.',
  }),
  list: parted,
  mapping: parted,
};

export const scheme = {
  'yaml-malformed': ({ why, detail }) => malformed[why](detail),
  'key-unknown': ({ key, inside, near, allowed }) => ({
    message: `"${key}" is not a key of ${place(inside)}`,
    hint:
      near.length > 0
        ? didYouMean(near)
        : sentences('Remove it or correct it.', listed('Keys allowed here', allowed, mostKeys)),
  }),
  'key-missing': ({ key, inside }) => ({
    message: `Key "${key}" is missing in ${place(inside)}`,
    hint: `Add "${key}:" with its value.`,
  }),
  'extends-cycle': ({ files }) => ({
    message: `The schemes extend each other: ${files.join(', ')}`,
    hint: 'Remove "extends" from the one that is the base of all.',
  }),
  'set-unknown': ({ path, part, near, allowed }) => ({
    message: `There is no "${part}" in ${path === '' ? 'the scheme' : path}`,
    hint: sentences(didYouMean(near), listed('It has', allowed)) || 'Check the path.',
  }),
  'set-invalid': (facts) => unset[facts.why](facts),
  'weights-not-100': ({ sum }) => ({
    message: `The weights sum to ${sum}`,
    hint: 'Change them so that they sum to exactly 100%.',
  }),
  'value-invalid': invalidValue,
  'rate-without-percent': ({ key, text, suggestion }) => ({
    message: `${keyName(key)} is ${text}, without a percent sign`,
    hint: `Write ${suggestion} instead of ${text}.`,
  }),
  'tiers-not-rising': ({ bound, previous }) => ({
    message: `The bound "${bound}" does not rise over "${previous}", the one before it`,
    hint: 'Write the bounds from low to high, each once; "from" comes before "above".',
  }),
  'component-duplicate': ({ component, role }) => ({
    message: `Role "${role}" has more than one component "${component}"`,
    hint: 'Give every component of a role its own id.',
  }),
  'plan-unknown': ({ plan, near, plans }) => ({
    message: `The scheme has no plan "${plan}"`,
    hint: sentences(didYouMean(near), listed('Its plans', plans)) || 'Add it under "plans".',
  }),
  'head-earns-from-own-deals': ({ component, why }) => {
    switch (why) {
      case 'of-own':
        return {
          message: `Component "${component}" pays a head for the head's own deals`,
          hint: 'A head is paid for the team. Write of: team.',
        };
      case 'own-attainment':
        return {
          message: `Component "${component}" pays a head by the head's own attainment`,
          hint: 'A head has no personal plan. Write by: team_attainment.',
        };
      case 'origin-head':
        return {
          message: `Component "${component}" pays a head for the deals that heads sold`,
          hint: 'A head is paid for the team. Remove origin: head.',
        };
    }
  },
} satisfies Partial<Messages>;
