/**
 * The records of a CSV text, one after the other. A line without quotes is taken as it stands;
 * records with quotes are parsed in slices that end between two records, so that a fault costs one
 * slice and reading goes on behind it.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { recordAt } from '../findings/records.ts';
import type { Body } from './body.ts';
import type { CsvFault } from './delimiter.ts';

/** Characters of a slice, about. After a fault it starts smaller, for the next may be near. */
const SLICE = 16_384;
const SLICE_AFTER_FAULT = 512;

/** Records with quotes so many characters apart are one slice: less to parse than to begin anew. */
const NEAR = 64;

const QUOTE = '"';

/** Gives every record from `start` on to the body, in order. */
export function eachRecord(text: string, start: number, delimiter: string, body: Body): void {
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
export function parseSlice(slice: string, delimiter: string): Rows | null {
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
