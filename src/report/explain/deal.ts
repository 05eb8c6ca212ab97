/**
 * One deal: whose plans its lines count in, whom they pay and how much, and where they pay nothing,
 * why.
 */
import type { EmployeeId, Seat } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { total, ZERO } from '../../core/money/money.ts';
import { shown } from '../figures.ts';
import { baseIn, componentPay } from './deal-pay.ts';
import { type DealLine, dealLabel, handedOver, nameText, sharesText } from './lines.ts';
import { type Explanation, leaf, type Node, node } from './node.ts';
import { paysOf, type Scene } from './scene.ts';
import { HELD, whyNotCredited } from './uncredited.ts';

const SUM = { op: 'sum' } as const;

/** A deal of the files by its id, for everybody or for one person; null when there is none. */
export function explainDeal(
  scene: Scene,
  deal: string,
  employee: EmployeeId | null,
): Explanation | null {
  const { ids, rows } = scene.result.month.deals;
  const code = ids.texts.indexOf(deal);
  const lines = Array.from({ length: rows }, (_, row) => row)
    .filter((row) => ids.codes[row] === code)
    .map(scene.line)
    .sort((a, b) => a.line - b.line);
  if (code === -1 || lines.length === 0) return null;
  const whose = employee === null ? '' : ` for ${nameText(employee)}`;
  return {
    title: `Deal ${nameText(deal)}${whose}`,
    about: employee === null ? { deal_id: deal } : { deal_id: deal, employee },
    roots: lines.flatMap((line) => [payNode(scene, line, employee), ...countNodes(scene, line)]),
    notes: [],
    unpaid: [],
  };
}

/** What a line pays, payee by payee and component by component. */
function payNode(scene: Scene, line: DealLine, employee: EmployeeId | null): Node {
  const payers = scene.result.earned.filter(
    ({ seat, component }) =>
      component.basis?.of === 'own' &&
      (employee === null || seat.employee === employee) &&
      (line.credit?.paid.some((each) => each.seat === seat) ?? false),
  );
  const children = payers.map((earned) => componentPay(scene, line.row, earned));
  const amounts = payers.map((earned) => paysOf(earned)(line.row)?.amount ?? ZERO);
  const windowed = payers.some(({ base }) => baseIn(base, line.row) !== null);
  const { currency } = scene;
  const revenue = shown(moneyFigure(line.revenue), currency);
  const label = `${dealLabel(line)} pays`;
  return node('deal', label, moneyFigure(total(amounts)), SUM, children, {
    says: `revenue ${revenue}${line.day === '' ? '' : `, credited ${line.day}`}`,
    notes: [...storyOf(scene, line), ...notPaid(scene, line, employee, windowed)],
    line,
  });
}

/** Who sold a line, and who handed it over to whom. */
function storyOf({ result }: Scene, { credit, owner, customer, product }: DealLine) {
  const { deals } = result.month;
  const what = [product, customer].filter((text) => text !== '').map(nameText);
  const of = what.length === 0 ? '' : ` (${what.join(', ')})`;
  if (credit === null) return owner === '' ? [] : [`sold by ${nameText(owner)}${of}`];
  const { head, paid } = credit;
  if (head === null) return [`sold by ${sharesText(paid, deals)}${of}`];
  const sold = `sold by ${nameText(head.employee)}, head of team ${nameText(head.team)}${of}`;
  if (paid.length === 0) return [sold];
  return [sold, handedOver(credit, result.month)];
}

/** Why a line does not pay: it is not credited, or to nobody, or to others. */
function notPaid(
  scene: Scene,
  line: DealLine,
  employee: EmployeeId | null,
  windowed: boolean,
): readonly string[] {
  const waiting = whyNotCredited(scene, line);
  if (waiting !== '') {
    return [
      windowed ? `${waiting}, but in the window` : `pays nothing in ${scene.period}: ${waiting}`,
    ];
  }
  const { credit } = line;
  if (credit === null) return [];
  if (credit.paid.length === 0) return [HELD];
  if (employee === null || credit.paid.some(({ seat }) => seat.employee === employee)) return [];
  const whom = sharesText(credit.paid, scene.result.month.deals);
  return [`pays ${whom}, not ${nameText(employee)}`];
}

/** The plans that a line counts in, and the team's components that it is part of the base of. */
function countNodes(scene: Scene, line: DealLine): readonly Node[] {
  const { attainments, earned } = scene.result;
  const plans = attainments.flatMap(({ employee, team, plan, actual }) => {
    const value = baseIn(actual, line.row);
    if (value === null) return [];
    const whose = employee === null ? `team ${nameText(team)}` : nameText(employee);
    return [leaf('deals', `in plan ${plan.name} of ${whose}`, value)];
  });
  const bases = earned
    .filter(({ component }) => component.basis !== null && component.basis.of !== 'own')
    .flatMap(({ seat, component, base }) => {
      const value = baseIn(base, line.row);
      return value === null ? [] : [leaf('deals', `in ${component.id} of ${ofSeat(seat)}`, value)];
    });
  return [...plans, ...bases];
}

function ofSeat({ employee, role }: Seat): string {
  return `${nameText(employee)}, ${nameText(role)}`;
}
