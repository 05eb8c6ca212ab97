/** CSV from columns. */
import { stringify } from 'csv-stringify/sync';

/** One column of a sheet. */
export interface SheetColumn {
  /**
   * `text` may hold anything, and so may `words`, which bonus made into a sentence; `plain` holds
   * only amounts, percentages, dates and the like, in which a point is a decimal mark.
   */
  readonly kind: 'text' | 'words' | 'plain';
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

/** How the cells of a sheet are put together. */
export interface Writing {
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n';
  readonly decimal: '.' | ',';
  /** Quotes around every text that is not empty, not only where they are needed. */
  readonly quoteTexts: boolean;
  /** The bytes of a text. */
  readonly encode: (text: string) => Uint8Array;
  /** What stands before the header: a byte order mark or nothing. */
  readonly start: '' | '\ufeff';
}

/** Lines that are put together at a time: enough to be quick, few enough to stay small. */
const BATCH = 2048;

/** What must stand in quotes. */
const SPECIAL = { ',': /[",\n\r]/, ';': /[";\n\r]/, '\t': /["\t\n\r]/ } as const;

/** A column as it is written: the quoted cells, by row or by code. */
interface Cells {
  readonly codes: Int32Array | null;
  readonly cells: readonly string[];
}

/**
 * The sheet as CSV, the header first, part by part, so that the whole never stands in memory. A text
 * that a spreadsheet would take for a formula gets a leading `'`; numbers never do.
 */
export function* toCsv(sheet: Sheet, writing: Writing): Generator<Uint8Array, void, void> {
  const { delimiter, lineEnd } = writing;
  const columns = sheet.columns.map(({ kind, codes, texts }): Cells => {
    return { codes, cells: kind === 'plain' ? plain(texts, writing) : quoted(texts, writing) };
  });
  const joined = combine(columns, sheet.rows, delimiter);
  const header = quoted(sheet.header, writing).join(delimiter);
  yield writing.encode(writing.start + header + lineEnd);
  const line: string[] = new Array(joined.length).fill('');
  for (let start = 0; start < sheet.rows; start += BATCH) {
    const batch: string[] = [];
    for (let row = start; row < Math.min(start + BATCH, sheet.rows); row += 1) {
      for (let at = 0; at < joined.length; at += 1) {
        const { codes, cells } = joined[at]!;
        line[at] = cells[codes === null ? row : codes[row]!]!;
      }
      batch.push(line.join(delimiter));
    }
    batch.push('');
    yield writing.encode(batch.join(lineEnd));
  }
}

/** Neighbouring columns of few distinct cells as one, so that a line has fewer pieces. */
function combine(columns: readonly Cells[], rows: number, delimiter: string): readonly Cells[] {
  const joined: Cells[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const both = last === undefined ? null : pair(last, column, rows, delimiter);
    if (both === null) joined.push(column);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

/** Two columns as one, or null when they may have too many distinct cells together. */
function pair(a: Cells, b: Cells, rows: number, delimiter: string): Cells | null {
  if (a.codes === null || b.codes === null) return null;
  if (a.codes === b.codes) {
    // They tell of the same things, as an owner and the owner's team do.
    return { codes: a.codes, cells: a.cells.map((cell, at) => cell + delimiter + b.cells[at]!) };
  }
  const width = b.cells.length;
  // The table of all pairs must not take longer than the rows.
  if (a.cells.length * width > rows) return null;
  const known = new Int32Array(a.cells.length * width).fill(-1);
  const codes = new Int32Array(rows);
  const cells: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const x: number = a.codes[row]!;
    const y: number = b.codes[row]!;
    const key = x * width + y;
    let code = known[key]!;
    if (code === -1) {
      code = cells.push([a.cells[x]!, b.cells[y]!].join(delimiter)) - 1;
      known[key] = code;
    }
    codes[row] = code;
  }
  return { codes, cells };
}

/** Amounts and the like with the decimal mark that is wanted. */
function plain(texts: readonly string[], { decimal, delimiter }: Writing): readonly string[] {
  if (decimal === '.') return texts;
  const cells = texts.map((text) => text.replaceAll('.', decimal));
  return decimal === delimiter
    ? cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell))
    : cells;
}

/** Each text as a cell; the library quotes those that need it, all in one call. */
function quoted(texts: readonly string[], writing: Writing): readonly string[] {
  const needs = writing.quoteTexts ? /./s : SPECIAL[writing.delimiter];
  const cells = texts.map(withoutFormula);
  const special = cells.flatMap((cell, at) => (needs.test(cell) ? [at] : []));
  const inQuotes = quote(special.map((at) => cells[at]!));
  special.forEach((at, index) => {
    cells[at] = inQuotes[index]!;
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
