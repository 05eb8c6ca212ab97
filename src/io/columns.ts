/**
 * Collects the rows of a CSV file as columns, each distinct text once; a column whose cells are
 * nearly all different, such as amounts, stops looking for repetitions and keeps each cell.
 */
import { type Finding, finding } from '../findings/finding.ts';
import type { TextColumn } from '../findings/source.ts';
import { isBlank } from './blank.ts';

export interface Table {
  readonly columns: readonly TextColumn[];
  readonly rows: number;
  /** Record number of each row. */
  readonly records: Int32Array;
  /** `cell-count` of the rows that were left out. */
  readonly findings: readonly Finding[];
}

export interface Columns {
  /** Adds a row; blank lines, rows with a wrong number of cells and empty last rows are left out. */
  readonly add: (row: readonly string[], record: number) => void;
  /** The columns of all rows that were added. Call once, at the end. */
  readonly finish: () => Table;
}

interface Growing {
  readonly codes: Int32Array;
  readonly texts: string[];
  /** Every spelling, outer spaces included, with its code. */
  readonly known: Map<string, number>;
  /** Whether cells are looked up; false once nearly all turned out to be different. */
  shared: boolean;
  /** The cell that was read last and its code. */
  last: string | null;
  code: number;
}

/** After so many rows a column with more distinct cells than `MOSTLY` of them is not shared. */
const TRIAL = 4096;
const MOSTLY = 0.75;

interface Fault {
  readonly field: number | null;
  readonly expected: number;
  readonly found: number;
}

/**
 * Columns under these headers for up to `limit` rows. `textOf` is the text of a cell as it stands
 * in the file.
 */
export function columnsOf(
  file: string,
  header: readonly string[],
  limit: number,
  textOf: (cell: string) => string,
): Columns {
  const width = header.length;
  const unnamed = header.flatMap((name, field) => (name === '' ? [field] : []));
  const columns = header.map((): Growing => {
    const codes = new Int32Array(limit);
    return { codes, texts: [], known: new Map(), shared: true, last: null, code: 0 };
  });
  const records = new Int32Array(limit);
  const findings: Finding[] = [];
  /** Rows of so many empty cells, which are rows only when others follow. */
  let empty: { readonly cells: number; readonly record: number }[] = [];
  let rows = 0;

  const fault = (row: readonly string[]): Fault | null => {
    if (row.length < width) return { field: null, expected: width, found: row.length };
    const filled = row.length === width ? width : filledCells(row);
    if (filled > width) return { field: width, expected: width, found: filled };
    const outside = unnamed.filter((field) => row[field]!.trim() !== '');
    const named = width - unnamed.length;
    if (outside.length === 0) return null;
    return { field: outside[0]!, expected: named, found: named + outside.length };
  };

  const insert = (row: readonly string[], record: number): void => {
    const wrong = fault(row);
    if (wrong !== null) {
      const { field, expected, found } = wrong;
      const place = { at: 'cell', file, record, field } as const;
      findings.push(finding('cell-count', place, { expected, found }));
      return;
    }
    for (let field = 0; field < width; field += 1) {
      const column = columns[field]!;
      column.codes[rows] = codeOf(column, row[field]!, textOf);
    }
    records[rows] = record;
    rows += 1;
    if (rows === TRIAL) for (const column of columns) judge(column);
  };

  return {
    add: (row, record) => {
      if (isBlank(row)) {
        if (row.length > 1) empty.push({ cells: row.length, record });
        return;
      }
      if (empty.length > 0) {
        for (const { cells, record: at } of empty) insert(new Array(cells).fill(''), at);
        empty = [];
      }
      insert(row, record);
    },
    finish: () => ({
      columns: columns.map(({ codes, texts }) => ({ codes: upTo(codes, rows), texts })),
      rows,
      records: upTo(records, rows),
      findings,
    }),
  };
}

/** A cell is often that of the row above, which is cheaper to see than to look up. */
function codeOf(column: Growing, cell: string, textOf: (cell: string) => string): number {
  if (cell === column.last) return column.code;
  column.last = cell;
  column.code = column.shared
    ? (column.known.get(cell) ?? learn(column, cell, textOf(cell)))
    : column.texts.push(textOf(cell)) - 1;
  return column.code;
}

function judge(column: Growing): void {
  if (column.texts.length <= TRIAL * MOSTLY) return;
  column.shared = false;
  column.known.clear();
}

function learn(column: Growing, cell: string, text: string): number {
  let code = column.known.get(text);
  if (code === undefined) {
    code = column.texts.length;
    column.texts.push(text);
    column.known.set(text, code);
  }
  if (text !== cell) column.known.set(cell, code);
  return code;
}

/** How many cells a row has up to its last filled one. */
function filledCells(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function upTo(codes: Int32Array, rows: number): Int32Array {
  return codes.length === rows ? codes : codes.slice(0, rows);
}
