// `bonus explain` through the real command, on the small example: what the clerk asks, and what the
// answer says. The amounts follow from the files by hand: 820 000.00 × 4 % is 32 800.00.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, bonus, root } from '../support/command.ts';

const dir = mkdtempSync(join(tmpdir(), 'bonus-'));
beforeAll(() => {
  execFileSync(process.execPath, [bin, 'init', dir]);
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const explain = (...args: readonly string[]) => bonus(dir, ['explain', ...args]);

/** The output without the spaces that align it. */
const said = (...args: readonly string[]): string =>
  explain(...args).stdout.replace(/(\S) {2,}/g, '$1 | ');

describe('a person', () => {
  test.each(['petrova', 'Petrova Olga', 'PETROVA'])('is found as %s', (name) => {
    expect(explain(name).stdout).toBe(explain('petrova').stdout);
    expect(explain(name).exit).toBe(0);
  });

  test('from the payout to the plan', () => {
    const text = said('petrova');
    expect(text).toContain('payout | 42 600.00 | RUB');
    expect(text).toContain('commission | 32 800.00 | = 820 000.00 × 4 % (attainment 85 % ≥ 80 %)');
    expect(text).toContain('attainment | 85 % | = sold 680 000.00 ÷ plan 800 000.00');
    expect(text).toContain('adjustment | 5 000.00 | Taught the new colleague in Kazan');
  });

  test('a handed-over deal says by whom, when and why', () => {
    expect(said('petrova')).toContain(
      'handed to petrova by orlov on 2026-10-14, not in the own plan: paperwork and delivery',
    );
  });

  test('what is below the first bound says so', () => {
    expect(said('volkova')).toContain(
      'focus_plan | 0.00 | nothing: team attainment of focus 77.5 % is below 80 %',
    );
  });

  test('of one component, nothing else', () => {
    const text = said('petrova', '--component', 'focus');
    expect(text).toContain('focus | 4 800.00 | = 16 units × 300.00');
    expect(text).not.toContain('commission');
  });
});

describe('what one component does not pay is listed below it', () => {
  /** The rows of the table of what is not paid. */
  const unpaid = (...args: readonly string[]): readonly string[] => {
    const [, table = ''] = said(...args).split('not paid | ');
    const [rows = ''] = table.split('\n\n');
    return rows.trimEnd().split('\n').slice(1);
  };

  test('lines that pay the person but not by it, with why, and those that wait for it', () => {
    expect(unpaid('petrova', '--component', 'focus')).toEqual([
      'D-107 | petrova | 220 000.00 | nothing: product is Support, not CRM Box or CRM Cloud',
      'D-108 | petrova | 120 000.00 | nothing: product is Training, not CRM Box or CRM Cloud',
      'D-109 | orlov | 140 000.00 | nothing: product is Integration, not CRM Box or CRM Cloud',
      'D-111 | petrova | 160 000.00 | paid_on is empty, so it is not credited yet',
    ]);
    expect(unpaid('petrova', '--component', 'commission')).toEqual([
      'D-111 | petrova | 160 000.00 | paid_on is empty, so it is not credited yet',
    ]);
  });

  test('not what it would not count when it is credited, and other days by their number', () => {
    const header = 'deal_id,paid_on,owner,revenue,quantity,product,status';
    const rows = [
      'E-1,,petrova,1000.00,1,Training,won',
      'E-2,,petrova,1000.00,1,CRM Cloud,lost',
      'E-3,2026-11-03,petrova,1000.00,1,CRM Cloud,won',
      'E-4,2026-11-03,petrova,1000.00,1,Training,won',
    ];
    writeFileSync(join(dir, 'later.csv'), `${[header, ...rows].join('\n')}\n`);
    const files = ['--deals', 'deals.csv', '--deals', 'later.csv'];
    const of = (...args: readonly string[]) => ['petrova', ...files, ...args];
    expect(unpaid(...of('--component', 'focus')).filter((row) => row.startsWith('E-'))).toEqual([
      'E-2 | petrova | 1 000.00 | its status is lost, and only won counts; ' +
        'paid_on is empty, so it is not credited yet',
    ]);
    expect(said(...of('--component', 'focus'))).toContain(
      '\n1 more deal line credited outside 2026-10.\n',
    );
    expect(said(...of())).toContain('\n2 more deal lines credited outside 2026-10.\n');
  });

  test("nothing for a head's component on the team's deals: held deals count in it", () => {
    const text = said('volkova', '--component', 'team_plan');
    expect(text).toContain('D-206 | 2026-10-23 | volkova | 180 000.00');
    expect(text).not.toContain('not paid');
  });

  test('nor for one without deals that a plan counts', () => {
    const quarterly = join(root, 'fixtures/schemes/quarterly');
    const { stdout } = bonus(quarterly, ['explain', 'ivleva', '--quiet']);
    expect(stdout).toContain('Z-07  2026-10-20');
    expect(stdout).not.toContain('not paid');
  });

  test('as rows of CSV, with the notes', () => {
    const files = ['--deals', 'deals.csv', '--deals', 'later.csv'];
    const { stdout } = explain('petrova', ...files, '--component', 'focus', '--format', 'csv');
    const rows = stdout.trimEnd().split('\n');
    expect(rows.slice(-6)).toEqual([
      ',unpaid,D-107,,220000.00,220000,money,"nothing: product is Support, not CRM Box or CRM Cloud",owner petrova',
      ',unpaid,D-108,,120000.00,120000,money,"nothing: product is Training, not CRM Box or CRM Cloud",owner petrova',
      ',unpaid,D-109,,140000.00,140000,money,"nothing: product is Integration, not CRM Box or CRM Cloud",owner orlov',
      ',unpaid,D-111,,160000.00,160000,money,"paid_on is empty, so it is not credited yet",owner petrova',
      ',unpaid,E-2,,1000.00,1000,money,"its status is lost, and only won counts; paid_on is empty, so it is not credited yet",owner petrova',
      ',note,,,,,,1 more deal line credited outside 2026-10.,',
    ]);
  });
});

describe('a deal', () => {
  test.each([
    ['D-104', 'sold by ivanov 60 %, petrova 40 %'],
    ['D-104', 'D-104 pays | 14 500.00'],
    [
      'D-109',
      'focus of petrova | 0.00 | nothing: product is Integration, not CRM Box or CRM Cloud',
    ],
    ['D-111', 'pays nothing in 2026-10: paid_on is empty, so it is not credited yet'],
    ['D-206', 'held: nobody is assigned, so it counts for the team and pays no rep'],
    ['D-206', 'in plan main of team South | 180 000.00'],
    ['D-208', 'its status is lost, and only won counts'],
  ])('%s: %s', (deal, text) => {
    expect(said('--deal', deal)).toContain(text);
  });

  test('of another pays one nothing', () => {
    expect(said('ivanov', '--deal', 'D-106')).toContain('pays petrova, not ivanov');
  });

  test('a row of totals is none, and no near name of one', () => {
    const rows = [
      'deal_id,paid_on,owner,revenue,quantity,product,status',
      'F-1,2026-10-01,ivanov,5,1,Training,won',
      'Total,,,5,1,,',
    ];
    writeFileSync(join(dir, 'totals.csv'), `${rows.join('\n')}\n`);
    const files = ['--deals', 'deals.csv', '--deals', 'totals.csv'];
    for (const deal of ['Total', 'Totall']) {
      const { stderr, exit } = explain('--deal', deal, ...files);
      expect(stderr).toContain(`No row of the deals has the id "${deal}"`);
      expect(stderr).not.toContain('Did you mean');
      expect(exit).toBe(1);
    }
  });
});

test('a team: what it earns is what its seats earn', () => {
  const text = said('--team', 'North');
  // 65 600.00 + 69 900.00 + 37 600.00
  expect(text).toContain('earned in the team | 173 100.00 | RUB');
  expect(text).toContain('= sold by the team 1 960 000.00 ÷ plan of the team 2 000 000.00');
});

describe('a variant is named in every format', () => {
  const set = ['--set', 'roles.rep.components.focus.amount=350'];
  const note = 'roles.rep.components.focus.amount = 350 (was 300, scheme.yaml:';

  test.each(['table', 'markdown', 'csv'])('%s', (format) => {
    const { stdout } = explain('petrova', ...set, '--format', format);
    expect(stdout).toContain('A variant of the scheme, not the scheme itself');
    expect(stdout).toContain(note);
  });

  test('json', () => {
    const { variant } = JSON.parse(explain('petrova', ...set, '--format', 'json').stdout);
    expect(variant).toMatchObject([{ set: 'roles.rep.components.focus.amount', value: '350' }]);
    // 16 units × 350
    expect(said('petrova', ...set)).toContain('focus | 5 600.00 | = 16 units × 350.00');
  });

  test('the scheme itself is not', () => {
    expect(explain('petrova').stdout).not.toContain('variant');
  });
});

describe('usage', () => {
  test.each([
    [[]],
    [['petrova', '--team', 'North']],
    [['petrova', '--deal', 'D-104', '--component', 'focus']],
    [['--component', 'focus']],
  ])('%j is refused', (args) => {
    const { stdout, stderr, exit } = explain(...args);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toContain('Name one person, or --team or --deal.');
  });
});
