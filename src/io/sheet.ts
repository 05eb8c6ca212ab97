/** CSV text from columns. */
import { stringify } from 'csv-stringify/sync';

/** One column of a sheet. */
export interface SheetColumn {
  /** `text` may hold anything; `plain` holds only what never needs quotes: amounts, dates. */
  readonly kind: 'text' | 'plain';
  /** Row r holds `texts[codes[r]]`; without codes it holds `texts[r]`. */
  readonly codes: Int32Array | null;
  readonly texts: readonly string[];
}

export interface Sheet {
  /** The name of the file. */
  readonly name: string;
  readonly header: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: number;
}

/** Lines that are put together at a time: enough to be quick, few enough to stay small. */
const BATCH = 2048;
/** Combined cells of neighbouring columns are kept up to this many. */
const COMBINED = 65_536;

/** A column as it is written: the quoted cells, by row or by code. */
interface Cells {
  readonly codes: Int32Array | null;
  readonly cells: readonly string[];
}

/**
 * The sheet as CSV: comma, LF, the header first. A text that a spreadsheet would take for a formula
 * gets a leading `'`.
 */
export function toCsv(sheet: Sheet): string {
  const columns = sheet.columns.map(({ kind, codes, texts }): Cells => {
    return { codes, cells: kind === 'text' ? encode(texts) : texts };
  });
  const joined = combine(columns, sheet.rows);
  const chunks: string[] = [encode(sheet.header).join(',')];
  const line: string[] = new Array(joined.length).fill('');
  for (let start = 0; start < sheet.rows; start += BATCH) {
    const batch: string[] = [];
    for (let row = start; row < Math.min(start + BATCH, sheet.rows); row += 1) {
      for (let at = 0; at < joined.length; at += 1) {
        const { codes, cells } = joined[at]!;
        line[at] = cells[codes === null ? row : codes[row]!]!;
      }
      batch.push(line.join(','));
    }
    chunks.push(batch.join('\n'));
  }
  chunks.push('');
  return chunks.join('\n');
}

/** Neighbouring columns of few distinct cells as one, so that a line has fewer pieces. */
function combine(columns: readonly Cells[], rows: number): readonly Cells[] {
  const joined: Cells[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const both = last === undefined ? null : pair(last, column, rows);
    if (both === null) joined.push(column);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

/** Two columns as one, or null when they have too many distinct cells together. */
function pair(a: Cells, b: Cells, rows: number): Cells | null {
  if (a.codes === null || b.codes === null) return null;
  const width = b.cells.length;
  if (a.cells.length * width > COMBINED * 16) return null;
  const known = new Int32Array(a.cells.length * width).fill(-1);
  const codes = new Int32Array(rows);
  const cells: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const x: number = a.codes[row]!;
    const y: number = b.codes[row]!;
    const key = x * width + y;
    let code = known[key]!;
    if (code === -1) {
      if (cells.length === COMBINED) return null;
      code = cells.push([a.cells[x]!, b.cells[y]!].join(',')) - 1;
      known[key] = code;
    }
    codes[row] = code;
  }
  return { codes, cells };
}

/** Each text as a cell; the library quotes those that need it, all in one call. */
function encode(texts: readonly string[]): readonly string[] {
  const cells = texts.map(withoutFormula);
  const special = cells.flatMap((cell, at) => (/[",\n\r]/.test(cell) ? [at] : []));
  const quoted = quote(special.map((at) => cells[at]!));
  special.forEach((at, index) => {
    cells[at] = quoted[index]!;
  });
  return cells;
}

function quote(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  // NUL ends the records, so a text with a NUL in it needs a call of its own.
  if (texts.some((text) => text.includes('\0'))) return texts.map((text) => write([text], '\n'));
  return write(texts, '\0').split('\0');
}

function write(texts: readonly string[], end: string): string {
  const records = texts.map((text) => [text]);
  return stringify(records, { record_delimiter: end, eof: false, quoted: true });
}

function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
