/**
 * Who holds which seat on which day. A deal belongs to the row of its owner that holds on its
 * credit date: who was in which team, in which role, then.
 */

import { unitOf } from './measure.ts';
import {
  type EmployeeId,
  MAIN,
  type Plan,
  type PlanName,
  type RoleName,
  type Seat,
  type Stint,
  type TeamName,
  type TeamPlans,
} from './model.ts';
import { exact } from './money/exact.ts';
import type { Unit } from './money/figure.ts';
import { added, daysHeld, given, multiplied, type Traced } from './money/traced.ts';
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

/** Days held ÷ days of the span, from 0 to 1. 1 to 15 October is 15/31; all of them are null. */
export function partHeld(term: SeatTerm, days: Days): Traced<'ratio'> | null {
  return daysHeld(heldIn(term), daysIn(days.first, days.last));
}

function heldIn({ stints }: SeatTerm): number {
  return stints.reduce((sum, stint) => sum + daysIn(stint.from, stint.to), 0);
}

function daysIn(first: number, last: number): number {
  return last - first + 1;
}

/** The sum of the term's plans of that name, by days where they are; null when no row fills it. */
export function planOf(term: SeatTerm, plan: Plan, { plans }: Proration): Traced | null {
  const parts = term.stints.flatMap((stint) => {
    const { from, to, period } = stint;
    const whole = planIn(stint, plan);
    if (whole === null) return [];
    const part =
      plans === 'by_days' ? daysHeld(daysIn(from, to), daysIn(period.first, period.last)) : null;
    return [multiplied(whole, part)];
  });
  return filled(unitOf(plan.measure), parts);
}

/** The plan in a row of plans.csv, as it is written there. */
function planIn(
  { plans, period }: Pick<Stint, 'plans' | 'period'>,
  { name, measure }: Plan,
): Traced | null {
  const value = plans.get(name);
  if (value === undefined) return null;
  const column = name === MAIN ? 'plan' : `plan:${name}`;
  return given(unitOf(measure), value, { from: 'plans', column, period: period.text });
}

/**
 * The term's amounts in a column of plans.csv, added up; by days, each counts for its row's days ÷
 * all days held. Null when no row fills it.
 */
export function amountOf(
  term: SeatTerm,
  column: string,
  { amounts }: Proration,
): Traced<'money'> | null {
  const held = heldIn(term);
  const parts = term.stints.flatMap((stint) => {
    const amount = stint.amounts.get(column);
    if (amount === undefined) return [];
    const origin = { from: 'plans', column, period: stint.period.text } as const;
    const part = amounts === 'by_days' ? daysHeld(daysIn(stint.from, stint.to), held) : null;
    return [multiplied(given('money', exact(amount), origin), part)];
  });
  return filled('money', parts);
}

/** The team's plan of that name over some days; null when none of its rows there fills it. */
export function teamPlanOf(roster: Roster, team: TeamName, plan: Plan, days: Days): Traced | null {
  const rows = roster.teamPlans.filter(
    (row) => row.team === team && holds(days, row.period.first) && row.period.last <= days.last,
  );
  const parts = rows.map((row) => planIn(row, plan)).filter((part) => part !== null);
  return filled(unitOf(plan.measure), parts);
}

function filled<U extends Unit>(unit: U, parts: readonly Traced<U>[]): Traced<U> | null {
  return parts.length === 0 ? null : added(unit, parts);
}
