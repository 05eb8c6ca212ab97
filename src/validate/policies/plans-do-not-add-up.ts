/** The plans of a team's reps that do not sum to the team's plan. */

import { unitOf } from '../../core/measure.ts';
import { HEAD } from '../../core/model.ts';
import type { Figure } from '../../core/money/figure.ts';
import { formatFigure } from '../../core/money/format.ts';
import { added } from '../../core/money/traced.ts';
import { planOf, teamPlanOf } from '../../core/roster.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { planColumn } from '../files/expected.ts';
import { inPlans, type Policy, type PolicyInput, termsByTeam } from './input.ts';

export const plansDoNotAddUp: Policy = (input) =>
  [...termsByTeam(input)].flatMap(([team, terms]) => {
    const reps = terms.filter(({ seat }) => seat.role !== HEAD);
    const { scheme, roster, period } = input.result.month;
    return [...scheme.plans.values()].flatMap((plan): readonly Finding[] => {
      const seat = terms[0]?.seat;
      const whole = seat === undefined ? null : teamPlanOf(roster, seat.team, plan, period);
      const parts = reps
        .map((term) => planOf(term, plan, scheme.proration))
        .filter((part) => part !== null);
      if (whole === null || parts.length === 0) return [];
      const sum = added(unitOf(plan.measure), parts);
      if (sum.value.equals(whole.value)) return [];
      const text = (value: Figure): string => formatFigure(value, scheme.currency);
      const facts = { team, plan: plan.name, target: text(whole), sum: text(sum) };
      return [finding('plans-do-not-add-up', placeOf(input, team, plan.name), facts)];
    });
  });

function placeOf(input: PolicyInput, team: string, plan: string) {
  const { roster, period } = input.result.month;
  const row = roster.teamPlans.find(
    (each) => each.team === team && each.period.text === period.text,
  );
  return inPlans(input, row, planColumn(plan));
}
