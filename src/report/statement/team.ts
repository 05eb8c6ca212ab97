/** The team of a head: what was attained, by whom, and who earns what. */
import type { TeamName } from '../../core/model.ts';
import { nameText } from '../explain/lines.ts';
import type { Explanation } from '../explain/node.ts';
import { personName } from '../explain/person.ts';
import type { Scene } from '../explain/scene.ts';
import { amountOf, seatRows } from './amounts.ts';
import { attainmentTable, memberPlans, teamPlans } from './attainment.ts';
import { type Html, html } from './html.ts';
import { section } from './page.ts';

export function teamSection(scene: Scene, team: TeamName, { roots }: Explanation): Html {
  const plans = [
    ...teamPlans(scene, team),
    ...memberPlans(scene, team, (employee) => personName(scene, employee)),
  ];
  const earned = roots.filter(({ kind }) => kind === 'team');
  const tables = earned.map(
    (each) => html`<h3>Who earns what</h3>
<table class="amounts">
<thead><tr><th scope="col">Person</th><th scope="col">Why</th><th scope="col" class="number">${scene.currency.code}</th></tr></thead>
${each.children.map((seat) => seatRows(scene, seat))}<tbody class="sum">
<tr><th scope="row" colspan="2">Earned in the team</th><td class="number">${amountOf(scene, each)}</td></tr>
</tbody>
</table>
`,
  );
  return section(
    `Team ${nameText(team)}`,
    html`<h3>Attainment</h3>
${attainmentTable(scene, plans)}${tables}`,
  );
}
