/** Attainments in a table, each with its bar. */
import type { Attainment } from '../../core/attain.ts';
import { type EmployeeId, MAIN } from '../../core/model.ts';
import type { Exact } from '../../core/money/exact.ts';
import { type Figure, figure } from '../../core/money/figure.ts';
import { nameText } from '../explain/lines.ts';
import { type Node, walk } from '../explain/node.ts';
import type { Scene } from '../explain/scene.ts';
import { measured, quantity } from '../figures.ts';
import { capital } from '../prose.ts';
import { nameOfReading } from '../readings.ts';
import { attainmentsIn } from '../sheets/attainment.ts';
import { bar, scaleOf } from './chart.ts';
import { type Html, html, NONE, unparted } from './html.ts';

/** What was reached of a plan. */
export interface Reached {
  /** The name of the performance: `attainment of focus`. */
  readonly name: string;
  readonly label: string;
  /** Null for a plan of zero. */
  readonly ratio: Exact | null;
  readonly actual: Figure;
  readonly target: Figure;
}

/** The plans that a person's own rows fill. */
export function ownPlans({ result }: Scene, employee: EmployeeId): readonly Reached[] {
  const own = attainmentsIn(result).filter((it) => it.employee === employee);
  return own.map((it) => {
    const name = planName(it, 'attainment');
    const as = `${nameText(it.role ?? '')} in ${nameText(it.team)}`;
    return { ...it, name, label: seatsOf(own, it) > 1 ? `${capital(name)}, ${as}` : capital(name) };
  });
}

/** How many seats of a person have a plan among these. */
function seatsOf(plans: readonly Attainment[], { employee }: Attainment): number {
  const theirs = plans.filter((it) => it.employee === employee);
  return new Set(theirs.map(({ team, role }) => `${team} ${role}`)).size;
}

/** The plans of a team's own row. */
export function teamPlans({ result }: Scene, team: string): readonly Reached[] {
  return attainmentsIn(result)
    .filter((it) => it.team === team && it.employee === null)
    .map((it) => {
      const name = planName(it, 'team attainment');
      return { ...it, name, label: capital(name) };
    });
}

/** The plans of the people of a team. */
export function memberPlans(
  { result }: Scene,
  team: string,
  nameOf: (employee: EmployeeId) => string,
): readonly Reached[] {
  const members = attainmentsIn(result).filter((it) => it.team === team);
  return members.flatMap((it) => {
    const { employee, role, plan } = it;
    if (employee === null) return [];
    const as = seatsOf(members, it) > 1 ? [nameText(role ?? '')] : [];
    const of = plan.name === MAIN ? [] : [nameText(plan.name)];
    const label = [nameText(nameOf(employee)), ...as, ...of].join(', ');
    return [{ ...it, name: planName(it, 'attainment'), label }];
  });
}

function planName({ reading, plan }: Attainment, name: string): string {
  if (reading !== null) return nameOfReading(reading);
  return plan.name === MAIN ? name : `${name} of ${nameText(plan.name)}`;
}

/** The attainments that a working reads, those of longer windows too, each once. */
export function plansRead(roots: readonly Node[]): readonly Reached[] {
  const found = [...walk(roots)].flatMap(({ kind, label, how, value, children }): Reached[] => {
    const [actual, target] = children.map((child) => child.value ?? null);
    const read = kind === 'performance' && how.op === 'quotient' && value !== null;
    if (!read || actual == null || target == null) return [];
    const counts = [...walk(children)].some(({ column }) => column?.of === 'plan');
    return counts
      ? [{ name: label, label: capital(label), ratio: value.value, actual, target }]
      : [];
  });
  return besides(found, []);
}

/** Those that are not among others, each once. */
export function besides(plans: readonly Reached[], others: readonly Reached[]): readonly Reached[] {
  const key = ({ name, ratio, target }: Reached): string =>
    `${name} ${ratio?.toFraction()} ${target.value.toFraction()}`;
  const seen = new Set(others.map(key));
  return plans.filter((each) => {
    const known = seen.has(key(each));
    seen.add(key(each));
    return !known;
  });
}

export function attainmentTable({ currency }: Scene, plans: readonly Reached[]): Html {
  if (plans.length === 0) return NONE;
  const end = scaleOf(plans.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])));
  const rows = plans.map(({ label, ratio, actual, target }) => {
    const percent = ratio === null ? 'plan is zero' : measured(figure('ratio', ratio), currency);
    const of = unparted(`${quantity(actual, currency)} of ${quantity(target, currency)}`);
    return html`<tr><th scope="row">${label}</th><td class="bar">${ratio === null ? NONE : bar(ratio, end)}</td><td class="number">${percent}</td><td class="number">${of}</td></tr>
`;
  });
  return html`<table class="attainment">
<thead><tr><th scope="col">Plan</th><th scope="col">The mark is 100 %</th><th scope="col" class="number">Attained</th><th scope="col" class="number">Sold of plan</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}
