/** What one person is paid, from the payout down to the deals. */
import type { EmployeeId } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { ZERO } from '../../core/money/money.ts';
import type { Payout } from '../../core/pay.ts';
import { seatsIn } from '../../core/roster.ts';
import { shownText } from '../escape.ts';
import { leaf, type Node, node } from './node.ts';
import type { Scene } from './scene.ts';
import { seatNode } from './seat.ts';

export function payoutNode(scene: Scene, employee: EmployeeId): Node {
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
  return node('payout', 'payout', value, { op: 'sum' }, [...seats, ...adjustments]);
}

/** `Petrova Olga (petrova)`. */
export function personTitle({ employee, name }: Pick<Payout, 'employee' | 'name'>): string {
  const id = shownText(employee, 40);
  return name === '' ? id : `${shownText(name, 40)} (${id})`;
}
