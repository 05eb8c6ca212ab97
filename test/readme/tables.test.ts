// The tables of README.md against the program: columns in and out, commands, options, exit codes,
// kinds and finding codes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { codes } from '../../src/findings/catalog.ts';
import { read } from '../close/scenarios.ts';
import { bonus, filesIn, inEmptyDirectory, root } from '../support/command.ts';
import { blocks, page, quoted, section, table } from './page.ts';

/** Calls `use` in a directory with the small example under the scheme of the page. */
function inExample(use: (dir: string) => void): void {
  inEmptyDirectory((dir) => {
    bonus(dir, ['init']);
    writeFileSync(join(dir, 'scheme.yaml'), blocks('yaml')[0] ?? '');
    use(dir);
  });
}

describe('files in', () => {
  const inputs = [
    ['deals', 'deals.csv'],
    ['plans', 'plans.csv'],
  ] as const;

  describe.each(inputs)('%s', (topic, file) => {
    const rows = table(file, 'column').map(([names = '', needed = '']) => ({
      names: quoted(names),
      needed,
    }));
    const help = bonus(root, ['help', topic]).stdout;

    test.each(rows.flatMap(({ names }) => names))('%s is on the help page', (name) => {
      expect(help).toContain(name === 'plan:focus' ? 'plan:NAME' : name);
    });

    test.each(rows.flatMap(({ names, needed }) => names.map((name) => [name, needed] as const)))(
      '%s, needed: %s',
      (name, needed) => {
        inExample((dir) => {
          const without = withoutColumn(read(dir, file), name);
          writeFileSync(join(dir, file), without.text);
          const { stdout } = bonus(dir, ['check', '--format', 'json']);
          const missing = new RegExp(`"code":"column-missing".*"column_name":"${name}"`);
          if (needed === 'yes') expect(stdout).toMatch(missing);
          else if (needed === 'no') expect(stdout).not.toMatch(missing);
          // Of those that depend on the scheme, it names some; without them nothing is calculated.
          else if (without.stood && NAMED.has(name)) expect(stdout).toMatch(/"severity":"error"/);
          else expect(stdout).not.toMatch(/"severity":"error"/);
        });
      },
    );
  });

  /** What the scheme of the page names. */
  const NAMED = new Set(['paid_on', 'quantity', 'status', 'product', 'plan:focus']);

  test('the small example has what its scheme names', () => {
    const headers = `${read(root, 'fixtures/init/deals.csv')}${read(root, 'fixtures/init/plans.csv')}`;
    for (const name of NAMED) expect(headers).toContain(name);
  });

  test.each(['adjustments', 'metrics'])('%s.csv: all columns that are named', (role) => {
    const line = section('Two optional files')
      .split('\n')
      .find((each) => each.startsWith(`\`${role}.csv\``));
    const [file, ...columns] = quoted(line ?? '');
    inExample((dir) => {
      writeFileSync(join(dir, file ?? ''), 'other\n1\n');
      const { stdout } = bonus(dir, ['check', '--format', 'json']);
      const found = [...stdout.matchAll(/"code":"column-missing".*?"column_name":"(\w+)"/g)];
      expect(found.map(([, name]) => name)).toEqual(columns);
    });
  });
});

interface Without {
  readonly text: string;
  readonly stood: boolean;
}

/** A CSV file less one column, and whether it stood there. No cell of the example has a quote in it. */
function withoutColumn(text: string, name: string): Without {
  const rows: readonly string[][] = parse(text);
  const at = rows[0]?.indexOf(name) ?? -1;
  if (at === -1) return { text, stood: false };
  const quote = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
  const kept = rows.map((row) => row.toSpliced(at, 1).map(quote).join(','));
  return { text: `${kept.join('\n')}\n`, stood: true };
}

describe('files out', () => {
  const rows = table('Files out', 'file').map((cells) => cells.map((cell) => quoted(cell)[0]));

  test('are those that are written, with these columns', () => {
    inExample((dir) => {
      expect(bonus(dir, ['run']).exit).toBe(0);
      const files = filesIn(join(dir, 'out/2026-10'));
      expect(rows.map(([name]) => name).sort()).toEqual([...files.keys()]);
      for (const [name = '', , columns] of rows) {
        if (name.endsWith('.csv')) expect(files.get(name)?.split('\n')[0]).toBe(columns);
        else expect(Object.keys(JSON.parse(files.get(name) ?? ''))).toContain('totals');
      }
    });
  });
});

describe('commands and options', () => {
  const about = 'Commands and exit codes';
  const helpOf = (command: string): string => bonus(root, [command, '--help']).stdout;
  const optionsIn = (text: string): readonly string[] => [
    ...new Set([...text.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option)),
  ];

  test('every command, and no other', () => {
    const named = table(about, 'command').map(([cell = '']) => cell.slice(1, -1).split(' ')[1]);
    const known = [...bonus(root, ['--help']).stdout.matchAll(/^ {2}([a-z]+) /gm)];
    expect(named.sort()).toEqual(known.map(([, name]) => name).sort());
  });

  const OPTIONS = 'option of the commands that read deals';
  const readers = table(about, 'command')
    .map(([cell = '']) => /^`bonus (\w+)/.exec(cell)?.[1] ?? '')
    .filter((command) => helpOf(command).includes('--deals <file>'));

  test('every command that reads deals is asked about its options', () => {
    expect(readers).toEqual(
      expect.arrayContaining(['check', 'run', 'explain', 'compare', 'sweep', 'statement']),
    );
  });

  test.each(readers)('every option of %s, and no other', (command) => {
    // `of `run` and `statement` only: ...` says whose options they are; without it, everybody's.
    const isOf = ([, meaning = '']: readonly string[]): boolean => {
      const [, whose] = /^of (`\w+`(?: and `\w+`)*) only/.exec(meaning) ?? [];
      return whose === undefined || quoted(whose).includes(command);
    };
    const named = table(about, OPTIONS)
      .filter(isOf)
      .flatMap(([cell = '']) => quoted(cell))
      .sort();
    // Only an option at the start of a line is offered; descriptions may name others.
    const offered = [...helpOf(command).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)]
      .map(([, option = '']) => option)
      .filter((option) => option !== '--help')
      .sort();
    expect(named).toEqual(offered);
  });

  test('every command line of the page has options that exist', () => {
    const lines = [
      ...page.matchAll(
        /bonus (check|run|explain|compare|sweep|statement|init|schema|help)\b([^`\n]*)/g,
      ),
    ];
    expect(lines.length).toBeGreaterThan(5);
    for (const [line, command = '', rest = ''] of lines) {
      expect(optionsIn(helpOf(command)), line).toEqual(
        expect.arrayContaining([...optionsIn(rest)]),
      );
    }
  });

  test('every format', () => {
    const row = table(about, OPTIONS).find(([cell]) => cell === '`--format`');
    const formats = /`table` \(default\), `csv`, `json` or `markdown`/;
    expect(row?.[1]).toMatch(formats);
    expect(helpOf('run').replace(/\s+/g, ' ')).toContain(
      '(choices: "table", "csv", "json", "markdown", default: "table")',
    );
  });

  test('every kind of component', () => {
    const named = table('The scheme', 'kind').flatMap(([cell = '']) => quoted(cell));
    expect(named).toEqual(kinds.map(({ kind }) => kind));
  });

  test('finding codes that exist', () => {
    const named = [
      ...quoted(section('The rule')).filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text)),
      ...[...page.matchAll(/(?:error|warning|note)\[([\w-]+)\]/g)].map(([, code = '']) => code),
    ];
    expect(named.length).toBeGreaterThan(2);
    expect(codes).toEqual(expect.arrayContaining(named));
  });
});

describe('exit codes', () => {
  const named = table('Commands and exit codes', 'exit code').map(([code]) => Number(code));

  test('are these four', () => {
    expect(named).toEqual([0, 1, 2, 70]);
  });

  test('0: fine, with a warning', () => {
    inExample((dir) => {
      const { exit, stdout } = bonus(dir, ['check']);
      expect(stdout).toContain('warning[');
      expect(exit).toBe(0);
    });
  });

  test('1: the inputs have errors, nothing is written', () => {
    inExample((dir) => {
      expect(bonus(dir, ['run', '--strict']).exit).toBe(1);
      expect(filesIn(join(dir, 'out')).size).toBe(0);
    });
  });

  test.each([
    [['run', '--frmat', 'csv']],
    [['pay']],
    [['run', '--plans', 'nothing.csv']],
    [['help', 'nothing']],
    [['init']],
  ])('2: %s', (args) => {
    inExample((dir) => {
      expect(bonus(dir, args).exit).toBe(2);
    });
  });

  test('2: a file stands where the folder of a period belongs', () => {
    inExample((dir) => {
      mkdirSync(join(dir, 'out'));
      writeFileSync(join(dir, 'out/2026-10'), '');
      expect(bonus(dir, ['run']).exit).toBe(2);
    });
  });

  test('70: a bug, here one that is put in from outside', () => {
    inExample((dir) => {
      const broken = 'BigInt64Array=function(){throw new Error("broken-on-purpose")}';
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(broken)}` };
      const { exit, stdout, stderr } = bonus(dir, ['check'], env);
      expect({ exit, stdout }).toEqual({ exit: 70, stdout: '' });
      expect(stderr).toMatch(/^bonus \S+ met a bug\. Please report it[\s\S]*broken-on-purpose/);
    });
  });
});
