/** What a scheme pays over the periods of a study, added up. */
import type { EmployeeId } from '../core/model.ts';
import { add, type Money, total, ZERO } from '../core/money/money.ts';
import type { Paid, PersonPaid } from './paid.ts';

export interface Outcome {
  /** Everybody by id, with the team and role of the last period; `payout` is of all periods. */
  readonly people: ReadonlyMap<EmployeeId, PersonPaid>;
  readonly roles: ReadonlyMap<string, Money>;
  readonly teams: ReadonlyMap<string, Money>;
  /** In order of time. */
  readonly periods: ReadonlyMap<string, Money>;
  readonly cost: Money;
  readonly revenue: Money;
}

/** Adds up months in order of time. */
export function outcomeOf(months: readonly Paid[]): Outcome {
  const people = new Map<EmployeeId, PersonPaid>();
  const roles = new Map<string, Money>();
  const teams = new Map<string, Money>();
  const periods = new Map<string, Money>();
  for (const { period, people: paid, parts } of months) {
    for (const person of paid) {
      const before = people.get(person.employee)?.payout ?? ZERO;
      people.set(person.employee, { ...person, payout: add(before, person.payout) });
    }
    for (const { team, role, amount } of parts) {
      addTo(teams, team, amount);
      addTo(roles, role, amount);
    }
    addTo(periods, period, total(paid.map(({ payout }) => payout)));
  }
  const cost = total([...periods.values()]);
  return { people, roles, teams, periods, cost, revenue: total(months.map((it) => it.revenue)) };
}

function addTo(sums: Map<string, Money>, key: string, amount: Money): void {
  sums.set(key, add(sums.get(key) ?? ZERO, amount));
}
