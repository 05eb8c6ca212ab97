/** The desk at which one component of one seat is calculated, over some days. */
import type { Books } from './books.ts';
import { changeOf } from './change.ts';
import type { Component, Desk } from './components/define.ts';
import { marginRateOf } from './components/parts/by-deal.ts';
import { NO_LINES, type PaidLines, select } from './credit.ts';
import { matcher, textAt } from './deals.ts';
import { type Account, addedUp, type Measured, measure, measureWhole, partOf } from './measure.ts';
import type { Measure, Seat } from './model.ts';
import { amountReading } from './money/reading.ts';
import { multiplied, type Traced } from './money/traced.ts';
import { growerOf, readPerformance, targetOf } from './performance.ts';
import { amountOf, heldOn, partHeld, termIn } from './roster.ts';
import { headOf } from './ruling.ts';
import { isToDate, lastOf, periodSpan, type Span } from './span.ts';

/** What a component may ask about other people of the team. */
export type Colleagues = Pick<Desk, 'sharers' | 'earnedByReps'>;

const UNMEASURED: Measured = { unit: 'money', values: [], scale: 1n };

export function deskOf(
  books: Books,
  seat: Seat,
  component: Component,
  span: Span,
  colleagues: Colleagues,
): Desk {
  const { scheme, roster, deals, quota, period } = books;
  const { basis } = component;
  const lines = linesOf(books, seat, component, span);
  const measured =
    basis === null ? UNMEASURED : measure(deals, lines, basis.measure, basis.atLeast);
  const account: Account = {
    credit: basis === null || basis.of === 'own' ? 'pay' : 'quota',
    measure: basis?.measure ?? '',
    over: span.text,
  };
  const base = addedUp(lines, measured, account);
  const again = (what: Measure): Traced =>
    addedUp(lines, measure(deals, lines, what), { ...account, measure: what });
  return {
    ...colleagues,
    employee: seat.employee,
    rounding: scheme.rounding,
    lines,
    measured,
    base,
    part: (sum, keep) => partOf(lines, measured, account, sum, keep),
    account,
    shareScale: deals.shareScale,
    measure: again,
    whole: (what) => {
      const of = what ?? basis?.measure ?? 'revenue';
      if (of === 'deals') throw new Error('deals are not measured whole');
      return measureWhole(deals, lines, of);
    },
    read: (by) => {
      if (by.name === 'amount') return amountReading(base);
      if (by.name === 'margin_rate') return marginRateOf({ measure: again });
      return readPerformance(books, seat, by, span);
    },
    plan: (by) => {
      const target = by.name === 'attainment' ? targetOf(books, seat, by, span) : null;
      if (target === null) throw new Error(`no plan of ${seat.employee} to measure against`);
      return target.value;
    },
    column: (name) => {
      const sum = amountOf(termIn(roster, seat, period), name, scheme.proration);
      if (sum === null) throw new Error(`no ${name} for ${seat.employee}`);
      return multiplied(sum, partPaid(books, seat, component, span));
    },
    prorated: (amount) => multiplied(amount, partPaid(books, seat, component, span)),
    text: (name, row) => textAt(deals, name, row),
    deal: (row) => deals.ids.codes[row] ?? -1,
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

/** The lines that a component is measured on: the seat's paid ones, or the team's on its days. */
function linesOf(books: Books, seat: Seat, component: Component, span: Span): PaidLines {
  const { deals, roster } = books;
  const { basis, where } = component;
  if (basis === null) return NO_LINES;
  const credits = books.ledger(span);
  const meets = matcher(deals, where);
  if (basis.of === 'own') {
    const paid = credits.paidBySeat.get(seat.index) ?? NO_LINES;
    return where.length === 0 ? paid : select(paid, meets);
  }
  const team = credits.quotaByTeam.get(seat.team);
  if (team === undefined) return NO_LINES;
  const term = termIn(roster, seat, span);
  const withHead = basis.of === 'team';
  const chosen = select(team, (row) => {
    if (!heldOn(term, deals.day[row] ?? -1) || !meets(row)) return false;
    const attribution = deals.attributions[deals.attribution[row] ?? -1];
    return withHead || (attribution !== undefined && headOf(attribution) === null);
  });
  return { ...chosen, counted: [] };
}
