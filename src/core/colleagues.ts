/** What a component asks about others of the team: who shares a pool, what the reps earn. */
import type { Books } from './books.ts';
import type { Component } from './components/define.ts';
import type { Colleagues } from './desk.ts';
import { type EmployeeId, HEAD, type Seat } from './model.ts';
import { exact, ONE } from './money/exact.ts';
import { figure, type Unit } from './money/figure.ts';
import type { Money } from './money/money.ts';
import { added, given, positive, type Traced, written } from './money/traced.ts';
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
      const bases = new Map<EmployeeId, readonly Traced[]>();
      for (const term of reps()) {
        if (!lists(listed(term), component)) continue;
        const { employee } = term.seat;
        const base = by === 'equal' ? PART : soldIn(books, term.seat, component, by);
        const known = by === 'equal' ? [] : (bases.get(employee) ?? []);
        bases.set(employee, [...known, base]);
      }
      return [...bases]
        .sort(([a], [b]) => byCodePoint(a, b))
        .map(([employee, sold]) => ({ employee, base: positive(added(unitIn(sold), sold)) }));
    },
    earnedByReps: (ids) =>
      added(
        'money',
        reps().flatMap((term) =>
          listed(term)
            .filter(({ id }) => ids.includes(id))
            .map((each) => {
              const { employee } = term.seat;
              const origin = { from: 'earned', employee, component: each.id } as const;
              return given('money', exact(amountOf(term, each)), origin);
            }),
        ),
      ),
  };
}

function soldIn(
  { sold, period }: Books,
  seat: Seat,
  { where }: Component,
  by: 'revenue' | 'margin',
): Traced {
  return sold({ seat, of: 'own', where, days: period, measure: by, atLeast: null }).base();
}

/** One of equal parts. */
const PART: Traced = written(figure('number', ONE), 'share_by');

function unitIn([first]: readonly Traced[]): Unit {
  return first?.unit ?? 'money';
}

/**
 * Whether a component is among those of a role. Under its id there may stand another one: the growth
 * of the team is not that of the person.
 */
function lists(components: readonly Component[], { id, kind, once }: Component): boolean {
  return components.some((each) => each.id === id && each.kind === kind && each.once === once);
}

/**
 * The seat at which a person is paid for a component that pays once: of the period's seats (in the
 * same team, or in all) whose role lists it, the one held last.
 */
export function lastSeat(
  { roster, period, scheme }: Pick<Books, 'roster' | 'period' | 'scheme'>,
  seat: Seat,
  component: Component,
  among: 'team' | 'person',
): Seat {
  let last = { seat, to: -1 };
  for (const term of seatsIn(roster, period)) {
    if (term.seat.employee !== seat.employee) continue;
    if (among === 'team' && term.seat.team !== seat.team) continue;
    const role = scheme.roles.get(term.seat.role);
    if (role === undefined || !lists(role.components, component)) continue;
    const to = Math.max(...term.stints.map((stint) => stint.to));
    if (to > last.to) last = { seat: term.seat, to };
  }
  return last.seat;
}
