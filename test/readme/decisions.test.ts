// What README.md says where several readings were possible, tried on small months.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../close/scenarios.ts';
import { bonus } from '../support/command.ts';
import { DEALS, inMonth, PLANS, SCHEME, written } from './small-month.ts';

describe('percentages', () => {
  test('measured ones are cut to two decimals and lose trailing zeros', () => {
    inMonth({}, (dir) => {
      expect(bonus(dir, ['run']).exit).toBe(0);
      // 999 960 of 1 000 000 is 99.996 %; 462 000 of 500 000 is 92.40 %.
      const rows = written(dir, 'attainment.csv');
      expect(rows[2]).toBe('2026-10,North,ada,rep,main,revenue,1000000.00,999960.00,99.99%');
      expect(rows[3]).toBe('2026-10,North,bob,rep,main,revenue,500000.00,462000.00,92.4%');
    });
  });

  test('rates stand as they were written, with up to six decimals', () => {
    inMonth({}, (dir) => {
      bonus(dir, ['run']);
      // 3.123456 % of 462 000 is 14 430.36672.
      expect(written(dir, 'components.csv')[3]).toContain(',462000.00,,3.123456%,14430.37,');
    });
  });
});

describe('amounts', () => {
  test('a payout below zero is written as it is', () => {
    const adjustments = 'period,employee,amount,reason\n2026-10,ada,-50000.00,advance\n';
    inMonth({ 'adjustments.csv': adjustments }, (dir) => {
      expect(bonus(dir, ['run']).exit).toBe(0);
      // 3.123456 % of 999 960 is 31 233.3106…, less 50 000.
      expect(written(dir, 'payouts.csv').find((row) => row.includes(',ada,'))).toBe(
        '2026-10,ada,,,North,rep,31233.31,-50000.00,-18766.69,RUB',
      );
    });
  });

  test('adjustments of other periods do not count', () => {
    const adjustments = 'period,employee,amount,reason\n2026-09,ada,-50000.00,advance\n';
    inMonth({ 'adjustments.csv': adjustments }, (dir) => {
      bonus(dir, ['run']);
      expect(read(join(dir, 'out/2026-10'), 'payouts.csv')).toContain(',31233.31,0.00,31233.31,');
    });
  });

  test('what a floor adds is a credits row with an empty deal_id, before all others', () => {
    const scheme = SCHEME.replace('floor: 0', 'floor: 20000');
    inMonth({ 'scheme.yaml': scheme }, (dir) => {
      bonus(dir, ['run']);
      const [, first, second] = written(dir, 'credits.csv');
      // 20 000 less 14 430.37.
      expect(first).toBe('2026-10,,,,,,,,,bob,,commission,,,5569.63,,,');
      expect(second).toContain(',D-1,');
    });
  });

  test('an empty revenue is an error', () => {
    inMonth({ 'deals.csv': `${DEALS}D-3,2026-10-07,ada,,\n` }, (dir) => {
      const { exit, stdout } = bonus(dir, ['check']);
      expect(exit).toBe(1);
      expect(stdout).toContain('error[number-invalid]: D-3: column "revenue" is empty');
    });
  });

  test('people with nothing but zeros are left out of payouts.csv, unless --zeros is given', () => {
    inMonth({ 'deals.csv': DEALS.replace(/^D-2.*\n/m, '') }, (dir) => {
      bonus(dir, ['run']);
      expect(written(dir, 'payouts.csv').some((row) => row.includes(',bob,'))).toBe(false);
      expect(written(dir, 'components.csv').some((row) => row.includes(',bob,'))).toBe(true);
      bonus(dir, ['run', '--zeros']);
      expect(written(dir, 'payouts.csv')).toContain('2026-10,bob,,,North,rep,0.00,0.00,0.00,RUB');
    });
  });
});

describe('people who are not there on the credit date', () => {
  test.each([
    ['an owner', 'D-3,2026-10-16,bob,,1000.00', 'owner-not-on-team'],
    ['an assignee', 'D-3,2026-10-16,hanna,bob,1000.00', 'assignee-not-a-rep'],
  ])('%s is an error', (_, row, code) => {
    inMonth({ 'deals.csv': `${DEALS}${row}\n` }, (dir) => {
      const { exit, stdout } = bonus(dir, ['check']);
      expect(exit).toBe(1);
      expect(stdout).toMatch(
        new RegExp(`^deals.csv:4:\\d+: error\\[${code}\\]: .* on 2026-10-16$`, 'm'),
      );
    });
  });
});

describe('the period', () => {
  const plans = `${PLANS}2026-09,North,ada,rep,1000000,,\n`;

  test('is the latest in plans.csv, and the summary says so', () => {
    inMonth({ 'plans.csv': plans }, (dir) => {
      expect(bonus(dir, ['run']).stdout).toMatch(/^Small · 2026-10 {2}\(the latest period/);
    });
  });

  test('is the one of --period where that is given', () => {
    inMonth({ 'plans.csv': plans }, (dir) => {
      const { stdout } = bonus(dir, ['run', '--dry-run', '--period', '2026-09']);
      expect(stdout).toMatch(/^Small · 2026-09\n/);
    });
  });
});
