// What `bonus check` answers in each format. The findings are its result, so they are its output.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Answer, bonus, inEmptyDirectory } from '../support/command.ts';

const SCHEME = `name: Check
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep: { components: [{ id: pay, kind: commission, rate: 1% }] }
  head: { components: [{ id: share, kind: commission, of: team, rate: 5% }] }
`;
const PLANS = `period,team,employee,role,plan
2026-10,North,,team,100
2026-10,North,hal,head,
2026-10,North,ann,rep,100
`;
const HELD = 'deal_id,owner,revenue,closed_on\n"D|1",hal,50,2026-10-01\n';
const WELL =
  'deal_id,owner,assigned_to,revenue,closed_on\nD-1,ann,,50,2026-10-01\nD-2,hal,ann,50,2026-10-01\n';

/** The answer of check, and the exceptions.csv that run writes. */
function check(deals: string, args: readonly string[]): Answer & { readonly exceptions: string } {
  let answer: (Answer & { readonly exceptions: string }) | null = null;
  inEmptyDirectory((dir) => {
    const files = { 'scheme.yaml': SCHEME, 'plans.csv': PLANS, 'deals.csv': deals };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    const ran = bonus(dir, ['run']);
    const written =
      ran.exit === 0 ? readFileSync(join(dir, 'out/2026-10/exceptions.csv'), 'utf8') : '';
    answer = { ...bonus(dir, ['check', ...args]), exceptions: written };
  });
  if (answer === null) throw new Error('nothing was answered');
  return answer;
}

test.each(['table', 'csv', 'json', 'markdown'])('as %s it is silent when all is well', (format) => {
  expect(check(WELL, ['--format', format])).toMatchObject({ stdout: '', stderr: '', exit: 0 });
});

test('as csv it is what run writes to exceptions.csv', () => {
  const { stdout, exceptions, exit } = check(HELD, ['--format', 'csv']);
  expect(stdout).toBe(exceptions);
  expect(stdout).toContain('warning,head-deal-unassigned,deals.csv,2,D|1,hal,50.00,');
  expect(exit).toBe(0);
});

test('as csv it tells more than 20 of a code', () => {
  const many = Array.from({ length: 25 }, (_, i) => `D-${i},eve,50,2026-10-01\n`).join('');
  const { stdout, exit } = check(`deal_id,owner,revenue,closed_on\n${many}`, ['--format', 'csv']);
  expect(stdout.match(/^error,owner-unknown,/gm)).toHaveLength(25);
  expect(exit).toBe(1);
});

test('as markdown it is the same table', () => {
  const { stdout } = check(HELD, ['--format', 'markdown']);
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    '| severity | code | file | line | deal_id | employee | amount | message |',
    '| --- | --- | --- | ---: | --- | --- | ---: | --- |',
  ]);
  expect(stdout).toContain(
    '| warning | head-deal-unassigned | deals.csv | 2 | D\\|1 | hal | 50.00 |',
  );
});

test('as json it is one object per line', () => {
  const { stdout } = check(HELD, ['--format', 'json']);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({
    code: 'head-deal-unassigned',
    file: 'deals.csv',
    line: 2,
    amount: '50.00',
  });
});

test('--quiet prints nothing; the exit code says whether there are errors', () => {
  expect(check(HELD, ['--quiet'])).toMatchObject({ stdout: '', stderr: '', exit: 0 });
  const unknown = HELD.replace('hal', 'eve');
  expect(check(unknown, ['--quiet'])).toMatchObject({ stdout: '', stderr: '', exit: 1 });
});
