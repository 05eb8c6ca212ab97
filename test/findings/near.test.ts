import { expect, test } from 'vitest';
import { nearest } from '../../src/findings/near.ts';

test.each([
  ['petorva', ['ivanov', 'petrova'], ['petrova']],
  ['Petrova', ['PETROVA'], ['PETROVA']],
  ['revenu', ['revenue', 'margin'], ['revenue']],
  ['cpa', ['cap', 'cup', 'xyz'], ['cap']],
  ['x', ['y', 'yz'], ['y']],
  ['abc', ['abxy'], []],
  ['abcdef', ['abxyef', 'axyzef'], ['abxyef']],
  ['иваноф', ['иванов'], ['иванов']],
  ['a', [], []],
])('near %j among %j: %j', (text, names, near) => {
  expect(nearest(text, names)).toEqual(near);
});

test('nearest first, then by code point, three at the most', () => {
  expect(nearest('rate', ['rats', 'rata', 'rate', 'Rats', 'rat'])).toEqual(['rate', 'Rats', 'rat']);
  expect(nearest('rate', ['rats', 'rate'], 1)).toEqual(['rate']);
});
