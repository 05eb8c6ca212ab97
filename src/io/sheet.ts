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

/**
 * The sheet as CSV: comma, LF, the header first. A text that a spreadsheet would take for a formula
 * gets a leading `'`.
 */
export function toCsv(sheet: Sheet): string {
  const columns = sheet.columns.map(({ kind, codes, texts }) => {
    return { codes, cells: kind === 'text' ? encode(texts) : texts };
  });
  const lines: string[] = [encode(sheet.header).join(',')];
  for (let row = 0; row < sheet.rows; row += 1) {
    let line = '';
    for (let at = 0; at < columns.length; at += 1) {
      const { codes, cells } = columns[at]!;
      if (at > 0) line += ',';
      line += cells[codes === null ? row : codes[row]!]!;
    }
    lines.push(line);
  }
  lines.push('');
  return lines.join('\n');
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
