// The sum of lines is found in two ways: with a list of what each line is, and without.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DealTable } from '../../src/core/deals.ts';
import { measure, sumBy, totalOf } from '../../src/core/measure.ts';
import { exact } from '../../src/core/money/exact.ts';

const SCALE = 1000n;

/** A table of the amounts alone: all that a sum of money or units reads. */
function tableOf(amounts: readonly bigint[]): DealTable {
  const column = BigInt64Array.from(amounts);
  return { rows: amounts.length, revenue: column, quantity: column, shareScale: SCALE } as never;
}

const line = fc.tuple(
  fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
  fc.constantFrom(SCALE, SCALE, 600n, 400n, 1n),
);

test('half of 10.00 and the whole of 0.01 are 5.01', () => {
  const lines = { rows: [0, 1], shares: [500n, SCALE] };
  expect(sumBy(tableOf([1000n, 1n]), lines, 'revenue').value).toEqual(exact(501n));
});

test.each(['revenue', 'quantity'] as const)('the sum of %s is that of its list', (what) => {
  fc.assert(
    fc.property(fc.array(line), (given) => {
      const deals = tableOf(given.map(([amount]) => amount));
      const lines = { rows: given.map((_, row) => row), shares: given.map(([, share]) => share) };
      expect(sumBy(deals, lines, what)).toEqual(totalOf(measure(deals, lines, what)));
    }),
  );
});
