/** CSV from columns. */
import { stringify } from 'csv-stringify/sync';
import { type Cell, cellOf, put } from './cell-bytes.ts';

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

/** Bytes of a part, about. */
const PART = 65_536;

/** What must stand in quotes. */
const SPECIAL = { ',': /[",\n\r]/, ';': /[";\n\r]/, '\t': /["\t\n\r]/ } as const;

/** A column as it is written: the cells by row or by code, and the bytes of the longest. */
interface Cells {
  readonly codes: Int32Array | null;
  readonly cells: readonly Cell[];
  readonly longest: number;
}

/**
 * The sheet as CSV, the header first, part by part, so that the whole never stands in memory: the
 * bytes of a part are the caller's until the next one is asked for. A text that a spreadsheet would
 * take for a formula gets a leading `'`; numbers never do.
 */
export function* toCsv(sheet: Sheet, writing: Writing): Generator<Uint8Array, void, void> {
  const { delimiter, lineEnd } = writing;
  const columns = sheet.columns.map((column) => cellsOf(column, writing));
  const header = quoted(sheet.header, writing).join(delimiter);
  yield writing.encode(writing.start + header + lineEnd);
  const longest = columns.reduce((sum, column) => sum + column.longest + 1, lineEnd.length);
  const part = new Uint8Array(Math.max(PART, longest));
  let size = 0;
  for (let row = 0; row < sheet.rows; row += 1) {
    if (size + longest > part.length) {
      yield part.subarray(0, size);
      size = 0;
    }
    size = put(lineEnd, part, putRow(columns, row, delimiter, part, size));
  }
  if (size > 0) yield part.subarray(0, size);
}

function putRow(
  columns: readonly Cells[],
  row: number,
  delimiter: string,
  part: Uint8Array,
  position: number,
): number {
  let end = position;
  for (let at = 0; at < columns.length; at += 1) {
    const { codes, cells } = columns[at]!;
    if (at > 0) end = put(delimiter, part, end);
    end = put(cells[codes === null ? row : codes[row]!]!, part, end);
  }
  return end;
}

function cellsOf({ kind, codes, texts }: SheetColumn, writing: Writing): Cells {
  const cells =
    kind === 'plain'
      ? plain(texts, writing)
      : quoted(texts, writing).map((text) => cellOf(text, writing.encode));
  const longest = cells.reduce((most, { length }) => Math.max(most, length), 0);
  return { codes, cells, longest };
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
