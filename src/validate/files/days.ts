/**
 * Dates as people and spreadsheets write them → `2026-10-31`. A time behind a date is dropped.
 *
 * `31.10.2026` and `2026/10/31` can be read in one way. `05/10/2026` cannot: a column has one order,
 * a cell with a day above 12 settles it, and where none does nothing is guessed.
 */
import { dayOf } from '../../core/calendar.ts';
import type { TextColumn } from '../../findings/source.ts';

export const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** In what order day, month and year stand. */
export type Order = (typeof ORDERS)[number];

const TIME = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const ISO = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:(?: +|T)${TIME})?$`);
const PARTS = new RegExp(`^(\\d{1,2}|\\d{4})([./])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?: +${TIME})?$`);

interface Parts {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
}

function partsOf(text: string): Parts | null {
  const [, first, separator, second, third] = PARTS.exec(text) ?? [];
  if (first === undefined || separator === undefined) return null;
  return { numbers: [first, second ?? '', third ?? ''], separator };
}

/** The date in that order, whether there is such a day or not; null when a year cannot stand so. */
function inOrder([a, b, c]: Parts['numbers'], order: Order): string | null {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  if (year.length === 1 || month.length > 2 || day.length > 2) return null;
  const full = year.length === 2 ? `20${year}` : year;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(date: string | null): date is string {
  if (date === null) return false;
  const [year, month, day] = date.split('-').map(Number);
  return dayOf(year ?? 0, month ?? 0, day ?? 0) !== null;
}

/** The date that a text shows whatever the order of its column, or what it is in each order. */
type Shown =
  | { readonly date: string }
  | { readonly dmy: string | null; readonly mdy: string | null; readonly ymd: string | null };

function shownBy(text: string): Shown | null {
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return { date: iso };
  const parts = partsOf(text);
  if (parts === null) return null;
  const { numbers } = parts;
  if (numbers[0].length === 4) {
    const date = inOrder(numbers, 'ymd');
    return date === null ? null : { date };
  }
  return {
    dmy: inOrder(numbers, 'dmy'),
    mdy: inOrder(numbers, 'mdy'),
    ymd: inOrder(numbers, 'ymd'),
  };
}

export interface DayColumn {
  /** By the codes of the column: `2026-10-31`, or a text that is no date. */
  readonly texts: readonly string[];
  /** Of the dates that are not written as ours are. */
  readonly order: Order | null;
  /** Codes that can be read in two orders, in a column that nothing settles. */
  readonly open: ReadonlyMap<number, { readonly dmy: string; readonly mdy: string }>;
}

/**
 * Reads a column of dates; `declared` is the order that the scheme says. Without it dates with
 * points begin with the day, and a year of two digits stands last.
 */
export function readDays(column: TextColumn, declared: Order | null): DayColumn {
  if (column.texts.every((text) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text))) {
    return { texts: column.texts, order: declared, open: new Map() };
  }
  const shown = column.texts.map(shownBy);
  const pointed = column.texts.map((text) => partsOf(text)?.separator === '.');
  const order = declared ?? elect(column, shown, pointed);
  const orderOf = (code: number): Order | null =>
    declared ?? (pointed[code] === true ? 'dmy' : order);
  const texts = column.texts.map((text, code) => {
    const each = shown[code] ?? null;
    if (each === null) return text;
    // An open cell is an error, so it only needs to be some date.
    return 'date' in each ? each.date : (each[orderOf(code) ?? 'dmy'] ?? text);
  });
  const open = shown.flatMap((each, code) => {
    if (each === null || 'date' in each || orderOf(code) !== null) return [];
    const { dmy, mdy } = each;
    return isDay(dmy) && isDay(mdy) && dmy !== mdy ? [[code, { dmy, mdy }] as const] : [];
  });
  return { texts, order: order ?? (pointed.includes(true) ? 'dmy' : null), open: new Map(open) };
}

/** The order that more rows can be read in alone; of equals, that of the first such cell. */
function elect(
  { codes }: TextColumn,
  shown: readonly (Shown | null)[],
  pointed: readonly boolean[],
): Order | null {
  const proofs = shown.map((each, code): 'dmy' | 'mdy' | null => {
    if (each === null || 'date' in each || pointed[code] === true) return null;
    if (isDay(each.dmy) === isDay(each.mdy)) return null;
    return isDay(each.dmy) ? 'dmy' : 'mdy';
  });
  const votes = { dmy: 0, mdy: 0 };
  let first: 'dmy' | 'mdy' | null = null;
  for (const code of codes) {
    const order = proofs[code] ?? null;
    if (order === null) continue;
    votes[order] += 1;
    first ??= order;
  }
  if (votes.dmy === votes.mdy) return first;
  return votes.dmy > votes.mdy ? 'dmy' : 'mdy';
}
