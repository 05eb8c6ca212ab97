// The rule's own invariants, on the oracle: before it may judge the product, it is judged itself.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthArb } from './arbitrary.ts';
import { isByDeal } from './commission.ts';
import { oracle } from './oracle.ts';

describe('on any month', () => {
  const months = { numRuns: 100 };
  const total = (list: readonly bigint[]) => list.reduce((a, b) => a + b, 0n);

  test('a component paid by deal is the sum of its rows, and no row pays a head', () => {
    fc.assert(
      fc.property(monthArb, (it) => {
        const { components, credits } = oracle(it);
        const byDeal = components.filter((row) => {
          const rules = it.scheme.roles[row.role]?.components ?? [];
          const rule = rules.find((one) => one.id === row.component);
          return rule !== undefined && isByDeal(rule) && (rule.of ?? 'own') === 'own';
        });
        expect(byDeal.every((row) => row.role !== 'head')).toBe(true);
        // Two seats of one person may have components of the same id.
        const keys = [...byDeal, ...credits].map(payeeAndComponent);
        for (const key of new Set(keys)) {
          const amounts = (rows: readonly { amount: bigint }[]) => total(rows.map((r) => r.amount));
          const mine = <T extends Parameters<typeof payeeAndComponent>[0]>(rows: readonly T[]) =>
            rows.filter((row) => payeeAndComponent(row) === key);
          expect(amounts(mine(credits))).toBe(amounts(mine(byDeal)));
        }
      }),
      months,
    );
  });

  test('earned, adjustments and payout add up, over all people and all components', () => {
    fc.assert(
      fc.property(monthArb, (it) => {
        const { payouts, components } = oracle(it);
        expect(total(payouts.map((row) => row.earned))).toBe(
          total(components.map((row) => row.amount)),
        );
        for (const row of payouts) expect(row.payout).toBe(row.earned + row.adjustments);
      }),
      months,
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(monthArb, (it) => {
        const turned = { ...it, deals: [...it.deals].reverse(), people: [...it.people].reverse() };
        const text = (result: ReturnType<typeof oracle>) =>
          Object.values(result)
            .flat()
            .map((row) => JSON.stringify(row, (_, v) => (typeof v === 'bigint' ? `${v}` : v)))
            .sort();
        expect(text(oracle(turned))).toEqual(text(oracle(it)));
      }),
      months,
    );
  });

  test('the quota credits of the teams sum to the deals, each once', () => {
    fc.assert(
      fc.property(monthArb, (it) => {
        const { date, statuses } = it.scheme.credit;
        const people = it.people.map((row) => (row.role === 'team' ? { ...row, plan: '1' } : row));
        const scheme = {
          ...it.scheme,
          plans: { main: { measure: 'revenue' } },
          roles: {},
        } as const;
        const teams = oracle({ ...it, people, scheme }).attainment.filter(
          (row) => row.role === 'team',
        );
        const credited = it.deals
          .filter((row) => row[date].startsWith(it.period))
          .filter((row) => !statuses || statuses.includes(row.status))
          .map((row) => BigInt(Math.sign(Number(row.revenue))) * hundredths(row.revenue));
        const counted = teams.map(({ actual }) => (actual.n * 10n ** 6n) / actual.d);
        expect(total(counted)).toBe(total(credited) * 10n ** 4n);
      }),
      months,
    );
  });
});

function payeeAndComponent(row: { employee?: string; paid_to?: string; component: string }) {
  return `${row.employee ?? row.paid_to} ${row.component}`;
}

/** Size in kopecks: `-12.5` is 1250. */
function hundredths(text: string): bigint {
  const [whole = '', tail = ''] = text.replace('-', '').split('.');
  return BigInt(whole + tail.padEnd(2, '0'));
}
