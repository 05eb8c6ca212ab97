/** What a command asks about by name: it, or the finding that says that nothing is called so. */
import type { DealTable } from '../core/deals.ts';
import type { EmployeeId, TeamName } from '../core/model.ts';
import type { Roster } from '../core/roster.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { Names } from './names.ts';

/** A person by id, name or alias. */
export function personAsked(names: Names, text: string): EmployeeId | Finding {
  const facts = { employee: text, near: names.near(text) };
  return names.find(text) ?? finding('employee-unknown', null, facts);
}

export function teamAsked({ stints }: Roster, text: string): TeamName | Finding {
  const teams = [...new Set(stints.map(({ seat }) => seat.team))];
  const team = teams.find((each) => each === text.trim());
  return team ?? finding('team-unknown', null, { team: text, near: nearest(text, teams) });
}

export function dealUnknown({ ids }: DealTable, deal: string): Finding {
  return finding('deal-unknown', null, { deal, near: nearest(deal, ids.texts) });
}

/** `components` are those that the person has. */
export function componentUnknown(
  employee: EmployeeId,
  component: string,
  components: readonly string[],
): Finding {
  const near = nearest(component, components);
  return finding('component-unknown', null, { component, employee, near, components });
}
