import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialectOf, UNIX } from '../../src/core/outputs.ts';
import { contentOf, type Dialect, unwritable, wholeOf } from '../../src/io/dialect.ts';
import { notIn1251, toWindows1251 } from '../../src/io/encode-1251.ts';
import type { Sheet } from '../../src/io/sheet.ts';

const sheet = {
  name: 'x.csv',
  header: ['имя', 'сумма', 'доли'],
  columns: [
    { kind: 'text', codes: Int32Array.of(0, 1, 2, 3), texts: ['Иванов; мл.', '00123', '', '=1+1'] },
    { kind: 'plain', codes: null, texts: ['-1234.50', '0.00', '7.00', '1.00'] },
    { kind: 'plain', codes: null, texts: ['4%|4.5%', '', '2026-10', '1'] },
  ],
  rows: 4,
} as const;

const bytesOf = (given: Sheet, dialect: Dialect) => Buffer.from(wholeOf(contentOf(given, dialect)));

const textOf = (given: Sheet, dialect: Dialect): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(given, dialect));

const preset = (dialect: 'unix' | 'excel' | 'excel-ru') => dialectOf({ dialect }, UNIX);

describe('a sheet in each dialect', () => {
  test('unix', () => {
    expect(textOf(sheet, preset('unix'))).toBe(
      "имя,сумма,доли\nИванов; мл.,-1234.50,4%|4.5%\n00123,0.00,\n,7.00,2026-10\n'=1+1,1.00,1\n",
    );
  });

  test('excel: byte order mark, CRLF, quotes around every text', () => {
    expect(textOf(sheet, preset('excel'))).toBe(
      '\ufeff"имя","сумма","доли"\r\n"Иванов; мл.",-1234.50,4%|4.5%\r\n"00123",0.00,\r\n' +
        ',7.00,2026-10\r\n"\'=1+1",1.00,1\r\n',
    );
  });

  test('excel-ru: semicolons and decimal commas too, in every number of a cell', () => {
    expect(textOf(sheet, preset('excel-ru'))).toBe(
      '\ufeff"имя";"сумма";"доли"\r\n"Иванов; мл.";-1234,50;4%|4,5%\r\n"00123";0,00;\r\n' +
        ';7,00;2026-10\r\n"\'=1+1";1,00;1\r\n',
    );
  });

  test('single keys override the preset one by one', () => {
    const dialect = dialectOf(
      { dialect: 'excel-ru', delimiter: 'tab', lineEnds: 'lf', quotes: 'needed' },
      UNIX,
    );
    expect(textOf(sheet, dialect)).toBe(
      "\ufeffимя\tсумма\tдоли\nИванов; мл.\t-1234,50\t4%|4,5%\n00123\t0,00\t\n\t7,00\t2026-10\n'=1+1\t1,00\t1\n",
    );
  });

  test('only what has the delimiter in it needs quotes, numbers with a decimal comma too', () => {
    expect(textOf(sheet, { ...UNIX, decimal: 'comma' })).toBe(
      'имя,сумма,доли\nИванов; мл.,"-1234,50","4%|4,5%"\n00123,"0,00",\n,"7,00",2026-10\n\'=1+1,"1,00",1\n',
    );
    expect(textOf(sheet, { ...UNIX, delimiter: 'semicolon' })).toContain('"Иванов; мл.";');
  });

  test('windows-1251: the text of utf-8, a byte for each character', () => {
    const bytes = bytesOf(sheet, { ...preset('excel-ru'), encoding: 'windows-1251' });
    const text = new TextDecoder('windows-1251').decode(bytes);
    expect(text).toBe(textOf(sheet, { ...preset('excel-ru'), encoding: 'utf-8' }));
    expect(bytes.length).toBe(text.length);
  });
});

test('in every combination of keys the cells are read back as they were', () => {
  const letters = ['а', 'ё', '1', '"', ',', ';', '\t', '\n', '\r\n', ' b', '№', "'"];
  const cell = fc
    .array(fc.constantFrom(...letters), { maxLength: 6 })
    .map((it) => `я${it.join('')}`);
  const amount = fc.integer().map((minor) => `${minor}.05`);
  const keys = fc.record({
    delimiter: fc.constantFrom('comma' as const, 'semicolon' as const, 'tab' as const),
    encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'windows-1251' as const),
    decimal: fc.constantFrom('point' as const, 'comma' as const),
    lineEnds: fc.constantFrom('lf' as const, 'crlf' as const),
    quotes: fc.constantFrom('needed' as const, 'text' as const),
  });
  const rows = fc.array(fc.tuple(cell, amount, cell), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, keys, (cells, dialect) => {
      const column = (at: 0 | 1 | 2) => {
        const kind = at === 1 ? ('plain' as const) : ('text' as const);
        return { kind, codes: null, texts: cells.map((row) => row[at]) };
      };
      const columns = [column(0), column(1), column(2)];
      const content = bytesOf(
        { name: 'x.csv', header: ['h', 'i', 'j'], columns, rows: cells.length },
        dialect,
      );
      const encoding = dialect.encoding === 'windows-1251' ? 'windows-1251' : 'utf-8';
      const text = new TextDecoder(encoding).decode(content);
      const read: string[][] = parse(text, {
        bom: true,
        delimiter: { comma: ',', semicolon: ';', tab: '\t' }[dialect.delimiter],
        record_delimiter: { lf: '\n', crlf: '\r\n' }[dialect.lineEnds],
      });
      const mark = dialect.decimal === 'comma' ? ',' : '.';
      expect(read.slice(1)).toEqual(cells.map(([a, b, c]) => [a, b.replace('.', mark), c]));
    }),
    { numRuns: 500 },
  );
});

describe('windows-1251', () => {
  // From the published table of the encoding: А 0xC0, я 0xFF, Ё 0xA8, ё 0xB8, № 0xB9, € 0x88.
  test.each([
    ['А', 0xc0],
    ['я', 0xff],
    ['Ё', 0xa8],
    ['ё', 0xb8],
    ['№', 0xb9],
    ['€', 0x88],
    ['\u00a0', 0xa0],
    ['\n', 0x0a],
    ['~', 0x7e],
  ])('%j is one byte', (character, byte) => {
    expect([...toWindows1251(character)]).toEqual([byte]);
  });

  test('й of two characters, as some file systems write it, becomes one', () => {
    expect([...toWindows1251('и\u0306')]).toEqual([0xe9]);
    expect(notIn1251('и\u0306')).toBe(null);
  });

  test.each([
    ['Çelik', 'Ç'],
    ['Иван 😀', '😀'],
    ['×', '×'],
    ['\u0098', '\u0098'],
    ['а\u0301', '\u0301'],
  ])('%j has a character that it does not have', (text, character) => {
    expect(notIn1251(text)).toBe(character);
    expect(() => toWindows1251(text)).toThrow(RangeError);
  });
});

describe('what cannot be written', () => {
  const dialect: Dialect = { ...UNIX, encoding: 'windows-1251' };
  const turkish = {
    name: 'x.csv',
    header: ['ș', 'b'],
    columns: [
      { kind: 'text', codes: Int32Array.of(1, 0, 1), texts: ['Ç', 'a', 'ü'] },
      { kind: 'words', codes: null, texts: ['a', 'b', 'ğ'] },
    ],
    rows: 3,
  } as const;

  test('each text once, at its first row; the header is row 1; unused texts are nothing', () => {
    const found = unwritable(turkish, dialect);
    expect(found.map(({ code, args }) => ({ code, ...args }))).toMatchObject([
      { row: 1, column: 'ș', text: 'ș', code_point: 'U+0219' },
      { row: 3, column: 'ș', text: 'Ç', code_point: 'U+00C7' },
      { row: 4, column: 'b', text: 'ğ', character: 'ğ', file: 'x.csv' },
    ]);
  });

  test('UTF-8 has every character', () => {
    expect(unwritable(turkish, UNIX)).toEqual([]);
    expect(unwritable(turkish, { ...UNIX, encoding: 'utf-8-bom' })).toEqual([]);
  });
});
