// The reference pages: one for every file, form and kind, made from the schemas, in lines that fit
// a terminal. That their examples pay what they say is in test/core/kind-examples.test.ts.

import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { type Form, formsIn } from '../../src/core/components/parts/form.ts';
import { helpPage, topicList, topics } from '../../src/report/help.ts';
import { languageOf } from '../../src/validate/scheme-schema.ts';

const scheme = languageOf(kinds);
const language = { kinds, scheme };
const page = (topic: string): string => helpPage(topic, language) ?? '';

describe.each(topics(language))('bonus help %s', (topic) => {
  test('is a page whose lines fit a terminal and end in no spaces', () => {
    const lines = page(topic).split('\n');
    expect(lines[0]).toMatch(/^\S.*: .*\.$/);
    expect(lines.at(-1)).toBe('');
    const words = /^ +(- \{ |values: )/;
    expect(lines.filter((line) => line.length > 100 && !words.test(line))).toEqual([]);
    expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    expect(page(topic)).not.toMatch(/undefined|\bnull\b|\n\n\n/);
  });

  test('has a line in the list of topics', () => {
    expect(topicList(language)).toMatch(new RegExp(`^  ${topic} +\\S.*\\.$`, 'm'));
  });
});

test('there is a page for every name of the language, and for every kind', () => {
  const pages = formsIn(scheme).flatMap((form) => ('page' in form ? [form.page] : []));
  const missing = [...pages, ...kinds.map(({ kind }) => kind)].filter(
    (name) => name !== '' && !topics(language).includes(name),
  );
  expect(missing).toEqual([]);
  expect(helpPage('toString', language)).toBeNull();
});

/** The keys of a form as the page indents them, down to forms with pages of their own. */
function keysOf(form: Form, depth: number): readonly string[] {
  switch (form.form) {
    case 'scalar':
      return [];
    case 'list':
    case 'names':
      return keysOf(form.of, depth);
    case 'either':
      return form.page === '' ? form.among.flatMap((each) => keysOf(each, depth)) : [];
    case 'mapping':
      if (form.page !== '' && depth > 1) return [];
      return form.keys.flatMap(({ key, form: inner }) => [
        `${'  '.repeat(depth)}${key}`,
        ...keysOf(inner, depth + 1),
      ]);
  }
}

describe.each([
  ['scheme', scheme],
  ...formsIn(scheme).flatMap((form) =>
    form.form === 'mapping' && kinds.some(({ kind }) => kind === form.name)
      ? [[form.name, form] as const]
      : [],
  ),
] as const)('bonus help %s', (topic, form) => {
  test('has every key in the order of the schema, indented', () => {
    const [keys = ''] = page(topic).split('\nExample');
    const terms = [...keys.matchAll(/^( +[a-z_]+)(?: {2,}|$)/gm)].map(([, term]) => term);
    expect(terms).toEqual(keysOf(form, 1));
  });
});

test('a key says what may stand there, whether it must, what holds without it, and what it is', () => {
  expect(page('commission')).toContain(`
  of                  own | team | team_without_head, default own. own: pay-credited deals;
                      team: the team's deals, the head's too.
`);
  expect(page('commission')).toContain(`
  tiers               mapping. Rates by performance.
    by                performance (bonus help performance), required. What the bounds are
                      measured in.
    mode              marginal | whole, required. whole: the rate reached pays everything;
                      marginal: each rate pays its own band.
`);
  expect(page('commission')).toMatch(
    /^commission: .*\n\nExactly one of rate, rate_by, tiers and m/,
  );
  expect(page('scheme')).toContain(`
    components        list of components (bonus help component), required. What the role is
                      paid, in order.
`);
});

test('common keys stand only on the pages of kinds that have them', () => {
  const having = (key: string) =>
    kinds.map(({ kind }) => kind).filter((kind) => new RegExp(`^  ${key} `, 'm').test(page(kind)));
  expect(having('gates')).toEqual(kinds.map(({ kind }) => kind));
  expect(having('where')).toEqual(['commission', 'per_unit', 'per_deal', 'growth', 'pool']);
  expect(having('cap')).not.toContain('pool');
  expect(having('window')).toEqual(['commission', 'bonus', 'scorecard', 'per_unit', 'per_deal']);
});

test('an example shows the component, the rows, the amounts and why', () => {
  expect(page('bonus')).toContain(`
Example: a curve, with straight lines between points

  id: plan
  kind: bonus
  target: 10000
  by: attainment
  curve: [{ at: 70%, pay: 0% }, { at: 100%, pay: 100% }, { at: 150%, pay: 200% }]

  plans.csv    employee     plan
               ann       1000000

  deals.csv    owner  revenue
               ann     850000

  pays         ann  5000.00  10 000.00 × 50 % (attainment 85 % ≥ 70 %)
`);
});
