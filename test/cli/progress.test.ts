import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';

/** A stream that says it is a terminal of so many columns, and what was written to it. */
function terminal(columns: number, isTTY = true) {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  return { stream, written: () => String(stream.read() ?? '') };
}

test('what takes less than a second is not told', async () => {
  const { stream, written } = terminal(80);
  const { progress, end } = await progressOn(stream, () => 0);
  progress('calculating');
  end();
  expect(written()).not.toContain('calculating');
});

test('what takes longer is', async () => {
  const { stream, written } = terminal(80);
  let now = 0;
  const { progress, end } = await progressOn(stream, () => now);
  now = 1000;
  progress('calculating 2 of 100');
  expect(written()).toContain('calculating 2 of 100');
  end();
});

test('so is a large file, before it is read', async () => {
  const { stream, written } = terminal(80);
  const { progress, end } = await progressOn(stream, () => 0);
  progress('reading small.csv', 1000);
  progress('reading deals.csv', 30_000_000);
  const text = written();
  expect(text).toContain('reading deals.csv');
  expect(text).not.toContain('small.csv');
  end();
});

test.each([
  ['no terminal', 80, false],
  ['a terminal of no width', 0, true],
])('nothing is written to %s', async (_, columns, isTTY) => {
  const { stream, written } = terminal(columns, isTTY);
  let now = 0;
  const { progress, end } = await progressOn(stream, () => now);
  now = 5000;
  progress('calculating', 50_000_000);
  end();
  expect(written()).toBe('');
});
