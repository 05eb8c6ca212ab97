import { describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { exceptionRows } from '../../src/report/findings.ts';
import { at, unknownAssignee } from './located.ts';

const cell = { at: 'cell', file: 'deals.csv', record: 7, field: 3 } as const;

describe('rows of exceptions.csv', () => {
  test('a held deal has its head and its revenue', () => {
    const held = finding('head-deal-unassigned', cell, {
      deal: 'D-7',
      employee: 'potapova',
      team: 'North',
      amount: '500000.00',
      reps: ['ivanov'],
    });
    expect(exceptionRows([at(held, 8, 20)])).toEqual([
      [
        'warning',
        'head-deal-unassigned',
        'deals.csv',
        '8',
        'D-7',
        'potapova',
        '500000.00',
        'D-7 of potapova, head of team North, is handed to nobody: 500000.00 pays no rep',
      ],
    ]);
  });

  test('what a finding does not know is empty', () => {
    const nothing = { period: '2026-10', column: 'paid_on', lines: 1 } as const;
    const row = exceptionRows([
      { finding: finding('nothing-credited', null, nothing), location: null },
    ])[0];
    expect(row?.slice(2, 7)).toEqual(['', '', '', '', '']);
  });

  test('a second place is told in the message', () => {
    const twice = finding('deal-duplicate', cell, { deal: 'D-1', dealLine: 1 });
    const other = { file: 'first\u001b.csv', line: 3, column: 1, excerpt: null };
    expect(exceptionRows([{ ...at(twice, 14, 1), other }])[0]?.[7]).toBe(
      'D-1 line 1 is given twice (also at first\\u001b.csv:3)',
    );
  });

  test('the owner comes before the assignee', () => {
    const facts = { deal: 'D-1', owner: 'ivanov', assignee: 'petrova' };
    const made = finding('assigned-rep-deal', cell, facts, 'warning');
    expect(exceptionRows([at(made, 1, 1)])[0]?.[5]).toBe('ivanov');
  });

  test('by severity, code, deal, then line as a number; none is left out', () => {
    const outside = { period: '2026-10', lines: 2, first: '2026-09-01', last: '2026-09-02' };
    const note = finding('deals-outside-period', { at: 'file', file: 'deals.csv' }, outside);
    const located = [
      { finding: note, location: null },
      ...Array.from({ length: 30 }, (_, i) =>
        at(unknownAssignee('D-2', i, 3, 'warning'), 40 - i, 1),
      ),
      at(unknownAssignee('D-10', 1, 3, 'warning'), 99, 1),
      at(finding('cell-empty', cell, { column: 'owner' }, 'note'), 3, 1),
    ];
    const rows = exceptionRows(located);
    expect(rows).toHaveLength(33);
    expect(rows[0]?.slice(3, 5)).toEqual(['99', 'D-10']);
    expect(rows.slice(1, 31).map((row) => Number(row[3]))).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 11),
    );
    expect(rows.slice(31).map((row) => row[1])).toEqual(['cell-empty', 'deals-outside-period']);
  });
});
