// What README.md says of the commands: where they print, what --quiet leaves, what comes next.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../close/scenarios.ts';
import { bonus, inEmptyDirectory } from '../support/command.ts';
import { DEALS, inMonth, written } from './small-month.ts';

describe('where findings go', () => {
  const held = { 'deals.csv': `${DEALS}D-3,2026-10-07,hanna,,1000.00\n` };
  const formats = ['table', 'csv', 'json', 'markdown'];

  test.each(formats)('check shows them on standard output: %s', (format) => {
    inMonth(held, (dir) => {
      const { exit, stdout, stderr } = bonus(dir, ['check', '--format', format]);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toContain('D-3 of hanna, head of team North, is handed to nobody');
    });
  });

  test.each(formats)('run shows them on standard error: %s', (format) => {
    inMonth(held, (dir) => {
      const { exit, stdout, stderr } = bonus(dir, ['run', '--format', format]);
      expect(exit).toBe(0);
      expect(stdout).not.toContain('is handed to nobody');
      expect(stderr).toContain('D-3 of hanna, head of team North, is handed to nobody');
    });
  });

  test.each(formats)('check is silent when all is well: %s', (format) => {
    inMonth({}, (dir) => {
      expect(bonus(dir, ['check', '--format', format])).toEqual({
        exit: 0,
        stdout: '',
        stderr: '',
      });
    });
  });

  test('check --format csv gives the rows of exceptions.csv, none left out', () => {
    const many = Array.from({ length: 25 }, (_, i) => `H-${i},2026-10-07,hanna,,1000.00\n`).join(
      '',
    );
    inMonth({ 'deals.csv': DEALS + many }, (dir) => {
      bonus(dir, ['run']);
      const { stdout } = bonus(dir, ['check', '--format', 'csv']);
      expect(stdout).toBe(read(join(dir, 'out/2026-10'), 'exceptions.csv'));
      expect(stdout.split('\n').length).toBe(27);
      expect(bonus(dir, ['check']).stdout).toContain('and 5 more of head-deal-unassigned');
    });
  });

  test('check --format markdown gives a table', () => {
    inMonth(held, (dir) => {
      const rows = bonus(dir, ['check', '--format', 'markdown']).stdout.split('\n');
      expect(rows.slice(0, 2)).toEqual([
        '| severity | code | file | line | deal_id | employee | amount | message |',
        '| --- | --- | --- | ---: | --- | --- | ---: | --- |',
      ]);
      expect(rows[2]).toMatch(
        /^\| warning \| head-deal-unassigned \| deals.csv \| 4 \| D-3 \| hanna \|/,
      );
    });
  });
});

describe('--quiet', () => {
  test('check prints nothing and sets the exit code', () => {
    inMonth({ 'deals.csv': `${DEALS}D-3,2026-10-07,ada,,\n` }, (dir) => {
      expect(bonus(dir, ['check', '--quiet'])).toEqual({ exit: 1, stdout: '', stderr: '' });
    });
  });

  test('run prints no summary, and findings all the same', () => {
    inMonth({ 'deals.csv': `${DEALS}D-3,2026-10-07,hanna,,1000.00\n` }, (dir) => {
      const { exit, stdout, stderr } = bonus(dir, ['run', '--quiet']);
      expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' });
      expect(stderr).toContain('warning[head-deal-unassigned]');
      expect(written(dir, 'payouts.csv').length).toBeGreaterThan(2);
    });
  });
});

describe('init and help', () => {
  test.each([
    [['init'], 'Next: bonus run\n'],
    [['init', 'october'], 'Next: cd october, then bonus run\n'],
  ])('%s says what to type next', (args, next) => {
    inEmptyDirectory((dir) => {
      const { exit, stdout } = bonus(dir, args);
      expect(exit).toBe(0);
      expect(stdout.endsWith(next)).toBe(true);
    });
  });

  test('init writes over nothing', () => {
    inMonth({}, (dir) => {
      const { exit, stderr } = bonus(dir, ['init']);
      expect(exit).toBe(2);
      expect(stderr).toContain(
        'already has deals.csv, plans.csv, scheme.yaml. Nothing was written',
      );
      expect(read(dir, 'deals.csv')).toBe(DEALS);
    });
  });

  test('help without a topic lists the topics, and each has a page', () => {
    inEmptyDirectory((dir) => {
      const { stdout } = bonus(dir, ['help']);
      const list = stdout.slice(stdout.indexOf('  deals '));
      const topics = [...list.matchAll(/^ {2}(\w+) /gm)].map(([, topic = '']) => topic);
      expect(topics).toEqual(expect.arrayContaining(['scheme', 'commission']));
      for (const topic of topics) expect(bonus(dir, ['help', topic]).exit).toBe(0);
    });
  });
});
