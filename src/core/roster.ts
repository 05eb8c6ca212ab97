/**
 * Who holds which seat on which day. A deal belongs to the row of its owner that holds on its
 * credit date: who was in which team, in which role, then.
 */

import type { EmployeeId, PlanName, RoleName, Seat, Stint, TeamName, TeamPlans } from './model.ts';
import type { Exact } from './money/exact.ts';
import { exact, ONE, sumOf } from './money/exact.ts';
import { type Days, holds, type Period } from './period.ts';

export interface Roster {
  /** In order of team, role, employee of first appearance; `seat.index` is the position. */
  readonly seats: readonly Seat[];
  readonly stints: readonly Stint[];
  readonly teamPlans: readonly TeamPlans[];
  readonly byEmployee: ReadonlyMap<EmployeeId, readonly Stint[]>;
}

/** Texts of a roster as the names they are; the roster is the only maker of them. */
export const named = {
  employee: (text: string) => text as EmployeeId,
  team: (text: string) => text as TeamName,
  role: (text: string) => text as RoleName,
  plan: (text: string) => text as PlanName,
};

/** A roster from its rows. */
export function rosterOf(stints: readonly Stint[], teamPlans: readonly TeamPlans[]): Roster {
  const seats: Seat[] = [];
  const byEmployee = new Map<EmployeeId, Stint[]>();
  for (const stint of stints) {
    seats[stint.seat.index] = stint.seat;
    const held = byEmployee.get(stint.seat.employee);
    if (held === undefined) byEmployee.set(stint.seat.employee, [stint]);
    else held.push(stint);
  }
  return { seats, stints, teamPlans, byEmployee };
}

/** The person's rows that hold on the day: none, one, or a head's several teams. */
export function stintsOn(roster: Roster, employee: EmployeeId, day: number): readonly Stint[] {
  const held = roster.byEmployee.get(employee) ?? [];
  return held.filter((stint) => stint.from <= day && day <= stint.to);
}

/** A seat over some periods: its rows there, whose plans and amounts add up. */
export interface SeatTerm {
  readonly seat: Seat;
  readonly stints: readonly Stint[];
}

/** The seats held in a period with their rows, in roster order. */
export function seatsIn(roster: Roster, period: Period): readonly SeatTerm[] {
  const terms = new Map<Seat, Stint[]>();
  for (const stint of roster.stints) {
    if (stint.period.text !== period.text) continue;
    const rows = terms.get(stint.seat);
    if (rows === undefined) terms.set(stint.seat, [stint]);
    else rows.push(stint);
  }
  return [...terms].map(([seat, rows]) => ({ seat, stints: rows }));
}

/** A seat's rows over some days; none where it was not held. */
export function termIn(roster: Roster, seat: Seat, days: Days): SeatTerm {
  const held = roster.byEmployee.get(seat.employee) ?? [];
  const stints = held.filter(
    (stint) =>
      stint.seat === seat && holds(days, stint.period.first) && stint.period.last <= days.last,
  );
  return { seat, stints };
}

/** Every seat that a person ever held. */
export function seatsOf(roster: Roster, employee: EmployeeId): readonly Seat[] {
  return [...new Set((roster.byEmployee.get(employee) ?? []).map((stint) => stint.seat))];
}

/** True when one of the term's rows holds on the day. */
export function heldOn(term: SeatTerm, day: number): boolean {
  return term.stints.some((stint) => stint.from <= day && day <= stint.to);
}

/** How plans and amounts of rows that hold part of a period are taken. */
export interface Proration {
  readonly plans: 'as_written' | 'by_days';
  readonly amounts: 'as_written' | 'by_days';
}

/** Days held ÷ days of the span, from 0 to 1. 1 to 15 October is 15/31. */
export function partHeld(term: SeatTerm, days: Days): Exact {
  const held = term.stints.reduce((sum, stint) => sum + daysIn(stint.from, stint.to), 0);
  return exact(BigInt(held), BigInt(daysIn(days.first, days.last)));
}

function daysIn(first: number, last: number): number {
  return last - first + 1;
}

/** What of a row's value counts: by days, its days ÷ the days of its period. */
function partOf(stint: Stint, how: 'as_written' | 'by_days'): Exact {
  const { from, to, period } = stint;
  if (how === 'as_written') return ONE;
  return exact(BigInt(daysIn(from, to)), BigInt(daysIn(period.first, period.last)));
}

/** The sum of the term's plans of that name; null when no row fills it. */
export function planOf(term: SeatTerm, plan: PlanName, { plans }: Proration): Exact | null {
  return sumFilled(term.stints.map((stint) => stint.plans.get(plan)?.mul(partOf(stint, plans))));
}

/**
 * The term's amounts in a column of plans.csv, added up; by days, each counts for its row's days ÷
 * all days held. Null when no row fills it.
 */
export function amountOf(term: SeatTerm, column: string, { amounts }: Proration): Exact | null {
  const held = term.stints.reduce((sum, stint) => sum + daysIn(stint.from, stint.to), 0);
  return sumFilled(
    term.stints.map((stint) => {
      const amount = stint.amounts.get(column);
      if (amount === undefined || amounts === 'as_written')
        return amount === undefined ? undefined : exact(amount);
      return exact(amount * BigInt(daysIn(stint.from, stint.to)), BigInt(held));
    }),
  );
}

/** The team's plan of that name over some days; null when none of its rows there fills it. */
export function teamPlanOf(
  roster: Roster,
  team: TeamName,
  plan: PlanName,
  days: Days,
): Exact | null {
  const rows = roster.teamPlans.filter(
    (row) => row.team === team && holds(days, row.period.first) && row.period.last <= days.last,
  );
  return sumFilled(rows.map((row) => row.plans.get(plan)));
}

function sumFilled(values: readonly (Exact | undefined)[]): Exact | null {
  const filled = values.filter((value) => value !== undefined);
  return filled.length === 0 ? null : sumOf(filled);
}
