/**
 * Spans: the days that are measured together, with the periods in them. A window of a monthly
 * scheme in 2026-11: `quarter` is October to December, `quarter_to_date` October and November.
 */
import type { Versus, Window } from './model.ts';
import { type Days, type Period, periodsIn, quarterOf, shift, yearBefore } from './period.ts';

export interface Span extends Days {
  /** In order; never empty. */
  readonly periods: readonly Period[];
  /** As it is called in metrics.csv and in messages: `2026-10`, `2026-Q4`, `2026-10..2026-11`. */
  readonly text: string;
}

function spanOfPeriods(periods: readonly Period[], text: string): Span {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a span has periods');
  return { first: first.first, last: last.last, periods, text };
}

/** One period as a span. */
export function periodSpan(period: Period): Span {
  return spanOfPeriods([period], period.text);
}

/** The quarter of a period, in periods of its grain. */
function quarterSpan(period: Period): Span {
  const quarter = quarterOf(period);
  return spanOfPeriods(periodsIn(period.grain, quarter.year, quarter.number), quarter.text);
}

/** The days that a window measures when the period is paid. */
export function windowSpan(window: Window, period: Period): Span {
  switch (window) {
    case 'period':
      return periodSpan(period);
    case 'quarter':
      return quarterSpan(period);
    case 'year':
      return spanOfPeriods(periodsIn(period.grain, period.year, null), String(period.year));
    case 'quarter_to_date':
      return until(quarterSpan(period), period);
    case 'year_to_date':
      return until(windowSpan('year', period), period);
  }
}

/** The part of a span up to a period. */
function until({ periods }: Span, period: Period): Span {
  const kept = periods.filter((each) => each.last <= period.last);
  const first = kept[0] ?? period;
  return spanOfPeriods(
    kept,
    first.text === period.text ? period.text : `${first.text}..${period.text}`,
  );
}

export function isToDate(window: Window): boolean {
  return window === 'quarter_to_date' || window === 'year_to_date';
}

/** What a window to date had measured one period earlier; null in its first period. */
export function spanBefore(window: Window, period: Period): Span | null {
  const span = windowSpan(window, period);
  return span.periods.length === 1 ? null : windowSpan(window, shift(period, -1));
}

/** The last period of a span: the one in which a whole window is paid. */
export function lastOf(span: Span): Period {
  const last = span.periods.at(-1);
  if (last === undefined) throw new RangeError('a span has periods');
  return last;
}

/** What growth compares: the days now, and those before. */
export function comparedSpans(
  versus: Versus,
  period: Period,
): { readonly now: Span; readonly before: Span } {
  switch (versus) {
    case 'same_month_last_year':
      return { now: periodSpan(period), before: periodSpan(yearBefore(period)) };
    case 'same_quarter_last_year':
      return { now: quarterSpan(period), before: quarterSpan(yearBefore(period)) };
    case 'previous_period':
      return { now: periodSpan(period), before: periodSpan(shift(period, -1)) };
  }
}
