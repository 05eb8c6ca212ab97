// Single values over a scheme: what stands there in the end, and what stood there before.

import { expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { exclusiveKeys } from '../../src/core/components/parts/form.ts';
import type { YamlValue } from '../../src/findings/source.ts';
import { valueAt } from '../../src/validate/place.ts';
import { languageOf } from '../../src/validate/scheme-schema.ts';
import { setValue } from '../../src/validate/set-value.ts';
import { schemeOf } from '../support/sources.ts';

const form = languageOf(kinds);
const language = { form, exclusive: exclusiveKeys(form) };

const SCHEME = `
name: Base
roles:
  rep:
    components:
      - id: commission
        kind: commission
        tiers: { by: amount, mode: whole, rates: [{ from: 0, rate: 5% }, { above: 100, rate: 6% }] }
      - { id: boxes, kind: per_unit, amount: 10 }
`;
const SPAN = { file: '--set', start: 0, end: 1 };
const set = (path: string, value: string) =>
  setValue(
    schemeOf(SCHEME, 'base.yaml'),
    { path: path.split('.'), value, spanOf: () => SPAN },
    language,
  );

/** What stands at a place after a value was set, and what it stands in for. */
function after(path: string, value: string, at: readonly (string | number)[]) {
  const result = set(path, value);
  if (!result.ok) throw new Error(JSON.stringify(result.missing));
  const { source, replaced } = result;
  const stands: YamlValue | undefined = valueAt(source.value, at);
  const written = replaced.map(({ key, text, span }) => [
    key,
    text,
    span.file === 'base.yaml' ? SCHEME.slice(span.start, span.end) : span.file,
  ]);
  return { stands, written, span: source.spanOf(at, 'value') };
}

const components = ['roles', 'rep', 'components'] as const;

test('a component is named by its id, another item by its number', () => {
  expect(after('roles.rep.components.boxes.amount', '12', [...components, 1, 'amount'])).toEqual({
    stands: '12',
    written: [['amount', '10', '10']],
    span: SPAN,
  });
  const rates = [...components, 0, 'tiers', 'rates', 1];
  expect(
    after('roles.rep.components.commission.tiers.rates.1.rate', '7%', [...rates, 'rate']),
  ).toEqual({ stands: '7%', written: [['rate', '6%', '6%']], span: SPAN });
});

test('a new key takes the place of those that it excludes', () => {
  expect(after('roles.rep.components.commission.rate', '4%', [...components, 0])).toEqual({
    stands: { id: 'commission', kind: 'commission', rate: '4%' },
    written: [['tiers', null, 'tiers']],
    span: expect.anything(),
  });
  const bound = [...components, 0, 'tiers', 'rates', 1];
  expect(after('roles.rep.components.commission.tiers.rates.1.from', '90', bound)).toMatchObject({
    stands: { from: '90', rate: '6%' },
    written: [['above', '100', '100']],
  });
});

test('what is begun takes the place of what it excludes', () => {
  const path = 'roles.rep.components.commission.rate_by.column';
  expect(after(path, 'product', [...components, 0])).toEqual({
    stands: { id: 'commission', kind: 'commission', rate_by: { column: 'product' } },
    written: [['tiers', null, 'tiers']],
    span: expect.anything(),
  });
  const tiers = [...components, 0, 'tiers'];
  const kept = after('roles.rep.components.commission.tiers.mode', 'marginal', tiers);
  expect(kept.stands).toMatchObject({ by: 'amount', mode: 'marginal' });
});

test.each([
  ['roles.rep.total.cap', ['roles', 'rep', 'total', 'cap']],
  ['rounding.to', ['rounding', 'to']],
  ['plans.main.measure', ['plans', 'main', 'measure']],
  ['roles.rep.components.boxes.where.product', [...components, 1, 'where', 'product']],
])('what the language allows is started where it does not stand: %s', (path, at) => {
  expect(after(path, '1', at)).toEqual({ stands: '1', written: [], span: SPAN });
});

test.each([
  ['roles.rap.components.boxes.amount', 'rap', ['rep']],
  ['roles.rep.components.boxs.amount', 'boxs', ['boxes']],
  ['roles.rep.totl.cap', 'totl', ['total']],
  ['roundin.to', 'roundin', ['rounding']],
  ['roles.rep.components.commission.tiers.rates.2.rate', '2', ['0', '1']],
  ['name.of', 'of', []],
  ['roles.rep.components.boxes.cap.of', 'of', []],
  ['roles.rep.components.boxes.gates.0.from', '0', []],
])('a path that leads nowhere: %s', (path, part, near) => {
  const result = set(path, '1');
  expect(result).toMatchObject({
    ok: false,
    missing: { code: 'set-unknown', args: { part, near } },
  });
});

test('a scheme is read over its base before values are set', () => {
  expect(set('extends', 'other.yaml')).toMatchObject({
    ok: false,
    missing: { code: 'set-invalid', args: { key: 'extends', why: 'extends' } },
  });
});

test.each([
  ['roles.rep.components.commission.tiers.rates', '[]', 'list', ['0', '1']],
  ['roles.rep.components.commission.tiers.rates.0', '5%', 'mapping', ['from', 'above', 'rate']],
  ['roles.rep.components.commission.tiers', '5%', 'mapping', ['by', 'mode', 'rates', 'per']],
  ['roles.rep.components.boxes.where', '{product: [A]}', 'mapping', []],
  ['roles.rep.components.boxes.gates', 'x', 'list', []],
  ['rounding', 'x', 'mapping', ['to', 'mode', 'at']],
])('one value does not make a list or a mapping: %s=%s', (path, value, why, parts) => {
  const key = path.split('.').at(-1);
  const result = set(path, value);
  expect(result).toMatchObject({
    ok: false,
    missing: { code: 'set-invalid', args: { path, key, why } },
  });
  if (!result.ok) expect([...result.missing.args['parts' as never]].sort()).toEqual(parts.sort());
});

test.each([
  ['roles.rep.components.boxes.where.product', 'A'],
  ['roles.rep.components.boxes.where.product', '5'],
  ['roles.rep.components.commission.tiers.by', 'attainment'],
  ['credit.statuses', 'won'],
])('one value where a list or a mapping may stand too: %s=%s', (path, value) => {
  expect(set(path, value).ok).toBe(true);
});
