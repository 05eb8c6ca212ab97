// What a seat earns by one component: the exact amounts, multiplied, rounded, gated, capped, floored.

import { dealsOf, isByDeal, withBase } from './commission.ts';
import { factorOf, gatesHold, lastHeld, listing, rounder } from './common.ts';
import { minus, read, sum, times, zero } from './fractions.ts';
import { exactly, heldPart, isToDate, measuredOver, spanOf } from './kinds.ts';
import type { Component, Override } from './month.ts';
import type { Scope } from './performance.ts';
import { allocatedPool } from './pool.ts';
import type { Line, Seat, World } from './world.ts';

export type Row = { readonly line: Line | undefined; readonly amount: bigint };
/** `rows` are those of credits.csv; a floor's top-up has no line. */
export type Earned = {
  readonly seat: Seat;
  readonly rule: Component;
  readonly amount: bigint;
  readonly rows: readonly Row[];
};

const pays = (rule: Component) => {
  const { of = 'own' } = rule as { readonly of?: string };
  return isByDeal(rule) && of === 'own';
};

/** Rounded amounts over these periods: one part per deal line, or one for all. */
function parts(world: World, seat: Seat, rule: Component, periods: readonly string[]): Row[] {
  const round = rounder(world);
  const bare: Scope = { seat, periods };
  const scope = isByDeal(rule) ? withBase(world, bare, rule) : bare;
  const factor = factorOf(world, scope, rule);
  const through = exactly(world, scope, rule, spanOf(rule, world.period)).map((x) =>
    times(x, factor),
  );
  const lines = isByDeal(rule) ? dealsOf(world, scope, rule) : [];
  const eachRow = pays(rule) && world.scheme.rounding?.at === 'deal';
  return through.map((x, k) => {
    const before = through[k - 1] ?? zero;
    const amount = eachRow ? round(minus(x, before)) : round(x) - round(before);
    return { line: lines[k]?.line, amount };
  });
}

/** To date: the rounded entitlement to date less that to the period before, line by line. */
function trueUp(world: World, seat: Seat, rule: Component, periods: readonly string[]): Row[] {
  const earlier = periods.slice(0, -1);
  const wasThere = world.rowsIn(seat, earlier).length > 0;
  const before = wasThere ? parts(world, seat, rule, earlier) : [];
  return parts(world, seat, rule, periods).map(({ line, amount }) => {
    const same = before.find((row) => row.line === line);
    return { line, amount: amount - (same?.amount ?? 0n) };
  });
}

export function earn(world: World, seat: Seat, rule: Component): Earned {
  const nothing = { seat, rule, amount: 0n, rows: [] };
  if (rule.kind === 'pool') return { ...nothing, amount: allocatedPool(world, seat, rule) };
  const periods = measuredOver(rule, world.period);
  // A window pays in its last period, a person's growth once.
  if (periods.at(-1) !== world.period) return nothing;
  if (rule.kind === 'growth' && rule.of === 'own') {
    const own = listing(world, rule).filter((it) => it.employee === seat.employee);
    if (lastHeld(world, own) !== seat) return nothing;
  }
  const list = isToDate(rule)
    ? trueUp(world, seat, rule, periods)
    : parts(world, seat, rule, periods);
  const bare: Scope = { seat, periods };
  const scope = isByDeal(rule) ? withBase(world, bare, rule) : bare;
  const open = gatesHold(world, scope, rule);
  return limited(
    world,
    seat,
    rule,
    open ? list : list.map(({ line }) => ({ line, amount: 0n })),
    open,
  );
}

/** The cap holds for the running sum, the floor's top-up is a row of its own. */
function limited(
  world: World,
  seat: Seat,
  rule: Component,
  list: readonly Row[],
  open: boolean,
): Earned {
  const round = rounder(world);
  const part = heldPart(world, seat, spanOf(rule, world.period));
  const limit = (text: string | undefined) =>
    text === undefined || !open ? undefined : round(times(read(text), part));
  const [cap, floor] = [limit(rule.cap), limit(rule.floor)];
  const rows: Row[] = [];
  let [free, paid] = [0n, 0n];
  for (const { line, amount } of list) {
    free += amount;
    const now = cap !== undefined && free > cap ? cap : free;
    rows.push({ line, amount: now - paid });
    paid = now;
  }
  if (floor !== undefined && paid < floor) {
    rows.push({ line: undefined, amount: floor - paid });
    paid = floor;
  }
  return { seat, rule, amount: paid, rows: pays(rule) ? rows : [] };
}

/** A part of what the team's reps have earned by the named components, rounded and before totals. */
export function override(
  world: World,
  seat: Seat,
  rule: Override,
  others: readonly Earned[],
): Earned {
  const theirs = others.filter(
    (it) =>
      it.seat.team === seat.team && it.seat.role !== 'head' && rule.components.includes(it.rule.id),
  );
  const base = { n: sum(theirs.map(({ amount }) => amount)), d: 100n };
  const scope: Scope = { seat, periods: [world.period] };
  const factor = factorOf(world, scope, rule);
  const amount = rounder(world)(times(times(base, read(rule.rate)), factor));
  const open = gatesHold(world, scope, rule);
  return limited(world, seat, rule, [{ line: undefined, amount: open ? amount : 0n }], open);
}
