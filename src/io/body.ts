/**
 * The records below the header on their way into columns. Where a report says so, the data end at
 * the first blank line, and what follows is its footer: counted, so that it can be told.
 */
import { isBlank } from './blank.ts';
import type { Columns } from './columns.ts';
import type { CsvFault } from './delimiter.ts';

/** Where the records go, in order. */
export interface Body {
  readonly rows: (rows: readonly (readonly string[])[]) => void;
  /** The line without quotes that stands in a text from `start` to `end`. */
  readonly line: (text: string, start: number, end: number) => void;
  readonly fault: (fault: CsvFault) => void;
  /** The faults of the data. */
  readonly faults: readonly CsvFault[];
  /** The record number of the footer's first line, and its lines that are not blank. */
  readonly footer: () => { readonly record: number; readonly rows: number } | null;
}

/** Puts rows into the columns; record 1 is the first one below the header. */
export function bodyOf(columns: Columns, delimiter: string, endsAtBlankLine: boolean): Body {
  const faults: CsvFault[] = [];
  let record = 1;
  let ended = false;
  let first = 0;
  let left = 0;
  const leave = (): void => {
    if (left === 0) first = record;
    left += 1;
  };
  const take = (row: readonly string[]): void => {
    const blank = endsAtBlankLine && isBlank(row);
    if (!ended && !blank) columns.add(row, record);
    else if (!blank) leave();
    ended ||= blank;
    record += 1;
  };
  return {
    rows: (rows) => {
      for (const row of rows) take(row);
    },
    line: (text, start, end) => {
      if (!ended && columns.addLine(text, start, end, record)) record += 1;
      else take(text.slice(start, end).split(delimiter));
    },
    fault: (fault) => {
      if (ended) leave();
      else faults.push(fault);
      record += 1;
    },
    faults,
    footer: () => (left === 0 ? null : { record: first, rows: left }),
  };
}
