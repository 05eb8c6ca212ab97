import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Currency, currencyOf } from '../../src/core/money/currency.ts';
import { formatMoney } from '../../src/core/money/format.ts';
import { money } from '../../src/core/money/money.ts';
import {
  addWritten,
  amountOf,
  readWritten,
  type WrittenSum,
} from '../../src/core/money/written.ts';

const known = (code: string): Currency => currencyOf(code) ?? expect.fail(`no currency ${code}`);

function sumOf(cells: readonly string[], code = 'RUB'): bigint {
  const sum: WrittenSum = [];
  for (const cell of cells) addWritten(sum, cell, known(code));
  return amountOf(sum);
}

test.each([
  [['12.50', '7.75'], 'RUB', 2025n],
  [['', '0.00', '0.01'], 'RUB', 1n],
  [['100.00', '-100.00'], 'RUB', 0n],
  [['-0.05', '0.02'], 'RUB', -3n],
  [['9007199254740993.01', '0.99'], 'RUB', 900719925474099400n],
  [['1000', '-1'], 'JPY', 999n],
  [['1.250', '0.001'], 'KWD', 1251n],
  [[], 'RUB', 0n],
] as const)('%j in %s is %s minor units', (cells, code, units) => {
  expect(sumOf(cells, code)).toBe(units);
});

test.each([
  ['12', 'RUB'],
  ['12.5', 'RUB'],
  ['.50', 'RUB'],
  ['-.50', 'RUB'],
  ['1,50', 'RUB'],
  ['1.2.50', 'RUB'],
  ['1 000.00', 'RUB'],
  ['−1.00', 'RUB'],
  ['1.00', 'JPY'],
])('%s is no amount in %s that was written in full', (cell, code) => {
  expect(() => sumOf([cell], code)).toThrow('is not written in full');
});

test('amounts written and added up are their sum', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })), (units) => {
      const cells = units.map((each) => formatMoney(money(each), known('RUB')));
      const total = units.reduce((sum, each) => sum + each, 0n);
      expect(sumOf(cells)).toBe(total);
      expect(cells.map((cell) => readWritten(cell, known('RUB')))).toEqual(units);
    }),
  );
});
