/**
 * Performance: a number that selects a rate or a payout. Attainment is quota credit ÷ plan, growth
 * is change ÷ baseline; 570 000 of 1 000 000 is 57/100, so a tier from 57 % is reached.
 */
import type { Books } from './books.ts';
import { changeOf, type Grower } from './change.ts';
import type { By } from './components/define.ts';
import { MAIN, type Seat } from './model.ts';
import type { Exact } from './money/exact.ts';
import { isNegative, isZero } from './money/exact.ts';
import { figure } from './money/figure.ts';
import type { Reading } from './money/working.ts';
import { planOf, teamPlanOf, termIn } from './roster.ts';
import { lastOf, type Span, windowSpan } from './span.ts';

/** What is read from the books; `amount` and `margin_rate` are the component's own. */
export type Looked = Exclude<By, { readonly name: 'amount' | 'margin_rate' }>;

/** The days of an attainment: its own window's, else the component's. */
export function attainedOver(by: Extract<By, { name: 'attainment' }>, span: Span): Span {
  return by.window === null ? span : windowSpan(by.window, lastOf(span));
}

/** The plan that an attainment is measured against, in the plan's unit; null when not filled. */
export function targetOf(
  { roster, scheme }: Pick<Books, 'roster' | 'scheme'>,
  seat: Seat,
  by: Extract<By, { name: 'attainment' }>,
  span: Span,
): Exact | null {
  const over = attainedOver(by, span);
  if (by.of === 'team') return teamPlanOf(roster, seat.team, by.plan, over);
  return planOf(termIn(roster, seat, over), by.plan, scheme.proration);
}

/** The value of a metric in the last period of the span, or what to take when there is none. */
export function metricFor(
  { metrics }: Pick<Books, 'metrics'>,
  seat: Seat,
  by: Extract<By, { name: 'metric' }>,
  span: Span,
): Exact | null {
  const period = lastOf(span).text;
  const value =
    by.of === 'team'
      ? metrics.ofTeam(seat.team, by.metric, period)
      : metrics.ofEmployee(seat.employee, by.metric, period);
  return value ?? by.missing;
}

/** Growth as a ratio; null without a baseline, and a baseline of zero or less is none. */
export function growthFor(
  books: Pick<Books, 'scheme' | 'roster' | 'metrics' | 'quota'>,
  seat: Seat,
  by: Extract<By, { name: 'growth' }>,
  span: Span,
): Exact | null {
  const counted = { measure: by.measure, where: [] };
  const { now, before } = changeOf(books, growerOf(seat, by.of), by.versus, counted, lastOf(span));
  if (before === null || isZero(before.value) || isNegative(before.value)) return null;
  return now.value.sub(before.value).div(before.value);
}

export function growerOf(seat: Seat, of: 'own' | 'team'): Grower {
  return of === 'team' ? { team: seat.team } : { employee: seat.employee };
}

/** Reads a performance of a seat over the component's days. What it needs is there. */
export function readPerformance(books: Books, seat: Seat, by: Looked, span: Span): Reading {
  const missing = (): Error => new Error(`${seat.employee} has no ${by.name} in ${span.text}`);
  const own = by.of === 'own';
  switch (by.name) {
    case 'attainment': {
      const target = targetOf(books, seat, by, span);
      const plan = books.scheme.plans.get(by.plan);
      if (target === null || isZero(target) || plan === undefined) throw missing();
      const over = attainedOver(by, span);
      const whom = own ? { seats: [seat.index] } : { team: seat.team };
      const actual = books.quota.sum(whom, over, plan);
      return {
        name: own ? 'attainment' : 'team_attainment',
        of: by.plan === MAIN ? '' : by.plan,
        over: over.text === books.period.text ? '' : over.text,
        figure: figure('ratio', actual.value.div(target)),
      };
    }
    case 'metric': {
      const value = metricFor(books, seat, by, span);
      if (value === null) throw missing();
      return {
        name: own ? 'metric' : 'team_metric',
        of: by.metric,
        over: '',
        figure: figure('number', value),
      };
    }
    case 'growth': {
      const value = growthFor(books, seat, by, span);
      if (value === null) throw missing();
      return {
        name: own ? 'growth' : 'team_growth',
        of: by.measure,
        over: '',
        figure: figure('ratio', value),
      };
    }
  }
}
