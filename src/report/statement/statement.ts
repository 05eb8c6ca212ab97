/**
 * One person's statement: what is paid, what was attained, the deals, and how it was calculated. It
 * lays out the explanation of that person, and for a head those of the teams; no number is made here.
 */
import { type EmployeeId, HEAD, type TeamName } from '../../core/model.ts';
import { seatsIn } from '../../core/roster.ts';
import { shownText } from '../escape.ts';
import { dealsShown, onlyLines } from '../explain/deals-shown.ts';
import { dealsTable, unpaidTable } from '../explain/deals-table.ts';
import { type DealLine, nameText } from '../explain/lines.ts';
import type { Explanation, Node, Unpaid } from '../explain/node.ts';
import { explainPerson, personName } from '../explain/person.ts';
import type { Scene } from '../explain/scene.ts';
import { explainTeam } from '../explain/team.ts';
import { amountOf, amountsTable } from './amounts.ts';
import { attainmentTable, besides, ownPlans, plansRead, teamPlans } from './attainment.ts';
import { dealsTables, unpaidRows } from './deals.ts';
import { type Html, html, NONE, unparted } from './html.ts';
import { type Print, pageText, section, variantNotice } from './page.ts';
import { teamSection } from './team.ts';
import { teamDeals } from './team-deals.ts';
import { workingList } from './working.ts';

/** The page of a person, as a file's text. */
export function statementPage(scene: Scene, employee: EmployeeId, print: Print): string {
  const explanation = explainPerson(scene, employee);
  const [payout] = explanation.roots;
  if (payout === undefined) throw new Error('an explanation of a person has a payout');
  const headed = headedTeams(scene, employee);
  const teams = headed.map((team) => ({
    team,
    explained: explainTeam(scene, team),
  }));
  const ofTeams = teams.flatMap(({ team }) => teamPlans(scene, team));
  const own = ownPlans(scene, employee);
  const plans = [...own, ...besides(plansRead(explanation.roots), [...own, ...ofTeams])];
  const all = [explanation, ...teams.map(({ explained }) => explained)];
  const mayRead = mayReadOf(scene, employee);
  const name = personName(scene, employee);
  const { period, scheme } = scene.result.month;
  const body = html`${header(scene, employee, name, payout)}${variantNotice(scene.settings)}<main>
${section('What is paid', html`${amountsTable(scene, employee, payout)}${remarks(explanation)}`)}${section('Attainment', attainmentTable(scene, plans))}${teams.map(({ team, explained }) => teamSection(scene, team, explained))}${section('Deals', deals(scene, all, headed))}${section('Not paid', unpaidRows(unpaidTable(scene, unpaidOf(all))))}${section('How it was calculated', workingList(scene, explanation.roots, mayRead))}</main>
<footer>${shownText(scheme.name)} · ${period.text} · ${print.product}</footer>`;
  return pageText(print, `${nameText(name)} · ${period.text} · Bonus statement`, body);
}

/** Those of the headed teams by who is paid for them, then the person's own as a rep elsewhere. */
function deals(
  scene: Scene,
  explanations: readonly Explanation[],
  headed: readonly TeamName[],
): Html {
  const all = dealsShown(explanations.flatMap(({ roots }) => roots));
  const isTeams = ({ credit }: DealLine): boolean =>
    credit?.teams.some((team) => headed.includes(team)) === true;
  const ofTeams = onlyLines(all, isTeams);
  const teams = ofTeams.lines.length === 0 ? null : teamDeals(scene, ofTeams);
  if (teams === null) return dealsTables(dealsTable(scene, all));
  const rest = onlyLines(all, (line) => !isTeams(line));
  return html`${teams}${dealsTables(dealsTable(scene, rest))}`;
}

function header(scene: Scene, employee: EmployeeId, name: string, payout: Node): Html {
  const { payouts } = scene.result;
  const paid = payouts.find((it) => it.employee === employee);
  const seat =
    paid === undefined ? [] : [`${nameText(paid.role)}, ${paid.teams.map(nameText).join(', ')}`];
  const number =
    paid === undefined || paid.payrollId === ''
      ? []
      : [`personnel number ${nameText(paid.payrollId)}`];
  const about = [...seat, ...number, ...(name === employee ? [] : [nameText(employee)])];
  const [amount, code] = [amountOf(scene, payout), scene.currency.code];
  return html`<header>
<div><p class="kind">Bonus statement · ${scene.period}</p>
<h1>${shownText(name)}</h1>
<p class="about">${about.join(' · ')}</p></div>
<p class="payout">Payout <strong><span id="payout">${unparted(amount)}</span> <span class="currency">${code}</span></strong></p>
</header>
`;
}

function remarks({ notes }: Explanation): Html {
  return notes.length === 0
    ? NONE
    : html`<p class="remarks why">${notes.join(' ')}</p>
`;
}

/** Whose earnings a person may read: the own ones, and a head those of the team. */
function mayReadOf(scene: Scene, employee: EmployeeId): (whose: string) => boolean {
  const { roster, period } = scene.result.month;
  const headed = new Set(headedTeams(scene, employee));
  const theirs = seatsIn(roster, period).filter(({ seat }) => headed.has(seat.team));
  const may = new Set<string>([employee, ...theirs.map(({ seat }) => seat.employee)]);
  return (whose) => may.has(whose);
}

function headedTeams({ result }: Scene, employee: EmployeeId): readonly TeamName[] {
  const { roster, period } = result.month;
  const headed = seatsIn(roster, period).filter(
    ({ seat }) => seat.employee === employee && seat.role === HEAD,
  );
  return [...new Set(headed.map(({ seat }) => seat.team))];
}

/** What pays nothing, each line once: a head's held deals are the team's too. */
function unpaidOf(explanations: readonly Explanation[]): readonly Unpaid[] {
  const all = explanations.flatMap(({ unpaid }) => unpaid);
  return [...new Map(all.map((each) => [each.line.row, each])).values()];
}
