/** A seat as a node: what its components earn, and what the total of its role makes of that. */
import { formatDay } from '../../core/calendar.ts';
import type { Seat } from '../../core/model.ts';
import { moneyFigure } from '../../core/money/figure.ts';
import { add, ZERO } from '../../core/money/money.ts';
import type { SeatTerm } from '../../core/roster.ts';
import type { Adjusted } from '../../core/total.ts';
import { whyTotal } from '../why.ts';
import { componentNode } from './component.ts';
import { tracedNode } from './figures.ts';
import { nameText } from './lines.ts';
import { leaf, type Node, node } from './node.ts';
import type { Scene } from './scene.ts';

const SUM = { op: 'sum' } as const;

export function seatNode(scene: Scene, term: SeatTerm): Node {
  const { earned, totals, month } = scene.result;
  const { seat, stints } = term;
  const components = earned.filter((it) => it.seat === seat).map((it) => componentNode(scene, it));
  const label = seatLabel(seat);
  const whole = stints.every(
    ({ from, to }) => from === month.period.first && to === month.period.last,
  );
  const days = stints.map(({ from, to }) => `${formatDay(from)} to ${formatDay(to)}`).join(', ');
  const says = whole ? '' : days;
  const changed = totals.find((it) => it.seat === seat);
  const sum = changed?.earned ?? ZERO;
  if (changed === undefined || changed.changes.length === 0) {
    return node('seat', label, moneyFigure(sum), SUM, components, { says });
  }
  const before = node('step', 'earned before the total', moneyFigure(sum), SUM, components);
  const after = changed.changes.reduce((of, change) => changeNode(scene, of, change), before);
  const value = moneyFigure(add(sum, changed.change));
  const notes = [`total of the role: ${whyTotal(changed, scene.currency)}`];
  return node('seat', label, value, SUM, [after], { says, notes });
}

/** `rep in team North`. */
export function seatLabel({ role, team }: Seat): string {
  return `${nameText(role)} in team ${nameText(team)}`;
}

const NAMES: Readonly<Record<Adjusted['rule'], string>> = {
  cap: 'with the cap',
  guarantee: 'with the guarantee',
  draw: 'with the draw',
  recovery: 'after the recovery of the draw',
};

/** One rule of a role's total over what was there before it. */
function changeNode(scene: Scene, of: Node, change: Adjusted): Node {
  const { rule, to, from, limit } = change;
  const value = moneyFigure(to);
  if (rule === 'recovery') {
    const taken = leaf('input', 'recovered', moneyFigure(from - to));
    return node('step', NAMES[rule], value, { op: 'difference' }, [of, taken]);
  }
  const { rounding } = scene.result.month.scheme;
  const exactly = tracedNode(scene, rule, change.exact);
  const rounded = node('step', rule, moneyFigure(limit), { op: 'round', rounding }, [exactly]);
  const op = rule === 'cap' ? 'least' : 'greatest';
  return node('step', NAMES[rule], value, { op }, [of, rounded]);
}
