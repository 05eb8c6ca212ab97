/** CSV from columns. */
import { stringify } from 'csv-stringify/sync';
import { bytesTo, type Cell, cellOf, endLine, flush, put } from './cell-bytes.ts';

/** One column of a sheet. */
export type SheetColumn = TextsColumn | AmountsColumn;

export interface TextsColumn {
  /**
   * `text` may hold anything, and so may `words`, which bonus made into a sentence; `plain` holds
   * only amounts, percentages, dates and the like, all of ASCII, in which a point is a decimal mark.
   */
  readonly kind: 'text' | 'words' | 'plain';
  /**
   * Row r holds `texts[codes[r]]`, or `texts[codes[via[r]]]`, and nothing where there is no such
   * code; without codes it holds `texts[r]`.
   */
  readonly via?: Int32Array;
  readonly codes: Int32Array | null;
  readonly texts: readonly string[];
}

/** Amounts of many rows, each written when it is asked for. */
export interface AmountsColumn {
  readonly kind: 'amounts';
  readonly cell: (row: number) => string;
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

/** Takes a part of a file; its bytes are only lent, so it uses them at once. */
export type Sink = (part: Uint8Array) => void;

/** What must stand in quotes. */
const SPECIAL = { ',': /[",\n\r]/, ';': /[";\n\r]/, '\t': /["\t\n\r]/ } as const;

/** A column as it is written. All of them have the same keys: so they are read fast. */
interface Cells {
  readonly amount: ((row: number) => string) | null;
  readonly via: Int32Array | null;
  readonly codes: Int32Array | null;
  readonly cells: readonly Cell[];
}

/**
 * The sheet as CSV, the header first, part by part, so that the whole never stands in memory. A text
 * that a spreadsheet would take for a formula gets a leading `'`; numbers never do.
 */
export function toCsv(sheet: Sheet, writing: Writing, sink: Sink): void {
  const { delimiter, lineEnd } = writing;
  const columns = sheet.columns.map((column) => cellsOf(column, writing));
  const between = delimiter.charCodeAt(0);
  const last = columns.length - 1;
  const bytes = bytesTo(sink);
  const header = quoted(sheet.header, writing).join(delimiter);
  endLine(bytes, writing.encode(writing.start + header), lineEnd);
  for (let row = 0; row < sheet.rows; row += 1) {
    for (let at = 0; at < last; at += 1) put(bytes, cellAt(columns[at]!, row), between);
    endLine(bytes, last < 0 ? '' : cellAt(columns[last]!, row), lineEnd);
  }
  flush(bytes);
}

/** The text of a cell before it is put in quotes. */
export function textAt(column: SheetColumn, row: number): string {
  if (column.kind === 'amounts') return column.cell(row);
  const { via = null, codes, texts } = column;
  return texts[positionOf(via, codes, row)] ?? '';
}

function cellAt({ amount, via, codes, cells }: Cells, row: number): Cell {
  return amount === null ? (cells[positionOf(via, codes, row)] ?? '') : amount(row);
}

function positionOf(via: Int32Array | null, codes: Int32Array | null, row: number): number {
  if (codes === null) return row;
  return codes[via === null ? row : via[row]!] ?? -1;
}

function cellsOf(column: SheetColumn, writing: Writing): Cells {
  if (column.kind === 'amounts') {
    const { cell } = column;
    const amount =
      writing.decimal === '.' ? cell : (row: number): string => plain(cell(row), writing);
    return { amount, via: null, codes: null, cells: [] };
  }
  const { kind, via = null, codes, texts } = column;
  const cells = kind === 'plain' ? allPlain(texts, writing) : encoded(texts, writing);
  return { amount: null, via, codes, cells };
}

function allPlain(texts: readonly string[], writing: Writing): readonly string[] {
  return writing.decimal === '.' ? texts : texts.map((text) => plain(text, writing));
}

/** Every text as a cell. The list is that of the quoted texts: there may be many. */
function encoded(texts: readonly string[], writing: Writing): readonly Cell[] {
  const cells: Cell[] = quoted(texts, writing);
  cells.forEach((cell, at) => {
    if (typeof cell === 'string') cells[at] = cellOf(cell, writing.encode);
  });
  return cells;
}

/** An amount or the like with the decimal mark that is wanted. */
function plain(text: string, { decimal, delimiter }: Writing): string {
  if (decimal === '.') return text;
  const cell = text.replaceAll('.', decimal);
  return decimal === delimiter && cell.includes(delimiter) ? `"${cell}"` : cell;
}

/** Each text as a cell; the library quotes those that need it, all in one call. */
function quoted(texts: readonly string[], writing: Writing): string[] {
  const needs = writing.quoteTexts ? /./s : SPECIAL[writing.delimiter];
  const special: number[] = [];
  const cells = texts.map((text, at) => {
    const cell = withoutFormula(text);
    if (needs.test(cell)) special.push(at);
    return cell;
  });
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
