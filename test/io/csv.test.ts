import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from '../../src/findings/locate.ts';
import type { CsvSource } from '../../src/findings/source.ts';
import { readCsv } from '../../src/io/csv.ts';
import { toCsv } from '../../src/io/sheet.ts';
import { unix } from '../support/unix.ts';

const read = (text: string) => readCsv('deals.csv', text, 'hash');

function rowsOf(source: CsvSource | null): readonly (readonly string[])[] {
  if (source === null) return [];
  return Array.from({ length: source.rows }, (_, row) =>
    source.columns.map(({ codes, texts }) => texts[codes[row]!]!),
  );
}

const told = (text: string) =>
  read(text).findings.map(({ code, place, args }) => ({ code, place, args }));

test('cells and headers lose outer spaces, each distinct text is stored once', () => {
  const { source, findings } = read(' a , b\r\n x,"y ""z"""\r\nx ,2\r\n');
  expect(findings).toEqual([]);
  expect(source?.header).toEqual(['a', 'b']);
  expect(rowsOf(source)).toEqual([
    ['x', 'y "z"'],
    ['x', '2'],
  ]);
  expect(source?.columns[0]?.texts).toEqual(['x']);
  expect(source?.sha256).toBe('hash');
});

test('a semicolon separates when it makes more cells of the header, quotes aside', () => {
  expect(read('a;"b,c,d";e\n1;2;3\n').source?.header).toEqual(['a', 'b,c,d', 'e']);
  expect(read('"a;b;c",d\n1,2\n').source?.header).toEqual(['a;b;c', 'd']);
});

test('blank lines are no rows but count as records', () => {
  const { source } = read('\n  \na,b\n\n1,2\n   \n3,4\n\n');
  expect(rowsOf(source)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(Array.from(source?.records ?? [])).toEqual([2, 4]);
  const place = { at: 'cell', file: 'deals.csv', record: 4, field: 1 } as const;
  expect(locate(place, source ?? undefined)).toMatchObject({ line: 7, column: 3 });
});

test.each(['', ' \n\n', '\r\n'])('nothing: %j', (text) => {
  expect(read(text).source).toBeNull();
  expect(told(text)).toMatchObject([{ code: 'file-empty', args: { what: 'nothing' } }]);
});

test('a header alone', () => {
  expect(read('a,b\n').source?.header).toEqual(['a', 'b']);
  expect(told('a,b\n')).toMatchObject([{ code: 'file-empty', args: { what: 'header-only' } }]);
});

test('short and long rows are all reported and left out', () => {
  const text = 'a,b\n1\n1,2\n1,2,3\n1,2,,\n';
  expect(told(text)).toEqual([
    {
      code: 'cell-count',
      place: { at: 'cell', file: 'deals.csv', record: 1, field: null },
      args: { expected: 2, found: 1 },
    },
    {
      code: 'cell-count',
      place: { at: 'cell', file: 'deals.csv', record: 3, field: 2 },
      args: { expected: 2, found: 3 },
    },
  ]);
  expect(Array.from(read(text).source?.records ?? [])).toEqual([2, 4]);
});

test('a column without a header is tolerated while it is empty', () => {
  const text = 'a,,b,,\n1,,2,,\n1,x,2,,\n';
  expect(read(text).source?.header).toEqual(['a', '', 'b']);
  expect(told(text)).toMatchObject([
    { code: 'cell-count', place: { record: 2, field: 1 }, args: { expected: 2, found: 3 } },
  ]);
});

test('every repeated header is reported, after the spaces are gone', () => {
  expect(told('a,b, a,a\n1,2,3,4\n')).toMatchObject([
    { code: 'header-duplicate', place: { record: 0, field: 2 }, args: { column: 'a', first: 1 } },
    { code: 'header-duplicate', place: { record: 0, field: 3 }, args: { column: 'a', first: 1 } },
  ]);
});

test('a header named __proto__ is a header like any other', () => {
  const { source, findings } = read('__proto__,constructor\n1,2\n');
  expect(findings).toEqual([]);
  expect(source?.header).toEqual(['__proto__', 'constructor']);
  expect(rowsOf(source)).toEqual([['1', '2']]);
});

test('an open quote is shown where it opens, and reading goes on in the next line', () => {
  const text = 'a,b\n1,"x\n2,y\n3\n';
  expect(told(text)).toMatchObject([
    {
      code: 'csv-malformed',
      place: { at: 'line', line: 2, column: 3 },
      args: { why: 'quote-open' },
    },
    { code: 'cell-count', place: { record: 3 } },
  ]);
  expect(rowsOf(read(text).source)).toEqual([['2', 'y']]);
});

test('a quote that a later quote seems to close is still the open one', () => {
  expect(told('a,b\n"x,1\ny,"z"\n')).toMatchObject([
    { place: { at: 'line', line: 2, column: 1 }, args: { why: 'quote-open' } },
  ]);
});

test('stray quotes are reported line by line and the other rows are read', () => {
  const text = 'a,b\n19" screen,1\n"x"y,2\nok,3\nsaid "no",4\nfine,"5\n6"\n';
  expect(told(text)).toMatchObject([
    { place: { line: 2, column: 3 }, args: { why: 'quote-stray' } },
    { place: { line: 3, column: 3 }, args: { why: 'quote-stray' } },
    { place: { line: 5, column: 6 }, args: { why: 'quote-stray' } },
  ]);
  const { source } = read(text);
  expect(rowsOf(source)).toEqual([
    ['ok', '3'],
    ['fine', '5\n6'],
  ]);
  expect(Array.from(source?.records ?? [])).toEqual([3, 5]);
});

test('a fault in the header or another delimiter leaves nothing to read', () => {
  expect(read('a,"b\n1,2\n').source).toBeNull();
  expect(told('a,"b\n1,2\n')).toMatchObject([
    { code: 'csv-malformed', args: { why: 'quote-open' } },
  ]);
  expect(told('a|b\n1|2\n')).toMatchObject([{ code: 'csv-malformed', args: { why: 'delimiter' } }]);
  expect(told(',,\n1,2,3\n')).toMatchObject([{ code: 'csv-malformed', args: { why: 'other' } }]);
});

test('quoted line ends do not tear a row', () => {
  const cell = `"${'x'.repeat(90)}\n${'y'.repeat(90)}"`;
  const text = `a,b\n${`${cell},1\n`.repeat(3000)}`;
  const { source, findings } = read(text);
  expect(findings).toEqual([]);
  expect(source?.rows).toBe(3000);
  expect(source?.columns.map(({ texts }) => texts.length)).toEqual([1, 1]);
});

test('rows are those of csv-parse, and where it refuses a text there is a fault', () => {
  const part = fc.constantFrom('a', 'ё', ' ', ',', ';', '"', '""', ',"', '",', '\r', '\n', '\r\n');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = `x,y\n${parts.join('')}`;
      const { source, findings } = read(text);
      const parsed = parsedBy(text);
      const faults = findings.filter(({ code }) => code === 'csv-malformed');
      if (parsed === null) {
        expect(faults).not.toEqual([]);
        return;
      }
      expect(faults).toEqual([]);
      const trimmed = parsed.slice(1).map((row) => row.map((cell) => cell.trim()));
      const kept = trimmed.filter(
        ([, second, ...more]) => second !== undefined && !more.some(Boolean),
      );
      expect(rowsOf(source)).toEqual(kept.map((row) => row.slice(0, 2)));
    }),
    { numRuns: 2000 },
  );
});

function parsedBy(text: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, { record_delimiter: ['\r\n', '\n'], relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

test('what toCsv writes is read back as it was, and every cell is located', () => {
  const letters = ['a', 'é', '1', '"', ',', ';', '\n', '\r\n', ' b', '😀'];
  const cell = fc
    .array(fc.constantFrom(...letters), { maxLength: 6 })
    .map((parts) => parts.join('').trim());
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (cells) => {
      const column = (at: 0 | 1) =>
        ({ kind: 'text', codes: null, texts: cells.map((row) => row[at]) }) as const;
      const columns = [column(0), column(1)];
      const sheet = { name: 'x.csv', header: ['h', 'i'], columns, rows: cells.length };
      const text = new TextDecoder().decode(toCsv(sheet, unix));
      const { source, findings } = read(text);
      expect(findings).toEqual([]);
      expect(rowsOf(source)).toEqual(cells);
      expect(Array.from(source?.records ?? [])).toEqual(cells.map((_, row) => row + 1));
      cells.forEach((row, index) => {
        const place = { at: 'cell', file: 'x.csv', record: index + 1, field: 1 } as const;
        const { line } = locate(place, source ?? undefined);
        const linesOf = (part: string) => part.split('\n').length - 1;
        const above = cells
          .slice(0, index)
          .reduce((sum, [a, b]) => sum + linesOf(a) + linesOf(b), 0);
        expect(line).toBe(2 + index + above + linesOf(row[0]));
      });
    }),
    { numRuns: 200 },
  );
});
