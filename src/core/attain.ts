/**
 * Attainment: the quota credit of a team or a seat against its plan, exactly. 570 000 of 1 000 000
 * is 57/100, so a tier from 57 % is reached.
 */
import { type Credits, type Lines, NO_LINES, select } from './credit.ts';
import { type DealTable, matcher } from './deals.ts';
import { measure, totalOf, unitOf } from './measure.ts';
import type { EmployeeId, Plan, PlanName, RoleName, TeamName } from './model.ts';
import { type Exact, isZero } from './money/exact.ts';
import { type Figure, figure } from './money/figure.ts';
import type { Period } from './period.ts';
import { planOf, type Roster, type SeatTerm, seatsIn, teamPlanOf } from './roster.ts';
import type { Scheme } from './scheme.ts';

/** One plan that is filled, of a team (`employee` and `role` null) or of a seat. */
export interface Attainment {
  readonly team: TeamName;
  readonly employee: EmployeeId | null;
  readonly role: RoleName | null;
  readonly plan: Plan;
  readonly target: Figure;
  readonly actual: Figure;
  /** actual ÷ target; null for a target of zero. */
  readonly ratio: Exact | null;
}

/** The quota credit of one plan, of a team or a seat. */
export interface Actuals {
  readonly ofTeam: (team: TeamName, plan: PlanName) => Figure;
  readonly ofSeat: (seat: number, plan: PlanName) => Figure;
}

/** Measures quota credit by plan, each team and seat once. */
export function actuals(deals: DealTable, credits: Credits, scheme: Scheme): Actuals {
  const memo = new Map<string, Figure>();
  const counted = (key: string, lines: Lines, name: PlanName): Figure => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const plan = scheme.plans.get(name);
    if (plan === undefined) throw new Error(`the scheme has no plan ${name}`);
    const counting = plan.where.length === 0 ? lines : select(lines, matcher(deals, plan.where));
    const sum = totalOf(measure(deals, counting, plan.measure));
    memo.set(key, sum);
    return sum;
  };
  return {
    ofTeam: (team, plan) =>
      counted(`team\n${plan}\n${team}`, credits.quotaByTeam.get(team) ?? NO_LINES, plan),
    ofSeat: (seat, plan) =>
      counted(`seat\n${plan}\n${seat}`, credits.quotaBySeat.get(seat) ?? NO_LINES, plan),
  };
}

/** Every plan that is filled in the period: each team's own row, then its seats'. */
export function attain(
  scheme: Scheme,
  roster: Roster,
  actual: Actuals,
  period: Period,
): readonly Attainment[] {
  const plans = [...scheme.plans.values()];
  const teams = new Set(
    roster.teamPlans.filter((row) => row.period.text === period.text).map((row) => row.team),
  );
  const ofTeams = [...teams].flatMap((team) =>
    plans.flatMap((plan) => {
      const target = teamPlanOf(roster, team, plan.name, period);
      if (target === null) return [];
      const sum = actual.ofTeam(team, plan.name);
      return [attainment(team, null, null, plan, target, sum)];
    }),
  );
  const ofSeats = seatsIn(roster, period).flatMap((term: SeatTerm) =>
    plans.flatMap((plan) => {
      const target = planOf(term, plan.name);
      if (target === null) return [];
      const { team, employee, role, index } = term.seat;
      return [attainment(team, employee, role, plan, target, actual.ofSeat(index, plan.name))];
    }),
  );
  return [...ofTeams, ...ofSeats];
}

function attainment(
  team: TeamName,
  employee: EmployeeId | null,
  role: RoleName | null,
  plan: Plan,
  target: Exact,
  actual: Figure,
): Attainment {
  return {
    team,
    employee,
    role,
    plan,
    target: figure(unitOf(plan.measure), target),
    actual,
    ratio: isZero(target) ? null : actual.value.div(target),
  };
}
