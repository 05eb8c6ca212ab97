// What a role's `total` makes of a seat's earnings: cap, guarantee, draw; and who owes what then.

import { rounder } from './common.ts';
import type { Earned } from './earn.ts';
import { byCodePoint, kopecks, read, sum, times } from './fractions.ts';
import { heldPart } from './kinds.ts';
import { daysHeld, type Seat, type World } from './world.ts';

export type Balances = readonly {
  readonly employee: string;
  readonly opening: bigint;
  readonly drawn: bigint;
  readonly recovered: bigint;
  readonly owed: bigint;
}[];

const firstDay = (world: World, seat: Seat) =>
  world.rowsIn(seat, [world.period]).flatMap(daysHeld).sort()[0] ?? '';

export function totals(world: World, seats: readonly Seat[], earned: readonly Earned[]) {
  const round = rounder(world);
  const opening = new Map(
    world.month.balances.map(({ employee, owed }) => [employee, kopecks(read(owed))]),
  );
  const owed = new Map(opening);
  const moved = new Map<string, { drawn: bigint; recovered: bigint }>();
  const changes: { seat: Seat; amount: bigint }[] = [];
  // A debt is the person's: of several seats the one held first goes first, then by team.
  const inOrder = [...seats].sort(
    (a, b) =>
      byCodePoint(firstDay(world, a), firstDay(world, b)) ||
      byCodePoint(a.team, b.team) ||
      byCodePoint(a.role, b.role),
  );
  for (const seat of inOrder) {
    const rule = world.scheme.roles[seat.role]?.total;
    if (!rule) continue;
    const part = heldPart(world, seat, [world.period]);
    const limit = (text: string) => round(times(read(text), part));
    const before = sum(earned.filter((it) => it.seat === seat).map(({ amount }) => amount));
    let pay = before;
    if (rule.cap !== undefined && pay > limit(rule.cap)) pay = limit(rule.cap);
    if (rule.guarantee !== undefined && pay < limit(rule.guarantee)) pay = limit(rule.guarantee);
    if (rule.draw) {
      const draw = limit(rule.draw.amount);
      const debt = owed.get(seat.employee) ?? 0n;
      const so = moved.get(seat.employee) ?? { drawn: 0n, recovered: 0n };
      const [drawn, back] =
        pay < draw ? [draw - pay, 0n] : [0n, pay - draw < debt ? pay - draw : debt];
      if (rule.draw.recoverable) {
        pay += drawn - back;
        owed.set(seat.employee, debt + drawn - back);
        moved.set(seat.employee, { drawn: so.drawn + drawn, recovered: so.recovered + back });
      } else pay += drawn;
    }
    if (pay !== before) changes.push({ seat, amount: pay - before });
  }
  // Who owes something and has no draw any more still owes it.
  const hasDraws = Object.values(world.scheme.roles).some(({ total }) => total?.draw?.recoverable);
  const people = [...new Set([...moved.keys(), ...opening.keys()])].sort(byCodePoint);
  const balances: Balances = people.map((employee) => ({
    employee,
    opening: opening.get(employee) ?? 0n,
    ...(moved.get(employee) ?? { drawn: 0n, recovered: 0n }),
    owed: owed.get(employee) ?? 0n,
  }));
  return { changes, balances: hasDraws ? balances : [] };
}
