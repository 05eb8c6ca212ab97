// The worked examples of the reference pages: what a page says a component pays is what it pays,
// and why.

import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { paidBy, yaml } from './worked.ts';

describe.each(kinds)('bonus help $kind', ({ kind, examples }) => {
  test('has examples, all of its own kind', () => {
    expect(new Set(examples.map(({ component }) => yaml(component).kind))).toEqual(new Set([kind]));
  });

  test.each(examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    expect(paidBy(example)).toEqual(example.pays);
  });
});
