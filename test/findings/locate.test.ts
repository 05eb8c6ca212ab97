import { expect, test } from 'vitest';
import type { Place } from '../../src/findings/finding.ts';
import { locate, locator } from '../../src/findings/locate.ts';
import type { CsvSource } from '../../src/findings/source.ts';
import { readText } from '../support/read-csv.ts';

const plain = (text: string) => ({ kind: 'text', file: 'x', text }) as const;
const csv = (text: string): CsvSource => readText('x', text).source!;
const cell = (record: number, field: number | null): Place => {
  return { at: 'cell', file: 'x', record, field };
};
const span = (start: number, end: number): Place => ({ at: 'span', file: 'x', start, end });

test('a cell: its line, its column, a caret under its content', () => {
  const source = csv('a,b\r\n1, "x" \r\n'.replace(' "x" ', '"x y"'));
  expect(locate(cell(1, 1), source)).toEqual({
    file: 'x',
    line: 2,
    column: 4,
    excerpt: { text: '1,"x y"', caretStart: 3, caretLength: 3 },
  });
});

test('outer spaces are not under the caret', () => {
  const found = locate(cell(1, 1), csv('a,b\n1,  xy \n'));
  expect(found).toMatchObject({ column: 5, excerpt: { caretStart: 4, caretLength: 2 } });
});

test('lines are physical: quoted line ends and blank lines count', () => {
  const at = locator(csv('\na,b\n"1\n2\n3",x\n\n4,"5\n6"\n'));
  expect(at(cell(0, 0))).toMatchObject({ line: 2, column: 1 });
  expect(at(cell(1, 0))).toMatchObject({ line: 3, column: 2, excerpt: { text: '"1' } });
  expect(at(cell(1, 1))).toMatchObject({ line: 5, column: 4, excerpt: { text: '3",x' } });
  expect(at(cell(3, 1))).toMatchObject({ line: 7, column: 4, excerpt: { caretLength: 1 } });
});

test('a whole record, and a cell that the record lacks', () => {
  const source = csv('a,b\n1\n');
  expect(locate(cell(1, null), source)).toMatchObject({
    line: 2,
    column: 1,
    excerpt: { text: '1', caretStart: 0, caretLength: 1 },
  });
  expect(locate(cell(1, 1), source)).toMatchObject({ line: 2, column: 2 });
});

test('records behind a faulty one keep their numbers', () => {
  const source = csv('a,b\n"x,1\ny"z,2\nok,3\n');
  expect(Array.from(source.records)).toEqual([3]);
  expect(locate(cell(3, 1), source)).toMatchObject({ line: 4, column: 4 });
});

test('columns count characters, not halves of them', () => {
  expect(locate(cell(1, 1), csv('a,b\n😀é,x\n'))).toMatchObject({
    column: 4,
    excerpt: { text: '😀é,x', caretStart: 3, caretLength: 1 },
  });
  const place: Place = { at: 'line', file: 'x', line: 1, column: 3 };
  expect(locate(place, plain('a😀b'))).toMatchObject({
    line: 1,
    column: 3,
    excerpt: { caretStart: 2 },
  });
});

test('a span over several lines points at the first', () => {
  expect(locate(span(4, 12), plain('a:\n  b: 1\n  c: 2\n'))).toEqual({
    file: 'x',
    line: 2,
    column: 2,
    excerpt: { text: '  b: 1', caretStart: 1, caretLength: 5 },
  });
});

test('an empty span at the end of the text has a caret', () => {
  expect(locate(span(3, 3), plain('a: '))).toMatchObject({
    line: 1,
    column: 4,
    excerpt: { text: 'a: ', caretStart: 3, caretLength: 1 },
  });
  expect(locate(span(0, 0), plain(''))).toMatchObject({ line: 1, column: 1 });
});

test('control characters are written out and carets count what is shown', () => {
  expect(locate(span(2, 4), plain('\ta\x1bb\u202ec'))).toMatchObject({
    column: 3,
    excerpt: { text: '\\u0009a\\u001bb\\u202ec', caretStart: 7, caretLength: 7 },
  });
});

test('a long line is cut on both sides of the caret', () => {
  const text = `${'a'.repeat(5000)}XY${'b'.repeat(5000)}`;
  const { column, excerpt } = locate(span(5000, 5002), plain(text));
  expect(column).toBe(5001);
  expect(excerpt?.text).toHaveLength(102);
  expect(excerpt?.text).toMatch(/^…a+XYb+…$/);
  const { caretStart = 0, caretLength = 0, text: shown = '' } = excerpt ?? {};
  expect(shown.slice(caretStart, caretStart + caretLength)).toBe('XY');
});

test('a long line is cut on one side when the caret stands at an end', () => {
  const text = `X${'b'.repeat(300)}Y`;
  expect(locate(span(0, 1), plain(text)).excerpt?.text).toMatch(/^Xb{99}…$/);
  expect(locate(span(301, 302), plain(text)).excerpt?.text).toMatch(/^…b{99}Y$/);
  expect(locate(span(0, 302), plain(text)).excerpt).toMatchObject({
    caretStart: 0,
    caretLength: 100,
  });
});

test('a line of a hundred characters is whole', () => {
  const text = 'b'.repeat(100);
  expect(locate(span(99, 100), plain(text)).excerpt?.text).toBe(text);
});

test('without a text only a line that is known is told', () => {
  const line: Place = { at: 'line', file: 'x', line: 3, column: 2 };
  expect(locate(line, undefined)).toEqual({ file: 'x', line: 3, column: 2, excerpt: null });
  for (const place of [cell(1, 1), span(1, 2), { at: 'file', file: 'x' } as const]) {
    expect(locate(place, undefined)).toEqual({
      file: 'x',
      line: null,
      column: null,
      excerpt: null,
    });
  }
});
