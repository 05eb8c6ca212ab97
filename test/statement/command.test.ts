// `bonus statement` through the real command on the small example.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyInputs, scenarios } from '../close/scenarios.ts';
import { bonus, filesIn, inEmptyDirectory } from '../support/command.ts';

/** Calls `use` in a directory with the inputs of the small example. */
function inExample(
  use: (dir: string, statement: (...args: string[]) => ReturnType<typeof bonus>) => void,
) {
  const init = scenarios.find(({ name }) => name === 'init');
  if (init === undefined) throw new Error('there is no golden month init');
  inEmptyDirectory((dir) => {
    copyInputs(init, dir);
    use(dir, (...args) => bonus(dir, ['statement', ...args]));
  });
}

const pageOf = (dir: string, letters: string): string => {
  const pages = join(dir, 'statements/2026-10');
  const name = readdirSync(pages).find((each) => each.startsWith(`${letters}-`));
  if (name === undefined) throw new Error(`${letters} has no page`);
  return readFileSync(join(pages, name), 'utf8');
};

/** The text of a page, without its marks. */
const said = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/(td|th|p|h\d|div|strong|span)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('what stands on a page', () => {
  // 820 000.00 × 4 % is 32 800.00, 16 units × 300.00 are 4 800.00.
  test('of a rep: the parts with why, the plan, the deals, what is not paid, the working', () => {
    inExample((dir, statement) => {
      expect(statement('petrova')).toMatchObject({ exit: 0 });
      const text = said(pageOf(dir, 'petrova'));
      for (const part of [
        'Petrova Olga rep, North · personnel number 000123 · petrova Payout 42 600.00 RUB',
        'commission 820 000.00 × 4 % (attainment 85 % ≥ 80 %) 32 800.00',
        'focus 16 units × 300.00 4 800.00',
        'adjustment Taught the new colleague in Kazan 5 000.00',
        'Attainment 85 % 680 000.00 of 800 000.00',
        'handed to petrova by orlov on 2026-10-14, not in the own plan: paperwork and delivery',
        'D-111 petrova 160 000.00 paid_on is empty, so it is not credited yet',
        'attainment: 85 % = sold 680 000.00 ÷ plan 800 000.00',
      ]) {
        expect(text).toContain(part);
      }
      // What others earn is theirs to read.
      expect(text).not.toContain('Who earns what');
    });
  });

  // 65 600.00 + 69 900.00 + 37 600.00
  test("of a head: the team's attainment, who earns what, the team's deals", () => {
    inExample((dir, statement) => {
      expect(statement('orlov')).toMatchObject({ exit: 0 });
      const text = said(pageOf(dir, 'orlov'));
      for (const part of [
        'Team North Attainment',
        'Team attainment 98 % 1 960 000.00 of 2 000 000.00',
        'Ivanov Sergey 100 % 1 000 000.00 of 1 000 000.00',
        'Petrova Olga (petrova), rep 37 600.00',
        'Earned in the team 173 100.00',
        'deal day in 2026 team plan, team_sales ',
        // 400 000 + 250 000 + 120 000 + 80 000, 300 000 − 60 000 + 220 000 + 120 000
        'Ivanov Sergey 850 000.00',
        'D-101 10-02 400 000.00',
        'Ivanov Sergey, handed over 140 000.00',
        'Petrova Olga 580 000.00',
        '2026-10-14, paperwork and delivery',
        'Ivanov Sergey 60 %, Petrova Olga 40 % 250 000.00',
        '11 deal lines 1 960 000.00',
      ]) {
        expect(text).toContain(part);
      }
      expect(text).not.toContain('D-201');
    });
  });

  test('of a variant names it, and so does the index', () => {
    inExample((dir, statement) => {
      const set = 'roles.rep.components.focus.amount=350';
      const { stdout } = statement('petrova', '--set', set);
      const variant = 'A variant of the scheme, not the scheme itself';
      expect(stdout).toContain(variant);
      const index = readFileSync(join(dir, 'statements/2026-10/index.html'), 'utf8');
      for (const page of [pageOf(dir, 'petrova'), index]) {
        expect(said(page)).toContain(variant);
        expect(said(page)).toContain(
          'roles.rep.components.focus.amount = 350 (was 300, scheme.yaml:',
        );
      }
    });
  });
});

describe('which files there are', () => {
  test('the same bytes each time', () => {
    inExample((dir, statement) => {
      statement();
      const before = filesIn(join(dir, 'statements'));
      statement();
      expect(filesIn(join(dir, 'statements'))).toEqual(before);
      expect(before.size).toBe(7);
    });
  });

  test("one person's page is put to those that are there", () => {
    inExample((dir, statement) => {
      statement('petrova');
      expect([...filesIn(join(dir, 'statements')).keys()]).toHaveLength(2);
      statement('orlov');
      const files = filesIn(join(dir, 'statements'));
      expect([...files.keys()]).toHaveLength(3);
      const links = files.get('2026-10/index.html')?.match(/<a href/g);
      expect(links).toHaveLength(2);
    });
  });

  test('all together replace them', () => {
    inExample((dir, statement) => {
      statement('petrova');
      const stale = join(dir, 'statements/2026-10/somebody-0123456789ab.html');
      writeFileSync(stale, 'of one who left the plans');
      statement();
      expect(existsSync(stale)).toBe(false);
    });
  });

  test('the outputs of a run are not touched', () => {
    inExample((dir, statement) => {
      bonus(dir, ['run']);
      const before = filesIn(join(dir, 'out'));
      const { exit, stdout, stderr } = statement('--out', 'out');
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain('out/2026-10 holds files that are no statements: attainment.csv');
      expect(filesIn(join(dir, 'out'))).toEqual(before);
    });
  });

  test('nor is the directory of statements by a run', () => {
    inExample((dir, statement) => {
      statement();
      const before = filesIn(join(dir, 'statements'));
      expect(bonus(dir, ['run', '--out', 'statements']).exit).toBe(2);
      expect(filesIn(join(dir, 'statements'))).toEqual(before);
    });
  });

  test('with errors in the inputs there is none', () => {
    inExample((dir, statement) => {
      writeFileSync(join(dir, 'deals.csv'), 'deal_id\n');
      const { exit, stdout, stderr } = statement();
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
      expect(stderr).toContain('error[');
      expect(existsSync(join(dir, 'statements'))).toBe(false);
    });
  });
});

describe('what the command answers', () => {
  test('a list of the pages, the findings beside it', () => {
    inExample((_, statement) => {
      const { stdout, stderr, exit } = statement();
      expect(exit).toBe(0);
      expect(stdout).toContain('Written to statements/2026-10; index.html lists them.');
      expect(stderr).toContain('head-deal-unassigned');
    });
  });

  test.each([
    ['csv', /^employee,name,payout,currency,file\n/],
    ['markdown', /^\| employee \| name \| payout \| currency \| file \|\n/],
  ])('as %s', (format, expected) => {
    inExample((_, statement) => {
      expect(statement('--format', format).stdout).toMatch(expected);
    });
  });

  test('nothing with --quiet, but the findings', () => {
    inExample((dir, statement) => {
      const { stdout, stderr } = statement('--quiet');
      expect(stdout).toBe('');
      expect(stderr).toContain('head-deal-unassigned');
      expect(filesIn(join(dir, 'statements')).size).toBe(7);
    });
  });

  test('nobody is called so', () => {
    inExample((dir, statement) => {
      const { exit, stderr } = statement('petrowa');
      expect(exit).toBe(1);
      expect(stderr).toContain('error[employee-unknown]');
      expect(stderr).toContain('petrova');
      expect(existsSync(join(dir, 'statements'))).toBe(false);
    });
  });

  test('somebody of another period', () => {
    inExample((dir, statement) => {
      const plans = join(dir, 'plans.csv');
      const row = '2026-09,North,gusev,rep,1000,,Gusev Pavel,000200\n';
      writeFileSync(plans, readFileSync(plans, 'utf8') + row);
      const { exit, stderr } = statement('gusev');
      expect(exit).toBe(2);
      expect(stderr).toContain('gusev holds no seat and has no adjustment in 2026-10');
    });
  });

  test('a directory that cannot be made', () => {
    inExample((dir, statement) => {
      mkdirSync(join(dir, 'x'));
      writeFileSync(join(dir, 'x/file'), '');
      const { exit, stderr } = statement('--out', 'x/file');
      expect(exit).toBe(2);
      expect(stderr).toContain('error: The files could not be written');
    });
  });
});
