/**
 * The steps of a working as nodes. The steps hold the numbers; here they get names, and the readings
 * and deals below them their places.
 */
import { exact } from '../../core/money/exact.ts';
import { figure, moneyFigure } from '../../core/money/figure.ts';
import type { GateReading } from '../../core/money/reading.ts';
import type { Step } from '../../core/money/step.ts';
import { tracedNode } from './figures.ts';
import { dealLabel } from './lines.ts';
import { leaf, type Node, node } from './node.ts';
import { NONE, type Of, type Place, PRODUCT, SUM, said } from './place.ts';
import { bandsNode, fixedNode, growthNode, pointNode, timesNode } from './rated.ts';
import { gateNode, rateNode, readingNode } from './readings.ts';
import { scorecardNode } from './scores.ts';

/** A working as it was before the one rounding, and the gates that it had. */
export function workingNode(place: Place, step: Step, gates: readonly GateReading[]): Node {
  switch (step.op) {
    case 'min':
      return limitNode(place, step, step.cap, 'cap', workingNode(place, step.of, gates));
    case 'max':
      return limitNode(place, step, step.floor, 'floor', workingNode(place, step.of, gates));
    default: {
      if (gates.length === 0) return stepNode(place, step);
      const of = stepNode(place, step.op === 'gate' ? step.of : step);
      const children = [of, ...gates.map((gate) => gateNode(place.scene, gate))];
      return said(place, step, 'gates', { op: 'gates' }, children);
    }
  }
}

function stepNode(place: Place, step: Step): Node {
  const { scene } = place;
  switch (step.op) {
    case 'times':
      return timesNode(place, step);
    case 'bands':
      return bandsNode(place, step);
    case 'point':
      return pointNode(place, step);
    case 'fixed':
      return fixedNode(place, step);
    case 'none': {
      const children =
        step.idle.why === 'below'
          ? step.idle.reasons.map(({ reading }) => readingNode(scene, reading))
          : [];
      return said(place, step, 'nothing', NONE, children);
    }
    case 'sum':
      return said(
        place,
        step,
        'sum',
        SUM,
        step.parts.map((part) => stepNode(place, part)),
      );
    case 'score':
      return scorecardNode(place, step);
    case 'growth':
      return growthNode(place, step);
    case 'share':
      return shareNode(place, step);
    case 'scale': {
      const factor = rateNode(scene, 'multiplier', step.factor, step.reasons);
      return said(place, step, 'with multiplier', PRODUCT, [stepNode(place, step.of), factor]);
    }
    case 'gate':
      return stepNode(place, step.of);
    case 'less':
      return lessNode(place, step);
    case 'each':
      return eachNode(place, step);
    case 'min':
      return limitNode(place, step, step.cap, 'cap', stepNode(place, step.of));
    case 'max':
      return limitNode(place, step, step.floor, 'floor', stepNode(place, step.of));
  }
}

function shareNode(place: Place, step: Of<'share'>): Node {
  const { scene, column, employee } = place;
  const { rounding } = scene.result.month.scheme;
  const whole = stepNode(place, step.pool);
  const pool = node('step', 'pool', moneyFigure(step.rounded), { op: 'round', rounding }, [whole], {
    says: whole.says,
  });
  const bases = step.sharers.map(({ employee: whose, base }) => {
    const mine = whose === employee;
    const options = mine && column !== null ? { column } : {};
    return { ...tracedNode(scene, `base of ${whose}`, base, options), whose };
  });
  const how = { op: 'share', mine: step.mine, to: step.to } as const;
  return said(place, step, 'share of the pool', how, [pool, ...bases]);
}

/** To date: what is due less what was due a period earlier, each rounded. */
function lessNode(place: Place, step: Of<'less'>): Node {
  const { rounding } = place.scene.result.month.scheme;
  const due = (label: string, of: Step | null, value: bigint, inside: Place): Node => {
    if (of === null) return leaf('input', label, moneyFigure(value));
    const child = stepNode(inside, of);
    const how = { op: 'round', rounding } as const;
    return node('step', label, moneyFigure(value), how, [child], { says: child.says });
  };
  const earlier = { ...place, column: null, pays: () => null };
  return said(place, step, 'due to date less due before', { op: 'difference' }, [
    due('due to date', step.now, step.rounded, place),
    due('due before', step.before, step.roundedBefore, earlier),
  ]);
}

/** Each deal line rounded by itself. */
function eachNode(place: Place, step: Of<'each'>): Node {
  const { scene } = place;
  const { rows, lines, amounts, rounding } = step;
  const round = { op: 'round', rounding } as const;
  const rounded = rows.map((row, i) => {
    const full = figure('money', exact(lines.increments[i] ?? 0n, lines.denominator));
    const line = scene.line(row);
    const children = [leaf('input', 'exact', full)];
    return node('deal', dealLabel(line), moneyFigure(amounts[i] ?? 0n), round, children, { line });
  });
  const how = { op: 'sum_of_rounded', rounding } as const;
  const children = [stepNode(place, step.of), ...rounded];
  return said(place, step, 'each deal rounded', how, children);
}

function limitNode(
  place: Place,
  step: Step,
  limit: Of<'min'>['cap'],
  word: 'cap' | 'floor',
  of: Node,
): Node {
  const { scene } = place;
  const how = { op: word === 'cap' ? 'least' : 'greatest' } as const;
  const before = { ...of, label: word === 'cap' ? 'before the cap' : 'before the floor' };
  return said(place, step, word, how, [before, tracedNode(scene, word, limit)]);
}
