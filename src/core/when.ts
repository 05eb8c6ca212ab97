/**
 * When a component is measured and paid. A window of a quarter or a year is measured as a whole and
 * paid in its last period; one to date is paid in every period, less what was due a period earlier.
 */
import type { Component } from './components/define.ts';
import type { Period } from './period.ts';
import { comparedSpans, isToDate, lastOf, type Span, spanBefore, windowSpan } from './span.ts';

export interface When {
  /** What is measured if the component is paid in the period. */
  readonly span: Span;
  /** To date: what was measured a period earlier, if the window had begun. */
  readonly before: Span | null;
  readonly toDate: boolean;
  /** The period in which it is paid; this one or a later one. */
  readonly paidIn: Period;
}

type Timed = Pick<Component, 'window' | 'growing'>;

export function whenOf({ window, growing }: Timed, period: Period): When {
  if (growing !== null) {
    const { now } = comparedSpans(growing.versus, period);
    return { span: now, before: null, toDate: false, paidIn: lastOf(now) };
  }
  const span = windowSpan(window, period);
  const toDate = isToDate(window);
  const before = toDate ? spanBefore(window, period) : null;
  return { span, before, toDate, paidIn: lastOf(span) };
}

/** True when the component is paid in the period. */
export function isDue(component: Timed, period: Period): boolean {
  return whenOf(component, period).paidIn.text === period.text;
}
