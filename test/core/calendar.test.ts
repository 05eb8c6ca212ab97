import { describe, expect, test } from 'vitest';
import { dayOf, daysInMonth, formatDay, parseDay } from '../../src/core/calendar.ts';
import { holds, type Period, parsePeriod } from '../../src/core/period.ts';

describe('days', () => {
  // 2026-10-31: 56 years of 365 days since 1970, 14 leap days (1972 to 2024), 303 days of 2026.
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-10-31', 56 * 365 + 14 + 303],
  ])('%s is day %i', (text, day) => {
    expect(parseDay(text)).toBe(day);
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
    expect(dayOf(year, month, date)).toBe(day);
  });

  test.each(['1900-01-01', '2024-02-29', '2026-10-31', '9999-12-31'])(
    '%s is written as it is read',
    (text) => {
      const day = parseDay(text);
      expect(typeof day === 'number' && formatDay(day)).toBe(text);
    },
  );

  test.each([
    ...['2026-02-29', '2026-02-31', '1900-02-29', '2100-02-29', '2026-04-31'],
    ...['2026-13-01', '2026-00-10', '2026-10-00', '2026-10-32', '0000-01-01', '1899-12-31'],
  ])('%s is on no calendar', (text) => {
    expect(parseDay(text)).toBe('calendar');
  });

  test.each([
    ...['', '2026-10', '26-10-31', '2026-1-5', '2026/10/31', '31.10.2026', '20261031'],
    ...['2026-10-31 ', '2026-10-31T00:00', '-2026-10-31', '2026-1O-31', '２０２６-10-31'],
  ])('%j is not written as a date', (text) => {
    expect(parseDay(text)).toBe('shape');
  });

  test.each([
    [2026, 1, 31],
    [2026, 2, 28],
    [2024, 2, 29],
    [2000, 2, 29],
    [2100, 2, 28],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('periods', () => {
  const bounds = (period: Period | null): string | null =>
    period && `${formatDay(period.first)} to ${formatDay(period.last)}`;

  test.each([
    ['2026-10', 'month', '2026-10-01 to 2026-10-31'],
    ['2026-02', 'month', '2026-02-01 to 2026-02-28'],
    ['2028-02', 'month', '2028-02-01 to 2028-02-29'],
    ['2026-12', 'month', '2026-12-01 to 2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01 to 2026-03-31'],
    ['2026-Q2', 'quarter', '2026-04-01 to 2026-06-30'],
    ['2026-Q3', 'quarter', '2026-07-01 to 2026-09-30'],
    ['2026-Q4', 'quarter', '2026-10-01 to 2026-12-31'],
  ])('%s is a %s, %s', (text, grain, days) => {
    const period = parsePeriod(text);
    expect(period).toMatchObject({ text, grain });
    expect(bounds(period)).toBe(days);
  });

  test.each([
    ...['', '2026', '2026-1', '2026-00', '2026-13', '2026-Q0', '2026-Q5', '2026-q4', '2026Q4'],
    ...['2026-10-01', '10-2026', '1899-12', '2026-10 ', 'Q4-2026'],
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test('both ends are in it, the days beside them are not', () => {
    const october = parsePeriod('2026-10') as Period;
    const held = [20_726, 20_727, 20_757, 20_758].map((day) => holds(october, day));
    expect(held).toEqual([false, true, true, false]);
  });
});
