/** What a component asks about others of the team: who shares a pool, what the reps earn. */
import type { Books } from './books.ts';
import type { Component, Sharer } from './components/define.ts';
import type { Colleagues } from './desk.ts';
import { type EmployeeId, HEAD, type Seat } from './model.ts';
import { type Exact, isNegative, NOTHING, ONE } from './money/exact.ts';
import { type Money, total } from './money/money.ts';
import { type SeatTerm, seatsIn } from './roster.ts';
import { byCodePoint } from './text.ts';

/** The colleagues of a seat; `amountOf` gives the rounded amount of a component of any seat. */
export function colleaguesOf(
  books: Books,
  seat: Seat,
  component: Component,
  amountOf: (term: SeatTerm, component: Component) => Money,
): Colleagues {
  const reps = (): readonly SeatTerm[] =>
    seatsIn(books.roster, books.period).filter(
      (term) => term.seat.team === seat.team && term.seat.role !== HEAD,
    );
  const listed = (term: SeatTerm): readonly Component[] =>
    books.scheme.roles.get(term.seat.role)?.components ?? [];
  return {
    sharers: (by) => {
      const bases = new Map<EmployeeId, Exact>();
      for (const term of reps()) {
        if (!listed(term).some(({ id }) => id === component.id)) continue;
        const { employee } = term.seat;
        const base = by === 'equal' ? ONE : soldIn(books, term.seat, component, by);
        const known = by === 'equal' ? NOTHING : (bases.get(employee) ?? NOTHING);
        bases.set(employee, known.add(base));
      }
      return [...bases]
        .sort(([a], [b]) => byCodePoint(a, b))
        .map(([employee, base]): Sharer => ({ employee, base: isNegative(base) ? NOTHING : base }));
    },
    earnedByReps: (ids) =>
      total(
        reps().flatMap((term) =>
          listed(term)
            .filter(({ id }) => ids.includes(id))
            .map((each) => amountOf(term, each)),
        ),
      ),
  };
}

function soldIn(
  { sold, period }: Books,
  seat: Seat,
  { where }: Component,
  by: 'revenue' | 'margin',
): Exact {
  return sold({ seat, of: 'own', where, days: period, measure: by, atLeast: null }).base().value;
}

/**
 * The seat at which a person is paid for a component that pays once: of the period's seats (in the
 * same team, or in all) whose role lists it, the one held last.
 */
export function lastSeat(
  { roster, period, scheme }: Books,
  seat: Seat,
  component: Component,
  among: 'team' | 'person',
): Seat {
  let last = { seat, to: -1 };
  for (const term of seatsIn(roster, period)) {
    if (term.seat.employee !== seat.employee) continue;
    if (among === 'team' && term.seat.team !== seat.team) continue;
    const role = scheme.roles.get(term.seat.role);
    if (role?.components.some(({ id }) => id === component.id) !== true) continue;
    const to = Math.max(...term.stints.map((stint) => stint.to));
    if (to > last.to) last = { seat: term.seat, to };
  }
  return last.seat;
}
