// The oracle against hand-made numbers: whose deal, which seat, which line, which kopeck.

import { describe, expect, test } from 'vitest';
import { each, earned, month, rowsOf } from './by-hand.ts';
import type { Component } from './month.ts';
import { oracle } from './oracle.ts';

describe('marginal tiers by attainment', () => {
  const tiers = (of: 'own' | 'team'): Component[] => [
    {
      id: 'c',
      kind: 'commission',
      of,
      tiers: {
        by: of === 'own' ? 'attainment' : 'team_attainment',
        mode: 'marginal',
        rates: [
          { from: '0%', rate: '10%' },
          { from: '100%', rate: '20%' },
        ],
      },
    },
  ];
  const people = [
    { role: 'team', plan: '1000' },
    { role: 'rep', employee: 'a', plan: '1000' },
    { role: 'head', employee: 'head', from: '2026-10-11' },
  ];
  const late = { paid_on: '2026-10-20' };

  test('a refund takes back what its own band had paid', () => {
    const it = month({ rep: tiers('own'), people, deals: each('800', '400', '-300') });
    expect(rowsOf(it)).toEqual([
      ['D-1', 80_00n],
      ['D-2', 60_00n],
      ['D-3', -50_00n],
    ]);
  });

  test.each([
    ['800', false, 130_00n],
    ['800', true, 160_00n],
    ['1000', false, 200_00n],
    ['-100', false, 40_00n],
  ])('own %s beside a handed-over 500 that counts: %s', (own, counts, expected) => {
    const deals = [
      { revenue: own, ...late },
      { owner: 'head', assigned_to: 'a', revenue: '500', ...late },
    ];
    const scheme = { head_deals: { count_toward_rep_plan: counts } };
    expect(earned(month({ rep: tiers('own'), people, deals, scheme }), 'a')).toBe(expected);
  });

  test('a head starts at zero on the first day, under the full plan of the team', () => {
    const deals = [{ revenue: '600' }, { revenue: '1100', ...late }];
    expect(earned(month({ head: tiers('team'), people, deals }), 'head')).toBe(120_00n);
  });
});

describe('deals that count', () => {
  const perDeal: Component = { id: 'd', kind: 'per_deal', amount: '100' };
  const lines = (...revenues: string[]) =>
    revenues.map((revenue, i) => ({ deal_id: 'D', line: `${i + 1}`, revenue }));

  test('the amount stands on the first line, and a refunded deal pays nothing', () => {
    expect(rowsOf(month({ rep: [perDeal], deals: lines('10', '5') }))).toEqual([
      ['D', 100_00n],
      ['D', 0n],
    ]);
    expect(earned(month({ rep: [perDeal], deals: lines('10', '-10') }), 'a')).toBe(0n);
  });

  test('a shared deal pays each the share, though neither share alone meets at_least', () => {
    const rep: Component[] = [{ ...perDeal, at_least: { revenue: '100' } }];
    const shared = (revenue: string) => month({ rep, deals: [{ owner: 'a:60|b:40', revenue }] });
    expect(earned(shared('100'), 'a')).toBe(60_00n);
    expect(earned(shared('100'), 'b')).toBe(40_00n);
    expect(earned(shared('99.99'), 'a')).toBe(0n);
  });

  test('a deal with lines of two people counts for each on their own lines', () => {
    const deals = lines('10', '-10', '30').map((row, i) => ({
      ...row,
      owner: i === 2 ? 'b' : 'a',
    }));
    const it = month({ rep: [perDeal], head: [{ ...perDeal, of: 'team' }], deals });
    expect([earned(it, 'a'), earned(it, 'b'), earned(it, 'head')]).toEqual([0n, 100_00n, 100_00n]);
  });

  test('a fully refunded deal nets to zero in every kind', () => {
    const rep: Component[] = [
      { id: 'c', kind: 'commission', rate: '7%' },
      { id: 'u', kind: 'per_unit', amount: '500' },
      perDeal,
    ];
    const deals = lines('1000', '-1000').map((row, i) => ({ ...row, quantity: i ? '-2' : '2' }));
    const { components } = oracle(month({ rep, deals }));
    expect(components.filter((row) => row.employee === 'a').map((row) => row.amount)).toEqual([
      0n,
      0n,
      0n,
    ]);
  });
});

describe('rounding, cap and floor', () => {
  const rate = (rule: Partial<Component>): Component[] => [
    { id: 'c', kind: 'commission', rate: '0.5%', ...rule } as Component,
  ];
  test.each([
    ['half_up', 'component', [1n, 0n, 1n]],
    ['half_even', 'component', [0n, 1n, 1n]],
    ['down', 'component', [0n, 1n, 0n]],
    ['up', 'component', [1n, 0n, 1n]],
    ['half_up', 'deal', [1n, 1n, 1n]],
    ['half_even', 'deal', [0n, 0n, 0n]],
  ] as const)('three halves of a kopeck, %s at %s', (mode, at, expected) => {
    const it = month({
      rep: rate({}),
      deals: each('1', '1', '1'),
      scheme: { rounding: { mode, at } },
    });
    expect(rowsOf(it).map(([, amount]) => amount)).toEqual(expected);
  });

  test.each([
    ['half_up', -1n],
    ['half_even', 0n],
    ['down', 0n],
    ['up', -1n],
  ] as const)('a negative half of a kopeck, %s', (mode, expected) => {
    const it = month({ rep: rate({}), deals: each('-1'), scheme: { rounding: { mode } } });
    expect(earned(it, 'a')).toBe(expected);
  });

  test('a cap holds for the running amount', () => {
    const it = month({ rep: rate({ rate: '10%', cap: '100' }), deals: each('600', '600', '-400') });
    expect(rowsOf(it)).toEqual([
      ['D-1', 60_00n],
      ['D-2', 40_00n],
      ['D-3', -20_00n],
    ]);
  });

  test('a floor’s top-up is a row of its own, also for those without deals', () => {
    const it = month({ rep: rate({ floor: '150' }), deals: each('1000') });
    expect(rowsOf(it)).toEqual([
      ['D-1', 5_00n],
      ['', 145_00n],
    ]);
    expect(rowsOf(it, 'b')).toEqual([['', 150_00n]]);
  });
});

describe('who holds which seat', () => {
  const rate = (id: string, text: string): Component => ({ id, kind: 'commission', rate: text });

  test('a promotion in mid-month splits the deals by date', () => {
    const people = [
      { role: 'rep', employee: 'a', to: '2026-10-15' },
      { role: 'senior', employee: 'a', from: '2026-10-16' },
    ];
    const deals = [
      { paid_on: '2026-10-15', revenue: '1000' },
      { paid_on: '2026-10-16', revenue: '1000' },
      { paid_on: '2026-11-01', revenue: '1000' },
      { paid_on: '', revenue: '1000' },
    ];
    const it = month({ rep: [rate('r', '1%')], senior: [rate('s', '2%')], people, deals });
    const { components } = oracle(it);
    expect(components.map((row) => [row.role, row.amount])).toEqual([
      ['rep', 10_00n],
      ['senior', 20_00n],
    ]);
  });

  test('a head of two teams is paid in each for that team’s deals', () => {
    const people = [
      { team: 'North', role: 'head', employee: 'head' },
      { team: 'South', role: 'head', employee: 'head' },
      { team: 'North', role: 'rep', employee: 'a' },
      { team: 'South', role: 'rep', employee: 'b' },
    ];
    const deals = [
      { owner: 'head', team: 'South', assigned_to: 'b', revenue: '1000' },
      { owner: 'a:25|b:75', revenue: '400' },
    ];
    const head: Component[] = [{ ...rate('t', '1%'), of: 'team' } as Component];
    const { components } = oracle(month({ head, people, deals }));
    expect(components.map((row) => [row.team, row.amount])).toEqual([
      ['North', 1_00n],
      ['South', 13_00n],
    ]);
    const alone = head.map((rule) => ({ ...rule, of: 'team_without_head' }) as Component);
    expect(oracle(month({ head: alone, people, deals })).components[1]?.amount).toBe(3_00n);
  });
});
