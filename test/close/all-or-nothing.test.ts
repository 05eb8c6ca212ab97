// All files of a period appear together or not at all, and nothing of anybody else is touched.

import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bonus, filesIn, inEmptyDirectory } from '../support/command.ts';
import { copyInputs, read, scenarios } from './scenarios.ts';

const FILES = [
  'attainment.csv',
  'components.csv',
  'credits.csv',
  'exceptions.csv',
  'manifest.json',
  'payouts.csv',
];
const init = scenarios.find(({ name }) => name === 'init');

/** Calls `use` in a directory with the inputs of the small example. */
function inExample(use: (dir: string) => void): void {
  inEmptyDirectory((dir) => {
    if (init === undefined) throw new Error('there is no golden month init');
    copyInputs(init, dir);
    use(dir);
  });
}

/** Adds a deal with a number that is none. */
function spoil(dir: string): void {
  appendFileSync(
    join(dir, 'deals.csv'),
    'D-300,,2026-10-01,2026-10-02,ivanov,,,,,-0.0.66962,1,,,won\n',
  );
}

describe('when the inputs have errors', () => {
  test('nothing is created, and nothing is said on standard output', () => {
    inExample((dir) => {
      spoil(dir);
      const { exit, stdout, stderr } = bonus(dir, ['run']);
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
      expect(stderr).toContain('deals.csv:24:41: error[number-invalid]');
      expect(existsSync(join(dir, 'out'))).toBe(false);
    });
  });

  test('the files of an earlier run stay as they were', () => {
    inExample((dir) => {
      bonus(dir, ['run']);
      const before = filesIn(join(dir, 'out'));
      expect(before.size).toBe(FILES.length);
      spoil(dir);
      expect(bonus(dir, ['run']).exit).toBe(1);
      expect(filesIn(join(dir, 'out'))).toEqual(before);
    });
  });

  test('a missing file is exit 2, and writes nothing', () => {
    inExample((dir) => {
      rmSync(join(dir, 'plans.csv'));
      const { exit, stdout, stderr } = bonus(dir, ['run']);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain('error[file-missing]');
      expect(existsSync(join(dir, 'out'))).toBe(false);
    });
  });

  test('--strict makes the held deal an error, and writes nothing', () => {
    inExample((dir) => {
      const { exit, stderr } = bonus(dir, ['run', '--strict']);
      expect(exit).toBe(1);
      expect(stderr).toContain('error[head-deal-unassigned]');
      expect(existsSync(join(dir, 'out'))).toBe(false);
    });
  });
});

describe('what else stands there', () => {
  test('a file that bonus did not write is named, and nothing changes', () => {
    inExample((dir) => {
      bonus(dir, ['run']);
      const out = join(dir, 'out/2026-10');
      writeFileSync(join(out, 'notes for Anna.txt'), 'ask about D-206\n');
      const before = filesIn(join(dir, 'out'));
      appendFileSync(join(dir, 'adjustments.csv'), '2026-10,ivanov,1.00,A ruble found\n');
      const { exit, stdout, stderr } = bonus(dir, ['run']);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain('notes for Anna.txt');
      expect(filesIn(join(dir, 'out'))).toEqual(before);
    });
  });

  test('files of an earlier run are replaced as a whole; other periods and hidden files stay', () => {
    inExample((dir) => {
      const out = join(dir, 'out');
      mkdirSync(join(out, '2026-09'), { recursive: true });
      mkdirSync(join(out, '2026-10'));
      writeFileSync(join(out, '2026-09/payouts.csv'), 'of September\n');
      writeFileSync(join(out, '2026-10/.keep'), '');
      writeFileSync(join(out, '2026-10/balances.csv'), 'of a scheme with draws\n');
      writeFileSync(join(out, '2026-10/payouts.csv'), 'old\n');
      expect(bonus(dir, ['run']).exit).toBe(0);
      expect(readdirSync(out).sort()).toEqual(['2026-09', '2026-10']);
      expect(readdirSync(join(out, '2026-10')).sort()).toEqual(['.keep', ...FILES]);
      expect(read(out, '2026-09/payouts.csv')).toBe('of September\n');
      expect(read(out, '2026-10/payouts.csv')).toContain('orlov');
    });
  });

  test('a file in the place of the directory is exit 2, and stays', () => {
    inExample((dir) => {
      writeFileSync(join(dir, 'out'), 'a letter\n');
      const { exit, stdout, stderr } = bonus(dir, ['run']);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain('The files could not be written');
      expect(read(dir, 'out')).toBe('a letter\n');
    });
  });
});

test('--dry-run prints the same summary and writes nothing', () => {
  inExample((dir) => {
    const dry = bonus(dir, ['run', '--dry-run']);
    expect(existsSync(join(dir, 'out'))).toBe(false);
    const wet = bonus(dir, ['run']);
    expect(dry.stdout).toBe(
      wet.stdout.replace('Written to out/2026-10', 'Dry run: no files were written.'),
    );
    expect({ ...dry, stdout: '' }).toEqual({ ...wet, stdout: '' });
  });
});

test('names of people and teams never become paths', () => {
  inExample((dir) => {
    for (const name of ['deals.csv', 'plans.csv', 'adjustments.csv']) {
      const text = read(dir, name)
        .replaceAll('North', '../../North')
        .replaceAll('ivanov', '/etc/../ivanov');
      writeFileSync(join(dir, name), text);
    }
    const before = readdirSync(dir);
    const { exit, stderr } = bonus(dir, ['run']);
    expect(exit, stderr).toBe(0);
    expect(read(dir, 'out/2026-10/payouts.csv')).toContain('/etc/../ivanov');
    expect(readdirSync(dir).filter((name) => !before.includes(name))).toEqual(['out']);
    expect([...filesIn(join(dir, 'out')).keys()]).toEqual(FILES.map((name) => `2026-10/${name}`));
  });
});
