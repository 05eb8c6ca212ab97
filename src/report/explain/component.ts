/** A component of a seat as a node: its amount, the one rounding, and the working below it. */
import type { Earned } from '../../core/earn.ts';
import { exact } from '../../core/money/exact.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { ZERO } from '../../core/money/money.ts';
import { amount } from '../figures.ts';
import { why } from '../why.ts';
import { type Node, node } from './node.ts';
import { paysOf, type Scene } from './scene.ts';
import { workingNode } from './steps.ts';

export function componentNode(scene: Scene, earned: Earned): Node {
  const { component, seat, working, gates } = earned;
  const { rounding } = scene.result.month.scheme;
  const place = {
    scene,
    column: { of: 'component', name: component.id } as const,
    pays: paysOf(earned),
    employee: seat.employee,
  };
  const child = workingNode(place, working, gates);
  const topUp = earned.paid?.().topUp ?? ZERO;
  const notes =
    topUp === ZERO
      ? []
      : [`${amount(exact(topUp), scene.currency)} of it by the floor, for no deal`];
  return node(
    'component',
    component.id,
    moneyFigure(earned.amount),
    { op: 'round', rounding },
    [child],
    { says: why(earned, scene.currency), notes, team: seat.team },
  );
}
