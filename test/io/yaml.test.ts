import { expect, test } from 'vitest';
import type { PathPart, YamlSource } from '../../src/findings/source.ts';
import { readYaml } from '../../src/io/yaml.ts';

const read = (text: string) => readYaml('scheme.yaml', text, 'hash');
const plain = (source: YamlSource | null) => JSON.parse(JSON.stringify(source?.value ?? null));

function at(source: YamlSource | null, path: readonly PathPart[], what: 'key' | 'value'): string {
  const span = source!.spanOf(path, what);
  return source!.text.slice(span.start, span.end);
}

test('every scalar is text, an empty value too', () => {
  const { source, findings } = read('a: 0.075\nb: yes\nc: ~\nd:\ne: [1e5, "x", 2026-10-01]\n');
  expect(findings).toEqual([]);
  expect(plain(source)).toEqual({
    a: '0.075',
    b: 'yes',
    c: '~',
    d: '',
    e: ['1e5', 'x', '2026-10-01'],
  });
  expect(Object.getPrototypeOf(source?.value)).toBeNull();
});

test('keys and values are found by path, what is missing by what encloses it', () => {
  const { source } = read('roles:\n  rep:\n    - id: base\n      rate: 5%\nlast: {x: 1}\n');
  expect(at(source, ['roles', 'rep', 0, 'rate'], 'key')).toBe('rate');
  expect(at(source, ['roles', 'rep', 0, 'rate'], 'value')).toBe('5%');
  expect(at(source, ['last'], 'value')).toBe('{x: 1}');
  expect(at(source, ['last', 'y'], 'key')).toBe('last');
  expect(at(source, ['last', 'y', 'z'], 'value')).toBe('{x: 1}');
  expect(at(source, ['roles', 'rep', 0], 'value')).toContain('id: base');
});

test('an alias stands for its anchor and has a place of its own', () => {
  const { source, findings } = read('a: &x [1, 2]\nb: *x\n');
  expect(findings).toEqual([]);
  expect(plain(source)).toEqual({ a: ['1', '2'], b: ['1', '2'] });
  expect(source?.spanOf(['b'], 'value')).toEqual({ file: 'scheme.yaml', start: 16, end: 18 });
});

test.each(['', '# only a comment\n', '---\n'])('an empty document: %j', (text) => {
  expect(read(text)).toMatchObject({ source: null, findings: [{ code: 'file-empty' }] });
});

test.each([
  ['tab', 'a:\n\tb: 1\n', 2, 1],
  ['tab', 'a:\n  b: 1\n  \tc: 2\n', 3, 3],
  ['syntax', 'a: "x\nb: 1\n', 1, 4],
  ['syntax', 'a: 1\nb: c: d\n', 2, 4],
  ['documents', '--- \na: 1\n---\nb: 2\n', 3, 1],
])('%s in %j leaves no source', (why, text, line, column) => {
  const { source, findings } = read(text);
  expect(source).toBeNull();
  expect(findings).toMatchObject([
    { code: 'yaml-malformed', place: { at: 'line', line, column }, args: { why } },
  ]);
});

test.each([
  ['duplicate-key', 'a: 1\nb: 2\na: 3\n', 'a', { a: '1', b: '2' }],
  ['duplicate-key', 'a: 1\n"a": 3\n', '"a"', { a: '1' }],
  ['tag', 'a: !!int 1\n', '1', { a: '1' }],
  ['tag', 'a: !x {b: 1}\n', '{b: 1}', { a: { b: '1' } }],
  ['merge-key', 'x: 1\n<<: {a: 1}\n', '<<', { x: '1' }],
  ['key-not-text', 'x: 1\n? [a]\n: b\n', '[a]', { x: '1' }],
  ['alias', 'a: *nobody\n', '*nobody', { a: '' }],
  ['alias', 'a: &x [*x]\n', '*x', { a: [''] }],
])('%s in %j', (why, text, shown, value) => {
  const { source, findings } = read(text);
  expect(findings).toMatchObject([{ code: 'yaml-malformed', args: { why } }]);
  const place = findings[0]?.place;
  expect(place?.at === 'span' && text.slice(place.start, place.end)).toBe(shown);
  expect(plain(source)).toEqual(value);
});

test('the second of two equal keys is the place', () => {
  expect(read('a: 1\nb: 2\na: 3\n').findings[0]?.place).toMatchObject({ start: 10, end: 11 });
});

test('__proto__ is an unknown key and reaches no object', () => {
  const { source, findings } = read('roles:\n  rep:\n    __proto__: {polluted: yes}\n    x: 1\n');
  expect(findings).toMatchObject([
    {
      code: 'key-unknown',
      place: { at: 'span', start: 18, end: 27 },
      args: { key: '__proto__', inside: 'roles.rep', near: [], allowed: [] },
    },
  ]);
  expect(plain(source)).toEqual({ roles: { rep: { x: '1' } } });
  expect('polluted' in {}).toBe(false);
});

test('an anchor bomb is one finding and a small value', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i += 1) {
    lines.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  }
  const { source, findings } = read(`${lines.join('\n')}\n`);
  expect(findings).toMatchObject([{ code: 'yaml-malformed', args: { why: 'alias' } }]);
  expect(JSON.stringify(source?.value).length).toBeLessThan(100_000);
});

test('50 aliases are allowed, 51 are not', () => {
  const list = (count: number) => `a: &a x\nb: [${Array(count).fill('*a').join(', ')}]\n`;
  expect(read(list(50)).findings).toEqual([]);
  expect(read(list(51)).findings).toMatchObject([{ args: { why: 'alias' } }]);
});

test('32 levels are read, 33 are not, and a hundred thousand end no stack', () => {
  const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(read(lists(32)).findings).toEqual([]);
  for (const text of [lists(33), '- '.repeat(33), '['.repeat(100_000)]) {
    expect(read(text)).toMatchObject({
      source: null,
      findings: [{ code: 'yaml-malformed', args: { why: 'syntax' } }],
    });
  }
  const nested = `a: &a ${lists(30)}\nb: ${'['.repeat(2)}*a${']'.repeat(2)}\n`;
  expect(read(nested).findings).toMatchObject([{ args: { why: 'syntax' } }]);
});
