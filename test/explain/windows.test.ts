// Over a window: deals of earlier periods that it counts are shown, so they are not told as left out,
// and a plan that is added up of several periods has a line for each.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bonus, inEmptyDirectory, root } from '../support/command.ts';

test('of a running total to date no deal line is both shown and outside the period', () => {
  const dir = join(root, 'fixtures/schemes/year-to-date');
  const { stdout } = bonus(dir, ['explain', 'kuzmin', '--quiet']);
  expect(stdout).toContain('Y-01  2026-08-12');
  expect(stdout).not.toContain('outside 2026-10');
});

const yearToDate = join(root, 'fixtures/schemes/year-to-date');

/** The tree without its branches, each line as `label | amount | says`. */
function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[│├└─ ]+/, '').replace(/(\S) {2,}/g, '$1 | '));
}

test('a plan of several periods has a line for each, the paying one too', () => {
  const told = lines(bonus(yearToDate, ['explain', 'larina', '--quiet']).stdout);
  const at = told.indexOf('plan | 1 200 000.00');
  expect(told.slice(at, at + 4)).toEqual([
    'plan | 1 200 000.00',
    'plan of 2026-08 | 400 000.00',
    'plan of 2026-09 | 400 000.00',
    'plan of 2026-10 | 400 000.00',
  ]);
  const before = told.indexOf('plan | 800 000.00');
  expect(told.slice(before, before + 3)).toEqual([
    'plan | 800 000.00',
    'plan of 2026-08 | 400 000.00',
    'plan of 2026-09 | 400 000.00',
  ]);
});

test('by days, a part says its plan and its days', () => {
  inEmptyDirectory((dir) => {
    cpSync(yearToDate, dir, { recursive: true });
    const scheme = readFileSync(join(dir, 'scheme.yaml'), 'utf8');
    writeFileSync(join(dir, 'scheme.yaml'), `${scheme}\nproration: { plans: by_days }\n`);
    const plans = readFileSync(join(dir, 'plans.csv'), 'utf8').trimEnd().split('\n');
    // Larina came on the 16th of August: 16 of 31 days.
    const withDays = plans.map((row, i) => {
      if (i === 0) return `${row},from`;
      return `${row},${row.startsWith('2026-08,Solar,larina') ? '2026-08-16' : ''}`;
    });
    writeFileSync(join(dir, 'plans.csv'), `${withDays.join('\n')}\n`);
    const told = lines(bonus(dir, ['explain', 'larina', '--quiet']).stdout);
    // 400 000 × 16 ÷ 31 is 206 451.61…, and 800 000.00 beside it.
    const at = told.indexOf('plan | 1 006 451.61');
    expect(told.slice(at, at + 4)).toEqual([
      'plan | 1 006 451.61',
      'plan of 2026-08 | 206 451.61 | = plan 400 000.00 × 16 of 31 days',
      'plan of 2026-09 | 400 000.00',
      'plan of 2026-10 | 400 000.00',
    ]);
  });
});

test('a sum of more parts than fit a line has a line for each', () => {
  inEmptyDirectory((dir) => {
    const reps = Array.from({ length: 8 }, (_, i) => `rep${i + 1}`);
    const files = {
      'plans.csv': [
        'period,team,employee,role,plan',
        '2026-10,North,,team,800000',
        '2026-10,North,orlov,head,',
        ...reps.map((rep) => `2026-10,North,${rep},rep,100000`),
      ],
      'deals.csv': [
        'deal_id,paid_on,owner,assigned_to,revenue',
        ...reps.map((rep, i) => `D-${i + 1},2026-10-05,${rep},,${i + 1}000`),
      ],
      'scheme.yaml': [
        'name: Override',
        'currency: RUB',
        'period: month',
        'credit: { date: paid_on }',
        'head_deals: { count_toward_rep_plan: false }',
        'roles:',
        '  rep:',
        '    components: [{ id: commission, kind: commission, rate: 10% }]',
        '  head:',
        '    components: [{ id: share, kind: override, components: [commission], rate: 5% }]',
      ],
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(dir, name), `${text.join('\n')}\n`);
    }
    const told = lines(bonus(dir, ['explain', 'orlov', '--quiet']).stdout);
    // 10 % of 1 000 to 8 000, and 5 % of their sum 3 600.
    expect(told).toContain('share | 180.00 | = 3 600.00 × 5 %');
    for (const [i, rep] of reps.entries()) {
      expect(told).toContain(`commission of ${rep} | ${(i + 1) * 100}.00`);
    }
  });
});

test('to date, what is due and what was due before have lines of their own', () => {
  const told = lines(bonus(yearToDate, ['explain', 'larina', '--quiet']).stdout);
  const of = (line: string): number => told.indexOf(line);
  const now = of(
    'due to date | 68 000.00 | = 1 360 000.00 × 5 % (attainment in 2026-01..2026-10 100 % ≥ 100 %)',
  );
  const before = of(
    'due before | 18 000.00 | = 600 000.00 × 3 % (attainment in 2026-01..2026-09 62.5 % ≥ 0 %)',
  );
  expect(now).toBeGreaterThan(0);
  expect(told[now + 1]).toMatch(/^base \| 1 360 000.00 \|/);
  expect(before).toBeGreaterThan(now);
  expect(told[before + 1]).toMatch(/^base \| 600 000.00 \|/);
});
