/** From the place of a finding to a line, a column and the line's text with a caret under it. */
import type { Place } from './finding.ts';
import { cellsAt, firstRecord, recordAt } from './records.ts';
import type { CsvSource, Source } from './source.ts';

export interface Excerpt {
  /** The line, control characters written as `\u0009`, cut to about 100 characters. */
  readonly text: string;
  /** Where the caret starts and how long it is, in characters of `text`; from 0, at least 1. */
  readonly caretStart: number;
  readonly caretLength: number;
}

export interface Location {
  readonly file: string;
  /** The physical line from 1 and the column from 1 in characters; null for a whole file. */
  readonly line: number | null;
  readonly column: number | null;
  readonly excerpt: Excerpt | null;
}

/** A file whose content could not be read any further than its text. */
export interface PlainText {
  readonly kind: 'text';
  readonly file: string;
  readonly text: string;
}

type Span = { readonly start: number; readonly end: number };

/** The location of one place. For many places in one file take one `locator`. */
export function locate(place: Place, source: Source | PlainText | undefined): Location {
  return locator(source)(place);
}

/** Locates any number of places of one file; reads through its text once, when first needed. */
export function locator(source: Source | PlainText | undefined): (place: Place) => Location {
  let lines: readonly number[] | undefined;
  let records: readonly number[] | undefined;
  return (place) => {
    const file = place.file;
    if (place.at === 'file') return { file, line: null, column: null, excerpt: null };
    if (source === undefined) return unread(place);
    lines ??= lineStarts(source.text);
    if (place.at === 'line')
      return inLine(file, source.text, lines, lineSpan(place, source, lines));
    if (place.at === 'span') return inLine(file, source.text, lines, place);
    if (source.kind !== 'csv') return unread(place);
    records ??= recordStarts(source);
    return inLine(file, source.text, lines, cellSpan(place, source, records));
  };
}

function unread(place: Place): Location {
  const known = place.at === 'line' ? place : { line: null, column: null };
  return { file: place.file, line: known.line, column: known.column, excerpt: null };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function recordStarts(source: CsvSource): readonly number[] {
  const { text, delimiter } = source;
  const starts: number[] = [];
  let at = firstRecord(text);
  let quote = text.indexOf('"', at);
  while (at < text.length) {
    starts.push(at);
    const newline = text.indexOf('\n', at);
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    const simple = newline !== -1 && (quote === -1 || quote > newline);
    at = simple ? newline + 1 : recordAt(text, at, delimiter).next;
  }
  return starts;
}

function cellSpan(
  place: { readonly record: number; readonly field: number | null },
  source: CsvSource,
  records: readonly number[],
): Span {
  const start = records[place.record] ?? source.text.length;
  const end = recordAt(source.text, start, source.delimiter).end;
  if (place.field === null) return { start, end };
  const cell = cellsAt(source.text, start, source.delimiter)[place.field];
  return cell === undefined ? { start: end, end } : { start: cell.start, end: cell.stop };
}

function lineSpan(
  place: { readonly line: number; readonly column: number },
  source: { readonly text: string },
  lines: readonly number[],
): Span {
  let start = lines[place.line - 1] ?? source.text.length;
  for (let column = 1; column < place.column && start < source.text.length; column += 1) {
    start += source.text.codePointAt(start)! > 0xffff ? 2 : 1;
  }
  return { start, end: start + 1 };
}

/** Finds the line and the column, both from 1, of any number of character offsets of a text. */
export function lineFinder(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  let lines: readonly number[] | undefined;
  return (offset) => {
    lines ??= lineStarts(text);
    const index = lastAtMost(lines, offset);
    return { line: index + 1, column: length(text.slice(lines[index], offset)) + 1 };
  };
}

function inLine(file: string, text: string, lines: readonly number[], span: Span): Location {
  const index = lastAtMost(lines, span.start);
  const from = lines[index]!;
  const newline = text.indexOf('\n', from);
  let to = newline === -1 ? text.length : newline;
  if (to > from && newline !== -1 && text[to - 1] === '\r') to -= 1;
  const start = Math.min(span.start, to);
  const end = Math.max(start, Math.min(span.end, to));
  const column = length(text.slice(from, start)) + 1;
  return { file, line: index + 1, column, excerpt: excerpt(text, { from, to, start, end }) };
}

/** The index of the last number that is not above the wanted one; the numbers rise from 0. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

const WIDTH = 100;
/** What stands before the caret in a line that is cut. */
const BEFORE = 40;

function excerpt(
  text: string,
  at: { readonly from: number; readonly to: number; readonly start: number; readonly end: number },
): Excerpt {
  // Only the surroundings are looked at: a line may be megabytes long. A pair that the window's
  // edge would halve (the later half stands at the edge) moves the edge past it.
  const left = past(text, Math.max(at.from, at.start - 2 * WIDTH), at.from);
  const right = past(text, Math.min(at.to, at.start + 2 * WIDTH), at.to);
  const before = visible(text.slice(left, at.start));
  const marked = visible(text.slice(at.start, Math.min(at.end, right)));
  const chars = [...before, ...marked, ...visible(text.slice(Math.min(at.end, right), right))];
  const whole = left === at.from && right === at.to && chars.length <= WIDTH;
  const first = whole ? 0 : Math.max(0, Math.min(before.length - BEFORE, chars.length - WIDTH));
  const stop = Math.min(chars.length, first + WIDTH);
  const cutLeft = left > at.from || first > 0;
  const cutRight = right < at.to || stop < chars.length;
  return {
    text: `${cutLeft ? '…' : ''}${chars.slice(first, stop).join('')}${cutRight ? '…' : ''}`,
    caretStart: before.length - first + (cutLeft ? 1 : 0),
    caretLength: Math.max(1, Math.min(marked.length, stop - before.length)),
  };
}

function past(text: string, edge: number, limit: number): number {
  const low = text.charCodeAt(edge) >= 0xdc00 && text.charCodeAt(edge) <= 0xdfff;
  return edge !== limit && low ? edge + 1 : edge;
}

/** The characters of a text, with those that a terminal would act upon written out. */
function visible(text: string): readonly string[] {
  const shown = text.replace(
    /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Array.from(shown);
}

function length(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
