// The oracle against published and hand-made numbers: the rule, the tiers, the bonus.

import { describe, expect, test } from 'vitest';
import { each, earned, kopecks, month, rowsOf } from './by-hand.ts';
import type { Component } from './month.ts';
import { oracle } from './oracle.ts';

describe('the rule in numbers', () => {
  const rep: Component[] = [{ id: 'c', kind: 'commission', rate: '3%' }];
  const whole: Component[] = [
    {
      id: 'c',
      kind: 'commission',
      tiers: {
        by: 'attainment',
        mode: 'whole',
        rates: [
          { from: '0%', rate: '3%' },
          { from: '100%', rate: '5%' },
        ],
      },
    },
  ];
  const head: Component[] = [{ id: 't', kind: 'commission', of: 'team', rate: '1%' }];
  const deals = (assigned_to: string) => [
    { owner: 'a', revenue: '300000' },
    { owner: 'b', revenue: '200000' },
    { owner: 'head', assigned_to, revenue: '500000' },
  ];

  test('the head’s deal handed to A: 24 000, 6 000 and 10 000, the team at its plan', () => {
    const it = month({ rep, head, deals: deals('a') });
    expect(earned(it, 'a')).toBe(24_000_00n);
    expect(earned(it, 'b')).toBe(6_000_00n);
    expect(earned(it, 'head')).toBe(10_000_00n);
    const { attainment, held } = oracle(it);
    expect(attainment[0]).toMatchObject({ role: 'team', actual: { n: 1_000_000n, d: 1n } });
    expect(held).toBe(0n);
  });

  test('the head’s deal handed to nobody: 9 000, 6 000, 10 000, and 500 000 held', () => {
    const it = month({ rep, head, deals: deals('') });
    expect(earned(it, 'a')).toBe(9_000_00n);
    expect(earned(it, 'b')).toBe(6_000_00n);
    expect(earned(it, 'head')).toBe(10_000_00n);
    expect(oracle(it).held).toBe(500_000_00n);
  });

  test.each([
    ['counts', true, 40_000_00n],
    ['does not count', false, 24_000_00n],
  ])('whole tiers when a handed-over deal %s toward the rep’s plan', (_, counts, expected) => {
    const it = month({
      rep: whole,
      deals: deals('a'),
      scheme: { head_deals: { count_toward_rep_plan: counts } },
    });
    expect(earned(it, 'a')).toBe(expected);
  });

  test('570 000 of 1 000 000 reaches a 57 % tier exactly', () => {
    const tiers = (bound: { from: string } | { above: string }): Component[] => [
      {
        id: 'c',
        kind: 'commission',
        tiers: {
          by: 'attainment',
          mode: 'whole',
          rates: [
            { from: '0%', rate: '1%' },
            { ...bound, rate: '2%' },
          ],
        },
      },
    ];
    const people = [{ role: 'rep', employee: 'a', plan: '1000000' }];
    const deals = each('570000');
    expect(earned(month({ rep: tiers({ from: '57%' }), people, deals }), 'a')).toBe(11_400_00n);
    expect(earned(month({ rep: tiers({ above: '57%' }), people, deals }), 'a')).toBe(5_700_00n);
  });

  test('9 007 199 254 740 993.01 survives to the kopeck', () => {
    const all: Component[] = [{ id: 'c', kind: 'commission', rate: '100%' }];
    const it = month({ rep: all, deals: each('9007199254740993.01') });
    expect(earned(it, 'a')).toBe(900_719_925_474_099_301n);
  });
});

describe('tiers by amount', () => {
  const tiers = (mode: 'marginal' | 'whole', ...rates: [string, string][]): Component[] => [
    {
      id: 'c',
      kind: 'commission',
      tiers: { by: 'amount', mode, rates: rates.map(([from, rate]) => ({ from, rate })) },
    },
  ];
  const marginal = tiers('marginal', ['0', '10%'], ['1000', '15%'], ['1800', '20%']);
  const whole = tiers('whole', ['1', '10%'], ['3000', '18%'], ['6000', '25%'], ['10000', '32%']);

  test.each([
    ['975', '97.50'],
    ['1000', '100.00'],
    ['1025', '103.75'],
    ['1755', '213.25'],
    ['4800', '820.00'],
    ['7800', '1420.00'],
    ['-500', '-50.00'],
  ])('marginal 10/15/20 %% at 1 000 and 1 800: %s pays %s', (revenue, pays) => {
    expect(earned(month({ rep: marginal, deals: each(revenue) }), 'a')).toBe(kopecks(pays));
    const parts = each('300', '-120.37', `${Number(revenue) - 900}`, '720.37');
    expect(earned(month({ rep: marginal, deals: parts }), 'a')).toBe(kopecks(pays));
  });

  test.each([
    ['6000', '1500.00'],
    ['6300', '1575.00'],
    ['7000', '1750.00'],
    ['2999.99', '300.00'],
    ['10000', '3200.00'],
    ['0.99', '0.00'],
    ['-500', '0.00'],
  ])('whole 10/18/25/32 %% from 1, 3 000, 6 000 and 10 000: %s pays %s', (revenue, pays) => {
    expect(earned(month({ rep: whole, deals: each(revenue) }), 'a')).toBe(kopecks(pays));
  });

  test('the deals of a marginal month add up to it, each in its own bands', () => {
    const it = month({ rep: marginal, deals: each('900', '200', '1000', '-400') });
    // 900 at 10 %; 100 at 10 % and 100 at 15 %; 700 at 15 % and 300 at 20 %; then the last
    // 300 at 20 % and 100 at 15 % are taken back.
    expect(rowsOf(it)).toEqual([
      ['D-1', 90_00n],
      ['D-2', 25_00n],
      ['D-3', 165_00n],
      ['D-4', -75_00n],
    ]);
  });
});

describe('a bonus', () => {
  const people = [
    { role: 'rep', employee: 'a', plan: '100', target_pay: '8000' },
    { role: 'team', plan: '100' },
  ];
  const curve: Component = {
    id: 'b',
    kind: 'bonus',
    target: '10000',
    by: 'attainment',
    curve: [
      { at: '70%', pay: '0%' },
      { at: '100%', pay: '100%' },
      { at: '150%', pay: '200%' },
    ],
  };
  test.each([
    ['85', '5000.00'],
    ['70', '0.00'],
    ['69.99', '0.00'],
    ['100', '10000.00'],
    ['125', '15000.00'],
    ['151', '20000.00'],
  ])(
    'curve 70 %% → 0, 100 %% → 100 %%, 150 %% → 200 %% of 10 000: %s %% pays %s',
    (actual, pays) => {
      expect(earned(month({ rep: [curve], people, deals: each(actual) }), 'a')).toBe(kopecks(pays));
    },
  );

  const grid: Component = {
    id: 'b',
    kind: 'bonus',
    by: 'attainment',
    steps: [
      { above: '70%', pay: '30' },
      { above: '80%', pay: '40' },
      { above: '90%', pay: '50' },
      { from: '100%', pay: '60' },
    ],
  };
  test.each([
    ['70', 0n],
    ['70.01', 30_00n],
    ['80', 30_00n],
    ['80.01', 40_00n],
    ['99.99', 50_00n],
    ['100', 60_00n],
  ])('grid above 70/80/90 and from 100: %s pays %s', (actual, pays) => {
    expect(earned(month({ rep: [grid], people, deals: each(actual) }), 'a')).toBe(pays);
  });

  test('a first point at 0 % reaches down, and the target may stand in plans.csv', () => {
    const low: Component = {
      id: 'b',
      kind: 'bonus',
      target: { column: 'target_pay' },
      by: 'team_attainment',
      curve: [
        { at: '0%', pay: '10%' },
        { at: '100%', pay: '100%' },
      ],
    };
    expect(earned(month({ rep: [low], people, deals: each('-5') }), 'a')).toBe(800_00n);
    expect(earned(month({ rep: [low], people, deals: each('50') }), 'a')).toBe(4_400_00n);
  });
});
