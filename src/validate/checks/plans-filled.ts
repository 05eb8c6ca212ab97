/** A plan or amount that a component of somebody's role needs must be there: no silent zero. */
import { HEAD } from '../../core/model.ts';
import { isZero } from '../../core/money/exact.ts';
import { amountOf, planOf, seatsIn, teamPlanOf } from '../../core/roster.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { cellAt } from '../place.ts';
import type { CheckInput } from './input.ts';

export function plansFilled({ scheme, plans, plansFile, period }: CheckInput): readonly Finding[] {
  const findings: Finding[] = [];
  for (const term of seatsIn(plans.roster, period)) {
    const { employee, team, role } = term.seat;
    const row = term.stints[0]?.row ?? 0;
    const teamRow = plans.roster.teamPlans.find(
      (each) => each.team === team && each.period.text === period.text,
    )?.row;
    for (const component of scheme.roles.get(role)?.components ?? []) {
      for (const by of component.performances) {
        if (by.name !== 'attainment') continue;
        const own = by.of === 'own';
        // A head's own plan is an error of the scheme, found there.
        if (own && role === HEAD) continue;
        const target = own
          ? planOf(term, by.plan)
          : teamPlanOf(plans.roster, team, by.plan, period);
        if (target !== null && !isZero(target)) continue;
        const column = by.plan === 'main' ? 'plan' : `plan:${by.plan}`;
        const facts = {
          employee: own ? employee : '',
          team,
          period: period.text,
          plan: by.plan,
          component: component.id,
          why: target === null ? 'missing' : 'zero',
        } as const;
        const place = cellAt(plansFile, own ? row : (teamRow ?? row), column);
        findings.push(finding('plan-missing', place, facts));
      }
      for (const column of component.columns) {
        if (amountOf(term, column) !== null) continue;
        const facts = { employee, team, period: period.text, column, component: component.id };
        findings.push(finding('amount-missing', cellAt(plansFile, row, column), facts));
      }
    }
  }
  return findings;
}
