// The oracle against hand-made numbers: how the cells of the files are read.

import { describe, expect, test } from 'vitest';
import { each, month, rowsOf } from './by-hand.ts';
import type { Component } from './month.ts';
import { oracle } from './oracle.ts';

describe('what is read from the files', () => {
  const plain: Component = { id: 'c', kind: 'commission', rate: '10%' };
  const capped: Component[] = [{ ...plain, cap: '30' }];

  test('deals go by credit date, then id, then the number of the line', () => {
    const deals = [
      { deal_id: 'A', line: '10', paid_on: '2026-10-02', revenue: '100' },
      { deal_id: 'A', line: '9', paid_on: '2026-10-02', revenue: '200' },
      { deal_id: 'Z', line: '', paid_on: '2026-10-01', revenue: '50' },
    ];
    expect(rowsOf(month({ rep: capped, deals }))).toEqual([
      ['Z', 5_00n],
      ['A', 20_00n],
      ['A', 5_00n],
    ]);
  });

  test('a filled margin wins, otherwise it is revenue less cost', () => {
    const rep: Component[] = [{ ...plain, measure: 'margin' } as Component];
    const deals = [
      { revenue: '100', margin: '30', cost: '60' },
      { revenue: '100', cost: '60' },
    ];
    expect(rowsOf(month({ rep, deals })).map(([, amount]) => amount)).toEqual([3_00n, 4_00n]);
  });

  test('only listed statuses count, and spaces around a cell do not', () => {
    const rep: Component[] = [{ ...plain, where: { product: ['Box'] } }];
    const deals = [
      { revenue: '100', status: 'won', product: ' Box ' },
      { revenue: '100', status: 'lost', product: 'Box' },
      { revenue: '100', status: 'won', product: 'box' },
    ];
    const scheme = { credit: { date: 'paid_on', statuses: ['won'] } } as const;
    expect(rowsOf(month({ rep, deals, scheme }))).toEqual([['D-1', 10_00n]]);
  });

  test('two rows of one seat are one plan, one bonus and one row', () => {
    const rep: Component[] = [
      {
        id: 'b',
        kind: 'bonus',
        target: { column: 'target_pay' },
        by: 'attainment',
        steps: [{ from: '100%', pay: '100%' }],
      },
    ];
    const people = [
      { role: 'rep', employee: 'a', plan: '100', target_pay: '40', to: '2026-10-10' },
      { role: 'rep', employee: 'a', plan: '200', target_pay: '50', from: '2026-10-11' },
    ];
    const { components } = oracle(month({ rep, people, deals: each('300') }));
    expect(components.map((row) => row.amount)).toEqual([90_00n]);
  });

  test('adjustments of the period are added, also for those without a seat', () => {
    const one = { period: '2026-10', employee: 'a', amount: '-5.5', reason: 'advance' };
    const adjustments = [one, { ...one, employee: 'left' }, { ...one, period: '2026-09' }];
    const it = { ...month({ rep: [plain], deals: each('100') }), adjustments };
    const { payouts } = oracle(it);
    const paid = payouts.map((row) => [row.employee, row.payout]);
    expect(paid).toContainEqual(['a', 4_50n]);
    expect(paid).toContainEqual(['left', -5_50n]);
  });
});
