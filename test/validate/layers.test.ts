// A variant over a base: what stands there in the end, and where.

import { expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { exclusiveKeys } from '../../src/core/components/parts/form.ts';
import type { PathPart, YamlSource } from '../../src/findings/source.ts';
import { readYaml } from '../../src/io/yaml.ts';
import { extendScheme } from '../../src/validate/extend.ts';
import { languageOf } from '../../src/validate/scheme-schema.ts';

const exclusive = exclusiveKeys(languageOf(kinds));

function read(file: string, text: string): YamlSource {
  const { source } = readYaml(file, text, 'hash');
  if (source === null) throw new Error('not YAML');
  return source;
}

const BASE = `
name: Base
plans: { main: { measure: revenue }, focus: { measure: quantity } }
roles:
  rep:
    components:
      - { id: commission, kind: commission, rate: 5%, cap: 100, where: { product: [A, B] } }
      - { id: boxes, kind: per_unit, amount: 10 }
  head:
    components: [{ id: share, kind: commission, of: team, rate: 1% }]
`;

const plain = (source: YamlSource) => JSON.parse(JSON.stringify(source.value));
const over = (text: string) =>
  extendScheme(read('base.yaml', BASE), read('variant.yaml', text), exclusive);
const components = (source: YamlSource, role = 'rep') => plain(source).roles[role].components;

test('mappings merge, and what the variant does not name stays', () => {
  const { source } = over(
    'extends: base.yaml\nname: Variant\nplans: { main: { measure: margin } }\n',
  );
  expect(plain(source)).toEqual({
    ...plain(read('base.yaml', BASE)),
    name: 'Variant',
    plans: { main: { measure: 'margin' }, focus: { measure: 'quantity' } },
  });
});

test('components merge by id, new ones go last, removed ones are gone', () => {
  const { source, findings } = over(`
extends: base.yaml
roles:
  rep:
    components:
      - { id: spiff, kind: per_deal, amount: 5 }
      - { id: boxes, remove: true }
      - { id: commission, rate: 4% }
`);
  expect(findings).toEqual([]);
  expect(components(source).map(({ id }: { id: string }) => id)).toEqual(['commission', 'spiff']);
  expect(components(source)[0]).toEqual({
    id: 'commission',
    kind: 'commission',
    rate: '4%',
    cap: '100',
    where: { product: ['A', 'B'] },
  });
  expect(components(source, 'head')).toHaveLength(1);
});

test('other lists are replaced', () => {
  const { source } = over(
    'roles: { rep: { components: [{ id: commission, where: { product: [C] } }] } }\n',
  );
  expect(components(source)[0].where).toEqual({ product: ['C'] });
});

test.each([
  ['rate_by: { column: product, rates: { A: 5% } }', 'rate_by'],
  ['tiers: { by: amount, mode: whole, rates: [{ from: 0, rate: 5% }] }', 'tiers'],
  ['matrix: { per: deal }', 'matrix'],
])('%s stands in for the rate of the base', (keys, key) => {
  const { source } = over(`roles: { rep: { components: [{ id: commission, ${keys} }] } }\n`);
  const [commission] = components(source);
  expect(Object.keys(commission)).toEqual(['id', 'kind', 'cap', 'where', key]);
});

test('another kind under the same id takes nothing from the base', () => {
  const { source } = over(
    'roles: { rep: { components: [{ id: commission, kind: per_unit, amount: 7 }] } }\n',
  );
  expect(components(source)[0]).toEqual({ id: 'commission', kind: 'per_unit', amount: '7' });
});

test.each([
  [
    'another performance takes nothing from the base',
    '{ attainment: team }',
    { attainment: 'team' },
  ],
  [
    'the same one keeps what the variant does not name',
    '{ metric: ltv }',
    { metric: 'ltv', of: 'team', missing: '5' },
  ],
  ['a key of it alone merges', '{ missing: 7 }', { metric: 'nps', of: 'team', missing: '7' }],
  ['a word stands in for all of it', 'attainment', 'attainment'],
])('%s', (_, by, merged) => {
  const bonus = 'id: plan, kind: bonus, by: { metric: nps, of: team, missing: 5 }';
  const base = BASE.replace('id: boxes, kind: per_unit, amount: 10', bonus);
  const variant = `roles: { rep: { components: [{ id: plan, by: ${by} }] } }\n`;
  const { source } = extendScheme(
    read('base.yaml', base),
    read('variant.yaml', variant),
    exclusive,
  );
  expect(components(source)[1].by).toEqual(merged);
});

test('what is to be removed must be there', () => {
  const { findings } = over('roles: { rep: { components: [{ id: boxs, remove: true }] } }\n');
  expect(findings).toMatchObject([
    { code: 'value-invalid', args: { rule: 'remove-unknown', text: 'boxs', near: ['boxes'] } },
  ]);
});

test('every value is found in the file that wrote it', () => {
  const text = 'roles: { rep: { components: [{ id: commission, rate: 4% }] } }\n';
  const base = read('base.yaml', BASE);
  const { source } = over(text);
  const written = (path: readonly PathPart[], what: 'key' | 'value' = 'value'): string => {
    const { file, start, end } = source.spanOf(path, what);
    return `${file}: ${(file === 'base.yaml' ? base.text : text).slice(start, end)}`;
  };
  const at = ['roles', 'rep', 'components', 0];
  expect(written([...at, 'rate'])).toBe('variant.yaml: 4%');
  expect(written([...at, 'cap'])).toBe('base.yaml: 100');
  expect(written([...at, 'cap'], 'key')).toBe('base.yaml: cap');
  expect(written(['plans', 'focus', 'measure'])).toBe('base.yaml: quantity');
  expect(written(['roles', 'rep', 'components', 1, 'amount'])).toBe('base.yaml: 10');
});
