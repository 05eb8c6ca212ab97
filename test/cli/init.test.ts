// `bonus init`: the small example, and every scheme of the catalogue, through the real command.

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { init, initList } from '../../src/cli/commands/init.ts';
import { copyInputs, read, schemes } from '../close/scenarios.ts';
import { bonus, filesIn, inEmptyDirectory, root } from '../support/command.ts';

const ADVICE = 'Run bonus --help for the commands and options.\n';

/** The command that `bonus init` names as the next one, without the change of directory. */
function nextOf(stdout: string): readonly string[] {
  const [, command = ''] = /^Next: (?:cd \S+, then )?bonus (.*)\n$/m.exec(stdout) ?? [];
  return command.split(' ');
}

describe('bonus init', () => {
  test('writes the small example, which runs', () => {
    inEmptyDirectory((dir) => {
      const { stdout, exit } = bonus(dir, ['init', 'october']);
      expect({ stdout, exit }).toEqual({
        stdout: `Written:\n${['adjustments.csv', 'deals.csv', 'plans.csv', 'scheme.yaml']
          .map((name) => `  october/${name}\n`)
          .join('')}Next: cd october, then bonus run\n`,
        exit: 0,
      });
      expect(bonus(join(dir, 'october'), nextOf(stdout)).exit).toBe(0);
    });
  });

  test('never writes over a file', () => {
    inEmptyDirectory((dir) => {
      writeFileSync(join(dir, 'plans.csv'), 'mine\n');
      expect(bonus(dir, ['init', '--scheme', 'spiff'])).toEqual({
        stdout: '',
        stderr: 'error: . already has plans.csv. Nothing was written; name an empty directory.\n',
        exit: 2,
      });
      expect(readdirSync(dir)).toEqual(['plans.csv']);
    });
  });
});

describe('bonus init --list', () => {
  test('names every scheme of the catalogue, a line for each', () => {
    inEmptyDirectory((dir) => {
      const { stdout, stderr, exit } = bonus(dir, ['init', '--list']);
      expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      const lines = stdout.split('\n\n')[0]?.split('\n') ?? [];
      expect(lines.map((line) => line.split(' ')[0])).toEqual(schemes.map(({ name }) => name));
      expect(lines[0]).toBe(
        'accelerators       Commission with accelerators: 4 %, 6 % over plan, 8 % from 125 %.',
      );
      expect(stdout).toMatch(/\n\nStart from one: bonus init --scheme NAME \[dir\]\n$/);
      expect(filesIn(dir).size).toBe(0);
    });
  });

  test('each says in a line of at most 90 columns what it is for', () => {
    const lines = `${initList().output}`.split('\n');
    expect(lines.filter((line) => line.length > 90)).toEqual([]);
    const summaries = lines.slice(0, schemes.length).map((line) => line.slice(19));
    expect(summaries.filter((summary) => !/^\S.*\.$/.test(summary))).toEqual([]);
    expect(new Set(summaries).size).toBe(schemes.length);
  });

  test.each([
    [['--list', 'october'], 'error: --list writes nothing, so it takes no directory.\n'],
    [
      ['--list', '--scheme', 'spiff'],
      "error: option '--list' cannot be used with option '--scheme <name>'\n",
    ],
  ])('%j is a wrong use', (args, stderr) => {
    inEmptyDirectory((dir) => {
      expect(bonus(dir, ['init', ...args])).toEqual({
        stdout: '',
        stderr: `${stderr}${ADVICE}`,
        exit: 2,
      });
      expect(filesIn(dir).size).toBe(0);
    });
  });
});

describe('bonus init --scheme', () => {
  test.each(['recoverable-draw', 'variant'])('%s: the next command pays its month', (name) => {
    inEmptyDirectory((dir) => {
      const { stdout, exit } = bonus(dir, ['init', '--scheme', name]);
      expect(exit).toBe(0);
      expect(bonus(dir, nextOf(stdout)).exit).toBe(0);
      const golden = join(root, 'fixtures/schemes', name, 'expected/2026-10');
      expect(read(dir, 'out/2026-10/payouts.csv')).toBe(read(golden, 'payouts.csv'));
    });
  });

  test.each(schemes)('$name: the files of its golden month and no others', (scheme) => {
    inEmptyDirectory((dir) => {
      const [own, golden] = [join(dir, 'own'), join(dir, 'golden')];
      const { output, exit } = init(own, { scheme: scheme.name });
      expect(exit).toBe(0);
      copyInputs(scheme, golden);
      expect(filesIn(own)).toEqual(filesIn(golden));
      expect(nextOf(`${output}`)).toEqual(scheme.args);
    });
  });

  test.each([
    ['acelerators', 'There is no scheme "acelerators". Did you mean "accelerators"?'],
    ['__proto__', 'There is no scheme "__proto__".'],
    ['../init', 'There is no scheme "../init".'],
    ['', 'There is no scheme "".'],
  ])('"%s" is none', (name, words) => {
    inEmptyDirectory((dir) => {
      expect(bonus(dir, ['init', '--scheme', name, 'here'])).toEqual({
        stdout: '',
        stderr: `error: ${words} List them: bonus init --list.\n`,
        exit: 2,
      });
      expect(filesIn(dir).size).toBe(0);
    });
  });
});

test('the package holds what bonus init reads, and nothing else of the fixtures', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }));
  const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
  const read = (dir: string) =>
    [...filesIn(join(root, dir)).keys()]
      .filter((name) => /(^|\/)(command|[\w-]+\.(csv|yaml))$/.test(name))
      .filter((name) => !/(^|\/)(by-hand\.csv|expected\/.*)$/.test(name))
      .map((name) => `${dir}/${name}`);
  expect(paths.filter((path) => path.startsWith('fixtures/')).sort()).toEqual(
    [...read('fixtures/init'), ...read('fixtures/schemes')].sort(),
  );
});
