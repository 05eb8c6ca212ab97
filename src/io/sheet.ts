/** CSV (RFC 4180) from columns. */
import { growingBytes } from './bytes.ts';

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
  /** The bytes of a text; those of ASCII are its character codes. */
  readonly encode: (text: string) => Uint8Array;
  /** What stands before the header: a byte order mark or nothing. */
  readonly start: '' | '\ufeff';
}

/** What must stand in quotes. */
const SPECIAL = { ',': /[",\n\r]/, ';': /[";\n\r]/, '\t': /["\t\n\r]/ } as const;

/** A column as it is written: the quoted cells, by row or by code. */
interface Cells {
  readonly codes: Int32Array | null;
  readonly cells: readonly string[];
}

/**
 * The sheet as CSV, the header first. A text that a spreadsheet would take for a formula gets a
 * leading `'`; numbers never do.
 */
export function toCsv(sheet: Sheet, writing: Writing): Uint8Array {
  const { delimiter, lineEnd } = writing;
  const columns = sheet.columns.map(({ kind, codes, texts }): Cells => {
    return { codes, cells: kind === 'plain' ? plain(texts, writing) : quoted(texts, writing) };
  });
  const file = growingBytes(writing.encode);
  file.add(writing.start + quoted(sheet.header, writing).join(delimiter) + lineEnd);
  for (let row = 0; row < sheet.rows; row += 1) {
    columns.forEach(({ codes, cells }, at) => {
      if (at > 0) file.add(delimiter);
      file.add(cells[codes === null ? row : codes[row]!]!);
    });
    file.add(lineEnd);
  }
  return file.finish();
}

/** Amounts and the like with the decimal mark that is wanted. */
function plain(texts: readonly string[], { decimal, delimiter }: Writing): readonly string[] {
  if (decimal === '.') return texts;
  const cells = texts.map((text) => text.replaceAll('.', decimal));
  return decimal === delimiter
    ? cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell))
    : cells;
}

/** Each text as a cell, in quotes where it needs them. */
function quoted(texts: readonly string[], writing: Writing): readonly string[] {
  const needs = writing.quoteTexts ? /./s : SPECIAL[writing.delimiter];
  return texts.map((text) => {
    const cell = withoutFormula(text);
    return needs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
}

function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
