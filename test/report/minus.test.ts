// Less than nothing: people read a minus sign everywhere, programs a hyphen. In the small month of
// test/study ivanov sold 300 000.00 at 4 %; a refund of 400 000.00 makes it −100 000.00 × 4 %.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEALS, FILES } from '../study/small.ts';
import { bonus, filesIn, inEmptyDirectory } from '../support/command.ts';

const FIRST = 'roles.rep.components.commission.tiers.rates.0.rate';
const HYPHEN = /(?<![\w.-])-\d/g;
const MINUS = /−\d/;

/** Runs the command where ivanov's client took back more than was sold. */
function said(command: string): string {
  let text = '';
  inEmptyDirectory((dir) => {
    const files = { ...FILES, 'deals.csv': `${DEALS}D-4,2026-10-08,ivanov,,-400000.00\n` };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
    const { stdout, exit } = bonus(dir, command.split(' '));
    expect(exit).toBe(0);
    const pages = [...filesIn(join(dir, 'statements')).values()];
    text = [stdout, ...pages].join('\n');
  });
  return text.replace(/<style>.*?<\/style>/gs, '').replace(/<svg.*?<\/svg>/gs, '');
}

describe('people read a minus sign', () => {
  test.each([
    'run --dry-run',
    'run --dry-run --format markdown',
    'explain ivanov',
    'explain ivanov --format markdown',
    'explain --deal D-4',
    'explain --team North',
    `compare --set ${FIRST}=5%`,
    `compare --set ${FIRST}=5% --format markdown`,
    `sweep --set ${FIRST}=4%,5%`,
    'statement ivanov',
    'statement ivanov --format markdown',
  ])('%s', (command) => {
    const text = said(command);
    expect(text).toMatch(MINUS);
    expect(text.match(HYPHEN) ?? []).toEqual([]);
  });
});

test('compare says who loses, and how much, with it', () => {
  const text = said(`compare --set ${FIRST}=5%`);
  expect(text).toMatch(/Ivanov Petr +rep +−4 000.00 +−5 000.00 +−1 000.00/);
});

describe('programs read a hyphen', () => {
  test.each([
    'run --dry-run --format csv',
    'run --dry-run --format json',
    `compare --set ${FIRST}=5% --format csv`,
  ])('%s', (command) => {
    const text = said(command);
    expect(text).toMatch(/-4000\.00|-1000\.00/);
    expect(text).not.toMatch(MINUS);
  });

  test('an explanation as JSON: its numbers, not its words', () => {
    const text = said('explain ivanov --format json');
    const [root] = JSON.parse(text).explanation;
    expect(root).toMatchObject({ value: '-4000.00', exact: '-4000' });
  });
});
