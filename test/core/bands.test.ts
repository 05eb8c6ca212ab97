// What lies in each band: by the sum alone, and line by line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Band, bandedLines, insideBands } from '../../src/core/components/parts/lines.ts';
import { type Exact, exact, sumOf } from '../../src/core/money/exact.ts';
import { figure } from '../../src/core/money/figure.ts';

const bandsFrom = (...bounds: readonly bigint[]): readonly Band[] =>
  bounds.map((from) => ({ from: exact(from), rate: figure('ratio', exact(1n, 10n)) }));
const shown = (parts: readonly Exact[]): readonly string[] =>
  parts.map((part) => part.toFraction());

describe('a sum in bands from 0, 1 000 and 1 800', () => {
  const bands = bandsFrom(0n, 1000n, 1800n);
  test.each([
    { total: 4800n, inside: ['1000', '800', '3000'] },
    { total: 1000n, inside: ['1000', '0', '0'] },
    { total: 1001n, inside: ['1000', '1', '0'] },
    { total: 0n, inside: ['0', '0', '0'] },
    { total: -50n, inside: ['-50', '0', '0'] },
  ])('$total', ({ total, inside }) => {
    expect(shown(insideBands(exact(total), bands, true))).toEqual(inside);
  });
  test('nothing below a first bound that does not reach down', () => {
    expect(shown(insideBands(exact(-50n), bands, false))).toEqual(['0', '0', '0']);
    expect(shown(insideBands(exact(1500n), bandsFrom(1000n), false))).toEqual(['500']);
  });
});

test('lines up and down leave in each band what their sum leaves there', () => {
  const bounds = fc.uniqueArray(fc.bigInt(-20n, 60n), { minLength: 1, maxLength: 5 });
  const values = fc.array(fc.bigInt(-30n, 40n), { maxLength: 12 });
  fc.assert(
    fc.property(bounds, values, fc.boolean(), fc.bigInt(1n, 7n), (edges, lines, down, scale) => {
      const bands = bandsFrom(...edges.sort((a, b) => Number(a - b)));
      const measured = { unit: 'money', values: lines, scale } as const;
      const course = { bands, down, axisOf: () => 0, aside: null };
      const walked = bandedLines(measured, { ...course, weights: { of: () => 1n, scale: 1n } });
      const total = sumOf(lines.map((value) => exact(value, scale)));
      expect(shown(insideBands(total, bands, down))).toEqual(shown(walked.inside));
    }),
  );
});
