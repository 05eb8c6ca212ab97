// The oracle against hand-made numbers: gates, multipliers, windows, proration, totals.

import { describe, expect, test } from 'vitest';
import { each, earned, month, rowsOf } from './by-hand.ts';
import type { Bonus, Commission, Component, PersonRow, RoleTotal } from './month.ts';
import { oracle } from './oracle.ts';

const plain: Commission = { id: 'c', kind: 'commission', rate: '5%' };
const months = (...periods: string[]) =>
  periods.flatMap((period): Partial<PersonRow>[] => [
    { period, role: 'team', plan: '1000' },
    { period, role: 'rep', employee: 'a', plan: '1000', target_pay: '600' },
  ]);
const quarter = months('2026-10', '2026-11', '2026-12');
const monthly = ['10', '11', '12'].map((m, i) => ({
  ...{ paid_on: `2026-${m}-09`, revenue: `${[1000, 1000, 2000][i]}` },
}));

describe('where, gates and multipliers', () => {
  test('a range of numbers, with and without its ends', () => {
    const deals = each('100', '200', '300');
    const paid = (revenue: object) =>
      rowsOf(month({ rep: [{ ...plain, where: { revenue } } as Component], deals })).length;
    expect(paid({ from: '100', below: '300' })).toBe(2);
    expect(paid({ above: '100', at_most: '300' })).toBe(2);
    expect(paid({ from: '200', at_most: '200' })).toBe(1);
  });

  test('a closed gate pays zero, floor or not', () => {
    const rep = (gate: object): Component[] => [
      { ...plain, floor: '90', gates: [{ by: 'attainment', ...gate }] } as Component,
    ];
    const pays = (gate: object) => earned(month({ rep: rep(gate), deals: each('700000') }), 'a');
    expect(pays({ from: '100%' })).toBe(35_000_00n);
    expect(pays({ above: '100%' })).toBe(0n);
    expect(pays({ from: '50%', below: '100%' })).toBe(0n);
    expect(pays({ at_most: '100%' })).toBe(35_000_00n);
  });

  test('multipliers multiply, a curve by a metric and steps by the amount', () => {
    const rep: Component[] = [
      {
        ...plain,
        multipliers: [
          {
            by: { metric: 'nps', of: 'own' },
            curve: [
              { at: '50', pay: '50%' },
              { at: '60', pay: '150%' },
            ],
          },
          { by: 'amount', steps: [{ from: '100', pay: '200%' }] },
        ],
      },
    ];
    const pays = (value: string, revenue: string) =>
      earned(
        month({ rep, deals: each(revenue), metrics: [{ employee: 'a', metric: 'nps', value }] }),
        'a',
      );
    // 5 % of 1 000 is 50; nps 53 is 80 %: 50 × 0.8 × 2.
    expect([pays('53', '1000'), pays('49', '1000'), pays('53', '99')]).toEqual([80_00n, 0n, 0n]);
  });
});

describe('windows', () => {
  test('to date: 5 % of 1 000, 2 000 and 4 000 in all pays 50, 50 and 100', () => {
    const rep = [{ ...plain, window: 'quarter_to_date' as const }];
    const pays = (period: string) =>
      earned(month({ rep, people: quarter, deals: monthly, period }), 'a');
    expect(['2026-10', '2026-11', '2026-12'].map(pays)).toEqual([50_00n, 50_00n, 100_00n]);
  });

  test('a rate reached late pays back to the first month, row by row; the cap is a month’s', () => {
    const rep: Commission[] = [
      {
        ...{ id: 'c', kind: 'commission', window: 'year_to_date' },
        tiers: {
          by: 'attainment',
          mode: 'whole',
          rates: [
            { from: '0%', rate: '1%' },
            { from: '100%', rate: '2%' },
            { above: '130%', rate: '3%' },
          ],
        },
      },
    ];
    // December: 4 000 of 3 000 is 133 %: 120, less 2 % of 2 000.
    const draft = { people: quarter, deals: monthly, period: '2026-12' };
    expect(rowsOf(month({ rep, ...draft }))).toEqual([
      ['D-1', 10_00n],
      ['D-2', 10_00n],
      ['D-3', 60_00n],
    ]);
    const [rule] = rep;
    const capped = month({ rep: [{ ...rule, cap: '70' } as Commission], ...draft });
    expect(rowsOf(capped).at(-1)).toEqual(['D-3', 50_00n]);
  });

  test('a quarter is paid in its last month, over the plans of its months', () => {
    const bonus: Bonus = {
      ...{ id: 'b', kind: 'bonus', target: '100', by: 'attainment', window: 'quarter' },
      curve: [
        { at: '0%', pay: '0%' },
        { at: '200%', pay: '200%' },
      ],
    };
    const pays = (period: string, people: readonly Partial<PersonRow>[]) =>
      earned(month({ rep: [bonus], people, deals: monthly, period }), 'a');
    // 4 000 of 3 000; without a row in October 3 000 of 2 000.
    expect(pays('2026-11', quarter)).toBe(0n);
    expect(pays('2026-12', quarter)).toBe(133_33n);
    const late = [
      ...quarter.slice(2),
      { period: '2026-10', role: 'rep', employee: 'b', plan: '1' },
    ];
    const hired = month({
      ...{ rep: [bonus], people: late, deals: monthly.slice(1), period: '2026-12' },
    });
    expect(earned(hired, 'a')).toBe(150_00n);
  });

  test('an attainment may have its own window, in a quarterly scheme too', () => {
    const by = { attainment: 'own', window: 'year_to_date' } as const;
    const rep: Component[] = [{ ...plain, gates: [{ by, from: '150%' }] }];
    const people = months('2026-Q3', '2026-Q4');
    const deals = [
      { paid_on: '2026-07-01', revenue: '2000' },
      { paid_on: '2026-12-31', revenue: '1000' },
    ];
    const it = month({ rep, people, deals, period: '2026-Q4', scheme: { period: 'quarter' } });
    expect(earned(it, 'a')).toBe(50_00n);
  });
});

describe('part of a period', () => {
  // 17 of 31 days; the plan 3 100 becomes 1 700, the target 620 becomes 340.
  const people = [
    { role: 'team', plan: '1' },
    { role: 'rep', employee: 'a', plan: '3100', target_pay: '620', from: '2026-10-15' },
  ];
  const rep: Component[] = [
    {
      ...{ id: 'b', kind: 'bonus', by: 'attainment', target: { column: 'target_pay' } },
      steps: [{ from: '100%', pay: '100%' }],
    },
  ];
  const deals = [{ paid_on: '2026-10-20', revenue: '1700' }];
  const days = { proration: { plans: 'by_days', amounts: 'by_days' } } as const;

  test('by days the plan is reached and its part of the target paid', () => {
    expect(earned(month({ rep, people, deals, scheme: days }), 'a')).toBe(340_00n);
    expect(earned(month({ rep, people, deals }), 'a')).toBe(0n);
  });

  test('an amount that is not prorated is a warning, and none once the scheme says how', () => {
    const notes = (scheme: object) =>
      oracle(month({ rep, people, deals, scheme })).codes.notes.includes('amount-not-prorated');
    expect([notes({}), notes(days)]).toEqual([true, false]);
  });

  test('a part of a salary as the target, without a performance', () => {
    const target = { column: 'target_pay', times: '40%' };
    const bonus: Component[] = [{ id: 'b', kind: 'bonus', target }];
    expect(earned(month({ rep: bonus, people, deals }), 'a')).toBe(248_00n);
    expect(earned(month({ rep: bonus, people, deals, scheme: days }), 'a')).toBe(136_00n);
  });
});

describe('totals of a role', () => {
  const of = (total: RoleTotal, revenue: string, owed: Record<string, string> = {}) => {
    const it = oracle(month({ rep: [plain], deals: each(revenue), total, owed }));
    const [row] = it.balances.filter(({ employee }) => employee === 'a');
    const paid = it.payouts.find(({ employee }) => employee === 'a')?.earned;
    return { paid, owed: row?.owed, back: row?.recovered, drawn: row?.drawn };
  };
  const draw = { amount: '100', recoverable: true };

  test.each([
    ['60 earned, nothing owed', '1200', '0', 100_00n, 40_00n],
    ['60 earned, 50 owed', '1200', '50', 100_00n, 90_00n],
    ['100 earned, 50 owed', '2000', '50', 100_00n, 50_00n],
    ['130 earned, 50 owed', '2600', '50', 100_00n, 20_00n],
    ['160 earned, 50 owed', '3200', '50', 110_00n, 0n],
    ['-20 earned, nothing owed', '-400', '0', 100_00n, 120_00n],
  ])('a recoverable draw of 100: %s', (_, revenue, owed, paid, left) => {
    expect(of({ draw }, revenue, { a: owed })).toMatchObject({ paid, owed: left });
  });

  test('cap, then guarantee, then draw', () => {
    expect(of({ cap: '70', guarantee: '80' }, '2000').paid).toBe(80_00n);
    expect(of({ cap: '70', draw: { ...draw, recoverable: false } }, '2000').paid).toBe(100_00n);
    expect(of({ cap: '120', draw }, '4000', { a: '30' })).toMatchObject({
      ...{ paid: 100_00n, back: 20_00n, owed: 10_00n },
    });
  });

  test('the change is a row of its own', () => {
    const it = oracle(month({ rep: [plain], deals: each('2000'), total: { cap: '70' } }));
    const rows = it.components.filter(({ employee }) => employee === 'a');
    expect(rows.map(({ component, amount }) => [component, amount])).toEqual([
      ['c', 100_00n],
      ['total', -30_00n],
    ]);
  });
});
