/**
 * What a calculated month pays, as much of it as a study keeps: a grid of 10 000 variants does not
 * hold 10 000 months. What people are paid sums to what seats earn and adjustments add; both sum to
 * the cost.
 */
import type { Result } from '../core/calculate.ts';
import type { EmployeeId } from '../core/model.ts';
import { numerator, sumOf } from '../core/money/exact.ts';
import { add, type Money, money, ZERO } from '../core/money/money.ts';
import { type TierAt, tiersIn } from './tiers.ts';

/** A person with the team and role of payouts.csv; teams held at once are joined by `|`. */
export interface PersonPaid {
  readonly employee: EmployeeId;
  readonly name: string;
  readonly team: string;
  readonly role: string;
  readonly payout: Money;
}

/** What a seat earned; an adjustment stands where its person is paid. */
export interface Part {
  readonly team: string;
  readonly role: string;
  readonly amount: Money;
}

export interface Paid {
  readonly period: string;
  /** Everybody with a seat or an adjustment, zeros too. */
  readonly people: readonly PersonPaid[];
  readonly parts: readonly Part[];
  /** The revenue of the deals credited in the period. */
  readonly revenue: Money;
  readonly tiers: readonly TierAt[];
}

export function paidIn(result: Result): Paid {
  const people = result.payouts.map(({ employee, name, teams, role, payout }): PersonPaid => {
    return { employee, name, team: teams.join('|'), role, payout };
  });
  return {
    period: result.month.period.text,
    people,
    parts: partsOf(result),
    revenue: creditedRevenue(result),
    tiers: tiersIn(result),
  };
}

function partsOf({ earned, totals, payouts }: Result): readonly Part[] {
  const seats = new Map<number, Part>();
  for (const { seat, amount } of [
    ...earned,
    ...totals.map(({ seat, change }) => ({ seat, amount: change })),
  ]) {
    const sum = add(seats.get(seat.index)?.amount ?? ZERO, amount);
    seats.set(seat.index, { team: seat.team, role: seat.role, amount: sum });
  }
  const adjusted = payouts
    .filter(({ adjustments }) => adjustments !== ZERO)
    .map(({ teams, role, adjustments }): Part => {
      return { team: teams.join('|'), role, amount: adjustments };
    });
  return [...seats.values(), ...adjusted];
}

/** The quota credits of all teams: each line once. They are counted once for all variants. */
export function creditedRevenue({ month, credits }: Result): Money {
  const counted = { measure: 'revenue', where: [] } as const;
  const teams = [...credits.quotaByTeam.keys()];
  const sums = teams.map((team) => month.quota.sum({ team }, month.period, counted).value);
  return money(numerator(sumOf(sums)));
}
