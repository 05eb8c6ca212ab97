/**
 * Attainment: the quota credit of a team or a seat against its plan, exactly, for every plan that
 * is filled. 570 000 of 1 000 000 is 57 %.
 */
import type { Books } from './books.ts';
import { type EmployeeId, MAIN, type Plan, type RoleName, type TeamName } from './model.ts';
import { type Exact, isZero } from './money/exact.ts';
import type { Reading } from './money/reading.ts';
import { ratioOf, type Traced } from './money/traced.ts';
import type { Whom } from './quota.ts';
import { planOf, seatsIn, teamPlanOf } from './roster.ts';

/** One plan that is filled, of a team (`employee` and `role` null) or of a seat. */
export interface Attainment {
  readonly team: TeamName;
  readonly employee: EmployeeId | null;
  readonly role: RoleName | null;
  readonly plan: Plan;
  readonly target: Traced;
  readonly actual: Traced;
  /** actual ÷ target; null for a target of zero. */
  readonly ratio: Exact | null;
  /** The same as components read it. */
  readonly reading: Reading | null;
}

/** Every plan that is filled in the period: each team's own row, then its seats'. */
export function attain(books: Books): readonly Attainment[] {
  const { scheme, roster, period, quota } = books;
  const plans = [...scheme.plans.values()];
  const of = (
    who: Pick<Attainment, 'team' | 'employee' | 'role'>,
    whom: Whom,
    plan: Plan,
    target: Traced | null,
  ): readonly Attainment[] => {
    if (target === null) return [];
    const actual = quota.sum(whom, period, plan);
    if (isZero(target.value)) {
      return [{ ...who, plan, target, actual, ratio: null, reading: null }];
    }
    const figure = ratioOf(actual, target);
    const reading: Reading = {
      name: who.employee === null ? 'team_attainment' : 'attainment',
      of: plan.name === MAIN ? '' : plan.name,
      over: '',
      figure,
    };
    return [{ ...who, plan, target, actual, ratio: figure.value, reading }];
  };
  const teams = new Set(
    roster.teamPlans.filter((row) => row.period.text === period.text).map((row) => row.team),
  );
  const ofTeams = [...teams].flatMap((team) =>
    plans.flatMap((plan) => {
      const target = teamPlanOf(roster, team, plan, period);
      return of({ team, employee: null, role: null }, { team }, plan, target);
    }),
  );
  const ofSeats = seatsIn(roster, period).flatMap((term) =>
    plans.flatMap((plan) => {
      const { team, employee, role, index } = term.seat;
      const target = planOf(term, plan, scheme.proration);
      return of({ team, employee, role }, { seats: [index] }, plan, target);
    }),
  );
  return [...ofTeams, ...ofSeats];
}
