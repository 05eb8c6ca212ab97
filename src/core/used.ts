/**
 * Which days a calculation reads: the period, the windows of components that are due, and the
 * baselines that do not stand in metrics.csv. People are looked up on the lines of these days only.
 */
import type { Books } from './books.ts';
import { isNoted } from './change.ts';
import { lastSeat } from './colleagues.ts';
import type { By, Component, Growing } from './components/define.ts';
import { attainedOver, growerOf } from './performance.ts';
import type { Days } from './period.ts';
import { type SeatTerm, seatsIn, termIn } from './roster.ts';
import { comparedSpans, lastOf, type Span } from './span.ts';
import { isDue, whenOf } from './when.ts';

type Shelf = Pick<Books, 'scheme' | 'roster' | 'metrics' | 'period'>;

/** What one component of one seat reads when the period is paid. */
export interface Need {
  readonly term: SeatTerm;
  readonly component: Component;
  /** The days it is measured over; to date also those up to the period before. */
  readonly spans: readonly Span[];
  /** The performances read over each of the spans: gates are asked once, over the first. */
  readonly read: readonly (readonly By[])[];
}

/** Every component that is due, of every seat of the period that is paid for it. */
export function needsOf(shelf: Omit<Shelf, 'metrics'>): readonly Need[] {
  const { scheme, roster, period } = shelf;
  return seatsIn(roster, period).flatMap((term) => {
    const components = scheme.roles.get(term.seat.role)?.components ?? [];
    return components
      .filter((component) => isDue(component, period))
      .filter(
        (component) =>
          component.once === null ||
          lastSeat(shelf, term.seat, component, component.once) === term.seat,
      )
      .map((component) => {
        const { span, before } = whenOf(component, period);
        const held = before !== null && termIn(roster, term.seat, before).stints.length > 0;
        const { performances } = component;
        return held
          ? {
              term,
              component,
              spans: [span, before],
              read: [performances, withoutGates(component)],
            }
          : { term, component, spans: [span], read: [performances] };
      });
  });
}

/** What a component is measured by, apart from its gates. */
function withoutGates({ performances, gates }: Component): readonly By[] {
  const rest = [...performances];
  for (const { by } of gates) rest.splice(rest.indexOf(by), 1);
  return rest;
}

/** The days of all lines that are read, without repetitions. */
export function daysUsed(shelf: Shelf): readonly Days[] {
  const used = new Map<string, Days>();
  const use = (days: Days): void => {
    used.set(`${days.first} ${days.last}`, days);
  };
  use(shelf.period);
  for (const { term, component, spans, read } of needsOf(shelf)) {
    spans.forEach((span, at) => {
      use(span);
      for (const by of read[at] ?? []) readBy(shelf, term, by, span).forEach(use);
    });
    const { growing } = component;
    if (growing !== null) growthDays(shelf, term, growing, shelf.period).forEach(use);
  }
  return [...used.values()];
}

function readBy(shelf: Shelf, term: SeatTerm, by: By, span: Span): readonly Days[] {
  if (by.name === 'attainment') return [attainedOver(by, span)];
  if (by.name !== 'growth') return [];
  const counted = { measure: by.measure, where: [] };
  return growthDays(shelf, term, { of: by.of, versus: by.versus, counted }, lastOf(span));
}

function growthDays(
  shelf: Shelf,
  { seat }: SeatTerm,
  { of, versus, counted }: Growing,
  period: Books['period'],
): readonly Days[] {
  const { now, before } = comparedSpans(versus, period);
  return isNoted(shelf, growerOf(seat, of), counted, before) ? [now] : [now, before];
}
