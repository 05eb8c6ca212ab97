/**
 * The steps of a working as nodes. The steps hold the numbers; here they get names, and the readings
 * and deals below them their places.
 */
import { exact, isNegative } from '../../core/money/exact.ts';
import { type Figure, figure, moneyFigure } from '../../core/money/figure.ts';
import type { GateReading, Scored } from '../../core/money/reading.ts';
import type { Band, Step } from '../../core/money/working.ts';
import { shown } from '../figures.ts';
import { phrase } from '../why.ts';
import { nameOf, tracedNode } from './figures.ts';
import { dealLabel } from './lines.ts';
import { type Heading, leaf, type Node, node } from './node.ts';
import { gateNode, rateNode, readingNode } from './readings.ts';
import type { PaysOf, Scene } from './scene.ts';

/** Where a working stands. */
export interface Place {
  readonly scene: Scene;
  /** The heading of the deals of the component; none of those that were paid for before. */
  readonly column: Heading | null;
  readonly pays: PaysOf;
  /** Whose share of a pool it is. */
  readonly employee: string;
}

type Of<O extends Step['op']> = Extract<Step, { readonly op: O }>;

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

/** A step under the name of what it makes. */
function said(
  { scene }: Place,
  step: Step,
  label: string,
  how: Node['how'],
  children: readonly Node[],
): Node {
  const says = phrase(step, scene.currency);
  return node('step', label, result(step), how, children, { says });
}

/** Every step is in minor units. */
function result(step: Step): Figure<'money'> {
  return figure('money', step.result);
}

function stepNode(place: Place, step: Step): Node {
  const { scene } = place;
  switch (step.op) {
    case 'times': {
      const children = [
        baseNode(place, step.base),
        rateNode(scene, 'rate', step.rate, step.reasons),
      ];
      return said(place, step, step.label === '' ? 'base × rate' : step.label, PRODUCT, children);
    }
    case 'bands': {
      const children = [
        baseNode(place, step.of),
        ...step.bands.map((band) => bandNode(scene, band, step.each)),
      ];
      return said(place, step, 'bands', { op: 'bands', each: step.each }, children);
    }
    case 'point': {
      const children = [
        tracedNode(scene, 'target', step.target),
        rateNode(scene, 'payout', step.payout, step.reasons),
      ];
      return said(place, step, 'target × payout', PRODUCT, children);
    }
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
    case 'score': {
      const scores = step.items.map((item) => itemNode(scene, item));
      const score = node('step', 'score', figure('ratio', step.score), SUM, scores);
      const target = tracedNode(scene, 'target', step.target);
      return said(place, step, 'target × score', PRODUCT, [target, score]);
    }
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

const PRODUCT = { op: 'product' } as const;
const SUM = { op: 'sum' } as const;
const NONE = { op: 'nothing' } as const;

function baseNode({ scene, column, pays }: Place, base: Of<'times'>['base']): Node {
  return tracedNode(scene, 'base', base, column === null ? { pays } : { column, pays });
}

function bandNode(
  { currency }: Scene,
  { from, to, base, rate, amount }: Band,
  each: 'period' | 'deal',
): Node {
  const edge = (at: typeof from): string =>
    at === null ? '' : shown(figure(base.unit, at), currency);
  const low = from === null ? '' : `from ${edge(from)}`;
  const high = to === null ? '' : `up to ${edge(to)}`;
  const range = [low, high].filter((text) => text !== '').join(' ');
  const name = range === '' ? 'all' : range;
  const children = [leaf('input', name, base), leaf('rate', 'rate', rate)];
  const value = figure('money', amount);
  const says = `${shown(base, currency)} × ${shown(rate, currency)}`;
  const label = each === 'deal' ? `${name} of each deal` : name;
  return node('step', label, value, { op: 'band', from, to }, children, { says });
}

/** An amount that a step of a table names, or one without conditions; by days where it is so. */
function fixedNode(place: Place, step: Of<'fixed'>): Node {
  const { amount: whole, reasons } = step;
  const { scene } = place;
  const { origin } = whole;
  if (origin.from !== 'product') {
    const chosen = rateNode(scene, nameOf(whole), whole, reasons);
    return { ...chosen, says: phrase(step, scene.currency) };
  }
  const [first, ...factors] = origin.parts;
  const children = [
    ...(first === undefined ? [] : [rateNode(scene, nameOf(first), first, reasons)]),
    ...factors.map((factor) => tracedNode(scene, nameOf(factor), factor)),
  ];
  return said(place, step, 'by days', PRODUCT, children);
}

/** An indicator of a scorecard: its weight × its score. */
function itemNode(scene: Scene, item: Scored): Node {
  const { weight, score, part } = item;
  const { currency } = scene;
  const value = figure('ratio', part);
  const weighed = figure('ratio', weight);
  const scored = scoreNode(scene, item);
  const says = `${shown(weighed, currency)} × ${shown(figure('ratio', score), currency)}`;
  const children = [leaf('rate', 'weight', weighed), scored];
  return node('step', scored.label, value, PRODUCT, children, { says });
}

function scoreNode(scene: Scene, { reading, score, by }: Scored): Node {
  const value = figure('ratio', score);
  const { currency } = scene;
  if ('reached' in by) {
    return { ...rateNode(scene, 'score', value, [by.reached]), value };
  }
  const read = readingNode(scene, reading);
  const label = `score of ${read.label}`;
  const goal = leaf('input', 'goal', by.goal);
  const measured = reading.figure;
  if (measured === null || by.raw === null) {
    const says = 'the cap, for what should be low is zero or less';
    return leaf('rate', label, value, { says });
  }
  const higher = by.better === 'higher';
  const parts = higher ? [read, goal] : [goal, read];
  const [a, b] = higher ? [measured, by.goal] : [by.goal, measured];
  const raw = figure('ratio', by.raw);
  const says = `${shown(a, currency)} ÷ ${shown(b, currency)}`;
  const quotient = node('rate', label, raw, { op: 'quotient' }, parts, { says });
  if (by.limited === 'cap') {
    const cap = leaf('input', 'cap', value);
    return node('rate', label, value, { op: 'least' }, [quotient, cap], { says: 'at the cap' });
  }
  if (by.limited === 'floor' && by.floor !== null) {
    const under = `under the floor ${shown(figure('ratio', by.floor), currency)}`;
    return node('rate', label, value, NONE, [quotient], { says: under });
  }
  if (!isNegative(raw.value)) return quotient;
  return node('rate', label, value, { op: 'positive' }, [quotient], { says: 'less than nothing' });
}

function growthNode(place: Place, step: Of<'growth'>): Node {
  const { scene } = place;
  const change = tracedNode(scene, 'growth', step.change, { parts: ['now', 'before'] });
  return said(place, step, 'growth × rate', PRODUCT, [change, leaf('rate', 'rate', step.rate)]);
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
    const of = tracedNode(scene, `base of ${whose}`, base, options);
    return mine ? of : { ...of, ofOthers: true };
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
