/** The desk at which one component of one seat is calculated, over some days. */
import type { Books } from './books.ts';
import { changeOf } from './change.ts';
import type { Component, Desk } from './components/define.ts';
import { marginRateOf } from './components/parts/by-deal.ts';
import type { Seat } from './model.ts';
import { amountReading } from './money/reading.ts';
import { multiplied, type Traced } from './money/traced.ts';
import { growerOf, readPerformance, targetOf } from './performance.ts';
import { amountOf, partHeld, termIn } from './roster.ts';
import { nothingSold } from './sold.ts';
import { isToDate, lastOf, periodSpan, type Span } from './span.ts';

/** What a component may ask about other people of the team. */
export type Colleagues = Pick<Desk, 'sharers' | 'earnedByReps'>;

export function deskOf(
  books: Books,
  seat: Seat,
  component: Component,
  span: Span,
  colleagues: Colleagues,
): Desk {
  const { scheme, roster, deals, quota, period } = books;
  const { basis, where } = component;
  const sold =
    basis === null ? nothingSold(deals) : books.sold({ ...basis, seat, where, days: span });
  return {
    ...sold,
    ...colleagues,
    employee: seat.employee,
    rounding: scheme.rounding,
    read: (by) => {
      if (by.name === 'amount') return amountReading(sold.base());
      if (by.name === 'margin_rate') return marginRateOf(sold);
      return readPerformance(books, seat, by, span);
    },
    plan: (by) => {
      const target = by.name === 'attainment' ? targetOf(books, seat, by, span) : null;
      if (target === null) throw new Error(`no plan of ${seat.employee} to measure against`);
      return target.value;
    },
    column: (name) => {
      const amount = amountOf(termIn(roster, seat, period), name, scheme.proration);
      if (amount === null) throw new Error(`no ${name} for ${seat.employee}`);
      return multiplied(amount, partPaid(books, seat, component, span));
    },
    prorated: (amount) => multiplied(amount, partPaid(books, seat, component, span)),
    change: (of, versus, counted) =>
      changeOf(books, growerOf(seat, of), versus, counted, lastOf(span)),
    ofTeam: (counted) => quota.sum({ team: seat.team }, span, counted),
  };
}

/**
 * What of an amount a seat is due: days held ÷ days of the component's days (to date: of the paying
 * period), where the scheme says so; else all of it, which is null.
 */
export function partPaid(
  { scheme, roster, period }: Books,
  seat: Seat,
  { window }: Pick<Component, 'window'>,
  span: Span,
): Traced<'ratio'> | null {
  if (scheme.proration.amounts === 'as_written') return null;
  const days = isToDate(window) ? periodSpan(period) : span;
  return partHeld(termIn(roster, seat, days), days);
}
