/**
 * Days of the proleptic Gregorian calendar as whole numbers, 0 = 1970-01-01, without any clock,
 * time zone or locale. 2026-10-31 is 20757.
 */
import type { Brand } from './brand.ts';

export type Day = Brand<number, 'Day'>;

const MILLISECONDS = 86_400_000;

/** The day of a calendar date, or null when there is none (31 February, month 13). Month 1-12. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return (Date.UTC(year, month - 1, day) / MILLISECONDS) as Day;
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2026-10-31`. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-10-31`; `shape` when it is not written so, `calendar` when there is no such day. */
export function parseDay(text: string): Day | 'shape' | 'calendar' {
  const match = ISO.exec(text);
  if (match === null) return 'shape';
  const year = Number(match[1]);
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  if (year < 1900) return 'calendar';
  return dayOf(year, Number(match[2]), Number(match[3])) ?? 'calendar';
}
