/**
 * Where the records and cells of a CSV text begin and end. The reader in io/ takes faulty text
 * apart with it and `locate` finds cells with it, so both count records alike: record 0 is the
 * first line that is neither blank nor `sep=;`, and a record with a faulty quote ends with that
 * quote's line.
 */

export interface QuoteFault {
  readonly why: 'quote-open' | 'quote-stray';
  /** Character offset of the quote. */
  readonly at: number;
}

export interface CsvRecord {
  /** Character offset behind the last character, the line end left out. */
  readonly end: number;
  /** Where the next record starts; the length of the text after the last one. */
  readonly next: number;
  readonly fault: QuoteFault | null;
}

/**
 * A first line such as `sep=;`, by which a program tells spreadsheets its delimiter: the character
 * that it names, and where the next line starts. It is no record. Null without one.
 */
export function separatorLine(
  text: string,
): { readonly named: string; readonly next: number } | null {
  const found = /^"?sep=([^\r\n])"?[,;\t ]*\r?(?:\n|$)/i.exec(text);
  return found === null ? null : { named: found[1]!, next: found[0].length };
}

/** Where the header row starts: blank lines above it are skipped, and a line that names `sep=`. */
export function firstRecord(text: string): number {
  const blank = /(?:[^\S\n]*\n)*/y;
  blank.lastIndex = separatorLine(text)?.next ?? 0;
  blank.test(text);
  return blank.lastIndex;
}

/** The record that starts at `start`, in a text with this delimiter. */
export function recordAt(text: string, start: number, delimiter: string): CsvRecord {
  let at = start;
  while (true) {
    const cell = cellAt(text, at, delimiter);
    if (cell.fault !== null) {
      return { ...lineEnd(text, cell.fault.at), fault: cell.fault };
    }
    if (text[cell.end] !== delimiter) {
      return { end: cell.end, next: nextLine(text, cell.end), fault: null };
    }
    at = cell.end + 1;
  }
}

export interface Cell {
  /** The content with neither quotes nor outer spaces. */
  readonly start: number;
  readonly stop: number;
  /** Behind the cell: the delimiter, the line end or the end of the text. */
  readonly end: number;
}

/** The cells of the record that starts at `start`; those before the fault when it has one. */
export function cellsAt(text: string, start: number, delimiter: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = start;
  while (true) {
    const cell = cellAt(text, at, delimiter);
    if (cell.fault !== null) return cells;
    const quoted = text[at] === '"' ? 1 : 0;
    cells.push({ ...trimmed(text, at + quoted, cell.end - quoted), end: cell.end });
    if (text[cell.end] !== delimiter) return cells;
    at = cell.end + 1;
  }
}

interface RawCell {
  readonly end: number;
  readonly fault: QuoteFault | null;
}

function cellAt(text: string, start: number, delimiter: string): RawCell {
  return text[start] === '"'
    ? quotedCell(text, start, delimiter)
    : plainCell(text, start, delimiter);
}

function plainCell(text: string, start: number, delimiter: string): RawCell {
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === delimiter || endsLine(text, at)) return { end: at, fault: null };
    if (char === '"') return { end: at, fault: { why: 'quote-stray', at } };
  }
  return { end: text.length, fault: null };
}

function quotedCell(text: string, start: number, delimiter: string): RawCell {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return { end: text.length, fault: { why: 'quote-open', at: start } };
  const end = quote + 1;
  if (end >= text.length || text[end] === delimiter || endsLine(text, end)) {
    return { end, fault: null };
  }
  // A quote that opened on an earlier line most likely lacks its end there: the one found here
  // belongs to another cell.
  const newline = text.indexOf('\n', start);
  const earlier = newline !== -1 && newline < quote;
  return {
    end,
    fault: earlier ? { why: 'quote-open', at: start } : { why: 'quote-stray', at: quote },
  };
}

function endsLine(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

function lineEnd(text: string, at: number): { readonly end: number; readonly next: number } {
  const next = nextLine(text, at);
  if (text[next - 1] !== '\n') return { end: next, next };
  return { end: text[next - 2] === '\r' ? next - 2 : next - 1, next };
}

function trimmed(text: string, from: number, to: number): { start: number; stop: number } {
  const content = text.slice(from, to);
  const start = from + (content.length - content.trimStart().length);
  return { start, stop: Math.max(start, start + content.trim().length) };
}
