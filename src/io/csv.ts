/**
 * CSV text to columns, record by record, so that only one record's cells exist beside the columns.
 * Every fault is reported and reading goes on behind it.
 */
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { lineFinder } from '../findings/locate.ts';
import { cellsAt, firstRecord, recordAt, textsOf } from '../findings/records.ts';
import type { CsvSource } from '../findings/source.ts';
import { type Columns, columnsOf } from './columns.ts';

/**
 * Reads a CSV file with `,` or `;` between the cells. Rows with a fault are reported and left out
 * of the columns. `source` is null when not even a header can be read. A header cell may be empty
 * (`''`) between others: then nothing stands below it.
 */
export function readCsv(
  file: string,
  text: string,
  sha256: string,
): { readonly source: CsvSource | null; readonly findings: readonly Finding[] } {
  const start = firstRecord(text);
  if (text.slice(start).trim() === '') {
    const nothing = finding('file-empty', { at: 'file', file }, { file, what: 'nothing' });
    return { source: null, findings: [nothing] };
  }
  const delimiter = delimiterOf(text, start);
  const first = recordAt(text, start, delimiter ?? ',');
  if (delimiter === null) return failed(file, text, start, 'delimiter');
  if (first.fault !== null) return failed(file, text, first.fault.at, first.fault.why);
  const cells = textsOf(text.slice(start, first.end), delimiter);
  const header = cells.map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  if (header.length === 0) return failed(file, text, start, 'other');

  // A row takes a line of its own and a delimiter between any two cells.
  const bySize = Math.ceil((text.length - first.next + 1) / header.length);
  const limit = Math.min(bySize, lineCount(text, first.next));
  const columns = columnsOf(file, header, limit);
  const faults = addRecords(columns, text, first.next, delimiter);
  const { findings: counts, ...table } = columns.finish();
  const findings = [...duplicates(file, header), ...malformed(file, text, faults), ...counts];
  if (table.rows === 0 && faults.length + counts.length === 0) {
    findings.push(finding('file-empty', { at: 'file', file }, { file, what: 'header-only' }));
  }
  return { source: { kind: 'csv', file, text, delimiter, header, sha256, ...table }, findings };
}

type Why = 'quote-open' | 'quote-stray' | 'delimiter' | 'other';

interface Fault {
  readonly at: number;
  readonly why: Why;
}

/** Adds every record from `start` on to the columns, in order; returns the faults. */
function addRecords(
  columns: Columns,
  text: string,
  start: number,
  delimiter: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  let at = start;
  for (let record = 1; at < text.length; record += 1) {
    const { end, next, fault } = recordAt(text, at, delimiter);
    if (fault === null) columns.add(textsOf(text.slice(at, end), delimiter), record);
    else faults.push(fault);
    at = next;
  }
  return faults;
}

/** The delimiter that makes more cells of the header row; null when it must be another one. */
function delimiterOf(text: string, start: number): ',' | ';' | null {
  const commas = cellsAt(text, start, ',').length;
  const semicolons = cellsAt(text, start, ';').length;
  if (Math.max(commas, semicolons) <= 1) {
    const line = text.slice(start, recordAt(text, start, ',').end);
    if (/[\t|]/.test(line)) return null;
  }
  return semicolons > commas ? ';' : ',';
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

function lineCount(text: string, start: number): number {
  let count = 1;
  for (let at = text.indexOf('\n', start); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function failed(
  file: string,
  text: string,
  offset: number,
  why: Why,
): { readonly source: null; readonly findings: readonly Finding[] } {
  return { source: null, findings: malformed(file, text, [{ at: offset, why }]) };
}

function malformed(file: string, text: string, faults: readonly Fault[]): readonly Finding[] {
  const placeOf = lineFinder(text);
  return faults.map(({ at, why }) =>
    finding('csv-malformed', { at: 'line', file, ...placeOf(at) }, { why }),
  );
}
