/**
 * What one point of a grid pays over the periods. Of every month only the sums are kept, for a grid
 * may have 10 000 points.
 */
import type { Result } from '../core/calculate.ts';
import type { EmployeeId } from '../core/model.ts';
import { partOf } from '../core/money/difference.ts';
import type { Exact } from '../core/money/exact.ts';
import { medianOf } from '../core/money/median.ts';
import { add, type Money, total, ZERO } from '../core/money/money.ts';
import { byCodePoint } from '../core/text.ts';
import { creditedRevenue } from './paid.ts';

/** Payouts of everybody with a seat or an adjustment, zeros too, summed over the periods. */
export interface Point {
  readonly payouts: ReadonlyMap<EmployeeId, Money>;
  readonly revenue: Money;
}

export const NO_MONTHS: Point = { payouts: new Map(), revenue: ZERO };

/** The point with a further month. */
export function withMonth({ payouts, revenue }: Point, result: Result): Point {
  const sums = new Map(payouts);
  for (const { employee, payout } of result.payouts) {
    sums.set(employee, add(sums.get(employee) ?? ZERO, payout));
  }
  return { payouts: sums, revenue: add(revenue, creditedRevenue(result)) };
}

export interface PersonPayout {
  readonly employee: EmployeeId;
  readonly payout: Money;
}

/** What a point comes to. */
export interface PointCost {
  readonly cost: Money;
  readonly revenue: Money;
  /** cost ÷ revenue; null without revenue. */
  readonly share: Exact | null;
  readonly people: number;
  readonly median: Money;
  /** Of equal ones the first by id; null when nobody is there. */
  readonly lowest: PersonPayout | null;
  readonly highest: PersonPayout | null;
}

export function costOf({ payouts, revenue }: Point): PointCost {
  const cost = total([...payouts.values()]);
  const people = [...payouts]
    .map(([employee, payout]): PersonPayout => ({ employee, payout }))
    .sort((a, b) => byCodePoint(a.employee, b.employee));
  const most = (better: (a: Money, b: Money) => boolean): PersonPayout | null =>
    people.reduce<PersonPayout | null>(
      (best, each) => (best === null || better(each.payout, best.payout) ? each : best),
      null,
    );
  return {
    cost,
    revenue,
    share: partOf(cost, revenue),
    people: people.length,
    median: medianOf([...payouts.values()]),
    lowest: most((a, b) => a < b),
    highest: most((a, b) => a > b),
  };
}
