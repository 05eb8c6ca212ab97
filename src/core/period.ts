/**
 * Periods: a month `2026-10`, a quarter `2026-Q4`. A period knows its first and last day; a day
 * belongs to exactly one month and one quarter.
 */
import { type Day, dayOf, daysInMonth } from './calendar.ts';

export type Grain = 'month' | 'quarter';

export interface Period extends Days {
  readonly grain: Grain;
  readonly year: number;
  /** Month 1-12 or quarter 1-4. */
  readonly number: number;
  /** `2026-10` or `2026-Q4`: unique, and sorts in order of time within a grain. */
  readonly text: string;
}

/** Days with the name of the period or span that they are. */
export interface NamedDays extends Days {
  readonly text: string;
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

/** Days in a row, both ends included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** True when the day lies among the days. */
export function holds(days: Days, day: number): boolean {
  return day >= days.first && day <= days.last;
}

const PER_YEAR: Readonly<Record<Grain, number>> = { month: 12, quarter: 4 };

/** The period so many periods later (earlier when negative): 2026-01 by -1 is 2025-12. */
export function shift({ grain, year, number }: Period, by: number): Period {
  const perYear = PER_YEAR[grain];
  const position = year * perYear + number - 1 + by;
  return make(grain, Math.floor(position / perYear), (position % perYear) + 1);
}

/** The same period of the year before. */
export function yearBefore(period: Period): Period {
  return shift(period, -PER_YEAR[period.grain]);
}

/** The quarter that the period lies in. */
export function quarterOf({ grain, year, number }: Period): Period {
  return make('quarter', year, grain === 'quarter' ? number : Math.ceil(number / 3));
}

/** The periods of a grain in a year, or in one quarter of it, in order. */
export function periodsIn(grain: Grain, year: number, quarter: number | null): readonly Period[] {
  const perYear = PER_YEAR[grain];
  const all = Array.from({ length: perYear }, (_, i) => make(grain, year, i + 1));
  return quarter === null ? all : all.filter((each) => quarterOf(each).number === quarter);
}
