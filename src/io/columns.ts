/** Collects the rows of a CSV file as columns, each distinct text once. */
import { type Finding, finding } from '../findings/finding.ts';
import type { TextColumn } from '../findings/source.ts';

export interface Table {
  readonly columns: readonly TextColumn[];
  readonly rows: number;
  /** Record number of each row. */
  readonly records: Int32Array;
  /** `cell-count` of the rows that were left out. */
  readonly findings: readonly Finding[];
}

export interface Columns {
  /** Adds a row; blank lines and rows with a wrong number of cells are left out. */
  readonly add: (row: readonly string[], record: number) => void;
  /** The columns of all rows that were added. Call once, at the end. */
  readonly finish: () => Table;
}

interface Growing {
  readonly codes: Int32Array;
  readonly texts: string[];
  /** Every spelling, outer spaces included, with its code. */
  readonly known: Map<string, number>;
}

/** Columns under these headers for up to `limit` rows. */
export function columnsOf(file: string, header: readonly string[], limit: number): Columns {
  const width = header.length;
  const unnamed = header.flatMap((name, field) => (name === '' ? [field] : []));
  const columns = header.map((): Growing => {
    return { codes: new Int32Array(limit), texts: [], known: new Map() };
  });
  const records = new Int32Array(limit);
  const findings: Finding[] = [];
  let rows = 0;

  const wrong = (record: number, field: number | null, expected: number, found: number): void => {
    const place = { at: 'cell', file, record, field } as const;
    findings.push(finding('cell-count', place, { expected, found }));
  };

  return {
    add: (row, record) => {
      if (row.length === 1 && row[0]!.trim() === '') return;
      if (row.length < width) return wrong(record, null, width, row.length);
      if (row.length > width) {
        const filled = row.findLastIndex((cell) => cell.trim() !== '') + 1;
        if (filled > width) return wrong(record, width, width, filled);
      }
      if (unnamed.length > 0) {
        const filled = unnamed.filter((field) => row[field]!.trim() !== '');
        const named = width - unnamed.length;
        if (filled.length > 0) return wrong(record, filled[0]!, named, named + filled.length);
      }
      for (let field = 0; field < width; field += 1) {
        const column = columns[field]!;
        const cell = row[field]!;
        column.codes[rows] = column.known.get(cell) ?? learn(column, cell);
      }
      records[rows] = record;
      rows += 1;
    },
    finish: () => ({
      columns: columns.map(({ codes, texts }) => ({ codes: upTo(codes, rows), texts })),
      rows,
      records: upTo(records, rows),
      findings,
    }),
  };
}

function learn(column: Growing, cell: string): number {
  const text = cell.trim();
  let code = column.known.get(text);
  if (code === undefined) {
    code = column.texts.length;
    column.texts.push(text);
    column.known.set(text, code);
  }
  if (text !== cell) column.known.set(cell, code);
  return code;
}

function upTo(codes: Int32Array, rows: number): Int32Array {
  return codes.length === rows ? codes : codes.slice(0, rows);
}
