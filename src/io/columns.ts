/**
 * Collects the rows of a CSV file as columns, each distinct text once; a column whose cells are
 * nearly all different, such as amounts, stops looking for repetitions and keeps each cell.
 */
import { type Finding, finding } from '../findings/finding.ts';
import type { TextColumn } from '../findings/source.ts';
import { isBlank } from './blank.ts';
import { codeAt, type Distinct, distinct, hashOf, learn } from './distinct.ts';
import { lineOf, part } from './line.ts';

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
  /**
   * Adds the line without quotes that stands in the text from `start` to `end`, cell by cell; false
   * when it is not a plain row, and then nothing was added.
   */
  readonly addLine: (text: string, start: number, end: number, record: number) => boolean;
  /** The columns of all rows that were added. Call once, at the end. */
  readonly finish: () => Table;
}

interface Growing {
  codes: Int32Array;
  readonly known: Distinct;
  /** Whether cells are looked up; false once nearly all turned out to be different. */
  shared: boolean;
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
 * Columns under these headers, with room for so many rows to begin with. `textOf` is the text of a
 * cell as it stands in the file.
 */
export function columnsOf(
  file: string,
  header: readonly string[],
  delimiter: string,
  room: number,
  textOf: (cell: string) => string,
): Columns {
  const width = header.length;
  const unnamed = header.flatMap((name, field) => (name === '' ? [field] : []));
  const columns = header.map((): Growing => {
    return { codes: new Int32Array(room), known: distinct(), shared: true };
  });
  const line = lineOf(width, delimiter);
  let records = new Int32Array(room);
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
      const cell = row[field]!;
      column.codes[rows] = codeOf(column, cell, 0, cell.length, hashOf(cell), textOf);
    }
    close(record);
  };

  const close = (record: number): void => {
    records[rows] = record;
    rows += 1;
    if (rows === records.length) {
      records = larger(records);
      for (const column of columns) column.codes = larger(column.codes);
    }
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
    addLine: (text, start, end, record) => {
      const whole = empty.length === 0 && unnamed.length === 0 && part(line, text, start, end);
      if (!whole) return false;
      let from = start;
      for (let field = 0; field < width; field += 1) {
        const column = columns[field]!;
        const to = line.ends[field]!;
        column.codes[rows] = codeOf(column, text, from, to, line.hashes[field]!, textOf);
        from = to + 1;
      }
      close(record);
      return true;
    },
    finish: () => ({
      columns: columns.map(({ codes, known }) => ({
        codes: codes.subarray(0, rows),
        texts: known.texts,
      })),
      rows,
      records: records.subarray(0, rows),
      findings,
    }),
  };
}

/** The code of the cell that stands in a text from `start` to `end`. */
function codeOf(
  { known, shared }: Growing,
  text: string,
  start: number,
  end: number,
  hash: number,
  textOf: (cell: string) => string,
): number {
  if (shared) {
    const code = codeAt(known, text, start, end, hash);
    if (code !== -1) return code;
  }
  const cell = text.slice(start, end);
  return shared ? learn(known, cell, hash, textOf(cell)) : known.texts.push(textOf(cell)) - 1;
}

function judge(column: Growing): void {
  if (column.known.texts.length > TRIAL * MOSTLY) column.shared = false;
}

/** How many cells a row has up to its last filled one. */
function filledCells(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function larger(codes: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(codes.length * 2);
  twice.set(codes);
  return twice;
}
