// The oracle against published and hand-made numbers: the further kinds.

import { describe, expect, test } from 'vitest';
import { each, earned, kopecks, month, rowsOf } from './by-hand.ts';
import type { Component, Growth, PerDeal, Tiers } from './month.ts';
import { oracle } from './oracle.ts';

const bands = (mode: 'marginal' | 'whole', per?: 'deal'): Component => ({
  id: 'c',
  kind: 'commission',
  tiers: {
    ...{ by: 'amount', mode, ...(per ? { per } : {}) },
    rates: [
      { from: '0', rate: '10%' },
      { from: '1000', rate: '15%' },
      { from: '1800', rate: '20%' },
    ],
  } as Tiers,
});

describe('tiers', () => {
  test.each([
    ['975', '97.50'],
    ['1000', '100.00'],
    ['1025', '103.75'],
    ['1755', '213.25'],
    ['4800', '820.00'],
    ['7800', '1420.00'],
  ])('marginal 10/15/20 %% of %s, in one deal or in three', (sum, pays) => {
    const one = month({ rep: [bands('marginal')], deals: each(sum) });
    const three = month({ rep: [bands('marginal')], deals: each('500', '400', `${+sum - 900}`) });
    expect([earned(one, 'a'), earned(three, 'a')]).toEqual([kopecks(pays), kopecks(pays)]);
  });

  test('per deal: 100 + 15, and 100 + 15 again; whole 150 and 10', () => {
    const deals = each('1100', '1100');
    expect(earned(month({ rep: [bands('marginal', 'deal')], deals }), 'a')).toBe(230_00n);
    const whole = month({ rep: [bands('whole', 'deal')], deals: each('1000', '100') });
    expect(earned(whole, 'a')).toBe(160_00n);
  });

  test('per deal a shared deal is ruled by its whole amount, in two lines too', () => {
    // 60 % of (100 + 30): 78; the line of 800 pays 80, that of 400 20 + 30.
    const deals = ['800', '400'].map((revenue, i) => ({
      ...{ deal_id: 'D', line: `${i + 1}`, owner: 'a:60|b:40', revenue },
    }));
    expect(rowsOf(month({ rep: [bands('marginal', 'deal')], deals }))).toEqual([
      ['D', 48_00n],
      ['D', 30_00n],
    ]);
    // 1 200 as a whole reaches 15 %: 60 % of 180.
    expect(earned(month({ rep: [bands('whole', 'deal')], deals }), 'a')).toBe(108_00n);
  });

  test.each([
    ['30', '1000', 15_000n],
    ['20', '1000', 10_000n],
    ['-30', '-100', -1_500n],
    ['20', '0', 0n],
  ])('by margin rate: margin %s of %s', (margin, revenue, expected) => {
    const rates = [
      { from: '1%', rate: '10%' },
      { above: '2%', rate: '15%' },
    ];
    const rep: Component[] = [
      { id: 'c', kind: 'commission', tiers: { by: 'margin_rate', mode: 'whole', rates } },
    ];
    expect(earned(month({ rep, deals: [{ revenue, margin }] }), 'a')).toBe(expected);
  });

  test('a matrix of attainment and amount', () => {
    const rep: Component[] = [
      {
        ...{ id: 'c', kind: 'commission' },
        matrix: {
          rows: { by: 'attainment', from: ['0%', '100%'] },
          columns: { by: 'amount', above: ['100', '1000000'] },
          rates: [
            ['1%', '2%'],
            ['3%', '4%'],
          ],
        },
      },
    ];
    const pays = (revenue: string) => earned(month({ rep, deals: each(revenue) }), 'a');
    // 350 000 of 700 000: 1 %; 700 000 exactly: 3 %; 1 000 000 is not above; 100 is not above.
    expect([pays('350000'), pays('700000'), pays('1000000'), pays('1000001'), pays('100')]).toEqual(
      [3_500_00n, 21_000_00n, 30_000_00n, 40_000_04n, 0n],
    );
  });
});

describe('numbers of deals and units', () => {
  const rates = [
    { from: '1', amount: '100' },
    { from: '3', amount: '200' },
  ];
  const perDeal = (mode: 'marginal' | 'whole'): PerDeal => ({
    ...{ id: 'p', kind: 'per_deal', tiers: { by: 'amount', mode, rates } },
  });

  test('the third deal is paid at what three reaches, whole pays all so', () => {
    const deals = each('10', '10', '10', '10');
    const paid = (rule: Component) =>
      rowsOf(month({ rep: [rule], deals })).map(([, amount]) => amount);
    expect(paid(perDeal('marginal'))).toEqual([100_00n, 100_00n, 200_00n, 200_00n]);
    expect(paid(perDeal('whole'))).toEqual([200_00n, 200_00n, 200_00n, 200_00n]);
  });

  test('a shared deal takes one number and pays its share, a refunded one takes none', () => {
    const deals = [
      { revenue: '10', owner: 'a:25|b:75' },
      { deal_id: 'D-R', revenue: '10' },
      { deal_id: 'D-R', line: '2', revenue: '-10' },
      { revenue: '10' },
      { revenue: '10', owner: 'b:50|a:50' },
    ];
    expect(rowsOf(month({ rep: [perDeal('marginal')], deals }))).toEqual([
      ['D-1', 25_00n],
      ['D-4', 100_00n],
      ['D-5', 100_00n],
      ['D-R', 0n],
      ['D-R', 0n],
    ]);
  });

  test('units in bands: two at 100 and one and a half at 200; whole 700', () => {
    const units = (mode: 'marginal' | 'whole'): Component => ({
      ...{ id: 'u', kind: 'per_unit' },
      tiers: {
        by: 'amount',
        mode,
        rates: [
          { from: '0', amount: '100' },
          { from: '2', amount: '200' },
        ],
      },
    });
    const deals = [{ revenue: '1', quantity: '3.5' }];
    expect(earned(month({ rep: [units('marginal')], deals }), 'a')).toBe(500_00n);
    expect(earned(month({ rep: [units('whole')], deals }), 'a')).toBe(700_00n);
  });
});

describe('scorecard', () => {
  const metric = (name: string, weight: string, rest: object) => ({
    ...{ by: { metric: name, of: 'team' as const }, weight, ...rest },
  });
  const of = (values: Record<string, string>, items: readonly ReturnType<typeof metric>[]) =>
    month({
      head: [{ id: 's', kind: 'scorecard', target: '10000', items }],
      deals: [],
      metrics: Object.entries(values).map(([name, value]) => ({
        ...{ team: 'North', metric: name, value },
      })),
    });

  test('60/25/15 with scores 90/110/100: 9 650', () => {
    const goal = { goal: '100' };
    const items = [metric('x', '60%', goal), metric('y', '25%', goal), metric('z', '15%', goal)];
    expect(earned(of({ x: '90', y: '110', z: '100' }, items), 'head')).toBe(9_650_00n);
  });

  test.each([
    ['40', 12_500_00n],
    ['20', 15_000_00n],
    ['0', 15_000_00n],
    ['50', 10_000_00n],
    ['100', 5_000_00n],
    ['101', 0n],
  ])('lower is better, goal 50, cap 150 %%, floor 50 %%: value %s', (x, expected) => {
    const limits = { goal: '50', better: 'lower', cap: '150%', floor: '50%' };
    expect(earned(of({ x }, [metric('x', '100%', limits)]), 'head')).toBe(expected);
  });

  test('steps in place of a goal; a metric under zero does not reach `from: 0`', () => {
    const steps = {
      steps: [
        { from: '0', pay: '50%' },
        { from: '10', pay: '120%' },
      ],
    };
    const pays = (x: string) => earned(of({ x }, [metric('x', '100%', steps)]), 'head');
    expect([pays('-1'), pays('0'), pays('10')]).toEqual([0n, 5_000_00n, 12_000_00n]);
  });

  test('without the indicator there is an error, with `missing` its value', () => {
    const items = [metric('x', '100%', { goal: '50' })];
    expect(oracle(of({}, items)).codes.errors).toEqual(['metric-missing']);
    const by = { metric: 'x', of: 'team', missing: '25' } as const;
    const it = of({}, [{ ...metric('x', '100%', { goal: '50' }), by }]);
    expect([oracle(it).codes.errors, earned(it, 'head')]).toEqual([[], 5_000_00n]);
  });
});

describe('growth', () => {
  const rule = (more: Partial<Growth> = {}): Growth => ({
    ...{ id: 'g', kind: 'growth', measure: 'revenue', rate: '5%', versus: 'same_month_last_year' },
    ...more,
  });
  const row = (period: string, value: string) => ({
    ...{ period, team: 'North', metric: 'revenue', value },
  });

  test.each([
    ['1200000', 10_000_00n],
    ['1000000', 0n],
    ['900000', 0n],
  ])('5 %% of what %s is more than 1 000 000', (revenue, expected) => {
    const metrics = [row('2025-10', '1000000')];
    expect(earned(month({ head: [rule()], deals: each(revenue), metrics }), 'head')).toBe(expected);
  });

  test('no baseline is an error', () => {
    const it = month({ head: [rule()], deals: each('1') });
    expect(oracle(it).codes.errors).toEqual(['baseline-missing']);
  });

  test('400 + 300 + 500 against 450 + 300 + 350: 5 % of 100, in the last month only', () => {
    const staff = ['2026-10', '2026-11', '2026-12', '2025-11'].flatMap((period) => [
      { period, role: 'team' },
      { period, role: 'rep', employee: 'a' },
      { period, role: 'head', employee: 'head' },
    ]);
    const deals = [
      { paid_on: '2026-10-05', revenue: '400' },
      { paid_on: '2026-11-05', revenue: '300' },
      { paid_on: '2026-12-31', revenue: '500' },
      { paid_on: '2025-11-05', revenue: '300' },
    ];
    const metrics = [row('2025-10', '450'), row('2025-12', '350')];
    const head = [rule({ versus: 'same_quarter_last_year' })];
    const pays = (period: string) =>
      earned(month({ head, people: staff, deals, metrics, period }), 'head');
    expect([pays('2026-11'), pays('2026-12')]).toEqual([0n, 5_00n]);
  });

  test('a person’s own, in all seats, is paid to the last one', () => {
    const people = [
      { role: 'team' },
      { role: 'rep', employee: 'a', to: '2026-10-10' },
      { role: 'senior', employee: 'a', from: '2026-10-11' },
    ];
    const deals = [
      { paid_on: '2026-10-01', revenue: '700' },
      { paid_on: '2026-10-20', revenue: '600' },
    ];
    const metrics = [{ period: '2025-10', employee: 'a', metric: 'revenue', value: '1000' }];
    const own = [rule({ of: 'own' })];
    const { components } = oracle(month({ rep: own, senior: own, people, deals, metrics }));
    expect(components.map(({ role, amount }) => [role, amount])).toEqual([
      ['rep', 0n],
      ['senior', 15_00n],
    ]);
  });
});

describe('pool and override', () => {
  const people = [
    { role: 'team', plan: '1' },
    ...['a', 'b', 'c'].map((employee) => ({ role: 'rep', employee })),
    { role: 'head', employee: 'head' },
  ];
  const pool = (amount: string): Component => ({
    ...{ id: 'pool', kind: 'pool', amount, share_by: 'revenue' },
  });
  const deals = [
    { owner: 'a', revenue: '43056' },
    { owner: 'b', revenue: '13178.88' },
    { owner: 'c', revenue: '13939' },
  ];

  test('83 316.81 over 43 056, 13 178.88 and 13 939', () => {
    const it = month({ rep: [pool('83316.81')], people, deals });
    expect(['a', 'b', 'c'].map((who) => earned(it, who))).toEqual([
      51_120_00n,
      15_647_16n,
      16_549_65n,
    ]);
  });

  test('the odd kopeck goes to the first id among equals; nobody earns from nothing', () => {
    const even = ['c', 'b', 'a'].map((owner) => ({ owner, revenue: '10' }));
    const it = month({ rep: [pool('100')], people, deals: even });
    expect(['a', 'b', 'c'].map((who) => earned(it, who))).toEqual([33_34n, 33_33n, 33_33n]);
    const none = oracle(month({ rep: [pool('100')], people, deals: [{ revenue: '-5' }] }));
    expect([none.codes.notes, none.components.map((row) => row.amount)]).toEqual([
      ['pool-unshared'],
      [0n, 0n, 0n],
    ]);
  });

  test('an override is a part of rounded amounts, the head’s own team only', () => {
    const rep: Component[] = [{ id: 'c', kind: 'commission', rate: '3%', cap: '1000' }];
    const head: Component[] = [{ id: 'o', kind: 'override', rate: '10%', components: ['c'] }];
    // 1 000 (capped) + 395.37 (395.3664) + 418.17: 181.354.
    expect(earned(month({ rep, head, people, deals }), 'head')).toBe(181_35n);
  });
});
