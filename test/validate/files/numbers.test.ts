import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isNumber,
  type Mark,
  type NumberRules,
  readNumbers,
} from '../../../src/validate/files/numbers.ts';

const rules: NumberRules = { declared: null, signs: true, threeDecimals: false };

function read(cells: readonly string[], said: Partial<NumberRules> = {}) {
  const column = { codes: Int32Array.from(cells.keys()), texts: cells };
  return readNumbers(column, { ...rules, ...said });
}

/** A cell among others that settle the mark of its column. */
function among(cell: string, mark: Mark): string | undefined {
  return read([mark === 'comma' ? '0,5' : '0.5', cell]).texts[1];
}

describe('a cell of a column with a decimal comma', () => {
  test.each([
    ['1234,50', '1234.50'],
    ['1 234,50', '1234.50'],
    ['1\u00a0234\u00a0567,5', '1234567.5'],
    ['1\u202f234,50', '1234.50'],
    ['1\u2009234,50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1.234.567', '1234567'],
    ["1'234,50", '1234.50'],
    ['1’234,50', '1234.50'],
    ['173,900', '173.900'],
    ['-1 234,50', '-1234.50'],
    ['\u22121 234,50', '-1234.50'],
    ['(1 234,50)', '-1234.50'],
    ['1 234,50 ₽', '1234.50'],
    ['1 234,50\u00a0₽', '1234.50'],
    ['-1 234,50 р.', '-1234.50'],
    ['1 234,50руб.', '1234.50'],
    ['1 234,50 Руб.', '1234.50'],
    ['₽ 5', '5'],
    ['007', '007'],
    ['', ''],
  ])('%j is %j', (cell, canonical) => {
    expect(among(cell, 'comma')).toBe(canonical);
  });
});

describe('a cell of a column with a decimal point', () => {
  test.each([
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567'],
    ['173,900', '173900'],
    ['173.900', '173.900'],
    ['1 234.50', '1234.50'],
    ['$1,234.50', '1234.50'],
    ['-$1,234.50', '-1234.50'],
    ['$-5', '-5'],
    ['($1,234.50)', '-1234.50'],
    ['$(5)', '-5'],
    ['€ 5.00', '5.00'],
    ['1,234.50 €', '1234.50'],
  ])('%j is %j', (cell, canonical) => {
    expect(among(cell, 'point')).toBe(canonical);
  });
});

/** What is a number in neither way stays as it stands, and no reader takes it for one. */
const noNumbers = [
  ...['1.2.3', '-0.0.5', '12 34', '1e5', '%4', '5%', '--5', '(5', '5)', '5-', '(-5)', '-(5)', '()'],
  ...['1 23', '1  234', '1 234 56', '0 500', '12,34,567', "1'234 567", '1 234.567,8', '1.234.56'],
  ...['5,', '.5', ',5', '5.', '1,2,3', '+5', '-', '₽', '₽5₽', '5 ₽ ₽', '5 USD', '5 p.', 'Infinity'],
  ...['0x10', '١', '1_000', '1\n000', '- 5', `${'1'.repeat(70)},5`, ' '.repeat(100_000)],
];

test.each(noNumbers)('%j is no number', (cell) => {
  expect(isNumber(cell)).toBe(false);
  expect(among(cell, 'comma')).toBe(cell);
  expect(among(cell, 'point')).toBe(cell);
});

test('a currency sign stands beside money only', () => {
  expect(read(['5 ₽', '1,5'], { signs: false }).texts).toEqual(['5 ₽', '1.5']);
});

test('the signs are told by their cells', () => {
  expect([...read(['5 ₽', '1,5', '$7', '$']).signs]).toEqual([
    [0, '₽'],
    [2, '$'],
  ]);
});

describe('the mark of a column', () => {
  test.each<[readonly string[], Mark | null]>([
    [['1', '1 000', ''], null],
    [['173,900', '1,5'], 'comma'],
    [['173,900', '1.5'], 'point'],
    [['173.900', '1,5'], 'comma'],
    [['173.900', '1.5'], 'point'],
    [['173,900', '1,234,567'], 'point'],
    [['173,900', '1.234.567'], 'comma'],
    [['0,500'], 'comma'],
    [['0.500'], 'point'],
    [['1234,567'], 'comma'],
    [['1 234,567'], 'comma'],
    [['1,234.567'], 'point'],
    [['x', '1.2.3'], null],
  ])('%j: %s', (cells, mark) => {
    const found = read(cells);
    expect(found.mark).toBe(mark);
    expect(found.open.size).toBe(0);
  });

  test.each([['173,900'], ['173.900'], ['-1,234'], ['1,234 ₽'], ['(999,999)']])(
    '%j alone is open',
    (cell) => {
      expect([...read(['5', cell, '1 000']).open.keys()]).toEqual([1]);
    },
  );

  test('an open cell has both readings', () => {
    expect(read(['173,900']).open.get(0)).toEqual({ comma: '173.900', point: '173900' });
    expect(read(['-173.900']).open.get(0)).toEqual({ comma: '-173900', point: '-173.900' });
  });

  test('what the scheme says settles it', () => {
    expect(read(['173,900'], { declared: 'comma' }).texts).toEqual(['173.900']);
    expect(read(['173,900'], { declared: 'point' }).texts).toEqual(['173900']);
    expect(read(['173.900'], { declared: 'comma' }).texts).toEqual(['173900']);
    expect(read(['173.900'], { declared: 'point' }).texts).toEqual(['173.900']);
  });

  test('a cell that only the other mark can read is no number', () => {
    const { texts } = read(['1,5', '2,5', '3.5']);
    expect(texts.slice(0, 2)).toEqual(['1.5', '2.5']);
    expect(isNumber(texts[2] ?? '')).toBe(false);
    expect(read(['1.5'], { declared: 'comma' }).texts.map(isNumber)).toEqual([false]);
  });

  test('the more rows have it, and of equals the first one', () => {
    expect(read(['1,5', '2.5', '3.5']).mark).toBe('point');
    expect(read(['1,5', '2.5']).mark).toBe('comma');
    const column = { codes: Int32Array.of(0, 1, 1), texts: ['1,5', '2.5'] };
    expect(readNumbers(column, rules).mark).toBe('point');
  });

  test('three decimals behind a point are a quantity as we write it', () => {
    expect(read(['1.500'], { threeDecimals: true })).toMatchObject({ mark: 'point' });
    expect(read(['1.500', '2 000'], { threeDecimals: true }).texts).toEqual(['1.500', '2000']);
    expect(read(['1,500'], { threeDecimals: true }).open.size).toBe(1);
    expect(read(['1.500', '0,5'], { threeDecimals: true }).texts).toEqual(['1500', '0.5']);
  });
});

test('a canonical column is given back as it is', () => {
  const texts = ['1', '-2.50', '', '173.900', '1234.5'];
  expect(read(texts).texts).toBe(texts);
});

test('a number is read back from every dress that it can have', () => {
  const parts = fc.record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }),
    // Four decimals are nobody's thousands.
    cents: fc.stringMatching(/^\d{4}$/),
    negative: fc.boolean(),
    mark: fc.constantFrom<Mark>('point', 'comma'),
    separator: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '’', 'other'),
    minus: fc.constantFrom('-', '−', '()'),
    sign: fc.constantFrom('', '₽', ' ₽', '\u00a0р.', ' руб.', '$'),
  });
  fc.assert(
    fc.property(parts, ({ whole, cents, negative, mark, separator, minus, sign }) => {
      const [decimal, other] = mark === 'point' ? ['.', ','] : [',', '.'];
      const between = separator === 'other' ? other : separator;
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, between);
      const number = `${grouped}${decimal}${cents}${sign}`;
      const dressed = minus === '()' ? `(${number})` : `${minus}${number}`;
      const [text] = read([negative ? dressed : number]).texts;
      expect(text).toBe(`${negative ? '-' : ''}${whole}.${cents}`);
    }),
    { numRuns: 2000 },
  );
});
