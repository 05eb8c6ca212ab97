/** CSV text to columns. Every fault is reported, and reading goes on behind it. */
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { lineFinder, locate } from '../findings/locate.ts';
import { firstRecord, recordAt } from '../findings/records.ts';
import type { CsvSource, InputText, LeftOut } from '../findings/source.ts';
import { cellText } from './blank.ts';
import { type Body, bodyOf } from './body.ts';
import { columnsOf } from './columns.ts';
import { type CsvFault, delimiterOf } from './delimiter.ts';
import { eachRecord, parseSlice } from './each-record.ts';

/** Characters that are looked through to guess how many rows there are, and how much to add. */
const SAMPLE = 65_536;
const MARGIN = 1.1;

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
