/** The desk at which one component of one seat is calculated, over some days. */
import type { Books } from './books.ts';
import { changeOf } from './change.ts';
import type { Component, Desk } from './components/define.ts';
import { marginRateOf } from './components/parts/by-deal.ts';
import { NO_LINES, type PaidLines, select } from './credit.ts';
import { matcher, textAt } from './deals.ts';
import { lazy } from './lazy.ts';
import {
  type Account,
  type Measured,
  measure,
  measureWhole,
  partOf,
  sumOfLines,
  totalOf,
} from './measure.ts';
import type { Measure, Seat } from './model.ts';
import { exact } from './money/exact.ts';
import { type Figure, figure } from './money/figure.ts';
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
  const lines = lazy(() => linesOf(books, seat, component, span));
  const measured = lazy(() =>
    basis === null ? UNMEASURED : measure(deals, lines(), basis.measure, basis.atLeast),
  );
  const account: Account = {
    credit: basis === null || basis.of === 'own' ? 'pay' : 'quota',
    measure: basis?.measure ?? '',
    over: span.text,
  };
  const part = (of: Figure, keep: ((line: number) => boolean) | null): Traced =>
    partOf(of, lines, measured, account, keep);
  const base = lazy(() => part(totalOf(measured()), null));
  const sum = (what: Measure): Traced => sumOfLines(deals, lines(), what, account);
  return {
    ...colleagues,
    employee: seat.employee,
    rounding: scheme.rounding,
    lines,
    measured,
    base,
    part: (minor, keep) => part(figure(measured().unit, exact(minor, measured().scale)), keep),
    counted: () => {
      const counts = (line: number): boolean => lines().counted[line] !== false;
      const moving = totalOf(countedOf(measured(), lines()));
      const beside = figure(moving.unit, base().value.sub(moving.value));
      return [part(moving, counts), part(beside, (line) => !counts(line))];
    },
    account,
    shareScale: deals.shareScale,
    sum,
    whole: (what) => {
      const of = what ?? basis?.measure ?? 'revenue';
      if (of === 'deals') throw new Error('deals are not measured whole');
      return measureWhole(deals, lines(), of);
    },
    read: (by) => {
      if (by.name === 'amount') return amountReading(base());
      if (by.name === 'margin_rate') return marginRateOf({ sum });
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
    text: (name, row) => textAt(deals, name, row),
    deal: (row) => deals.ids.codes[row] ?? -1,
    change: (of, versus, counted) =>
      changeOf(books, growerOf(seat, of), versus, counted, lastOf(span)),
    ofTeam: (counted) => quota.sum({ team: seat.team }, span, counted),
  };
}

/** The measure of the lines that count in the payee's own plan; of the others nothing. */
function countedOf(measured: Measured, { counted }: PaidLines): Measured {
  return {
    ...measured,
    values: measured.values.filter((_, i) => counted[i] !== false),
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
