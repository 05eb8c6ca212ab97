// What compare and sweep refuse before they read a file, and what a full disk is.

import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, bonus, inEmptyDirectory, root } from '../support/command.ts';

const init = join(root, 'fixtures/init');
const RATE = 'roles.head.components.team_sales.rate=1%..2%:0.5%';

describe('a chart', () => {
  test.each(['deals.csv', '-', ''])('is not written over %j', (file) => {
    inEmptyDirectory((dir) => {
      for (const name of ['deals.csv', 'plans.csv', 'scheme.yaml']) {
        copyFileSync(join(init, name), join(dir, name));
      }
      const { stdout, stderr, exit } = bonus(dir, ['sweep', '--set', RATE, '--chart', file]);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toContain('name one that ends in .svg');
      expect(readFileSync(join(dir, 'deals.csv'))).toEqual(readFileSync(join(init, 'deals.csv')));
    });
  });

  test('that cannot be written loses no result', () => {
    const args = ['sweep', '--set', RATE, '--chart', '/nowhere/costs.svg'];
    const { stdout, stderr, exit } = bonus(init, args);
    expect(stdout).toContain('278 800.00');
    expect(stderr).toContain('The chart could not be written');
    expect(exit).toBe(2);
  });
});

test.each([
  [['compare', 'scheme.yaml', 'scheme.yaml', '--scheme', 'other.yaml']],
  [['sweep', 'scheme.yaml', '--scheme', 'other.yaml', '--set', RATE]],
])('a scheme is not named in two ways: %j', (args) => {
  const { stdout, stderr, exit } = bonus(init, args);
  expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  expect(stderr).toMatch(/^error: Name the schemes? /);
});

describe('one path set twice', () => {
  const twice = (path: string) => ['--set', `${path}=1%`, '--set', ` ${path} = 2%`];

  test.each(['check', 'run', 'explain', 'statement', 'compare', 'sweep'])('%s', (command) => {
    const { stdout, stderr, exit } = bonus(init, [command, ...twice('rate')]);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toContain(' rate is set twice');
  });

  test('a sweep says how several values are written', () => {
    const { stderr } = bonus(init, ['sweep', ...twice('rate')]);
    expect(stderr).toContain('rate is set twice. Write its values in one --set: 4%,5%,8%.');
  });

  test('two paths are two settings', () => {
    const sets = ['--set', 'rounding.to=1', '--set', 'rounding.mode=down'];
    expect(bonus(init, ['run', '--dry-run', ...sets]).exit).toBe(0);
  });
});

test('in markdown the answer to a target is one line', () => {
  const args = ['sweep', '--set', RATE, '--target-cost', '300000', '--format', 'markdown'];
  const { stdout } = bonus(init, args);
  expect(stdout).toContain('less than the target of 300 000.00; 1.66044%, one step');
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told in a sentence', () => {
  const full = openSync('/dev/full', 'w');
  const { stderr, status } = spawnSync(process.execPath, [bin, 'explain', 'orlov'], {
    cwd: init,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect(stderr).toContain('error: The output could not be written: ENOSPC');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});

test.skipIf(!existsSync('/dev/full'))(
  'findings that cannot be written are no errors of the inputs',
  () => {
    const full = openSync('/dev/full', 'w');
    const { stdout, status } = spawnSync(process.execPath, [bin, 'run', '--dry-run'], {
      cwd: init,
      stdio: ['ignore', 'pipe', full],
      encoding: 'utf8',
    });
    expect(stdout).toContain('Dry run: no files were written.');
    expect(status).toBe(2);
  },
);

test.each([
  ['the inputs are in order', ['run', '--dry-run', '--period', '2026-10'], 0],
  ['the inputs have errors', ['run', '--dry-run', '--set', 'currency=Kopeck'], 1],
  ['there are no inputs', ['run', '--dry-run', '--deals', 'none.csv'], 2],
])('a reader of findings that closes early changes no exit code: %s', async (_, args, exit) => {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: init,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.destroy();
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(exit);
});
