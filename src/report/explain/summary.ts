/** What a seat earns, component by component; why each pays what it pays is told in a line. */
import type { Seat } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { add, type Money, ZERO } from '../../core/money/money.ts';
import { TOTAL } from '../../core/scheme.ts';
import { why, whyTotal } from '../why.ts';
import { leaf, type Node, node } from './node.ts';
import type { Scene } from './scene.ts';

export function earnedIn({ result }: Scene, seat: Seat): Money {
  const sum = result.totals.find((it) => it.seat === seat);
  return add(sum?.earned ?? ZERO, sum?.change ?? ZERO);
}

/** The seat under a label of the caller's; what its role's total changes is a part of its own. */
export function seatSummary(scene: Scene, seat: Seat, label: string): Node {
  const { result, currency } = scene;
  const components = result.earned
    .filter((it) => it.seat === seat)
    .map((it) =>
      leaf('component', it.component.id, moneyFigure(it.amount), { says: why(it, currency) }),
    );
  const totals = result.totals
    .filter((it) => it.seat === seat && it.change !== ZERO)
    .map((it) =>
      leaf('component', TOTAL, moneyFigure(it.change), { says: whyTotal(it, currency) }),
    );
  const value = moneyFigure(earnedIn(scene, seat));
  return node('seat', label, value, { op: 'sum' }, [...components, ...totals]);
}
