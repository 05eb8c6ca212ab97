import { describe, expect, test } from 'vitest';
import { type Currency, currencyOf } from '../../src/core/money/currency.ts';
import { compare, type Exact, exact } from '../../src/core/money/exact.ts';
import {
  formatMoney,
  formatMoneySpaced,
  formatNumber,
  formatPercent,
  formatRate,
  shownMoney,
} from '../../src/core/money/format.ts';
import { money } from '../../src/core/money/money.ts';
import { parseDecimal, parseMoney, parsePercent, parseUnits } from '../../src/core/money/parse.ts';
import { type RoundingMode, round, roundExact } from '../../src/core/money/round.ts';

const rub: Currency = { code: 'RUB', decimals: 2 };

describe('text to money', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['-0.00', 0n],
    ['1', 100n],
    ['1.5', 150n],
    ['1.50', 150n],
    ['01.50', 150n],
    ['0.01', 1n],
    ['-0.01', -1n],
    ['-1234.56', -123_456n],
    ['1.500', 150n],
    ['9007199254740993.01', 900_719_925_474_099_301n],
    ['9999999999999999.99', 999_999_999_999_999_999n],
  ])('%s is %s kopecks', (text, kopecks) => {
    expect(parseMoney(text, 2)).toBe(kopecks);
  });

  test.each([
    ...['', ' ', ' 1', '1 ', '+1', '--1', '1-', '-', '.', '-.'],
    ...['.5', '5.', '1,5', '1 000', '1_000', "1'000", '1.2.3', '-0.0.66962', '12 34'],
    ...['1e5', '1E5', '0x10', '0b1', 'NaN', 'Infinity', '-Infinity', 'null', '1n'],
    ...['5%', '₽5', '١٢', '１２', '−5', '(5)', '1\n', '1\0'],
    ...['0.001', '1.005', '12345678901234567', '-12345678901234567', '1'.repeat(40)],
  ])('%j is none', (text) => {
    expect(parseMoney(text, 2)).toBeNull();
  });

  test('as many decimals as the currency has', () => {
    expect(parseUnits('50', 0)).toBe(50n);
    expect(parseUnits('50.0', 0)).toBe(50n);
    expect(parseUnits('50.5', 0)).toBeNull();
    expect(parseUnits('0.001', 3)).toBe(1n);
    expect(parseUnits('0.0001', 3)).toBeNull();
  });
});

describe('text to exact numbers', () => {
  const is = (value: Exact | null, numerator: bigint, denominator: bigint): void => {
    expect(value).not.toBeNull();
    expect(compare(value as Exact, exact(numerator, denominator))).toBe(0);
  };

  test.each([
    ['0.1', 1n, 10n],
    ['-2.50', -5n, 2n],
    ['0.000000000001', 1n, 1_000_000_000_000n],
    ['9007199254740993', 9_007_199_254_740_993n, 1n],
  ])('%s', (text, numerator, denominator) => {
    is(parseDecimal(text), numerator, denominator);
  });

  test.each([
    ['5%', 1n, 20n],
    ['5 %', 1n, 20n],
    ['0%', 0n, 1n],
    ['0.5%', 1n, 200n],
    ['-12.5%', -1n, 8n],
    ['57%', 57n, 100n],
    ['150%', 3n, 2n],
    ['33.333333333333%', 33_333_333_333_333n, 100_000_000_000_000n],
  ])('%s', (text, numerator, denominator) => {
    is(parsePercent(text), numerator, denominator);
  });

  test.each(['0.1234567890123', '1e5', '', '.1', '1,5'])('%j is no decimal', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test.each(['5', '%', '%5', '5%%', '5 % ', 'five%', '1e1%', '5,5%'])(
    '%j is no percent',
    (text) => {
      expect(parsePercent(text)).toBeNull();
    },
  );
});

describe('rounding', () => {
  const rounded = (kopecks: [bigint, bigint], mode: RoundingMode, to = 1n): bigint =>
    round(kopecks[0], kopecks[1], { to: money(to), mode, at: 'component' });

  // Kopecks as a fraction, then what each mode makes of it: half_up, half_even, down, up.
  test.each<[string, [bigint, bigint], bigint, bigint, bigint, bigint]>([
    ['nothing', [0n, 7n], 0n, 0n, 0n, 0n],
    ['a whole kopeck', [3n, 3n], 1n, 1n, 1n, 1n],
    ['a third', [1n, 3n], 0n, 0n, 0n, 1n],
    ['just under a half', [499n, 1000n], 0n, 0n, 0n, 1n],
    ['a half', [1n, 2n], 1n, 0n, 0n, 1n],
    ['just over a half', [501n, 1000n], 1n, 1n, 0n, 1n],
    ['one and a half', [3n, 2n], 2n, 2n, 1n, 2n],
    ['two and a half', [5n, 2n], 3n, 2n, 2n, 3n],
    ['minus a third', [-1n, 3n], 0n, 0n, 0n, -1n],
    ['minus a half', [-1n, 2n], -1n, 0n, 0n, -1n],
    ['minus one and a half', [-3n, 2n], -2n, -2n, -1n, -2n],
    ['minus two and a half', [-5n, 2n], -3n, -2n, -2n, -3n],
    [
      '2 to the 70 and a half',
      [2n ** 71n + 1n, 2n],
      2n ** 70n + 1n,
      2n ** 70n,
      2n ** 70n,
      2n ** 70n + 1n,
    ],
  ])('%s', (_, kopecks, halfUp, halfEven, down, up) => {
    expect(rounded(kopecks, 'half_up')).toBe(halfUp);
    expect(rounded(kopecks, 'half_even')).toBe(halfEven);
    expect(rounded(kopecks, 'down')).toBe(down);
    expect(rounded(kopecks, 'up')).toBe(up);
  });

  // 1 234.56 and its neighbours to 10.00: 123.456 steps; 1 235.00 is the half between two.
  test.each<[string, bigint, bigint, bigint, bigint, bigint]>([
    ['1 234.56', 123_456n, 123_000n, 123_000n, 123_000n, 124_000n],
    ['1 235.00', 123_500n, 124_000n, 124_000n, 123_000n, 124_000n],
    ['1 245.00', 124_500n, 125_000n, 124_000n, 124_000n, 125_000n],
    ['1 240.00', 124_000n, 124_000n, 124_000n, 124_000n, 124_000n],
    ['0.01', 1n, 0n, 0n, 0n, 1_000n],
    ['-1 235.00', -123_500n, -124_000n, -124_000n, -123_000n, -124_000n],
  ])('%s to tens', (_, kopecks, halfUp, halfEven, down, up) => {
    expect(rounded([kopecks, 1n], 'half_up', 1000n)).toBe(halfUp);
    expect(rounded([kopecks, 1n], 'half_even', 1000n)).toBe(halfEven);
    expect(rounded([kopecks, 1n], 'down', 1000n)).toBe(down);
    expect(rounded([kopecks, 1n], 'up', 1000n)).toBe(up);
  });

  test('an exact value rounds as its numerator and denominator do', () => {
    const rule = { to: money(5n), mode: 'half_up', at: 'component' } as const;
    expect(roundExact(exact(-15n, 2n), rule)).toBe(-10n);
    expect(roundExact(exact(-14n, 2n), rule)).toBe(-5n);
  });
});

describe('numbers as text', () => {
  test.each([
    [0n, '0.00', '0.00'],
    [1n, '0.01', '0.01'],
    [-1n, '-0.01', '−0.01'],
    [99_999n, '999.99', '999.99'],
    [100_000n, '1000.00', '1 000.00'],
    [-123_456_789n, '-1234567.89', '−1 234 567.89'],
    [900_719_925_474_099_301n, '9007199254740993.01', '9 007 199 254 740 993.01'],
  ])('%s kopecks', (kopecks, plain, spaced) => {
    expect(formatMoney(money(kopecks), rub)).toBe(plain);
    expect(formatMoneySpaced(money(kopecks), rub)).toBe(spaced);
  });

  test('the decimals of the currency', () => {
    expect(formatMoney(money(1500n), { code: 'JPY', decimals: 0 })).toBe('1500');
    expect(formatMoney(money(-5n), { code: 'KWD', decimals: 3 })).toBe('-0.005');
  });

  // Percentages are cut toward zero, rates that end within six decimals stand in full.
  test.each<[string, bigint, bigint, string, string]>([
    ['nothing', 0n, 1n, '0%', '0%'],
    ['a whole', 1n, 1n, '100%', '100%'],
    ['99.996 %', 99_996n, 100_000n, '99.99%', '99.996%'],
    ['99.999999 %', 99_999_999n, 100_000_000n, '99.99%', '99.999999%'],
    ['99.9999999 %', 999_999_999n, 1_000_000_000n, '99.99%', '99.99%'],
    ['92.40 %', 924n, 1000n, '92.4%', '92.4%'],
    ['two thirds', 2n, 3n, '66.66%', '66.66%'],
    ['minus two thirds', -2n, 3n, '-66.66%', '-66.66%'],
    ['0.004 %', 4n, 100_000n, '0%', '0.004%'],
    ['minus 0.004 %', -4n, 100_000n, '0%', '-0.004%'],
    ['1 000 %', 10n, 1n, '1000%', '1000%'],
  ])('%s', (_, numerator, denominator, percent, rate) => {
    expect(formatPercent(exact(numerator, denominator))).toBe(percent);
    expect(formatRate(exact(numerator, denominator))).toBe(rate);
  });

  test('plain numbers lose trailing zeros and are cut, not rounded', () => {
    expect(formatNumber(exact(17n, 2n))).toBe('8.5');
    expect(formatNumber(exact(100n))).toBe('100');
    expect(formatNumber(exact(2n, 3n))).toBe('0.666666');
    expect(formatNumber(exact(-2n, 3n), 2)).toBe('-0.66');
    expect(formatNumber(exact(1n, 10_000_000n))).toBe('0');
  });

  test('an exact amount is shown half away from zero', () => {
    expect(shownMoney(exact(5n, 2n))).toBe(3n);
    expect(shownMoney(exact(-5n, 2n))).toBe(-3n);
    expect(shownMoney(exact(7n, 3n))).toBe(2n);
  });
});

test.each([
  ['RUB', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
])('%s has %i decimals', (code, decimals) => {
  expect(currencyOf(code)).toEqual({ code, decimals });
});

test.each(['', 'rub', 'RU', 'RUBL', '₽', 'R B', 'ЕUR'])('%j is no currency', (code) => {
  expect(currencyOf(code)).toBeNull();
});
