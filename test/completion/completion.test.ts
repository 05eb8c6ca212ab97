// `bonus completion SHELL` in real shells: each loads the script and is asked what it completes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bonus, inEmptyDirectory, root } from '../support/command.ts';
import { inBash, inFish, inZsh, isInstalled } from './shells.ts';

const scripts = new Map<string, string>();

function script(shell: string): string {
  const known = scripts.get(shell);
  if (known !== undefined) return known;
  const { stdout, stderr, exit } = bonus(root, ['completion', shell]);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  scripts.set(shell, stdout);
  return stdout;
}

/** Every command that the help names. */
const commands = [...bonus(root, ['--help']).stdout.matchAll(/^ {2}([a-z]+) .*$/gm)].map(
  ([, name]) => name ?? '',
);

/** A folder with a file of deals and a folder. */
function inFolder(use: (dir: string) => void): void {
  inEmptyDirectory((dir) => {
    writeFileSync(join(dir, 'october.csv'), '');
    mkdirSync(join(dir, 'october-out'));
    use(dir);
  });
}

function skipped(shell: string): boolean {
  const there = isInstalled(shell);
  if (!there) process.stderr.write(`Skipped: ${shell} is not installed.\n`);
  return !there;
}

const withoutBash = skipped('bash');
const withoutZsh = skipped('zsh');
const withoutFish = skipped('fish');

describe.skipIf(withoutBash)('bash', () => {
  const asked = (...words: string[]): readonly string[] => {
    let offered: readonly string[] = [];
    inFolder((dir) => {
      offered = inBash(dir, script('bash'), ['bonus', ...words]);
    });
    return offered;
  };

  test('every command', () => {
    expect(commands.length).toBeGreaterThan(5);
    expect([...asked('')].sort()).toEqual(['--help', '--version', ...commands].sort());
  });

  test('the command that was begun', () => {
    expect(asked('ch')).toEqual(['check']);
  });

  test('options of the command, and no others', () => {
    expect(asked('run', '--d')).toEqual(['--deals', '--dry-run', '--dialect']);
    expect(asked('check', '--d')).toEqual(['--deals']);
  });

  test('choices of an option, behind a space and behind an equals sign', () => {
    expect(asked('run', '--format', 'j')).toEqual(['json']);
    expect(asked('run', '--format=')).toEqual(['table', 'csv', 'json', 'markdown']);
    expect(asked('run', '--format=m')).toEqual(['markdown']);
  });

  test('topics of help and schemes of the catalogue', () => {
    expect(asked('help', 'per_')).toEqual(['per_unit', 'per_deal']);
    expect(asked('init', '--scheme', 'team-')).toEqual(['team-pool']);
  });

  test('folders where one is wanted, and nothing of our own where a file is', () => {
    expect(asked('run', '--out', 'oct')).toEqual(['october-out']);
    expect(asked('run', '--deals', 'oct')).toEqual([]);
    expect(script('bash')).toContain('complete -o default -F _bonus bonus');
  });
});

describe.skipIf(withoutZsh)('zsh', () => {
  const typed = (...words: string[]): readonly string[] => {
    let line: readonly string[] = [];
    inFolder((dir) => {
      line = inZsh(dir, script('zsh'), ['bonus', ...words]);
    });
    return line;
  };

  test.each([
    ['a command', ['che'], 'bonus check '],
    ['an option of the command', ['run', '--dia'], 'bonus run --dialect='],
    ['a choice', ['run', '--format', 'js'], 'bonus run --format json '],
    ['a choice behind an equals sign', ['run', '--format=ma'], 'bonus run --format=markdown '],
    ['a file', ['check', '--deals', 'october.'], 'bonus check --deals october.csv '],
    [
      'a second file',
      ['check', '--deals', 'x', '--deals', 'october.'],
      'bonus check --deals x --deals october.csv ',
    ],
    ['a folder', ['run', '--out', 'oct'], 'bonus run --out october-out/'],
    ['a topic', ['help', 'per_u'], 'bonus help per_unit '],
    ['a scheme of the catalogue', ['init', '--scheme', 'team-'], 'bonus init --scheme team-pool '],
  ])('%s', (_, words, line) => {
    expect(typed(...words)).toEqual([line]);
  });
});

describe.skipIf(withoutFish)('fish', () => {
  const asked = (...words: string[]): readonly string[] => {
    let offered: readonly string[] = [];
    inFolder((dir) => {
      offered = inFish(dir, script('fish'), ['bonus', ...words]);
    });
    return offered;
  };

  test('commands, options, choices, files and folders', () => {
    expect([...asked('')].sort()).toEqual([...commands].sort());
    expect(asked('check', '--dea')).toEqual(['--deals']);
    expect(asked('run', '--format', 'js')).toEqual(['json']);
    expect(asked('run', '--deals', 'october.')).toEqual(['october.csv']);
    expect(asked('run', '--out', 'oct')).toEqual(['october-out/']);
    expect(asked('help', 'per_u')).toEqual(['per_unit']);
  });
});

test('a shell that is none', () => {
  const { stdout, stderr, exit } = bonus(root, ['completion', 'tcsh']);
  expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  expect(stderr).toContain('Allowed choices are bash, zsh, fish.');
});
