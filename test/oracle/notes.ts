// Which findings a month must have, as far as they follow from its data and the calculation.

import { daysOf } from './calendar.ts';
import { daysHeld, type Seat, type World } from './world.ts';

export type Codes = {
  /** With one of these there are no outputs. */
  readonly errors: readonly string[];
  /** Warnings and notes. */
  readonly notes: readonly string[];
};

/** Amounts that a scheme states for a whole period, and that a part of it would share. */
function hasAmounts(world: World, role: string): boolean {
  const rule = world.scheme.roles[role];
  if (!rule) return false;
  return (
    rule.total !== undefined ||
    rule.components.some(
      (it) =>
        it.cap !== undefined ||
        it.floor !== undefined ||
        it.kind === 'bonus' ||
        it.kind === 'scorecard',
    )
  );
}

export function codesOf(world: World, seats: readonly Seat[]): Codes {
  const { period, scheme } = world;
  const days = (seat: Seat) => new Set(world.rowsIn(seat, [period]).flatMap(daysHeld));
  const isPart = (seat: Seat) => days(seat).size < daysOf(period).length;
  const notes = new Set(world.notes);
  if (!scheme.proration && seats.some((seat) => isPart(seat) && hasAmounts(world, seat.role)))
    notes.add('amount-not-prorated');
  const heads = seats.filter((seat) => seat.role === 'head');
  const together = (a: Seat, b: Seat) =>
    a !== b && a.team === b.team && [...days(a)].some((day) => days(b).has(day));
  if (heads.some((a) => heads.some((b) => together(a, b)))) notes.add('two-heads');
  return { errors: [...world.errors].sort(), notes: [...notes].sort() };
}
