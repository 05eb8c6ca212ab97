import { expect, test } from 'vitest';
import { csvText as written } from '../support/unix.ts';

const text = (...texts: string[]) => ({ kind: 'text', codes: null, texts }) as const;

test('header first, LF, a final LF, quotes only where needed', () => {
  const codes = Int32Array.of(1, 0, 1);
  const columns = [
    { kind: 'text', codes, texts: ['a,b', 'say "x"'] },
    { kind: 'plain', codes: null, texts: ['1.00', '-2.00', ''] },
  ] as const;
  expect(written({ name: 'x.csv', header: ['who', 'amount'], columns, rows: 3 })).toBe(
    'who,amount\n"say ""x""",1.00\n"a,b",-2.00\n"say ""x""",\n',
  );
});

test('columns with the same codes, with codes of their own, and without', () => {
  const who = Int32Array.of(1, 0, 1);
  const columns = [
    { kind: 'text', codes: who, texts: ['ann', 'bob'] },
    { kind: 'text', codes: who, texts: ['North', 'East, far'] },
    { kind: 'plain', codes: Int32Array.of(0, 0, 1), texts: ['1', '2'] },
    { kind: 'plain', codes: null, texts: ['1.00', '2.00', '3.00'] },
  ] as const;
  expect(written({ name: 'x.csv', header: ['a', 'b', 'c', 'd'], columns, rows: 3 })).toBe(
    'a,b,c,d\nbob,"East, far",1,1.00\nann,North,1,2.00\nbob,"East, far",2,3.00\n',
  );
});

test('no rows: the header alone', () => {
  expect(written({ name: 'x.csv', header: ['a', 'b'], columns: [text(), text()], rows: 0 })).toBe(
    'a,b\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+7 999', "'+7 999"],
  ['@x', "'@x"],
  ['-12.00', '-12.00'],
  ['-12', '-12'],
  ['-a', "'-a"],
  ['-1-1', "'-1-1"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['x\ny', '"x\ny"'],
  ['a=b', 'a=b'],
  ['=a,"b', `"'=a,""b"`],
  ['a\0,b', '"a\0,b"'],
  ['', ''],
])('text %j is written as %j', (given, cell) => {
  const columns = [text(given, 'q,'), { kind: 'plain', codes: null, texts: ['1', '2'] }] as const;
  expect(written({ name: 'x.csv', header: ['a', 'b'], columns, rows: 2 })).toBe(
    `a,b\n${cell},1\n"q,",2\n`,
  );
});

test('long cells and many rows are all there, in any script', () => {
  const numbers = Array.from({ length: 5000 }, (_, row) => `№ ${row}`);
  const cells = ['x'.repeat(70_000), 'ё'.repeat(70_000), ...numbers];
  const sheet = { name: 'x.csv', header: ['a'], columns: [text(...cells)], rows: cells.length };
  expect(written(sheet)).toBe(`a\n${cells.join('\n')}\n`);
});
