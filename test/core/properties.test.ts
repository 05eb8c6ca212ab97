// What holds on every month, through the files: the rule, and the sums.

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { monthArb } from '../oracle/arbitrary.ts';
import type { DealRow, Month, Scheme } from '../oracle/month.ts';
import { kopecks, type Row, table, text } from '../support/table.ts';
import { outputs } from './outputs.ts';

vi.setConfig({ testTimeout: 120_000 });

const months = { numRuns: 50 };

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** Rows by the text of some columns. */
function grouped(rows: readonly Row[], ...columns: string[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => text(row, column)));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const creditedIn = ({ deals, period, scheme: { credit } }: Month): readonly DealRow[] =>
  deals
    .filter((row) => row[credit.date].startsWith(period))
    .filter((row) => !credit.statuses || credit.statuses.includes(row.status));

/** The same month where every rep is paid 3 % of everything and all teams have a plan of revenue. */
function plain({ scheme, people, ...month }: Month): Month {
  const { plans: _, ...rest } = scheme;
  const pay = { components: [{ id: 'pay', kind: 'commission', rate: '3%' }] } as const;
  const team = [{ id: 'team', kind: 'commission', of: 'team', rate: '1%' }] as const;
  const roles = { rep: pay, senior: pay, head: { components: team } };
  return {
    ...month,
    scheme: { ...rest, roles } satisfies Scheme,
    people: people.map((row) => ({
      ...row,
      plan: row.role === 'team' ? '1000' : '',
      'plan:focus': '',
    })),
  };
}

/** `North:60|South:40` as parts of 10^20; one name alone is the whole. */
function parts(cell: string): readonly (readonly [string, bigint])[] {
  return cell.split('|').map((part) => {
    const [, name = part, whole = '100', tail = ''] = /^(.*):(\d+)(?:\.(\d+))?$/.exec(part) ?? [];
    return [name, BigInt(whole + tail.padEnd(18, '0'))];
  });
}
const WHOLE = 10n ** 20n;

describe('the rule', () => {
  test('every credited line counts once, and the teams sum to the lines', () => {
    fc.assert(
      fc.property(monthArb.map(plain), (month) => {
        const files = outputs(month);
        const credits = table(files, 'credits.csv');
        const first = credits.filter((row) => text(row, 'revenue') !== '');
        const lines = creditedIn(month).map(({ deal_id, line, revenue }) => {
          return `${deal_id} ${line || '1'} ${kopecks(revenue)}`;
        });
        const counted = first.map((row) => {
          return `${row['deal_id']} ${row['line']} ${kopecks(text(row, 'revenue'))}`;
        });
        expect(counted.sort()).toEqual(lines.sort());

        const byTeam = new Map<string, bigint>();
        for (const row of first) {
          const shares = parts(text(row, 'quota_team'));
          expect(sum(shares.map(([, share]) => share))).toBe(WHOLE);
          for (const [team, share] of shares) {
            const part = kopecks(text(row, 'revenue')) * share;
            byTeam.set(team, (byTeam.get(team) ?? 0n) + part);
          }
        }
        for (const row of table(files, 'attainment.csv').filter(({ role }) => role === 'team')) {
          const error =
            kopecks(text(row, 'actual')) * WHOLE - (byTeam.get(text(row, 'team')) ?? 0n);
          // The file shows whole kopecks.
          expect(error * 2n <= WHOLE && error * 2n >= -WHOLE, `${row['team']}`).toBe(true);
        }
      }),
      months,
    );
  });

  test('the pay shares of a line sum to 100 % or to nothing, which only a held line has', () => {
    fc.assert(
      fc.property(monthArb.map(plain), (month) => {
        const held = creditedIn(month).filter(({ owner, assigned_to, ...row }) => {
          const date = row[month.scheme.credit.date];
          return assigned_to === '' && roleOn(month, owner.split(':')[0] ?? '', date) === 'head';
        });
        const lines = [
          ...grouped(table(outputs(month), 'credits.csv'), 'deal_id', 'line').values(),
        ];
        const unpaid = lines.filter((rows) => rows.some((row) => text(row, 'paid_to') === ''));
        expect(unpaid.map((rows) => rows.length)).toEqual(held.map(() => 1));
        for (const rows of lines.filter((each) => !unpaid.includes(each))) {
          const shares = rows.map((row) => parts(`x:${text(row, 'share').slice(0, -1)}`));
          expect(sum(shares.map(([part]) => part?.[1] ?? 0n))).toBe(WHOLE);
        }
      }),
      months,
    );
  });

  test('no deal pays a head', () => {
    fc.assert(
      fc.property(monthArb, (month) => {
        for (const row of table(outputs(month), 'credits.csv')) {
          const payee = text(row, 'paid_to');
          if (payee === '' || text(row, 'deal_id') === '') continue;
          expect(['rep', 'senior']).toContain(roleOn(month, payee, text(row, 'credited_on')));
        }
      }),
      months,
    );
  });
});

function roleOn({ people, period }: Month, employee: string, date: string): string | undefined {
  return people.find(
    (row) =>
      row.period === period &&
      row.employee === employee &&
      row.from <= date &&
      (row.to === '' || date <= row.to),
  )?.role;
}

describe('the sums', () => {
  test('the rows of credits.csv sum to the components that pay by deal, to the kopeck', () => {
    fc.assert(
      fc.property(monthArb, (month) => {
        const files = outputs(month);
        const byDeal = ['commission', 'per_unit', 'per_deal'];
        const paysByDeal = (row: Row): boolean => {
          const { components } = month.scheme.roles[text(row, 'role')] ?? { components: [] };
          const rule = components.find(({ id }) => id === text(row, 'component'));
          if (rule === undefined || !byDeal.includes(rule.kind)) return false;
          return !('of' in rule) || rule.of === undefined || rule.of === 'own';
        };
        const amounts = (rows: readonly Row[], who: string): Readonly<Record<string, bigint>> => {
          // Somebody with two seats may have two components of one id.
          const groups = [...grouped(rows, who, 'component')];
          const sums = groups.map(
            ([key, each]) => [key, sum(each.map((row) => kopecks(text(row, 'amount'))))] as const,
          );
          return Object.fromEntries(sums.filter(([, amount]) => amount !== 0n));
        };
        const credits = table(files, 'credits.csv').filter((row) => text(row, 'paid_to') !== '');
        const components = table(files, 'components.csv').filter(paysByDeal);
        expect(amounts(credits, 'paid_to')).toEqual(amounts(components, 'employee'));
      }),
      months,
    );
  });

  test('components.csv sums to what is earned, person by person', () => {
    fc.assert(
      fc.property(monthArb, (month) => {
        const files = outputs(month);
        const components = grouped(table(files, 'components.csv'), 'employee');
        for (const [key, [row, ...others]] of grouped(table(files, 'payouts.csv'), 'employee')) {
          const amounts = (components.get(key) ?? []).map((each) => kopecks(text(each, 'amount')));
          const [earned, adjusted, payout] = ['earned', 'adjustments', 'payout'].map((column) =>
            kopecks(text(row ?? {}, column)),
          );
          expect(others).toEqual([]);
          expect(earned).toBe(sum(amounts));
          expect(payout).toBe((earned ?? 0n) + (adjusted ?? 0n));
        }
      }),
      months,
    );
  });
});
