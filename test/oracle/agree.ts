// The product against the slow oracle, on random months: every payout, component and credit to the
// kopeck, and the attainments and held deals beside them.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect } from 'vitest';
import { runFiles } from '../support/run.ts';
import { monthOf } from './arbitrary.ts';
import type { Features } from './features.ts';
import type { Fraction } from './fractions.ts';
import { type Month, toFiles } from './month.ts';
import { oracle } from './oracle.ts';

/** The warnings and notes that follow from the data of a month. */
const foreseen: readonly string[] = [];

type Row = Readonly<Record<string, string>>;

/** Each of so many random months, computed by both. */
export function agreeOn(features: Features, seed: number, numRuns: number): void {
  fc.assert(
    fc.property(monthOf(features), (month) => {
      agree(month);
    }),
    // On failure fast-check prints the path; put it beside the seed to see the month again.
    { numRuns, seed, endOnFailure: true },
  );
}

function agree(month: Month): void {
  const { files, findings } = runFiles(toFiles(month), month.period);
  const expected = oracle(month);
  const found = (severity: string) =>
    findings.filter((one) => one.severity === severity).map(({ code }) => code);

  // What the calculation needs and does not find is an error, and then there are no outputs.
  const errors = [...new Set(found('error'))].sort();
  expect(errors, JSON.stringify(findings, bigintsAsText, 2)).toEqual(expected.codes.errors);
  if (errors.length > 0) {
    expect(files).toEqual({});
    return;
  }
  const others: string[] = [...found('warning'), ...found('note')];
  // Two heads one after the other may be noted too.
  for (const code of foreseen)
    if (code !== 'two-heads' || expected.codes.notes.includes(code))
      expect([code, others.includes(code)]).toEqual([code, expected.codes.notes.includes(code)]);

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

  // A total that changes nothing may have a row or not.
  const shown = (component: string, amount: bigint) => component !== 'total' || amount !== 0n;
  expect(
    sorted(
      table(files, 'components.csv')
        .filter((row) => shown(text(row, 'component'), kopecks(text(row, 'amount'))))
        .map((row) => [
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

  // A line of an earlier month that the window pays nothing more for may have a row or not.
  const windowed = new Set(
    Object.values(month.scheme.roles).flatMap(({ components }) =>
      components.filter((rule) => rule.window !== undefined).map(({ id }) => id),
    ),
  );
  const counts = (row: Row) =>
    kopecks(text(row, 'amount')) !== 0n || !windowed.has(text(row, 'component'));
  expect(
    sorted(
      table(files, 'credits.csv')
        .filter((row) => text(row, 'paid_to') !== '' && counts(row))
        .map((row) => {
          const deal = text(row, 'deal_id');
          const line = deal === '' ? '' : text(row, 'line') || '1';
          const payee = [text(row, 'paid_to'), text(row, 'component')];
          return [deal, line, ...payee, kopecks(text(row, 'amount'))];
        }),
    ),
  ).toEqual(
    sorted(
      expected.credits
        .filter(({ component, amount }) => amount !== 0n || !windowed.has(component))
        .map((row) => [row.deal_id, row.line, row.paid_to, row.component, row.amount]),
    ),
  );

  agreeOnAttainment(
    table(files, 'attainment.csv'),
    expected.attainment,
    month.scheme.proration?.plans === 'by_days',
  );
  agreeOnBalances(files, expected.balances);

  const held = table(files, 'exceptions.csv')
    .filter((row) => text(row, 'code') === 'head-deal-unassigned')
    .map((row) => kopecks(text(row, 'amount')));
  expect(held.reduce((a, b) => a + b, 0n)).toBe(expected.held);
}

function agreeOnAttainment(
  rows: readonly Row[],
  expected: ReturnType<typeof oracle>['attainment'],
  byDays: boolean,
): void {
  const keyOf = (row: Row) =>
    JSON.stringify(['team', 'employee', 'role', 'plan'].map((column) => text(row, column)));
  const wanted = expected.map(({ team, employee, role, plan, actual, target }) => {
    return { key: JSON.stringify([team, employee, role, plan]), actual, target };
  });
  expect(rows.map(keyOf).sort()).toEqual(wanted.map(({ key }) => key).sort());
  for (const { key, actual, target } of wanted) {
    const row = rows.find((one) => keyOf(one) === key) ?? {};
    const same = byDays ? isNear : isSame;
    expect(same(text(row, 'target'), target), `${key} target ${text(row, 'target')}`).toBe(true);
    // Percentages are cut, not rounded, to two decimals.
    const size = { n: actual.n * target.d * 10_000n, d: actual.d * target.n };
    const shown = text(row, 'attainment').replace(/\s?%$/, '');
    if (target.n > 0n) expect(`${key} ${kopecks(shown)}`).toBe(`${key} ${size.n / size.d}`);
  }
}

function agreeOnBalances(
  files: Readonly<Record<string, string>>,
  expected: ReturnType<typeof oracle>['balances'],
): void {
  const rows = files['balances.csv'] === undefined ? [] : table(files, 'balances.csv');
  const columns = ['opening', 'drawn', 'recovered', 'owed'];
  expect(
    sorted(
      rows.map((row) => [text(row, 'employee'), ...columns.map((it) => kopecks(text(row, it)))]),
    ),
  ).toEqual(
    sorted(
      expected.map(({ employee, opening, drawn, recovered, owed }) => [
        ...[employee, opening, drawn, recovered, owed],
      ]),
    ),
  );
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

/** A plan by days is shown in whole cents, or thousandths of a unit. */
function isNear(shown: string, { n, d }: Fraction): boolean {
  const [whole = '', tail = ''] = shown.split('.');
  const thousandths = BigInt(whole + tail.padEnd(3, '0').slice(0, 3));
  const off = thousandths * d - n * 1000n;
  return (off < 0n ? -off : off) <= 10n * d;
}

function bigintsAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}` : value;
}

/** Rows as texts in one order, so that a difference shows the row. */
function sorted(rows: readonly (readonly (string | bigint)[])[]): string[] {
  return rows.map((row) => row.join(' | ')).sort();
}
