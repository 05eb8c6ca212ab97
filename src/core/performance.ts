/**
 * Performance: a number that selects a rate or a payout. Attainment is quota credit ÷ plan, growth
 * is change ÷ baseline; 570 000 of 1 000 000 is 57/100, so a tier from 57 % is reached.
 */
import type { Books } from './books.ts';
import { changeOf, type Grower } from './change.ts';
import type { By } from './components/define.ts';
import { MAIN, type Plan, type Seat } from './model.ts';
import { isNegative, isZero } from './money/exact.ts';
import type { Reading } from './money/reading.ts';
import { given, ratioOf, subtracted, type Traced } from './money/traced.ts';
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
): Traced | null {
  const over = attainedOver(by, span);
  const plan = scheme.plans.get(by.plan);
  if (plan === undefined) return null;
  if (by.of === 'team') return teamPlanOf(roster, seat.team, plan, over);
  return planOf(termIn(roster, seat, over), plan, scheme.proration);
}

/** The value of a metric in the last period of the span, or what to take when there is none. */
export function metricFor(
  { metrics }: Pick<Books, 'metrics'>,
  seat: Seat,
  by: Extract<By, { name: 'metric' }>,
  span: Span,
): Traced<'number'> | null {
  const period = lastOf(span).text;
  const value =
    by.of === 'team'
      ? metrics.ofTeam(seat.team, by.metric, period)
      : metrics.ofEmployee(seat.employee, by.metric, period);
  if (value !== null) {
    return given('number', value, { from: 'metrics', metric: by.metric, period });
  }
  if (by.missing === null) return null;
  return given('number', by.missing, { from: 'scheme', key: 'missing' });
}

/** A measure now and in its baseline; null without one, and one of zero or less is none. */
export function growthFor(
  books: Pick<Books, 'scheme' | 'roster' | 'metrics' | 'quota'>,
  seat: Seat,
  by: Extract<By, { name: 'growth' }>,
  span: Span,
): readonly [Traced, Traced] | null {
  const counted = { measure: by.measure, where: [] };
  const { now, before } = changeOf(books, growerOf(seat, by.of), by.versus, counted, lastOf(span));
  if (before === null || isZero(before.value) || isNegative(before.value)) return null;
  return [now, before];
}

export function growerOf(seat: Seat, of: 'own' | 'team'): Grower {
  return of === 'team' ? { team: seat.team } : { employee: seat.employee };
}

/** Reads a performance of a seat over the component's days. What it needs is there. */
export function readPerformance(books: Books, seat: Seat, by: Looked, span: Span): Reading {
  switch (by.name) {
    case 'attainment':
      return attainmentOf(books, seat, by, span);
    case 'metric': {
      const value = metricFor(books, seat, by, span) ?? missing(seat, by, span);
      const name = by.of === 'own' ? 'metric' : 'team_metric';
      return { name, of: by.metric, over: '', figure: value };
    }
    case 'growth': {
      const [now, before] = growthFor(books, seat, by, span) ?? missing(seat, by, span);
      const name = by.of === 'own' ? 'growth' : 'team_growth';
      const figure = ratioOf(subtracted(now, before), before);
      return { name, of: by.measure, over: '', figure };
    }
  }
}

function attainmentOf(
  books: Books,
  seat: Seat,
  by: Extract<By, { name: 'attainment' }>,
  span: Span,
): Reading {
  const own = by.of === 'own';
  const target = targetOf(books, seat, by, span) ?? missing(seat, by, span);
  const plan: Plan = books.scheme.plans.get(by.plan) ?? missing(seat, by, span);
  const over = attainedOver(by, span);
  const actual = books.quota.sum(own ? { seats: [seat.index] } : { team: seat.team }, over, plan);
  return {
    name: own ? 'attainment' : 'team_attainment',
    of: by.plan === MAIN ? '' : by.plan,
    over: over.text === books.period.text ? '' : over.text,
    figure: ratioOf(actual, target),
  };
}

/** Validation has seen to it that whatever is read is there. */
function missing({ employee }: Seat, by: Looked, span: Span): never {
  throw new Error(`${employee} has no ${by.name} in ${span.text}`);
}
