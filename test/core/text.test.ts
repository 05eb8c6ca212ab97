import { expect, test } from 'vitest';
import { byCodePoint } from '../../src/core/text.ts';

test.each([
  ['', '', 0],
  ['', 'a', -1],
  ['a', 'a', 0],
  ['a', 'aa', -1],
  ['B', 'a', -1],
  ['D-10', 'D-2', -1],
  ['a', 'я', -1],
  // Ё stands before А in Unicode, ё behind я.
  ['Ё', 'А', -1],
  ['я', 'ё', -1],
  // UTF-16 begins the emoji with d83d, below the private ue000; its code point is above.
  ['\ue000', '😀', -1],
  ['\uffff', '😀', -1],
  ['😀', '😁', -1],
])('%j before %j: %i', (a, b, order) => {
  expect(Math.sign(byCodePoint(a, b))).toBe(order);
  expect(Math.sign(byCodePoint(b, a))).toBe(-order || 0);
});
