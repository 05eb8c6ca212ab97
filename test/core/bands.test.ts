// What lies in each band: by the sum alone, and line by line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Band, insideBands, wayTo } from '../../src/core/components/parts/bands.ts';
import { bandedLines } from '../../src/core/components/parts/lines.ts';
import { type Exact, exact, sumOf } from '../../src/core/money/exact.ts';
import { figure } from '../../src/core/money/figure.ts';

const bandsFrom = (...bounds: readonly bigint[]): readonly Band[] =>
  bounds.map((from, i) => ({
    from: exact(from),
    rate: figure('ratio', exact(1n, 2n + BigInt(i))),
  }));
const shown = (parts: readonly Exact[]): readonly string[] =>
  parts.map((part) => part.toFraction());
const rising = (bounds: bigint[]): bigint[] => bounds.sort((a, b) => Number(a - b));

describe('a sum in bands from 0, 1 000 and 1 800', () => {
  const bands = bandsFrom(0n, 1000n, 1800n);
  test.each([
    { total: 4800n, inside: ['1000', '800', '3000'] },
    { total: 1000n, inside: ['1000', '0', '0'] },
    { total: 1001n, inside: ['1000', '1', '0'] },
    { total: 0n, inside: ['0', '0', '0'] },
    { total: -50n, inside: ['-50', '0', '0'] },
  ])('$total', ({ total, inside }) => {
    expect(shown(insideBands(wayTo(exact(total)), bands, true))).toEqual(inside);
  });
  test('nothing below a first bound that does not reach down', () => {
    expect(shown(insideBands(wayTo(exact(-50n)), bands, false))).toEqual(['0', '0', '0']);
    expect(shown(insideBands(wayTo(exact(1500n)), bandsFrom(1000n), false))).toEqual(['500']);
  });
});

test('lines up and down are paid what their sum leaves in each band', () => {
  const bounds = fc.uniqueArray(fc.bigInt(-20n, 60n), { minLength: 1, maxLength: 5 });
  const values = fc.array(fc.bigInt(-30n, 40n), { maxLength: 12 });
  fc.assert(
    fc.property(bounds, values, fc.boolean(), fc.bigInt(1n, 7n), (edges, lines, down, scale) => {
      const bands = bandsFrom(...rising(edges));
      const measured = { unit: 'money', values: lines, scale } as const;
      const weights = { of: () => 1n, scale: 1n };
      const course = { bands, down, axisOf: () => 0, aside: null, weights };
      const { increments, denominator } = bandedLines(measured, course);
      const paid = sumOf(increments.map((each) => exact(each, denominator)));
      const inside = insideBands(wayTo(sumOf(lines.map((it) => exact(it, scale)))), bands, down);
      const due = sumOf(inside.map((part, j) => part.mul(bands[j]?.rate.value ?? 0n)));
      expect(paid.toFraction()).toBe(due.toFraction());
    }),
  );
});
