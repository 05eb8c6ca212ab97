import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/findings/locate.ts';
import type { CsvSource } from '../../src/findings/source.ts';
import type { CsvOptions } from '../../src/io/csv.ts';
import { readText } from '../support/read-csv.ts';
import { csvText } from '../support/unix.ts';

const read = (text: string, options?: CsvOptions) => readText('deals.csv', text, options);

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

test('the delimiter makes the most cells of the header, quotes aside', () => {
  expect(read('a;"b,c,d";e\n1;2;3\n').source?.header).toEqual(['a', 'b,c,d', 'e']);
  expect(read('"a;b;c",d\n1,2\n').source?.header).toEqual(['a;b;c', 'd']);
  expect(read('a\tb,c;d\te\n1\t2\t3\n').source?.header).toEqual(['a', 'b,c;d', 'e']);
  expect(read('a\tb\n').source).toMatchObject({ delimiter: '\t', header: ['a', 'b'] });
});

test.each([
  // Four cells by commas, three by semicolons; the rows have three.
  ['Amount, net;Date, paid;Name, first', '100,50;2026-10-31;Ann', 3],
  ['a, b;c', '1;2', 2],
  ['a;b,c', '1;2,3', 2],
])('the rows confirm the delimiter: %s over %s', (header, row, columns) => {
  const { source, findings } = read(`${header}\n${row}\n${row}\n`);
  expect(findings).toEqual([]);
  expect(source).toMatchObject({ delimiter: ';', rows: 2 });
  expect(source?.header).toHaveLength(columns);
});

test.each([
  ['no row fits, as with decimal commas that nobody quoted', 'a,b\n1,50,2\n1,50,3\n'],
  ['no row is whole', 'a,b,c\n1\n2,3\n'],
])('rows of another width are counted, not parted otherwise: %s', (_, text) => {
  expect(read(text).source?.delimiter).toBe(',');
  expect(told(text)).toMatchObject([{ code: 'cell-count' }, { code: 'cell-count' }]);
});

test.each([
  ['a,b', '1;2', 'comma', 'semicolon'],
  ['a;b', '1,50\t2', 'semicolon', 'tab'],
  ['a\tb\tc', '1;2;3', 'tab', 'semicolon'],
])('a header and rows with different delimiters: %j, %j', (header, row, expected, found) => {
  const text = `\n${header}\n\n${row}\n${row}\n`;
  expect(read(text).source).toBeNull();
  expect(told(text)).toEqual([
    {
      code: 'csv-malformed',
      place: { at: 'line', file: 'deals.csv', line: 4, column: 1 },
      args: { why: 'delimiter', expected, found },
    },
  ]);
});

test.each([
  'a|b\n1|2\n',
  'a b\n1 2\n',
  'a\n1,2\n',
  'October\na,b\n1,2\n',
  'Deals of October\nnone\n',
  '"a,b,c"\n"1,2,3"\n',
  'a,b\n1,2\n'.replaceAll(',', ':'),
])('one column is a finding, not a result: %j', (text) => {
  expect(read(text).source).toBeNull();
  expect(told(text)).toMatchObject([
    { code: 'csv-malformed', place: { line: 1, column: 1 }, args: { why: 'one-column' } },
  ]);
});

test('a name alone, with nothing beside it in the rows, is a column', () => {
  const { source, findings } = read('other\n1 000\nx:y|z\n');
  expect(findings).toEqual([]);
  expect(source?.header).toEqual(['other']);
  expect(rowsOf(source)).toEqual([['1 000'], ['x:y|z']]);
});

test.each(['<html><body>', ' <!DOCTYPE html>', '<?xml version="1.0"?>', '<table,border=1>'])(
  'a web page is no CSV file: %s',
  (start) => {
    expect(told(`\n${start}\n<tr><td>1,2,3</td></tr>\n`)).toMatchObject([
      { code: 'csv-malformed', place: { line: 2 }, args: { why: 'web-page' } },
    ]);
  },
);

describe('a first line that names the separator', () => {
  test.each([
    ['sep=;', ';'],
    ['sep=,', ','],
    ['sep=\t', '\t'],
    ['"sep=;"', ';'],
    ['SEP=;', ';'],
    ['sep=; ', ';'],
    ['"sep=;";;', ';'],
  ])('%j decides and is no row', (line, delimiter) => {
    for (const end of ['\n', '\r\n']) {
      const lines = [line, 'a,b;c,d', '1;2', '', '3;4', ''].map((each) =>
        each.replaceAll(';', delimiter === ';' ? ';' : delimiter),
      );
      const { source, findings } = read([line, ...lines.slice(1)].join(end));
      expect(source?.delimiter).toBe(delimiter);
      expect(source?.header[0]).toBe(delimiter === ',' ? 'a' : 'a,b');
      const place = { at: 'cell', file: 'deals.csv', record: 3, field: 1 } as const;
      if (delimiter === ',') continue;
      expect(findings).toEqual([]);
      expect(Array.from(source?.records ?? [])).toEqual([1, 3]);
      expect(locate(place, source ?? undefined)).toMatchObject({ line: 5, column: 3 });
    }
  });

  test('it decides against what the header looks like', () => {
    expect(read('sep=;\na,b,c;d\n1;2\n').source?.header).toEqual(['a,b,c', 'd']);
    expect(told('sep=;\na,b,c\n1,2,3\n')).toMatchObject([
      { place: { line: 2, column: 1 }, args: { why: 'one-column' } },
    ]);
  });

  test('another character is told, not tried', () => {
    expect(told('sep=|\na|b\n1|2\n')).toMatchObject([
      { place: { line: 1, column: 1 }, args: { why: 'separator-line', found: '|' } },
    ]);
  });

  test('nothing below it', () => {
    expect(told('sep=;\n')).toMatchObject([{ code: 'file-empty', args: { what: 'nothing' } }]);
    expect(told('sep=;\na;b')).toMatchObject([
      { code: 'file-empty', args: { what: 'header-only' } },
    ]);
  });

  test('only the first line does', () => {
    expect(told('\nsep=;\na;b\n1;2\n')).toMatchObject([{ args: { why: 'one-column' } }]);
  });
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

test.each(['\n', '\r\n'])('rows of empty cells end a file and stand between rows: %j', (end) => {
  const { source, findings } = read(['a;b', '1;2', ';', '3;4', ';', ' ; ', ';;;;', ''].join(end));
  expect(findings).toEqual([]);
  expect(rowsOf(source)).toEqual([
    ['1', '2'],
    ['', ''],
    ['3', '4'],
  ]);
  expect(Array.from(source?.records ?? [])).toEqual([1, 2, 3]);
});

test('a header with rows of empty cells has no row', () => {
  expect(told('a;b\n;\n;\n')).toMatchObject([
    { code: 'file-empty', args: { what: 'header-only' } },
  ]);
});

test('no-break spaces are spaces, inside and outside of cells and headers', () => {
  const name = 'Анна\u00a0Мария';
  const { source } = read(
    `full\u00a0name;sum\n\u00a0${name}\u202f;1\u00a0234\n${name.replace('\u00a0', '\u2007')};1 234\n`,
  );
  expect(source?.header).toEqual(['full name', 'sum']);
  expect(rowsOf(source)).toEqual([
    ['Анна Мария', '1 234'],
    ['Анна Мария', '1 234'],
  ]);
  expect(source?.columns.map(({ texts }) => texts.length)).toEqual([1, 1]);
  // Findings point into the file as it is.
  expect(source?.text).toContain(name);
});

test('no-break spaces in a column of nearly all different cells', () => {
  const text = Array.from({ length: 5000 }, (_, i) => `x;${i}\u00a0000`).join('\n');
  const { source } = read(`a;b\n${text}\n`);
  expect(rowsOf(source).at(-1)).toEqual(['x', '4999 000']);
});

describe('data that end at the first blank line', () => {
  const ends = { endsAtBlankLine: true };

  test('what follows is a footer: its first line and its filled rows', () => {
    const text = 'a,b\n1,"2\n\n3"\n4,5\n\n \n"Report\nof October"\nCopyright, (c), 2026\n\nend\n';
    const { source, findings } = read(text, ends);
    expect(findings).toEqual([]);
    expect(rowsOf(source)).toEqual([
      ['1', '2\n\n3'],
      ['4', '5'],
    ]);
    expect(source?.leftOut).toEqual([{ why: 'footer', line: 8, rows: 3 }]);
  });

  test('a spreadsheet saves the blank line with separators', () => {
    const { source, findings } = read('a;b\n1;2\n;\nReport;\n;\n', ends);
    expect(findings).toEqual([]);
    expect(source).toMatchObject({ rows: 1, leftOut: [{ why: 'footer', line: 4, rows: 1 }] });
  });

  test('faults of the footer are none of the data', () => {
    const { source, findings } = read('a,b\n1,2\n\n5" screens\n"open\n', ends);
    expect(findings).toEqual([]);
    expect(source).toMatchObject({ rows: 1, leftOut: [{ why: 'footer', line: 4, rows: 2 }] });
    expect(told('a,b\n1,2\n5" screens\n')).toMatchObject([{ args: { why: 'quote-stray' } }]);
  });

  test('blank lines alone are no footer, and blank lines above the header end nothing', () => {
    const { source } = read('\n\na,b\n1,2\n\n\n', ends);
    expect(source).toMatchObject({ rows: 1, leftOut: [] });
  });

  test('a blank line below the header leaves no data', () => {
    const { source, findings } = read('a,b\n\n1,2\n', ends);
    expect(findings).toMatchObject([{ code: 'file-empty', args: { what: 'header-only' } }]);
    expect(source?.leftOut).toEqual([{ why: 'footer', line: 3, rows: 1 }]);
  });

  test('without it blank lines end nothing', () => {
    expect(read('a,b\n1,2\n\n3,4\n').source).toMatchObject({ rows: 2, leftOut: [] });
  });
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
  expect(told('a|b\n1|2\n')).toMatchObject([
    { code: 'csv-malformed', args: { why: 'one-column' } },
  ]);
  expect(told(',,\n1,2,3\n')).toMatchObject([
    { code: 'csv-malformed', args: { why: 'header-empty' } },
  ]);
});

test('quoted line ends at the edges of slices do not tear a row', () => {
  const cell = `"${'x'.repeat(90)}\n${'y'.repeat(90)}"`;
  const text = `a,b\n${`${cell},1\n`.repeat(3000)}`;
  const { source, findings } = read(text);
  expect(findings).toEqual([]);
  expect(source?.rows).toBe(3000);
  expect(source?.columns.map(({ texts }) => texts.length)).toEqual([1, 1]);
});

test('what toCsv writes is read back as it was, and every cell is located', () => {
  const letters = ['a', 'é', '1', '"', ',', ';', '\n', '\r\n', ' b', '😀'];
  const cell = fc
    .array(fc.constantFrom(...letters), { maxLength: 6 })
    .map((parts) => parts.join('').trim());
  // Rows of empty cells are rows only when another one follows.
  const rows = fc
    .array(fc.tuple(cell, cell), { maxLength: 8 })
    .map((cells): (readonly [string, string])[] => [...cells, ['', 'end']]);
  fc.assert(
    fc.property(rows, (cells) => {
      const column = (at: 0 | 1) =>
        ({ kind: 'text', codes: null, texts: cells.map((row) => row[at]) }) as const;
      const columns = [column(0), column(1)];
      const sheet = { name: 'x.csv', header: ['h', 'i'], columns, rows: cells.length };
      const { source, findings } = read(csvText(sheet));
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

test('rows between two that have quotes are the same as without the quotes', () => {
  const part = fc.constantFrom('a', 'ё', ' ', ',', ';', '\t', '\r', '\n', '\r\n');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const between = (row: string) => read(`x,y\n${row}\n${parts.join('')}\n${row}\n`);
      const plain = between('q,q');
      const quoted = between('"q",q');
      expect(rowsOf(quoted.source)).toEqual(rowsOf(plain.source));
      expect(quoted.findings).toEqual(plain.findings);
    }),
    { numRuns: 500 },
  );
});

test('texts of one hash are told apart', () => {
  // Both have the hash 0xe20e47d2: a known collision of FNV-1a in 32 bits.
  const { source } = read('x,y\ndeclinate,1\nmacallums,2\ndeclinate,3\n');
  expect(source?.columns[0]?.texts).toEqual(['declinate', 'macallums']);
  expect(Array.from(source?.columns[0]?.codes ?? [])).toEqual([0, 1, 0]);
});

test('a column that is no longer looked up keeps every cell', () => {
  const ids = Array.from({ length: 6000 }, (_, i) => `D-${i % 5000}`);
  const { source } = read(`id,team\n${ids.map((id) => `${id}, West `).join('\n')}\n`);
  expect(rowsOf(source)).toEqual(ids.map((id) => [id, 'West']));
  expect(source?.columns[1]?.texts).toEqual(['West']);
});
