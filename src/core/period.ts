/**
 * Periods: a month `2026-10`, a quarter `2026-Q4`. A period knows its first and last day; a day
 * belongs to exactly one month and one quarter.
 */
import { type Day, dayOf, daysInMonth } from './calendar.ts';

export type Grain = 'month' | 'quarter';

export interface Period {
  readonly grain: Grain;
  readonly year: number;
  /** Month 1-12 or quarter 1-4. */
  readonly number: number;
  /** `2026-10` or `2026-Q4`: unique, and sorts in order of time within a grain. */
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
}

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3 };

function make(grain: Grain, year: number, number: number): Period {
  const lastMonth = number * MONTHS[grain];
  const firstMonth = lastMonth - MONTHS[grain] + 1;
  const first = dayOf(year, firstMonth, 1);
  const last = dayOf(year, lastMonth, daysInMonth(year, lastMonth));
  if (first === null || last === null) throw new RangeError(`no ${grain} ${number} in ${year}`);
  const label = grain === 'month' ? String(number).padStart(2, '0') : `Q${number}`;
  return { grain, year, number, text: `${String(year).padStart(4, '0')}-${label}`, first, last };
}

const SHAPE = /^(\d{4})-(?:(\d{2})|Q([1-4]))$/;

/** Reads `2026-10` or `2026-Q4`; null when it is neither. */
export function parsePeriod(text: string): Period | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (year < 1900) return null;
  if (match[3] !== undefined) return make('quarter', year, Number(match[3]));
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? make('month', year, month) : null;
}

/** True when the day lies in the period, both ends included. */
export function holds(period: Period, day: number): boolean {
  return day >= period.first && day <= period.last;
}
