/** Performances, rates and gates as nodes: what was read, and what it was held against. */
import { compare, NOTHING } from '../../core/money/exact.ts';
import { type Figure, figure } from '../../core/money/figure.ts';
import type { GateReading, Reached, Reading } from '../../core/money/reading.ts';
import { shown } from '../figures.ts';
import { gateText, level, nameOfReading, read, whyOf } from '../readings.ts';
import { tracedNode } from './figures.ts';
import { type Heading, leaf, type Node, node, type Rung } from './node.ts';
import type { Scene } from './scene.ts';

/** What the two parts of a performance are called. */
const PARTS: Readonly<Record<Reading['name'], readonly string[]>> = {
  attainment: ['sold', 'plan'],
  team_attainment: ['sold by the team', 'plan of the team'],
  amount: [],
  margin_rate: ['margin', 'revenue'],
  metric: [],
  team_metric: [],
  growth: ['change', 'before'],
  team_growth: ['change', 'before'],
};

/** The node of a performance, with what it was divided by what. */
export function readingNode(scene: Scene, reading: Reading): Node {
  const { figure: value, name } = reading;
  const label = nameOfReading(reading);
  if (value === null) {
    const says = read(reading, scene.currency);
    return leaf('performance', label, null, { says });
  }
  // The base itself stands beside it.
  if (name === 'amount') return leaf('performance', label, value);
  const column = planColumn(reading);
  const options = column === null ? {} : { column };
  const traced = tracedNode(scene, label, value, { parts: PARTS[name], ...options });
  return { ...traced, kind: 'performance' };
}

/** The heading of the deals that count in a plan: `plan`, `team plan focus in 2026-Q4`. */
function planColumn({ name, of, over }: Reading): Heading | null {
  if (name !== 'attainment' && name !== 'team_attainment') return null;
  const whose = name === 'attainment' ? 'plan' : 'team plan';
  const text = `${whose}${of === '' ? '' : ` ${of}`}${over === '' ? '' : ` in ${over}`}`;
  return { of: 'plan', name: text };
}

/** A rate or a payout that performances chose; without any it stands in the scheme. */
export function rateNode(
  scene: Scene,
  label: string,
  rate: Figure,
  reasons: readonly Reached[],
): Node {
  const [first] = reasons;
  if (first === undefined) return leaf('rate', label, rate);
  const children = reasons.map(({ reading }) => readingNode(scene, reading));
  if (!reasons.every(({ held }) => held)) {
    const says = reasons.filter(({ held }) => !held).map((each) => whyOf(each, scene.currency));
    const none = figure(rate.unit, NOTHING);
    return node('rate', label, none, { op: 'nothing' }, children, { says: says.join('; ') });
  }
  const says = reasons.map((each) => whyOf(each, scene.currency)).join('; ');
  if (first.between !== null) {
    const text = `${says}; ${onLineText(scene, first.reading, first.between)}`;
    const how = { op: 'line', between: first.between } as const;
    return node('rate', label, rate, how, children, { says: text });
  }
  const rungs = reasons.map(rungOf);
  const next = reasons.flatMap((each) => nextText(scene, each));
  const text = [says, ...next].join('; ');
  return node('rate', label, rate, { op: 'reached', rungs }, children, { says: text });
}

/** A first bound of zero also holds below it. */
function rungOf({ reading, bound, next }: Reached): Rung {
  const value = reading.figure?.value;
  const below = bound !== null && value !== undefined && compare(value, bound.at) < 0;
  return { bound: below ? null : bound, next };
}

function nextText({ currency }: Scene, { reading, next }: Reached): readonly string[] {
  if (next === null) return [];
  const word = next.edge === 'from' ? 'from' : 'above';
  return [`next ${word} ${level(next.at, reading, currency)}`];
}

function onLineText(
  { currency }: Scene,
  reading: Reading,
  [low, high]: NonNullable<Reached['between']>,
): string {
  const point = ({ at, pay }: typeof low): string =>
    `${level(at, reading, currency)} pays ${shown(pay, currency)}`;
  return `${point(low)} and ${point(high)}, a straight line between`;
}

/** A gate with what it was held against. */
export function gateNode(scene: Scene, gate: GateReading): Node {
  const { reading, range, held } = gate;
  const how = { op: 'gate', range, held } as const;
  const says = gateText(gate, scene.currency);
  const child = readingNode(scene, reading);
  return node('gate', 'gate', reading.figure, how, [child], { says });
}
