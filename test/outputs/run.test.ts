// Dialects and the payroll file through the real command.

import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyInputs, type Scenario, scenarios } from '../close/scenarios.ts';
import { bin, bonus, filesIn, inEmptyDirectory } from '../support/command.ts';

const OUT = 'out/2026-10';

/** Calls `use` in a directory with the inputs of a golden month and some more keys in its scheme. */
function inMonth(name: string, keys: string, use: (dir: string) => void): void {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`there is no golden month ${name}`);
  withKeys(scenario, keys, use);
}

function withKeys(scenario: Scenario, keys: string, use: (dir: string) => void): void {
  inEmptyDirectory((dir) => {
    copyInputs(scenario, dir);
    appendFileSync(join(dir, 'scheme.yaml'), keys);
    use(dir);
  });
}

const bytes = (dir: string, name: string): Buffer => readFileSync(join(dir, OUT, name));
const text = (dir: string, name: string): string => bytes(dir, name).toString('utf8');

/** What is printed, as bytes. */
function printed(dir: string, args: readonly string[]): Buffer {
  return spawnSync(process.execPath, [bin, ...args], { cwd: dir }).stdout;
}

test('without keys and options the files are canonical', () => {
  inMonth('init', '', (dir) => {
    bonus(dir, ['run']);
    const before = filesIn(join(dir, OUT));
    bonus(dir, ['run', '--dialect', 'unix']);
    expect(filesIn(join(dir, OUT))).toEqual(before);
    expect(before.get('manifest.json')).not.toContain('dialect');
  });
});

test('--dialect stands in the place of the dialect; other keys still hold', () => {
  inMonth('init', 'outputs: { dialect: excel-ru, line_ends: lf }\n', (dir) => {
    bonus(dir, ['run']);
    expect(text(dir, 'payouts.csv')).toMatch(/^\ufeff"period";.*"currency"\n/);
    expect(text(dir, 'manifest.json')).toContain('"line_ends": "lf"');
    bonus(dir, ['run', '--dialect', 'excel']);
    expect(text(dir, 'payouts.csv')).toMatch(/^\ufeff"period",.*"currency"\n/);
    expect(text(dir, 'payouts.csv')).toContain('"ivanov","000117"');
  });
});

test('an unknown dialect is a usage error', () => {
  inMonth('init', '', (dir) => {
    const { exit, stderr } = bonus(dir, ['run', '--dialect', 'exel']);
    expect(exit).toBe(2);
    expect(stderr).toContain('Allowed choices are unix, excel, excel-ru');
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });
});

test('--format csv prints payouts.csv, byte for byte', () => {
  inMonth('payroll', 'outputs: { encoding: windows-1251 }\n', (dir) => {
    for (const dialect of ['unix', 'excel-ru']) {
      const stdout = printed(dir, ['run', '--dialect', dialect, '--format', 'csv']);
      expect(stdout.equals(bytes(dir, 'payouts.csv'))).toBe(true);
      expect(new TextDecoder('windows-1251').decode(stdout)).toContain('Иванов Сергей');
    }
  });
});

describe('windows-1251', () => {
  test('every file holds the text of UTF-8', () => {
    inMonth('payroll', '', (dir) => {
      bonus(dir, ['run']);
      const names = readdirSync(join(dir, OUT)).filter((name) => name.endsWith('.csv'));
      expect(names).toContain('payroll.csv');
      const before = new Map(names.map((name) => [name, text(dir, name)]));
      appendFileSync(join(dir, 'scheme.yaml'), 'outputs: { encoding: windows-1251 }\n');
      bonus(dir, ['run']);
      for (const name of names) {
        const decoded = new TextDecoder('windows-1251').decode(bytes(dir, name));
        // The sign of multiplication is the only one of our sentences here that is spelled.
        expect(decoded, name).toBe(before.get(name)?.replaceAll('×', 'x'));
      }
    });
  });

  test.each(scenarios)(
    'signs of our own sentences keep nothing from being written: $name',
    (it) => {
      withKeys(it, 'outputs: { encoding: windows-1251 }\n', (dir) => {
        const { exit, stderr } = bonus(dir, it.args);
        expect(exit, stderr).toBe(0);
        const why = new TextDecoder('windows-1251').decode(bytes(dir, 'components.csv'));
        expect(why).toMatch(/\d x \d/);
      });
    },
  );

  test('a character that it does not have: check and run say so, and nothing changes', () => {
    inMonth('payroll', '', (dir) => {
      bonus(dir, ['run']);
      const before = filesIn(join(dir, 'out'));
      appendFileSync(join(dir, 'scheme.yaml'), '  encoding: windows-1251\n');
      const plans = readFileSync(join(dir, 'plans.csv'), 'utf8');
      writeFileSync(join(dir, 'plans.csv'), plans.replace('Иванов Сергей', 'Ivanov Şergey'));
      const checked = bonus(dir, ['check']);
      expect(checked.exit).toBe(1);
      expect(checked.stdout).toContain('payroll.csv cannot be written in Windows-1251');
      expect(checked.stdout).toContain('"Ivanov Şergey" in row 3, column "ФИО"');
      const ran = bonus(dir, ['run']);
      expect(ran).toMatchObject({ exit: 1, stdout: '', stderr: checked.stdout });
      expect(filesIn(join(dir, 'out'))).toEqual(before);
    });
  });
});

describe('the payroll file among the files of a period', () => {
  test('under a new name it takes the place of the old one', () => {
    inMonth('payroll', '', (dir) => {
      bonus(dir, ['run']);
      const scheme = readFileSync(join(dir, 'scheme.yaml'), 'utf8');
      writeFileSync(join(dir, 'scheme.yaml'), scheme.replace('payroll.csv', 'wages.csv'));
      const { exit, stderr } = bonus(dir, ['run']);
      expect(exit, stderr).toBe(0);
      const names = readdirSync(join(dir, OUT));
      expect(names).toContain('wages.csv');
      expect(names).not.toContain('payroll.csv');
    });
  });

  test('a file of that name that somebody else put there stays', () => {
    inMonth('init', '', (dir) => {
      bonus(dir, ['run']);
      writeFileSync(join(dir, OUT, 'payroll.csv'), 'typed by hand\n');
      appendFileSync(
        join(dir, 'scheme.yaml'),
        'payroll:\n  file: payroll.csv\n  columns: [{ header: n, field: payroll_id }, { header: a, field: payout }]\n',
      );
      const { exit, stderr } = bonus(dir, ['run']);
      expect(exit).toBe(2);
      expect(stderr).toContain('holds files that bonus did not write: payroll.csv');
      expect(text(dir, 'payroll.csv')).toBe('typed by hand\n');
    });
  });

  test.each(['', '{', 'null', '[]', '{"outputs": 1}', '{"outputs": [null, 1, {"file": 2}]}'])(
    'a manifest that is none, %j, lists nothing',
    (manifest) => {
      inMonth('init', '', (dir) => {
        bonus(dir, ['run']);
        writeFileSync(join(dir, OUT, 'manifest.json'), manifest);
        writeFileSync(join(dir, OUT, 'wages.csv'), 'x\n');
        expect(bonus(dir, ['run']).exit).toBe(2);
        expect(text(dir, 'wages.csv')).toBe('x\n');
      });
    },
  );
});
