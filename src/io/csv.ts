/**
 * CSV text to columns. A line without quotes is taken as it stands; records with quotes are parsed
 * in slices that end between two records. Every fault is reported and reading goes on behind it.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { lineFinder, locate } from '../findings/locate.ts';
import { firstRecord, recordAt } from '../findings/records.ts';
import type { CsvSource, InputText, LeftOut } from '../findings/source.ts';
import { cellText } from './blank.ts';
import { type Body, bodyOf } from './body.ts';
import { columnsOf } from './columns.ts';
import { type CsvFault, delimiterOf } from './delimiter.ts';

/** Characters of a slice, about. After a fault it starts smaller, for the next may be near. */
const SLICE = 16_384;
const SLICE_AFTER_FAULT = 512;

/** Records with quotes so many characters apart are one slice: less to parse than to begin anew. */
const NEAR = 64;

/** Characters that are looked through to guess how many rows there are, and how much to add. */
const SAMPLE = 65_536;
const MARGIN = 1.1;

const QUOTE = '"';

export interface CsvOptions {
  /** The data end at the first blank line; what follows is a footer, which is left out and told. */
  readonly endsAtBlankLine: boolean;
}

/**
 * Reads a CSV file with `,`, `;` or a tab between the cells. Rows with a fault are reported and left
 * out of the columns. `source` is null when not even a header can be read. A header cell may be
 * empty (`''`) between others: then nothing stands below it.
 */
export function readCsv(
  input: InputText,
  { endsAtBlankLine }: CsvOptions = { endsAtBlankLine: false },
): { readonly source: CsvSource | null; readonly findings: readonly Finding[] } {
  const { file, text } = input;
  const start = firstRecord(text);
  if (text.slice(start).trim() === '') {
    const nothing = finding('file-empty', { at: 'file', file }, { file, what: 'nothing' });
    return { source: null, findings: [nothing] };
  }
  const { delimiter, fault } = delimiterOf(text, start);
  if (fault !== null) return failed(input, fault);
  const first = recordAt(text, start, delimiter);
  if (first.fault !== null) return failed(input, first.fault);
  const textOf = cellText(text);
  const header = (parseSlice(text.slice(start, first.next), delimiter)?.[0] ?? []).map(textOf);
  while (header.at(-1) === '') header.pop();

  const columns = columnsOf(file, header, delimiter, rowsAbout(text, first.next), textOf);
  const body = bodyOf(columns, delimiter, endsAtBlankLine);
  eachRecord(text, first.next, delimiter, body);
  const { findings: counts, ...table } = columns.finish();
  const findings = [...duplicates(file, header), ...malformed(input, body.faults), ...counts];
  if (table.rows === 0 && body.faults.length + counts.length === 0) {
    findings.push(finding('file-empty', { at: 'file', file }, { file, what: 'header-only' }));
  }
  const source: CsvSource = { ...input, kind: 'csv', delimiter, header, ...table, leftOut: [] };
  return { source: { ...source, leftOut: footerOf(source, body.footer()) }, findings };
}

/** The footer as it is told. */
function footerOf(source: CsvSource, footer: ReturnType<Body['footer']>): readonly LeftOut[] {
  if (footer === null) return [];
  const { record, rows } = footer;
  const { line } = locate({ at: 'cell', file: source.file, record, field: null }, source);
  return [{ why: 'footer', line: line ?? 1, rows }];
}

/** Gives every record from `start` on to the body, in order. */
function eachRecord(text: string, start: number, delimiter: string, body: Body): void {
  let at = start;
  let quote = text.indexOf(QUOTE, at);
  let size = SLICE;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    // In a line without quotes every delimiter parts cells.
    if (quote === -1 || quote > end) {
      body.line(text, at, text[end - 1] === '\r' ? end - 1 : end);
      at = end + 1;
      continue;
    }
    const next = takeSlice(text, at, size, delimiter, body);
    size = next.whole ? Math.min(SLICE, size * 2) : SLICE_AFTER_FAULT;
    at = next.at;
    quote = text.indexOf(QUOTE, at);
  }
}

/** Parses records with quotes up to the end of their slice, or behind the first fault in it. */
function takeSlice(
  text: string,
  start: number,
  size: number,
  delimiter: string,
  body: Body,
): { readonly at: number; readonly whole: boolean } {
  const end = sliceEnd(text, start, size);
  const rows = parseSlice(text.slice(start, end), delimiter);
  if (rows !== null) {
    body.rows(rows);
    return { at: end, whole: true };
  }
  const broken = firstFault(text, start, end, delimiter);
  if (broken.start > start) {
    body.rows(parseSlice(text.slice(start, broken.start), delimiter) ?? []);
  }
  body.fault(broken);
  return { at: broken.next, whole: false };
}

/** The end of records with quotes that stand near each other, the first one at `start`. */
function sliceEnd(text: string, start: number, size: number): number {
  let end = recordEnd(text, start);
  while (end < text.length && end - start < size) {
    const quote = text.indexOf(QUOTE, end);
    if (quote === -1 || quote - end > NEAR) break;
    end = recordEnd(text, end);
  }
  return end;
}

/**
 * Behind the first line end from `start` on that is not within quotes. In text without faults an
 * even number of quotes stands before it.
 */
function recordEnd(text: string, start: number): number {
  let from = start;
  let newline = text.indexOf('\n', start);
  let even = true;
  while (newline !== -1) {
    const part = text.slice(from, newline);
    for (let at = part.indexOf(QUOTE); at !== -1; at = part.indexOf(QUOTE, at + 1)) even = !even;
    if (even) return newline + 1;
    from = newline;
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) return text.length;
    newline = text.indexOf('\n', quote);
  }
  return text.length;
}

type Rows = readonly (readonly string[])[];

/** The rows of whole records; null when there is a fault in them. */
function parseSlice(slice: string, delimiter: string): Rows | null {
  try {
    return parse(slice, {
      columns: false,
      delimiter,
      // Every character is compared with each of them.
      record_delimiter: slice.includes('\r\n') ? ['\r\n', '\n'] : ['\n'],
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function firstFault(
  text: string,
  start: number,
  end: number,
  delimiter: string,
): CsvFault & { readonly start: number; readonly next: number } {
  let at = start;
  while (at < end) {
    const { fault, next } = recordAt(text, at, delimiter);
    if (fault !== null) return { ...fault, start: at, next };
    at = next;
  }
  return { at: start, why: 'other', start, next: end };
}

function duplicates(file: string, header: readonly string[]): Finding[] {
  const found: Finding[] = [];
  const seen = new Map<string, number>();
  header.forEach((column, field) => {
    const first = seen.get(column);
    if (first === undefined) seen.set(column, field + 1);
    if (column === '' || first === undefined) return;
    const place: Place = { at: 'cell', file, record: 0, field };
    found.push(finding('header-duplicate', place, { column, first }));
  });
  return found;
}

/** About how many rows there are, going by the first ones. */
function rowsAbout(text: string, start: number): number {
  const length = text.length - start;
  const sample = text.slice(start, start + SAMPLE);
  const lines = sample.split('\n').length;
  return length <= SAMPLE ? lines : Math.ceil((lines / SAMPLE) * length * MARGIN);
}

function failed(
  input: InputText,
  fault: CsvFault,
): { readonly source: null; readonly findings: readonly Finding[] } {
  return { source: null, findings: malformed(input, [fault]) };
}

function malformed({ file, text }: InputText, faults: readonly CsvFault[]): readonly Finding[] {
  const placeOf = lineFinder(text);
  return faults.map(({ at, why, expected = '', found = '' }) =>
    finding('csv-malformed', { at: 'line', file, ...placeOf(at) }, { why, expected, found }),
  );
}
