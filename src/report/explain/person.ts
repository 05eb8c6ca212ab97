/** What one person is paid, from the payout down to the deals, and what pays nothing. */
import type { Earned } from '../../core/earn.ts';
import type { ComponentId, EmployeeId } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { ZERO } from '../../core/money/money.ts';
import { seatsIn } from '../../core/roster.ts';
import { shownText } from '../escape.ts';
import { counted } from '../messages/words.ts';
import { componentNode } from './component.ts';
import { whyNothing } from './deal-pay.ts';
import { nameText } from './lines.ts';
import { type Explanation, leaf, type Node, node, type Unpaid, walk } from './node.ts';
import type { Scene } from './scene.ts';
import { seatLabel, seatNode } from './seat.ts';
import { HELD, waitingOf } from './uncredited.ts';

/** All that a person is paid. */
export function explainPerson(scene: Scene, employee: EmployeeId): Explanation {
  const root = payoutNode(scene, employee);
  const shown = new Set([...walk([root])].flatMap(({ line }) => (line ? [line.row] : [])));
  const waiting = waitingOf(scene, employee, shown);
  const { period } = scene;
  const notes = [
    ...(root.children.length > 0 ? [] : [`No row of the plans holds in ${period}.`]),
    ...(waiting.elsewhere === 0
      ? []
      : [`${counted(waiting.elsewhere, 'more deal line')} credited outside ${period}.`]),
  ];
  return {
    ...aboutPerson(scene, employee),
    roots: [root],
    notes,
    unpaid: [...heldOf(scene, employee), ...uncounted(scene, employee, root), ...waiting.unpaid],
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
  return { ...aboutPerson(scene, employee), roots, notes: [], unpaid: [] };
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

/** A head's deals that nobody was handed. */
function heldOf(scene: Scene, employee: EmployeeId): readonly Unpaid[] {
  return scene.result.credits.held
    .map(scene.line)
    .filter(({ credit }) => credit?.head?.employee === employee)
    .map((line) => ({ line, why: HELD }));
}

/** Lines that pay the person and that no component counts. */
function uncounted(scene: Scene, employee: EmployeeId, root: Node): readonly Unpaid[] {
  const { result } = scene;
  const told = new Set<number>();
  for (const { column, children } of walk([root])) {
    if (column?.of === 'component') for (const each of children) told.add(each.line?.row ?? -1);
  }
  const seats = result.month.roster.seats.filter((seat) => seat.employee === employee);
  const rows = seats.flatMap(({ index }) => result.credits.paidBySeat.get(index)?.rows ?? []);
  const paying = componentsOf(scene, employee).filter((it) => it.component.basis?.of === 'own');
  return rows
    .filter((row) => !told.has(row))
    .map((row) => {
      const whys = paying.map((it) => `${it.component.id}: ${whyNothing(scene, row, it)}`);
      return {
        line: scene.line(row),
        why: whys.length === 0 ? 'no component counts it' : whys.join('; '),
      };
    });
}
