/**
 * One deal: whose plans its lines count in, whom they pay and how much, and where they pay nothing,
 * why.
 */
import type { Earned } from '../../core/earn.ts';
import type { EmployeeId, Seat } from '../../core/model.ts';
import { exact } from '../../core/money/exact.ts';
import { type Figure, figure, moneyFigure } from '../../core/money/figure.ts';
import { type Money, total, ZERO } from '../../core/money/money.ts';
import type { AddedLines, Traced } from '../../core/money/traced.ts';
import { quantity, shown } from '../figures.ts';
import { reasons } from '../readings.ts';
import { whyNotCounted } from './conditions.ts';
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
  const children = payers.map((earned) => componentPay(scene, line, earned));
  const amounts = payers.map((earned) => paysOf(earned)(line.row)?.amount ?? ZERO);
  const { currency } = scene;
  const revenue = shown(moneyFigure(line.revenue), currency);
  const label = `${dealLabel(line)} pays`;
  return node('deal', label, moneyFigure(total(amounts)), SUM, children, {
    says: `revenue ${revenue}${line.day === '' ? '' : `, credited ${line.day}`}`,
    notes: [...storyOf(scene, line), ...notPaid(scene, line, employee)],
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

function notPaid(scene: Scene, line: DealLine, employee: EmployeeId | null): readonly string[] {
  const waiting = whyNotCredited(scene, line);
  if (waiting !== '') return [`pays nothing in ${scene.period}: ${waiting}`];
  const { credit } = line;
  if (credit === null) return [];
  if (credit.paid.length === 0) return [HELD];
  if (employee === null || credit.paid.some(({ seat }) => seat.employee === employee)) return [];
  const whom = sharesText(credit.paid, scene.result.month.deals);
  return [`pays ${whom}, not ${nameText(employee)}`];
}

/** What a component pays for a line: all of it through the line, less all of it before. */
function componentPay(scene: Scene, line: DealLine, earned: Earned): Node {
  const { component, seat } = earned;
  const label = `${component.id} of ${nameText(seat.employee)}`;
  const pays = paysOf(earned)(line.row);
  const base = baseIn(earned.base, line.row);
  if (pays === null || base === null) {
    const says = whyNotCounted(scene, component.where, line.row);
    return leaf('component', label, moneyFigure(ZERO), {
      says: says === '' ? 'nothing: it does not count this line' : `nothing: ${says}`,
    });
  }
  const rates = pays.rates.map((rate) => shown(rate, scene.currency)).join(' and ');
  const at = rates === '' ? 'reaches no rate' : `at ${rates}`;
  const why = reasons(earned.reasonsOf?.(line.row) ?? [], scene.currency);
  const says = `${quantity(base, scene.currency)} ${at}${why.length === 0 ? '' : ` (${why.join('; ')})`}`;
  return { ...roundedShare(scene, label, line.row, earned, pays.amount), says };
}

/** The rows of a component are rounded so that they sum to it. */
function roundedShare(
  scene: Scene,
  label: string,
  row: number,
  earned: Earned,
  amount: Money,
): Node {
  const { rounding } = scene.result.month.scheme;
  const paid = earned.paid?.();
  const value = moneyFigure(amount);
  const i = paid?.lines.rows.indexOf(row) ?? -1;
  // Under a cap, or with each deal rounded, a row is told as it is.
  const plain = rounding.at === 'component' && earned.working.op !== 'min' && i >= 0;
  if (paid === undefined || !plain || earned.gates.some(({ held }) => !held)) {
    return leaf('component', label, value);
  }
  const through = paid.increments.slice(0, i + 1).reduce((sum, each) => sum + each, 0n);
  const own = paid.increments[i] ?? 0n;
  const part = (name: string, minor: bigint): Node => {
    const full = figure('money', exact(minor, paid.denominator));
    const rounded = total(paid.amounts.slice(0, name === THROUGH ? i + 1 : i));
    const how = { op: 'round', rounding } as const;
    return node('step', name, moneyFigure(rounded), how, [leaf('input', 'exact', full)]);
  };
  const parts = [part(THROUGH, through), part('paid before it', through - own)];
  return node('component', label, value, { op: 'difference' }, parts);
}

const THROUGH = 'paid through this line';

/** What a line adds to a base; null when it is none of its lines. */
function baseIn(base: Traced | null, row: number): Figure | null {
  if (base?.origin.from !== 'deals') return null;
  return valueAt(base.origin.lines(), row, base.unit);
}

function valueAt({ rows, values, scale }: AddedLines, row: number, unit: Figure['unit']) {
  const i = rows.indexOf(row);
  return i === -1 ? null : figure(unit, exact(values[i] ?? 0n, scale));
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
