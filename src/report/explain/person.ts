/** What one person is paid, from the payout down to the deals, and what pays nothing. */
import type { Earned } from '../../core/earn.ts';
import type { ComponentId, EmployeeId } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { ZERO } from '../../core/money/money.ts';
import { seatsIn } from '../../core/roster.ts';
import { shownText } from '../escape.ts';
import { componentNode } from './component.ts';
import { nameText } from './lines.ts';
import { type Explanation, leaf, type Node, node } from './node.ts';
import type { Scene } from './scene.ts';
import { seatLabel, seatNode } from './seat.ts';
import { waitingOf } from './uncredited.ts';
import { heldOf, shownIn, uncounted, unpaidBy } from './unpaid.ts';

/** All that a person is paid. */
export function explainPerson(scene: Scene, employee: EmployeeId): Explanation {
  const root = payoutNode(scene, employee);
  const waiting = waitingOf(scene, employee, shownIn([root]));
  const rowless = root.children.length > 0 ? [] : [`No row of the plans holds in ${scene.period}.`];
  return {
    ...aboutPerson(scene, employee),
    roots: [root],
    notes: [...rowless, ...waiting.notes],
    unpaid: [
      ...heldOf(scene, employee),
      ...uncounted(scene, employee, componentsOf(scene, employee), root),
      ...waiting.unpaid,
    ],
  };
}

/** One component of a person, in every seat that has it; null when none has. */
export function explainComponent(
  scene: Scene,
  employee: EmployeeId,
  component: ComponentId,
): Explanation | null {
  const mine = componentsOf(scene, employee).filter((it) => it.component.id === component);
  if (mine.length === 0) return null;
  const roots = mine.map((it) => {
    const made = componentNode(scene, it);
    return { ...made, notes: [...made.notes, `as ${seatLabel(it.seat)}`] };
  });
  const waiting = waitingOf(scene, employee, shownIn(roots), mine[0]?.component.where);
  return {
    ...aboutPerson(scene, employee),
    roots,
    notes: waiting.notes,
    unpaid: [...mine.flatMap((it) => unpaidBy(scene, it, roots)), ...waiting.unpaid],
  };
}

/** What a person earns, component by component. */
export function componentsOf({ result }: Scene, employee: EmployeeId): readonly Earned[] {
  return result.earned.filter(({ seat }) => seat.employee === employee);
}

function payoutNode(scene: Scene, employee: EmployeeId): Node {
  const { payouts, month } = scene.result;
  const payout = payouts.find((it) => it.employee === employee);
  const seats = seatsIn(month.roster, month.period)
    .filter(({ seat }) => seat.employee === employee)
    .map((term) => seatNode(scene, term));
  const adjustments = month.adjustments
    .filter((it) => it.employee === employee && it.period.text === month.period.text)
    .map((it) =>
      leaf('adjustment', 'adjustment', moneyFigure(it.amount), { says: shownText(it.reason) }),
    );
  const value = moneyFigure(payout?.payout ?? ZERO);
  const children = [...seats, ...adjustments];
  const says = scene.currency.code;
  return node('payout', 'payout', value, { op: 'sum' }, children, { says });
}

/** A person's name, or the id of one whose name stands nowhere. */
export function personName(scene: Scene, employee: EmployeeId): string {
  const name = nameOf(scene, employee);
  return name === '' ? employee : name;
}

/** `Petrova Olga (petrova)`. */
export function personTitle(scene: Scene, employee: EmployeeId): string {
  const name = nameOf(scene, employee);
  const id = nameText(employee);
  return name === '' ? id : `${nameText(name)} (${id})`;
}

function aboutPerson(scene: Scene, employee: EmployeeId): Pick<Explanation, 'title' | 'about'> {
  const name = nameOf(scene, employee);
  return { title: personTitle(scene, employee), about: { employee, name } };
}

function nameOf({ result }: Scene, employee: EmployeeId): string {
  const rows = result.month.roster.byEmployee.get(employee) ?? [];
  const payout = result.payouts.find((it) => it.employee === employee);
  return payout?.name ?? rows.findLast(({ name }) => name !== '')?.name ?? '';
}
