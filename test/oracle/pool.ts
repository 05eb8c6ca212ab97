// A pool: an amount, or a part of the team's measure, shared among the team's reps.

import { gatesHold, lastHeld, listing, rounder } from './common.ts';
import { byCodePoint, type Fraction, one, read, times, total, zero } from './fractions.ts';
import type { Pool } from './month.ts';
import { allocate } from './shapes.ts';
import type { Seat, World } from './world.ts';
import { worth } from './world.ts';

/** Who takes part in a team's pool: everybody once, by the seat held last that lists it. */
function members(world: World, team: string, rule: Pool) {
  const seats = listing(world, rule).filter((seat) => seat.team === team && seat.role !== 'head');
  const people = [...new Set(seats.map(({ employee }) => employee))].sort(byCodePoint);
  return people.map((employee) => {
    const own = seats.filter((seat) => seat.employee === employee);
    return { own, last: lastHeld(world, own) };
  });
}

/** What the seat gets of its team's pool. */
export function allocatedPool(world: World, seat: Seat, rule: Pool): bigint {
  const periods = [world.period];
  const all = members(world, seat.team, rule);
  const open = gatesHold(world, { seat, periods }, rule);
  const { measure = 'revenue', where, share_by } = rule;
  const credits = world.credits('owners', (it) => it.team === seat.team, periods, where);
  const exact =
    rule.amount !== undefined
      ? read(rule.amount)
      : times(total(worth(credits, measure)), read(rule.rate ?? ''));
  const pool = rounder(world)(exact);
  // Of what each is paid for; a negative sum counts as zero.
  const bases = all.map(({ own }): Fraction => {
    if (share_by === 'equal') return one;
    const paid = world.credits('paid', (it) => own.includes(it), periods, where);
    const base = total(worth(paid, share_by));
    return base.n < 0n ? zero : base;
  });
  if (!open || pool <= 0n) return 0n;
  if (total(bases).n === 0n) {
    world.notes.add('pool-unshared');
    return 0n;
  }
  // The shares are whole steps of the rounding, as the pool itself.
  const step =
    (read(world.scheme.rounding?.to ?? '0.01').n * 100n) /
    read(world.scheme.rounding?.to ?? '0.01').d;
  const shares = allocate(pool / step, bases);
  const at = all.findIndex(({ last }) => last === seat);
  return (shares[at] ?? 0n) * step;
}
