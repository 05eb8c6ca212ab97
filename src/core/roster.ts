/**
 * Who holds which seat on which day. A deal belongs to the row of its owner that holds on its
 * credit date: who was in which team, in which role, then.
 */

import type { EmployeeId, PlanName, RoleName, Seat, Stint, TeamName, TeamPlans } from './model.ts';
import type { Exact } from './money/exact.ts';
import { sumOf } from './money/exact.ts';
import { type Money, total } from './money/money.ts';
import type { Period } from './period.ts';

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

/** A seat in one period: its rows, plans and amounts added up. */
export interface SeatTerm {
  readonly seat: Seat;
  readonly stints: readonly Stint[];
}

/** True when one of the term's rows holds on the day. */
export function heldOn(term: SeatTerm, day: number): boolean {
  return term.stints.some((stint) => stint.from <= day && day <= stint.to);
}

/** The sum of the term's plans of that name; null when no row fills it. */
export function planOf(term: SeatTerm, plan: PlanName): Exact | null {
  return sumFilled(term.stints.map((stint) => stint.plans.get(plan)));
}

/** The sum of the term's amounts in a column of plans.csv; null when no row fills it. */
export function amountOf(term: SeatTerm, column: string): Money | null {
  const filled = term.stints.flatMap((stint) => stint.amounts.get(column) ?? []);
  return filled.length === 0 ? null : total(filled);
}

/** The team's plan of that name in the period; null when its row is missing or does not fill it. */
export function teamPlanOf(
  roster: Roster,
  team: TeamName,
  plan: PlanName,
  period: Period,
): Exact | null {
  const rows = roster.teamPlans.filter(
    (row) => row.team === team && row.period.text === period.text,
  );
  return sumFilled(rows.map((row) => row.plans.get(plan)));
}

function sumFilled(values: readonly (Exact | undefined)[]): Exact | null {
  const filled = values.filter((value) => value !== undefined);
  return filled.length === 0 ? null : sumOf(filled);
}
