import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { dates, numbers } from '../../src/validate/fields.ts';
import { type DataFile, textOf } from '../../src/validate/files/data-file.ts';
import { taken } from '../support/data-file.ts';

/** A file of deals whose last column holds the cells. */
function source(column: string, cells: readonly string[]): DataFile {
  const rows = cells.map((cell, i) => `D-${i + 1},"${cell}"\n`).join('');
  return taken(`deal_id,${column}\n${rows}`).file;
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ code, place, args }) => ({ code, place, args }));

describe('a column of numbers', () => {
  test('whole units of the decimals asked for, a negative one and the largest', () => {
    const findings: Finding[] = [];
    const cells = ['1', ' -0.05 ', '9999999999999999.99', '1.500', '1'];
    const read = numbers(source('revenue', cells), 'revenue', 2, 'money', true, findings);
    expect([...read]).toEqual([100n, -5n, 999_999_999_999_999_999n, 150n, 100n]);
    expect(findings).toEqual([]);
  });

  test('an empty cell is a finding where the number is needed, else zero', () => {
    const file = source('revenue', ['', '5']);
    const needed: Finding[] = [];
    expect([...numbers(file, 'revenue', 2, 'money', true, needed)]).toEqual([0n, 500n]);
    expect(needed).toHaveLength(1);
    const optional: Finding[] = [];
    expect([...numbers(file, 'revenue', 2, 'money', false, optional)]).toEqual([0n, 500n]);
    expect(optional).toEqual([]);
  });

  test('every faulty cell is told with its place and its deal, equal ones too', () => {
    const findings: Finding[] = [];
    numbers(source('revenue', ['1e5', '1', '1e5', '0.001']), 'revenue', 2, 'money', true, findings);
    const facts = { column: 'revenue', shape: 'money', decimals: 2, why: 'form', mark: 'point' };
    const at = (record: number) => ({ at: 'cell', file: 'deals.csv', record, field: 1 });
    const code = 'number-invalid';
    expect(told(findings)).toEqual([
      { code, place: at(1), args: { ...facts, text: '1e5', deal: 'D-1' } },
      { code, place: at(3), args: { ...facts, text: '1e5', deal: 'D-3' } },
      { code, place: at(4), args: { ...facts, text: '0.001', deal: 'D-4' } },
    ]);
  });

  test('a column that is not there is zero everywhere', () => {
    const findings: Finding[] = [];
    const file = source('revenue', ['1', '2']);
    expect([...numbers(file, 'margin', 2, 'money', true, findings)]).toEqual([0n, 0n]);
    expect(textOf(file, 'margin', 0)).toBe('');
    expect(findings).toEqual([]);
  });
});

describe('a column of dates', () => {
  test('days, and -1 for not yet', () => {
    const findings: Finding[] = [];
    const cells = ['1970-01-02', '', '2026-10-31'];
    expect([...dates(source('paid_on', cells), 'paid_on', findings)]).toEqual([1, -1, 20_757]);
    expect([...dates(source('paid_on', cells), 'closed_on', findings)]).toEqual([-1, -1, -1]);
    expect(findings).toEqual([]);
  });

  test('what is no date is told apart from what is on no calendar', () => {
    const findings: Finding[] = [];
    dates(source('paid_on', ['31 October', '2026-02-31', '2026-10-31']), 'paid_on', findings);
    expect(told(findings)).toEqual([
      {
        code: 'date-invalid',
        place: { at: 'cell', file: 'deals.csv', record: 1, field: 1 },
        args: { column: 'paid_on', text: '31 October', why: 'shape', deal: 'D-1', order: '' },
      },
      {
        code: 'date-invalid',
        place: { at: 'cell', file: 'deals.csv', record: 2, field: 1 },
        args: { column: 'paid_on', text: '2026-02-31', why: 'calendar', deal: 'D-2', order: '' },
      },
    ]);
  });
});
