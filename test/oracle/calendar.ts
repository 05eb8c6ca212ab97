// Periods as text: `2026-10` is a month, `2026-Q4` a quarter. Days are ISO texts.

import type { Versus, Window } from './scheme.ts';

const two = (n: number) => `${n}`.padStart(2, '0');
const monthText = (index: number) => `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
const isQuarter = (period: string) => period[5] === 'Q';
const year = (period: string) => period.slice(0, 4);

/** The months of a period, as numbers since the year 0. */
function monthIndexes(period: string): number[] {
  const start = Number(year(period)) * 12;
  if (!isQuarter(period)) return [start + Number(period.slice(5)) - 1];
  const first = start + (Number(period.slice(6)) - 1) * 3;
  return [first, first + 1, first + 2];
}
const quarterText = (index: number) =>
  `${Math.floor(index / 12)}-Q${Math.floor((index % 12) / 3) + 1}`;

const monthsOf = (period: string): string[] => monthIndexes(period).map(monthText);
const daysOfMonth = (month: string) =>
  new Date(Date.UTC(Number(year(month)), Number(month.slice(5)), 0)).getUTCDate();

/** Every day of the period, in order. */
export const daysOf = (period: string): string[] =>
  monthsOf(period).flatMap((month) =>
    Array.from({ length: daysOfMonth(month) }, (_, i) => `${month}-${two(i + 1)}`),
  );

/** The period of the same size that is so many periods later (or earlier). */
export function periodBeside(period: string, steps: number): string {
  const [first = 0] = monthIndexes(period);
  return isQuarter(period) ? quarterText(first + 3 * steps) : monthText(first + steps);
}

/** The period of the same size as `like` in which the day lies. */
export function periodOfDay(day: string, like: string): string {
  const [index = 0] = monthIndexes(day.slice(0, 7));
  return isQuarter(like) ? quarterText(index) : monthText(index);
}

/** The calendar quarter or year in which the period lies, as periods of its size. */
function around(period: string, size: 'quarter' | 'year'): string[] {
  const [first = 0] = monthIndexes(period);
  const length = size === 'year' ? 12 : 3;
  const start = first - (first % length);
  const months = Array.from({ length }, (_, i) => start + i);
  return [...new Set(months.map(isQuarter(period) ? quarterText : monthText))];
}

/** The periods over which a component with this window is measured when `period` pays. */
export function periodsOf(window: Window, period: string): string[] {
  switch (window) {
    case 'period':
      return [period];
    case 'quarter':
    case 'year':
      return around(period, window);
    case 'quarter_to_date':
      return around(period, 'quarter').filter((one) => one <= period);
    case 'year_to_date':
      return around(period, 'year').filter((one) => one <= period);
  }
}

/** What a growth compares: the periods now, and the periods of the baseline. */
export function compared(versus: Versus, period: string): { now: string[]; before: string[] } {
  const perYear = isQuarter(period) ? 4 : 12;
  switch (versus) {
    case 'previous_period':
      return { now: [period], before: [periodBeside(period, -1)] };
    case 'same_month_last_year':
      return { now: [period], before: [periodBeside(period, -perYear)] };
    case 'same_quarter_last_year': {
      const now = around(period, 'quarter');
      return { now, before: now.map((one) => periodBeside(one, -perYear)) };
    }
  }
}
