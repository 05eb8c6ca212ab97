// What is written is what is read: every cell of every output file, whatever stands in the inputs.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readCsv } from '../../src/io/csv.ts';
import { cellOf, type Sheet } from '../../src/report/sheets/sheet.ts';
import { monthArb } from '../oracle/arbitrary.ts';
import { type Month, toFiles } from '../oracle/month.ts';
import { runFiles } from '../support/run.ts';
import { csvText } from '../support/unix.ts';

vi.setConfig({ testTimeout: 120_000 });

/** What a spreadsheet would run, a reader would split, or a writer would forget to quote. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...['=', '+', '-', '@', '\t', '\r\n', '\n', '"', "'", ',', ';', ' ', '\u00a0', '0', '.5'],
      ...['a', 'я', '😀', '%', '(', '\\'],
    ),
    { maxLength: 5 },
  )
  .map((tokens) => tokens.join(''));

/** The month with such text before every id, and in the cells that are only carried along. */
function spiced(month: Month, spices: readonly string[]): Month {
  const spice = (text: string): string => spices[text.length % spices.length] ?? '';
  const id = (text: string): string => (text === '' ? '' : `${spice(text)}${text}`);
  const people = (cell: string): string => cell.replace(/(?<=^|\|)[^|:]+/g, id);
  return {
    ...month,
    people: month.people.map((row) => ({
      ...row,
      team: id(row.team),
      employee: id(row.employee),
      payroll_id: spice(`${row.employee}!`),
    })),
    deals: month.deals.map((row) => ({
      ...row,
      deal_id: id(row.deal_id),
      owner: people(row.owner),
      assigned_to: people(row.assigned_to),
      assigned_by: id(row.assigned_by),
      assigned_reason: spice(row.deal_id),
      team: id(row.team),
    })),
    adjustments: month.adjustments.map((row) => ({ ...row, employee: id(row.employee) })),
    metrics: month.metrics.map((row) => ({
      ...row,
      team: id(row.team),
      employee: id(row.employee),
    })),
    balances: month.balances.map((row) => ({ ...row, employee: id(row.employee) })),
  };
}

/** The cells of a sheet row by row, as they must stand in its file. */
function cellsOf({ header, columns, rows }: Sheet): readonly (readonly string[])[] {
  const body = Array.from({ length: rows }, (_, row) =>
    columns.map((column) => {
      const cell = cellOf(column, row);
      const formula = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);
      return column.kind !== 'plain' && formula ? `'${cell}` : cell;
    }),
  );
  return [header, ...body];
}

test('each cell is read as it was written, and written again as it was read', () => {
  let escaped = 0;
  let quoted = 0;
  fc.assert(
    fc.property(monthArb, fc.array(nasty, { minLength: 1, maxLength: 7 }), (month, spices) => {
      const { files, outputs, findings } = runFiles(toFiles(spiced(month, spices)), month.period);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, args }) => [code, args])).toEqual([]);
      const sheets: readonly Sheet[] = outputs === null ? [] : Object.values(outputs.sheets);
      for (const sheet of sheets) {
        const written = files[sheet.name] ?? '';
        const cells = cellsOf(sheet);
        expect(parse(written, { record_delimiter: '\n' })).toEqual(cells);
        if (sheet.rows === 0) continue;
        const { source, findings: faults } = readCsv({
          file: sheet.name,
          text: written,
          encoding: 'UTF-8',
          sha256: '',
        });
        if (source === null) throw new Error(`${sheet.name} was not read`);
        expect(faults).toEqual([]);
        expect(source.header).toEqual(sheet.header);
        const read = source.columns.map(({ codes, texts }) =>
          Array.from(codes, (code) => texts[code] ?? ''),
        );
        expect(read).toEqual(sheet.header.map((_, at) => cells.slice(1).map((row) => row[at])));
        const again = sheet.columns.map(({ kind }, at) => {
          const written = kind === 'amounts' ? 'plain' : kind;
          return { kind: written, codes: null, texts: read[at] ?? [] } as const;
        });
        expect(csvText({ ...sheet, columns: again })).toBe(written);
        escaped += cells.flat().filter((cell) => cell.startsWith("'=")).length;
        quoted += written.split('"').length - 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(escaped).toBeGreaterThan(0);
  expect(quoted).toBeGreaterThan(0);
});
