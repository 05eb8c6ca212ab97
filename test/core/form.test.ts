// The language as data: which keys stand where, that each says what it is, and which of them
// exclude each other.

import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { exclusiveKeys, type Form, keysAt } from '../../src/core/components/parts/form.ts';
import { languageOf } from '../../src/validate/scheme-schema.ts';

const language = languageOf(kinds);
const scheme = (component: object) => ({ roles: { rep: { components: [component] } } });
const inside = (component: object, ...path: (string | number)[]) =>
  keysAt(language, scheme(component), ['roles', 'rep', 'components', 0, ...path]);

describe('the keys that may stand at a place', () => {
  test.each([
    [[], 'name extends currency period rounding proration credit head_deals plans roles accept'],
    [['rounding'], 'to mode at'],
    [['head_deals'], 'count_toward_rep_plan unassigned assignees split'],
    [['plans', 'focus'], 'measure where'],
    [['roles', 'rep'], 'components total'],
    [['roles', 'rep', 'total', 'draw'], 'amount recoverable'],
    [['accept', 3], 'code reason'],
    [['payroll', 'columns', 0], 'header field amount_of text format values empty'],
    [['outputs'], 'dialect delimiter encoding decimal line_ends quotes'],
  ])('%j', (path, keys) => {
    expect(keysAt(language, {}, path).join(' ')).toMatch(new RegExp(`^${keys}`));
  });

  test('a component has the keys of its kind', () => {
    expect(inside({ kind: 'override' })).toEqual(
      'id kind components rate gates multipliers cap floor'.split(' '),
    );
    expect(inside({ kind: 'pool' })).not.toContain('cap');
    expect(inside({ kind: 'no such kind' })).toEqual([]);
  });

  test('a performance has the keys of the form that was meant', () => {
    const by = (mapping: object) =>
      inside({ kind: 'bonus', gates: [{ by: mapping }] }, 'gates', 0, 'by');
    expect(by({ metric: 'nps' })).toEqual(['metric', 'of', 'missing']);
    expect(by({ growth: 'revenue' })).toEqual(['growth', 'of', 'versus']);
    expect(by({ attainmnt: 'team' })).toEqual(['attainment', 'plan', 'window']);
  });

  test('a value or a list has none', () => {
    expect(keysAt(language, {}, ['name'])).toEqual([]);
    expect(keysAt(language, {}, ['roles', 'rep', 'components'])).toEqual([]);
    expect(keysAt(language, {}, ['no', 'such', 'place'])).toEqual([]);
  });
});

/** Every key with the path to it. */
function keysOf(form: Form, path: string): readonly (readonly [string, string])[] {
  switch (form.form) {
    case 'scalar':
      return [];
    case 'list':
    case 'names':
      return keysOf(form.of, path);
    case 'either':
      return form.among.flatMap((each) => keysOf(each, path));
    case 'mapping':
      return form.keys.flatMap(({ key, text, form: inner }) => {
        const at = `${path}.${form.name === '' ? '' : `${form.name} `}${key}`;
        return [[at, text] as const, ...keysOf(inner, at)];
      });
  }
}

test('every key says what it is, in sentences', () => {
  const all = keysOf(language, '');
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([, text]) => !/^\S.*\.$/.test(text))).toEqual([]);
});

test('keys that exclude each other', () => {
  const groups = exclusiveKeys(language).map((keys) => keys.join(' '));
  expect([...groups].sort()).toEqual([
    'amount rate',
    'amount tiers',
    'below at_most',
    'field amount_of text',
    'from above',
    'goal steps curve',
    'rate amount',
    'rate rate_by tiers matrix',
    'steps curve',
  ]);
});
