// Names of files are safe whatever people are called, and no two people share one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPageFile, pageFile, policyHash } from '../../src/io/file-name.ts';

test.each([
  ['petrova', /^petrova-[0-9a-f]{12}\.html$/],
  ['../../etc/passwd', /^etc-passwd-[0-9a-f]{12}\.html$/],
  ['CON', /^con-[0-9a-f]{12}\.html$/],
  ['nul.html', /^nul-html-[0-9a-f]{12}\.html$/],
  ['C:\\x', /^c-x-[0-9a-f]{12}\.html$/],
  ['иванов', /^person-[0-9a-f]{12}\.html$/],
  ['...', /^person-[0-9a-f]{12}\.html$/],
  ['a'.repeat(300), /^a{24}-[0-9a-f]{12}\.html$/],
])('%s', (id, expected) => {
  expect(pageFile(id)).toMatch(expected);
});

test('ids that differ in anything have names that differ in more than case', () => {
  const pair = fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
  const cased = fc.string().map((text) => [text.toLowerCase(), text.toUpperCase()] as const);
  fc.assert(
    fc.property(fc.oneof(pair, cased), ([a, b]) => {
      const [one, other] = [pageFile(a), pageFile(b)];
      expect(isPageFile(one)).toBe(true);
      expect(one).toBe(one.toLowerCase());
      expect(one === other).toBe(a === b);
    }),
  );
});

test('index.html and outputs of a run are no names of pages', () => {
  for (const name of ['index.html', 'payouts.csv', 'manifest.json', 'a-123.html']) {
    expect(isPageFile(name)).toBe(false);
  }
});

// https://www.w3.org/TR/CSP3/: the digest in base64 of the content of the element.
test('the hash of nothing is the known one', () => {
  expect(policyHash('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
});
