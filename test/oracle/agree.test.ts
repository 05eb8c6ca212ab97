// The product against the slow oracle, on random months: every payout, component and credit to the
// kopeck, and the attainments and held deals beside them.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';
import { monthArb } from './arbitrary.ts';
import type { Fraction } from './fractions.ts';
import { type Month, toFiles } from './month.ts';
import { oracle } from './oracle.ts';

type Row = Readonly<Record<string, string>>;

test('the product and the oracle agree to the kopeck on 400 random months', () => {
  fc.assert(
    fc.property(monthArb, (month) => {
      agree(month);
    }),
    // On failure fast-check prints the seed and the path; put them here to see the month again.
    { numRuns: 400 },
  );
}, 600_000);

function agree(month: Month): void {
  const { files, findings } = runFiles(toFiles(month), month.period);
  // Warnings and notes may be there; a valid month has outputs.
  expect(Object.keys(files), JSON.stringify(findings, bigintsAsText, 2)).toContain('payouts.csv');
  const expected = oracle(month);

  const payouts = expected.payouts
    .filter(({ earned, adjustments, payout }) => earned || adjustments || payout)
    .map((row) => [row.employee, row.earned, row.adjustments, row.payout]);
  expect(
    sorted(
      table(files, 'payouts.csv').map((row) => [
        text(row, 'employee'),
        kopecks(text(row, 'earned')),
        kopecks(text(row, 'adjustments')),
        kopecks(text(row, 'payout')),
      ]),
    ),
  ).toEqual(sorted(payouts));

  expect(
    sorted(
      table(files, 'components.csv').map((row) => [
        ...['employee', 'team', 'role', 'component'].map((column) => text(row, column)),
        kopecks(text(row, 'amount')),
      ]),
    ),
  ).toEqual(
    sorted(
      expected.components.map((row) => [
        row.employee,
        row.team,
        row.role,
        row.component,
        row.amount,
      ]),
    ),
  );

  expect(
    sorted(
      table(files, 'credits.csv')
        .filter((row) => text(row, 'paid_to') !== '')
        .map((row) => {
          const deal = text(row, 'deal_id');
          const line = deal === '' ? '' : text(row, 'line') || '1';
          const payee = [text(row, 'paid_to'), text(row, 'component')];
          return [deal, line, ...payee, kopecks(text(row, 'amount'))];
        }),
    ),
  ).toEqual(
    sorted(
      expected.credits.map((row) => [
        row.deal_id,
        row.line,
        row.paid_to,
        row.component,
        row.amount,
      ]),
    ),
  );

  agreeOnAttainment(table(files, 'attainment.csv'), expected.attainment);

  const held = table(files, 'exceptions.csv')
    .filter((row) => text(row, 'code') === 'head-deal-unassigned')
    .map((row) => kopecks(text(row, 'amount')));
  expect(held.reduce((a, b) => a + b, 0n)).toBe(expected.held);
}

function agreeOnAttainment(
  rows: readonly Row[],
  expected: ReturnType<typeof oracle>['attainment'],
): void {
  const keyOf = (row: Row) =>
    JSON.stringify(['team', 'employee', 'role', 'plan'].map((column) => text(row, column)));
  const wanted = expected.map(({ team, employee, role, plan, actual, target }) => {
    return { key: JSON.stringify([team, employee, role, plan]), actual, target };
  });
  expect(rows.map(keyOf).sort()).toEqual(wanted.map(({ key }) => key).sort());
  for (const { key, actual, target } of wanted) {
    const row = rows.find((one) => keyOf(one) === key) ?? {};
    expect(isSame(text(row, 'target'), target), `${key} target ${text(row, 'target')}`).toBe(true);
    // Percentages are cut, not rounded, to two decimals.
    const size = { n: actual.n * target.d * 10_000n, d: actual.d * target.n };
    const shown = text(row, 'attainment').replace(/\s?%$/, '');
    if (target.n > 0n) expect(`${key} ${kopecks(shown)}`).toBe(`${key} ${size.n / size.d}`);
  }
}

function table(files: Readonly<Record<string, string>>, name: string): Row[] {
  expect(Object.keys(files)).toContain(name);
  return parse(files[name] ?? '', { columns: true });
}

function text(row: Row, column: string): string {
  const value = row[column];
  expect(value, `the column ${column}`).toBeDefined();
  return value ?? '';
}

/** `-12.50` is -1250; anything but a number with at most two decimals is a failure. */
function kopecks(amount: string): bigint {
  const [, sign, whole = '', tail = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  expect(whole, `"${amount}" is an amount`).not.toBe('');
  return BigInt(whole + tail.padEnd(2, '0')) * (sign ? -1n : 1n);
}

function isSame(shown: string, { n, d }: Fraction): boolean {
  const [whole = '', tail = ''] = shown.split('.');
  return /^\d+(\.\d+)?$/.test(shown) && BigInt(whole + tail) * d === n * 10n ** BigInt(tail.length);
}

function bigintsAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value;
}

/** Rows as texts in one order, so that a difference shows the row. */
function sorted(rows: readonly (readonly (string | bigint)[])[]): string[] {
  return rows.map((row) => row.join(' | ')).sort();
}
