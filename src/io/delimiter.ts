/**
 * Which character stands between the cells. The header row proposes, the rows below it confirm:
 * `Amount, net;Date, paid` has more commas than semicolons, but `100;2026-10-31` has one semicolon.
 * Where no delimiter makes columns of the file, that is a fault: one column of whole lines is not
 * a reading of it.
 */
import type { ArgsOf } from '../findings/catalog.ts';
import { type Cell, cellsAt, recordAt, separatorLine } from '../findings/records.ts';

/** Where two make the same columns, it is not the comma: that stands in names and numbers too. */
const DELIMITERS = ['\t', ';', ','] as const;
const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

type Delimiter = (typeof DELIMITERS)[number];

/** A place where the text cannot be parted, as a character offset, and why. */
export interface CsvFault {
  readonly at: number;
  readonly why: ArgsOf<'csv-malformed'>['why'];
  readonly expected?: string;
  readonly found?: string;
}

type Found =
  | { readonly delimiter: Delimiter; readonly fault: null }
  | { readonly delimiter: null; readonly fault: CsvFault };

/** Records that are looked at: under a wrong delimiter each of them may have a fault, or no cell. */
const SAMPLE = 40;

/** The file as one delimiter parts it. */
interface Parted {
  readonly delimiter: Delimiter;
  /** Cells of the header up to its last filled one; with a fault, those before it. */
  readonly width: number;
  readonly headerFault: CsvFault | null;
  /** Cells of the rows that were looked at. */
  readonly rows: readonly number[];
  /** How many of them have the header's width; empty cells at their end do not count. */
  readonly fitting: number;
}

/** The delimiter of a text whose header row starts at `start`. */
export function delimiterOf(text: string, start: number): Found {
  const line = separatorLine(text);
  const named = DELIMITERS.find((each) => each === line?.named);
  if (line !== null && named === undefined) {
    return failed({ at: 0, why: 'separator-line', found: line.named });
  }
  if (/^<(?:!|\?|html|head|meta|table)/i.test(text.slice(start, start + 10).trimStart())) {
    return failed({ at: start, why: 'web-page' });
  }
  const all = DELIMITERS.map((each) => parted(text, start, each));
  const chosen = best(named === undefined ? all : all.filter((it) => it.delimiter === named));
  if (chosen.width < 2 && !isNameAlone(text, start, all)) {
    const why = all.some(({ width }) => width === 0) ? 'header-empty' : 'one-column';
    return failed(chosen.headerFault ?? { at: start, why });
  }
  const other = chosen.fitting > 0 ? undefined : all.find((it) => partsMore(it, chosen));
  if (other === undefined) return { delimiter: chosen.delimiter, fault: null };
  const at = nextFilled(text, recordAt(text, start, chosen.delimiter).next);
  const facts = { expected: NAMES[chosen.delimiter], found: NAMES[other.delimiter] };
  return failed({ at, why: 'delimiter', ...facts });
}

/** A name with nothing beside it, in the rows neither: there is but one column. */
function isNameAlone(text: string, start: number, all: readonly Parted[]): boolean {
  const { end } = recordAt(text, start, ',');
  const alone = all.every(({ rows }) => rows.every((cells) => cells === 1));
  return alone && /^[\p{L}\p{N}_]+$/u.test(text.slice(start, end).trim());
}

function failed(fault: CsvFault): Found {
  return { delimiter: null, fault };
}

function parted(text: string, start: number, delimiter: Delimiter): Parted {
  const width = filled(cellsAt(text, start, delimiter));
  const rows: number[] = [];
  let fitting = 0;
  const header = recordAt(text, start, delimiter);
  let at = header.next;
  for (let record = 0; record < SAMPLE && at < text.length; record += 1) {
    const { fault, next } = recordAt(text, at, delimiter);
    const cells = fault === null ? cellsAt(text, at, delimiter) : [];
    const last = filled(cells);
    if (last > 0) {
      rows.push(cells.length);
      if (cells.length >= width && last <= width) fitting += 1;
    }
    at = next;
  }
  return { delimiter, width, headerFault: header.fault, rows, fitting };
}

/** How many cells there are up to the last filled one. */
function filled(cells: readonly Cell[]): number {
  return cells.findLastIndex(({ start, stop }) => stop > start) + 1;
}

/** One with columns if there is one; of those the one that the most rows agree with. */
function best(all: readonly Parted[]): Parted {
  const wide = all.filter(({ width }) => width > 1);
  const choice = wide.length > 0 ? wide : all.map((it) => ({ ...it, fitting: 0 }));
  return choice.sort((a, b) => b.fitting - a.fitting || b.width - a.width)[0]!;
}

/** Whether every row has more cells so than otherwise. */
function partsMore(one: Parted, other: Parted): boolean {
  if (one.rows.length === 0 || other.rows.length === 0) return false;
  return Math.min(...one.rows) > Math.max(...other.rows);
}

/** The first line from here on with something in it. */
function nextFilled(text: string, from: number): number {
  const found = text.slice(from).search(/\S/);
  return found === -1 ? from : text.lastIndexOf('\n', from + found) + 1;
}
