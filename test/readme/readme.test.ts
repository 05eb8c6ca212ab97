// README.md does what it says: its console blocks are typed and compared, its two commands are
// taken apart and tried, its scheme is checked, its numbers are calculated. After a change that is
// meant, `SAVE_GOLDEN=1 npm test` writes what the console blocks print anew, and fails.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { copyInputs, read, scenarios } from '../close/scenarios.ts';
import { bonus, filesIn, inEmptyDirectory, root } from '../support/command.ts';
import { blocks, page, path, section, table } from './page.ts';
import { blockOf, typeAll, typedIn } from './session.ts';

const saving = process.env['SAVE_GOLDEN'] !== undefined;

describe('the console blocks', () => {
  const shown = blocks('console').map(typedIn);

  test('are there, and each of them types something', () => {
    expect(shown.length).toBeGreaterThan(0);
    for (const typed of shown) expect(typed).not.toEqual([]);
  });

  test('print exactly what they show', () => {
    inEmptyDirectory((dir) => {
      const commands = shown.flat().map(({ command }) => command);
      const real = typeAll(dir, commands);
      if (saving) {
        save(real.map(({ printed }) => printed));
        expect.fail('saved README.md: read the difference, then run the tests again');
      }
      shown.flat().forEach((typed, i) => {
        expect(real[i]).toEqual(typed);
      });
    });
  });

  function save(printed: readonly string[]): void {
    let next = 0;
    const text = shown.reduce((before, typed) => {
      const real = typed.map(({ command }) => ({ command, printed: printed[next++] ?? '' }));
      return before.replace(blockOf(typed), () => blockOf(real));
    }, page);
    writeFileSync(path, text);
  }
});

interface Package {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('the two commands', () => {
  const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const about: Package = json('package.json');
  const [sample = [], tests = [], ...others] = blocks('sh').map((block) =>
    block.trim().split(' && '),
  );

  /** Every script that a command line reaches by `npm test` and `npm run`. */
  function scriptsOf(command: string): readonly string[] {
    const names = [...command.matchAll(/npm (?:run (?:-s )?([\w:]+)|(test)\b)/g)];
    return names.flatMap(([, run, plain]) => {
      const name = run ?? plain ?? '';
      return [name, ...scriptsOf(about.scripts[name] ?? '')];
    });
  }

  test('are two', () => {
    expect(others).toEqual([]);
  });

  test('name the Node that package.json asks for', () => {
    const [, node = ''] = /Node (\S+) or later/.exec(section('Start')) ?? [];
    expect(about.engines).toEqual({ node: `>=${node}` });
  });

  test('begin with an install that the lock file allows', () => {
    expect([sample[0], tests[0]]).toEqual(['npm ci', 'npm ci']);
    const { name, version, packages } = json('package-lock.json');
    const { bin, engines, dependencies, devDependencies } = packages[''];
    expect({ name, version, bin, engines, dependencies, devDependencies }).toEqual({
      name: about.name,
      version: about.version,
      bin: about.bin,
      engines: about.engines,
      dependencies: about.dependencies,
      devDependencies: about.devDependencies,
    });
    // The install builds what `npx bonus` starts.
    expect(scriptsOf(about.scripts['prepare'] ?? '')).toEqual(['build']);
  });

  test('one runs the sample company', () => {
    const [, folder = '', command = '', ...rest] = sample;
    expect(rest).toEqual([]);
    expect(folder.split(' ')).toEqual(['cd', 'fixtures/company']);
    const [npx, name = '', ...args] = command.split(' ');
    expect([npx, about.bin[name]]).toEqual(['npx', 'bin/bonus.js']);
    inEmptyDirectory((dir) => {
      const company = scenarios.find((scenario) => scenario.name === 'company');
      if (company === undefined) throw new Error('there is no golden month company');
      copyInputs(company, dir);
      const { exit, stdout } = bonus(dir, args);
      expect(exit).toBe(0);
      expect(stdout).toContain(`Written to ${/out\/\d{4}-\d{2}/.exec(section('Start'))}\n`);
      const files = filesIn(join(dir, 'out/2026-10'));
      expect(files.size).toBe(6);
      const [, people, deals] = /three teams, (\d+) people, about (\d+) deals/.exec(page) ?? [];
      const rows = (file: string): readonly Readonly<Record<string, string>>[] =>
        parse(files.get(file) ?? '', { columns: true });
      expect(new Set(rows('payouts.csv').map((row) => row['team'])).size).toBe(3);
      expect(rows('payouts.csv').length).toBe(Number(people));
      const sold = new Set(rows('credits.csv').map((row) => row['deal_id'])).size;
      expect(Math.round(sold / 10) * 10).toBe(Number(deals));
    });
  });

  test('the other runs the tests', () => {
    expect(tests.slice(1)).toEqual(['npm test']);
    expect(scriptsOf('npm test')).toEqual(['test', 'build', 'test:run']);
    expect(about.scripts['test:run']).toMatch(/^vitest run /);
  });

  test('are what CI types, as they stand', () => {
    const ci = read(root, '.ci/run').split('\n');
    const typed = ci.filter((line) => /^[(n]/.test(line));
    expect(typed.slice(0, 3)).toEqual(['npm ci', `(${sample.slice(1).join(' && ')})`, tests[1]]);
  });

  test('every script that the page names is there', () => {
    const named = scriptsOf(page);
    expect(named).toEqual(expect.arrayContaining(['check', 'bench']));
    expect(Object.keys(about.scripts)).toEqual(expect.arrayContaining([...named]));
  });
});

describe('the scheme', () => {
  const [scheme = ''] = blocks('yaml');
  const example = join(root, 'fixtures/init');

  /** What the small example gives with another scheme: what `check` says and all that is paid. */
  function under(text: string): { readonly said: string; readonly paid: string } {
    let answer = { said: '', paid: '' };
    inEmptyDirectory((dir) => {
      for (const name of ['deals.csv', 'plans.csv', 'adjustments.csv']) {
        writeFileSync(join(dir, name), read(example, name));
      }
      writeFileSync(join(dir, 'scheme.yaml'), text);
      const check = bonus(dir, ['check']);
      expect(check.exit, check.stdout).toBe(0);
      const run = bonus(dir, ['run']);
      expect(run.exit, run.stderr).toBe(0);
      const files = filesIn(join(dir, 'out/2026-10'));
      const paid = ['components.csv', 'credits.csv', 'payouts.csv'].map((name) => files.get(name));
      answer = { said: check.stdout, paid: paid.join('\n') };
    });
    return answer;
  }

  test('fits the files of the small example', () => {
    expect(under(scheme).said).toBe(under(read(example, 'scheme.yaml')).said);
  });

  test('pays by every component', () => {
    const { paid } = under(scheme);
    for (const [, id] of scheme.matchAll(/ id: (\w+)/g)) {
      const amounts = [...paid.matchAll(new RegExp(`,${id},.*?,(\\d+\\.\\d\\d),`, 'g'))];
      expect(amounts.map(([, amount]) => Number(amount)).some((amount) => amount > 0)).toBe(true);
    }
  });

  test('says the defaults as they are', () => {
    const short = scheme
      .split('\n')
      .filter((line) => !/^rounding:|^ {2}(unassigned|assignees|split|main):/.test(line))
      .join('\n');
    expect(scheme.split('\n').length - short.split('\n').length).toBe(5);
    expect(under(short)).toEqual(under(scheme));
  });
});

describe('the rule in numbers', () => {
  const cases = ['handed-over', 'unassigned', 'whole-counted', 'whole-not-counted'];
  const rows = table('The rule', 'case');

  test('has a row for each golden month', () => {
    expect(rows.length).toBe(cases.length);
  });

  test.each(cases)('%s', (name) => {
    const month = scenarios.find((scenario) => scenario.name === `rule-in-numbers/${name}`);
    if (month === undefined) throw new Error(`there is no golden month ${name}`);
    inEmptyDirectory((dir) => {
      copyInputs(month, dir);
      const { stdout } = bonus(dir, ['run', '--quiet', '--format', 'csv']);
      expect(stdout).toBe('');
      const paid: Readonly<Record<string, string>>[] = parse(
        read(join(dir, 'out/2026-10'), 'payouts.csv'),
        { columns: true },
      );
      const amounts = ['a', 'b', 'h'].map(
        (person) => paid.find((row) => row['employee'] === person)?.['payout'],
      );
      const written = rows[cases.indexOf(name)]?.slice(1).map((cell) => cell.replaceAll(' ', ''));
      expect(amounts).toEqual(written?.map((amount) => `${amount}.00`));
      expect(read(join(dir, 'out/2026-10'), 'attainment.csv')).toMatch(
        /,team,main,revenue,1000000\.00,1000000\.00,100%\n/,
      );
    });
  });
});
