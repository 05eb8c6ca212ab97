/**
 * One month in every dialect of fixtures/dialects: the same bytes come out, and each file is read as
 * its explained.txt says. What people earn is calculated by hand in by-hand.csv.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputsOf } from '../../src/cli/commands/run.ts';
import { load } from '../../src/cli/load.ts';
import { bonusBeside, root } from '../support/command.ts';
import { textOf } from '../support/run.ts';
import { table } from '../support/table.ts';

const fixtures = join(root, 'fixtures/dialects');

const dialects = readdirSync(fixtures).filter((name) =>
  existsSync(join(fixtures, name, 'scheme.yaml')),
);

/** The outputs that are about people and deals; the others name the files that were read. */
const SAME = ['payouts.csv', 'components.csv', 'credits.csv', 'attainment.csv'] as const;

function outputsIn(dialect: string): Readonly<Record<string, string>> {
  const path = (name: string) => join(fixtures, dialect, name);
  const loaded = load({
    deals: [path('deals.csv')],
    plans: path('plans.csv'),
    scheme: path('scheme.yaml'),
    metrics: path('metrics.csv'),
    adjustments: path('adjustments.csv'),
  });
  const errors = loaded.findings.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const files = outputsOf(loaded, { zeros: false })?.files ?? new Map();
  return Object.fromEntries(SAME.map((name) => [name, textOf(files.get(name) ?? '')]));
}

const canonical = outputsIn('canonical');

test('there are twelve or more, and LibreOffice saved some of them', () => {
  expect(dialects.length).toBeGreaterThanOrEqual(12);
  expect(dialects.filter((name) => name.startsWith('libreoffice-'))).toHaveLength(3);
});

test('everybody earns what was calculated by hand', () => {
  const byHand = table(
    { 'by-hand.csv': readFileSync(join(fixtures, 'by-hand.csv'), 'utf8') },
    'by-hand.csv',
  );
  const paid = table(canonical, 'components.csv').map(
    ({ employee, component, amount }) => `${employee} ${component} ${amount}`,
  );
  expect(paid.sort()).toEqual(
    byHand.map(({ employee, component, amount }) => `${employee} ${component} ${amount}`).sort(),
  );
});

describe.concurrent.each(dialects)('%s', (dialect) => {
  test('gives the same bytes', ({ expect: concurrently }) => {
    concurrently(outputsIn(dialect)).toEqual(canonical);
  });

  test('is read as it was explained', async ({ expect: concurrently }) => {
    const dir = join(fixtures, dialect);
    const { stdout, exit } = await bonusBeside(dir, ['check', '--explain-files']);
    concurrently(stdout).toBe(readFileSync(join(dir, 'explained.txt'), 'utf8'));
    concurrently(exit).toBe(0);
  });
});
