import { expect, test } from 'vitest';
import { readingText } from '../../src/report/reading.ts';

const file = (name: string, encoding: Parameters<typeof readingText>[0][number]['encoding']) => ({
  file: name,
  encoding,
  leftOut: [],
});

test('files in UTF-8 go without saying', () => {
  expect(readingText([file('deals.csv', 'UTF-8'), file('plans.csv', 'UTF-8 with BOM')])).toBe('');
});

test('a line for each other file, its name escaped', () => {
  expect(
    readingText([
      file('plans.csv', 'UTF-8'),
      file('a\u001bb.csv', 'Windows-1251'),
      file('scheme.yaml', 'UTF-16 LE'),
    ]),
  ).toBe('a\\u001bb.csv was read as Windows-1251\nscheme.yaml was read as UTF-16 LE');
});

test('what was left out is told', () => {
  const totals = { why: 'total', lines: [2, 1203] } as const;
  expect(readingText([{ file: 'deals.csv', encoding: 'UTF-8', leftOut: [totals] }])).toBe(
    'deals.csv: 2 rows of totals were left out (lines 2, 1203)',
  );
  const total = { why: 'total', lines: [12] } as const;
  expect(readingText([{ file: 'deals.csv', encoding: 'UTF-8', leftOut: [total] }])).toBe(
    'deals.csv: a row of totals was left out (line 12)',
  );
  const footer = { why: 'footer', line: 1204, rows: 1 } as const;
  expect(readingText([{ file: 'deals.csv', encoding: 'Windows-1251', leftOut: [footer] }])).toBe(
    'deals.csv was read as Windows-1251\n' +
      'deals.csv: the footer from line 1204 on was left out (1 row)',
  );
});
