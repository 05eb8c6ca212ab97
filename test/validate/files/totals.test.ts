import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/validate/files/data-file.ts';
import { cellAt } from '../../../src/validate/place.ts';
import { taken } from '../../support/data-file.ts';

const header = 'deal_id;owner;closed_on;revenue;quantity;part';

/** How many rows are left of a file with this row between two of deals, and what was left out. */
function among(row: string) {
  const lines = [header, 'D-1;ann;01.10.2026;5;1;', row, 'D-2;bob;02.10.2026;7;2;'];
  const { file, findings } = taken(`${lines.join('\n')}\n`);
  return { file, findings, rows: file.rows };
}

describe('a row of totals', () => {
  test.each([
    'Итого;;;1 234,50 ₽;25;100%',
    'ИТОГО:;;;12;;',
    'Итого по отделу;;;12;;',
    'Итого (2 сделки);;;12;;',
    ';Всего;;12;;',
    'Общий  итог;;;-12;;50 %',
    'Total;;;"1,234.50";;',
    'Grand Totals (2 records);;;12;;',
    'Subtotal;;;;;',
  ])('%j', (row) => {
    const { file, findings, rows } = among(row);
    expect(rows).toBe(2);
    expect(file.leftOut).toEqual([{ why: 'total', lines: [3] }]);
    expect(findings).toMatchObject([
      { code: 'rows-left-out', severity: 'note', place: { record: 2 }, args: { why: 'total' } },
    ]);
    // The rows behind it keep their places.
    expect(textOf(file, 'deal_id', 1)).toBe('D-2');
    expect(cellAt(file, 1, 'deal_id')).toMatchObject({ record: 3, field: 0 });
  });
});

describe('no row of totals', () => {
  test.each([
    'Итого;ann;;12;;',
    'Total;;01.10.2026;12;;',
    'Total Energies;bob;;12;;',
    'TOTAL-7;;;12;;',
    'Итоговая;;;12;;',
    'Totally;;;12;;',
    'D-7;Итого;;12;;',
    'Итого;;;n/a;;',
    ';;;12;;',
  ])('%j', (row) => {
    const { file, rows } = among(row);
    expect(rows).toBe(3);
    expect(file.leftOut).toEqual([]);
  });
});

test('several, above and below the data, each with its physical line', () => {
  const text = `${header}\nИтого;;;12;;\n\nD-1;ann;;"5\n";;\nВсего;;;12;;\n`;
  const { file } = taken(text);
  expect(file.rows).toBe(1);
  expect(file.leftOut).toEqual([{ why: 'total', lines: [2, 6] }]);
});

test('a total takes no part in what settles the decimal mark', () => {
  const { file, findings } = taken('deal_id;revenue\nD-1;1,5\nИтого;1.5\n');
  expect(textOf(file, 'revenue', 0)).toBe('1.5');
  expect(findings.map(({ code }) => code)).toEqual(['rows-left-out']);
});
