// Golden months: the real command on real files, compared byte for byte. After a change that is
// meant, `SAVE_GOLDEN=1 npm test` writes the expected files anew and fails; the difference is for
// somebody to read. What people earn is held by by-hand.csv, which nothing but a hand writes.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bonus, filesIn, inEmptyDirectory, root } from '../support/command.ts';
import { copyInputs, read, type Scenario, scenarios, schemes } from './scenarios.ts';

const saving = process.env['SAVE_GOLDEN'] !== undefined;

describe.each([...scenarios, ...schemes])('$name', (scenario) => {
  test('stdout, stderr and every file, byte for byte', () => {
    const files = produced(scenario);
    const expected = join(scenario.dir, 'expected');
    if (saving) {
      save(expected, files);
      expect.fail(`saved ${expected}: read the difference, then run the tests again`);
    }
    const known = filesIn(expected);
    expect([...files.keys()]).toEqual([...known.keys()]);
    for (const [name, text] of files) expect(text, name).toBe(known.get(name));
  });

  test('what people earn is what was calculated by hand', () => {
    const period = [...filesIn(join(scenario.dir, 'expected')).keys()]
      .find((name) => name.endsWith('/payouts.csv'))
      ?.split('/')[0];
    const paid = rows(read(join(scenario.dir, 'expected', period ?? ''), 'payouts.csv'));
    const byHand = rows(read(scenario.dir, 'by-hand.csv'));
    expect(byPerson(paid)).toEqual(byPerson(byHand));
  });
});

test('every scheme of the catalogue is a golden month', () => {
  const catalogue = readdirSync(join(root, 'fixtures/schemes')).sort();
  expect(schemes.map(({ name }) => name)).toEqual(catalogue);
  expect(catalogue.length).toBeGreaterThanOrEqual(15);
});

test('there are golden months', () => {
  expect(scenarios.map(({ name }) => name)).toEqual([
    'company',
    'corners',
    'exact',
    'init',
    'payroll',
    'rule-in-numbers/handed-over',
    'rule-in-numbers/unassigned',
    'rule-in-numbers/whole-counted',
    'rule-in-numbers/whole-not-counted',
  ]);
});

/** What the command printed and wrote, path to content, as it stands in `expected`. */
function produced(scenario: Scenario): ReadonlyMap<string, string> {
  let files = new Map<string, string>();
  inEmptyDirectory((dir) => {
    copyInputs(scenario, dir);
    const { stdout, stderr, exit } = bonus(dir, scenario.args);
    expect(exit, stderr).toBe(0);
    files = new Map([...filesIn(join(dir, 'out')), ['stderr', stderr], ['stdout', stdout]]);
  });
  return files;
}

function save(dir: string, files: ReadonlyMap<string, string>): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
}

type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file in any of the dialects. */
function rows(text: string): readonly Row[] {
  const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
  return parse(text, { columns: true, bom: true, delimiter });
}

function byPerson(list: readonly Row[]): readonly string[] {
  return list
    .map((row) => `${row['employee']} ${row['earned']} ${row['adjustments']}`.replaceAll(',', '.'))
    .sort();
}
