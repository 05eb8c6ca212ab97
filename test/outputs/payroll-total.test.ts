// The last look at the payroll file: a row that is lost, doubled or changed is a bug and is thrown.

import { expect, test } from 'vitest';
import type { Result } from '../../src/core/calculate.ts';
import { UNIX } from '../../src/core/outputs.ts';
import { named } from '../../src/core/roster.ts';
import { retotalPayroll } from '../../src/report/sheets/payroll-total.ts';
import { sheetOfRows } from '../../src/report/sheets/sheet.ts';

const result = {
  month: { scheme: { currency: { code: 'RUB', decimals: 2 } } },
  payouts: [
    { employee: 'ivanov', earned: 8500n, adjustments: -500n, payout: 8000n },
    { employee: 'petrova', earned: 100n, adjustments: 0n, payout: 100n },
    { employee: 'kim', earned: 0n, adjustments: 0n, payout: 0n },
  ],
} as unknown as Result;

/** The control total of rows of a person, an amount earned and adjustments. */
function total(rows: readonly (readonly [string, string, string])[]): string {
  const sheet = sheetOfRows(
    'payroll.csv',
    [
      ['who', 'text'],
      ['a', 'plain'],
      ['b', 'plain'],
    ],
    rows,
  );
  const columns = (['earned', 'adjustments'] as const).map((amount) => {
    return { header: amount, cell: { kind: 'amount', amount } } as const;
  });
  const who = {
    header: 'who',
    cell: { kind: 'fact', fact: 'employee', values: null, empty: '' },
  } as const;
  const payroll = {
    file: 'payroll.csv',
    rows: 'person',
    columns: [who, ...columns],
    dialect: UNIX,
  } as const;
  return retotalPayroll(
    { ...sheet, people: rows.map(([name]) => named.employee(name)) },
    payroll,
    result,
  );
}

test('85.00 - 5.00 + 1.00 is 81.00; who gets nothing needs no row', () => {
  expect(
    total([
      ['ivanov', '85.00', '-5.00'],
      ['petrova', '1.00', '0.00'],
    ]),
  ).toBe('81.00');
});

test.each([
  ['a row is missing', [['ivanov', '85.00', '-5.00']]],
  [
    'a row is there twice',
    [
      ['ivanov', '85.00', '-5.00'],
      ['petrova', '1.00', '0.00'],
      ['petrova', '1.00', '0.00'],
    ],
  ],
  [
    'a kopeck is missing',
    [
      ['ivanov', '84.99', '-5.00'],
      ['petrova', '1.00', '0.00'],
    ],
  ],
  [
    'a sign is lost',
    [
      ['ivanov', '85.00', '5.00'],
      ['petrova', '1.00', '0.00'],
    ],
  ],
  [
    'two errors that cancel out',
    [
      ['ivanov', '84.00', '-4.00'],
      ['petrova', '1.00', '0.00'],
    ],
  ],
  [
    'the amounts of two people are swapped',
    [
      ['petrova', '85.00', '-5.00'],
      ['ivanov', '1.00', '0.00'],
    ],
  ],
] as const)('%s', (_, rows) => {
  expect(() => total(rows)).toThrow(/do not add up to what was calculated/);
});
