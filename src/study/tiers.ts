/**
 * Which tier everybody stands in. A tier is crossed when another bound is reached, at another place
 * in its table: a bound that only moved (from 80 % to 85 %, and still reached) is not crossed, nor is
 * one that stands where it stood after a new one was put in below it.
 */
import type { Result } from '../core/calculate.ts';
import type { ComponentId, Seat } from '../core/model.ts';
import type { Bound } from '../core/money/bound.ts';
import type { Unit } from '../core/money/figure.ts';
import type { Reached } from '../core/money/reading.ts';

/** A tier or step that a seat's component stands in. */
export interface TierAt {
  readonly seat: Seat;
  readonly component: ComponentId;
  /** What the table is by, as text to find it by. */
  readonly by: string;
  /** Null where the value reaches no bound. */
  readonly bound: Bound | null;
  readonly unit: Unit;
  readonly rung: number;
}

/** A component of a seat that stands in another tier in the variant. */
export interface Crossing {
  readonly period: string;
  readonly base: TierAt;
  readonly variant: TierAt;
}

export function tiersIn({ earned }: Pick<Result, 'earned'>): readonly TierAt[] {
  return earned.flatMap(({ seat, component, reached }) =>
    reached.map((each): TierAt => {
      const { bound, held, rung } = each;
      const at = { seat, component: component.id, by: byOf(each) };
      return { ...at, bound: held ? bound : null, unit: unitOf(each), rung };
    }),
  );
}

function byOf({ reading: { name, of, over } }: Reached): string {
  return [name, of, over].join(' ');
}

function unitOf({ reading }: Reached): Unit {
  return reading.figure?.unit ?? 'ratio';
}

/** Who stands in another tier; tables that only one of the two has are not compared. */
export function crossings(
  period: string,
  base: readonly TierAt[],
  variant: readonly TierAt[],
): readonly Crossing[] {
  const before = new Map(base.map((tier) => [keyOf(tier), tier]));
  return variant.flatMap((tier) => {
    const was = before.get(keyOf(tier));
    return was === undefined || !isCrossed(was, tier) ? [] : [{ period, base: was, variant: tier }];
  });
}

function keyOf({ seat, component, by }: TierAt): string {
  return JSON.stringify([seat.employee, seat.team, seat.role, component, by]);
}

function isCrossed(a: TierAt, b: TierAt): boolean {
  if (a.rung === b.rung) return false;
  if (a.bound === null || b.bound === null) return true;
  return a.bound.edge !== b.bound.edge || !a.bound.at.equals(b.bound.at);
}
