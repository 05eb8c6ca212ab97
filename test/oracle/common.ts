// What all kinds have in common: rounding, gates, multipliers, and who is paid of several seats.

import { type Fraction, one, read, roundTo, times } from './fractions.ts';
import type { Component } from './month.ts';
import { readingOf, type Scope } from './performance.ts';
import { payOf } from './shapes.ts';
import { isWithin, type Seat, type World } from './world.ts';

export function rounder(world: World) {
  const { to = '0.01', mode = 'half_up' } = world.scheme.rounding ?? {};
  return (x: Fraction) => roundTo(x, read(to), mode);
}

/** The seats whose role lists the component, of those who are there in the period. */
export const listing = (world: World, rule: Component): Seat[] =>
  world.seats
    .filter((seat) => world.rowsIn(seat, [world.period]).length > 0)
    .filter(({ role }) => world.scheme.roles[role]?.components.some((one) => isSame(one, rule)));

/** By its id; a growth of the team is another component than one of the person. */
const isSame = (a: Component, b: Component) =>
  a.id === b.id &&
  a.kind === b.kind &&
  (a.kind !== 'growth' || b.kind !== 'growth' || (a.of === 'own') === (b.of === 'own'));

const lastDay = (world: World, seat: Seat) =>
  world
    .rowsIn(seat, [world.period])
    .map(({ to }) => to || '9999')
    .reduce((a, b) => (a > b ? a : b));

/** Of several seats the one that is held last. */
export const lastHeld = (world: World, seats: readonly Seat[]): Seat | undefined =>
  [...seats].sort((a, b) => (lastDay(world, a) < lastDay(world, b) ? 1 : -1))[0];

/** Every gate is read, so that what is missing in any of them is found. */
export function gatesHold(world: World, scope: Scope, rule: Component): boolean {
  const held = (rule.gates ?? []).map((gate) => {
    const { x } = readingOf(world, gate.by, scope);
    return x !== undefined && isWithin(x, gate);
  });
  return held.every((it) => it);
}

/** All multipliers; below the first bound of one of them the payment is nothing. */
export const factorOf = (world: World, scope: Scope, rule: Component): Fraction =>
  (rule.multipliers ?? [])
    .map((it) => payOf(it, readingOf(world, it.by, scope)))
    .reduce(times, one);
