// The JSON Schema against the scheme's own validation, on every scheme of the fixtures: a standard
// validator refuses a scheme exactly where validation finds what a JSON Schema can say. The
// validator sees values as YAML 1.2 gives them to an editor, numbers among them; ours sees text.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readScheme } from '../../src/cli/scheme-files.ts';
import { kinds } from '../../src/core/components/index.ts';
import type { ArgsOf, Code, ValueRule } from '../../src/findings/catalog.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { readYaml } from '../../src/io/yaml.ts';
import { jsonSchema } from '../../src/validate/json-schema.ts';
import { schemeReader } from '../../src/validate/scheme.ts';
import { examplesIn, filesOf } from '../core/example.ts';
import { root } from '../support/command.ts';

const fixtures = join(root, 'fixtures');
const schema = jsonSchema(kinds);
const validated = schemeReader(kinds);
const valid = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  schema,
);

/** Rules of a value that look beyond the value and the keys beside it. */
const VALUES_BEYOND: readonly ValueRule[] = [
  // what the words and numbers mean
  'currency',
  'rounding-step',
  'goal-positive',
  'role-reserved',
  'id-reserved',
  'file-name',
  'file-name-own',
  'time-format',
  // what a number is compared with
  'bound-unit',
  'pay-needs-percent',
  'pay-needs-amount',
  'cap-below-floor',
  'range-empty',
  'matrix-size',
  // what another key says
  'per-deal-by',
  'per-deal-number',
  'marginal-own-team',
  'marginal-needs-plan-base',
  'growth-unit',
  'lower-needs-cap',
  'versus-grain',
  'rows-component',
  'other-fields',
  // what stands elsewhere in the scheme
  'team-gate',
  'pool-not-head',
  'pool-differs',
  'over-unknown',
  'remove-unknown',
  'payroll-incomplete',
  'payroll-nobody',
  'payroll-values',
  'word-twice',
];

/** Findings about a scheme that no JSON Schema can make. */
const CODES_BEYOND: readonly Code[] = [
  'tiers-not-rising',
  'weights-not-100',
  'component-duplicate',
  'plan-unknown',
  'head-earns-from-own-deals',
  'extends-cycle',
];

/** Findings that a JSON Schema can make in some places and not in others. */
const PARTLY_BEYOND = ['amount', 'one-of', 'key-unknown'];

/** Why a finding is beyond the JSON Schema; null when it is not. */
function beyond(found: Finding): string | null {
  const { code } = found;
  if (code === 'value-invalid') {
    const { rule, text, key, allowed } = found.args as ArgsOf<'value-invalid'>;
    if (VALUES_BEYOND.includes(rule)) return rule;
    // The decimals of the currency are not known to it,
    if (rule === 'amount' && /^-?\d{1,16}\.\d+$/.test(text)) return 'amount';
    // nor the texts of a built-in column, the ids of components, nor that a payroll file has rows of
    // another kind.
    const words =
      ['origin', 'amount_of'].includes(key) || (key === 'field' && !allowed.includes(text));
    return rule === 'one-of' && words && text !== '' ? 'one-of' : null;
  }
  // The words of a payroll file are for components too, those of files for columns.
  if (code === 'key-unknown') {
    const { inside } = found.args as ArgsOf<'key-unknown'>;
    return /^(payroll|files)\..*\.?(columns|values)\b/.test(inside) ? code : null;
  }
  return CODES_BEYOND.includes(code) ? code : null;
}

interface Scheme {
  readonly path: string;
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** A scheme as both see it; null for a file that is no single YAML document. */
function schemeAt(path: string): Scheme | null {
  const text = readFileSync(path, 'utf8');
  const faults: Finding[] = [];
  const read = readScheme(path, (file) => {
    const { source, findings } = readYaml(file, readFileSync(file, 'utf8'), '');
    faults.push(...findings);
    return source;
  });
  if (faults.length > 0 || text.includes('\ufffd')) return null;
  const checked = read.source === null ? [] : validated(read.source).findings;
  return {
    path: relative(fixtures, path),
    value: parse(text),
    findings: [...read.findings, ...checked],
  };
}

function filesNamed(name: RegExp): readonly string[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .sort();
}

const all = filesNamed(/(^|\/)\w+\.yaml$/).filter(
  (path) => !dirname(path).startsWith('components'),
);
const [faulty, sound] = [/^errors\//, /^(?!errors\/)/].map((name) =>
  all.filter((path) => name.test(path)),
);

describe('a scheme that is valid', () => {
  test.each(sound ?? [])('%s', (path) => {
    const scheme = schemeAt(join(fixtures, path));
    expect(scheme?.findings).toEqual([]);
    expect(valid(scheme?.value), JSON.stringify(valid.errors, null, 1)).toBe(true);
  });

  const examples = filesNamed(/^components\/\w+\.yaml$/).flatMap((path) =>
    examplesIn(readFileSync(join(fixtures, path), 'utf8'))
      .filter(({ refused }) => refused === undefined)
      .map((example) => ({ ...example, path, example })),
  );
  test.each(examples)('$path: $name', ({ example }) => {
    const value = parse(filesOf(example)['scheme.yaml'] ?? '');
    expect(valid(value), JSON.stringify(valid.errors, null, 1)).toBe(true);
  });
});

const wrong = (faulty ?? []).flatMap((path) => schemeAt(join(fixtures, path)) ?? []);

describe('a scheme with errors', () => {
  test.each(wrong)('$path', ({ value, findings }) => {
    const within = findings.filter((found) => beyond(found) === null);
    const told = JSON.stringify(
      [within.map(({ code, args }) => [code, args]), valid.errors],
      null,
      1,
    );
    expect(valid(value), told).toBe(within.length === 0);
  });

  test('each finding that is said to be beyond the JSON Schema is one that it lets pass', () => {
    const passed = wrong.filter(({ value }) => valid(value));
    const seen = new Set(passed.flatMap(({ findings }) => findings.map(beyond)));
    expect([...seen].sort()).toEqual([...VALUES_BEYOND, ...CODES_BEYOND, ...PARTLY_BEYOND].sort());
  });
});

test('a variant needs only what differs, and says what it takes out', () => {
  const roles = (...components: readonly object[]) => ({ roles: { rep: { components } } });
  const variant = (part: object) => valid({ extends: 'base.yaml', ...part });
  expect(variant(roles({ id: 'commission', rate: '5%' }, { id: 'spiff', remove: true }))).toBe(
    true,
  );
  expect(variant(roles({ id: 'commission', tiers: { mode: 'whole' } }))).toBe(true);
  expect(variant(roles({ id: 'commission', rate: 5 }))).toBe(false);
  expect(variant(roles({ rate: '5%' }))).toBe(false);
  expect(variant(roles({ id: 'commission', rate: '5%', tiers: { mode: 'whole' } }))).toBe(false);
  expect(variant(roles({ id: 'commission', kind: 'pool', window: 'year' }))).toBe(false);
  expect(variant(roles({ id: 'x', gates: [{ by: 'attainment' }] }))).toBe(false);
  expect(variant({ colour: 'red' })).toBe(false);
  expect(valid(roles({ id: 'commission', rate: '5%' }))).toBe(false);
});
