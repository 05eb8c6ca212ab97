/** Steps that no other step is part of: a base at a rate or in bands, a target, an amount, growth. */
import { figure } from '../../core/money/figure.ts';
import type { Band } from '../../core/money/step.ts';
import type { Traced } from '../../core/money/traced.ts';
import { shown } from '../figures.ts';
import { phrase } from '../why.ts';
import { nameOf, tracedNode } from './figures.ts';
import { leaf, type Node, node } from './node.ts';
import { type Of, type Place, PRODUCT, said } from './place.ts';
import { rateNode } from './readings.ts';
import type { Scene } from './scene.ts';

export function timesNode(place: Place, step: Of<'times'>): Node {
  const rate = rateNode(place.scene, 'rate', step.rate, step.reasons);
  const label = step.label === '' ? 'base × rate' : step.label;
  return said(place, step, label, PRODUCT, [baseNode(place, step.base), rate]);
}

export function bandsNode(place: Place, step: Of<'bands'>): Node {
  const bands = step.bands.map((band) => bandNode(place.scene, band, step.each));
  const how = { op: 'bands', each: step.each } as const;
  return said(place, step, 'bands', how, [baseNode(place, step.of), ...bands]);
}

export function pointNode(place: Place, step: Of<'point'>): Node {
  const { scene } = place;
  const target = tracedNode(scene, 'target', step.target);
  const payout = rateNode(scene, 'payout', step.payout, step.reasons);
  return said(place, step, 'target × payout', PRODUCT, [target, payout]);
}

function baseNode({ scene, column, pays }: Place, base: Traced): Node {
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
export function fixedNode(place: Place, step: Of<'fixed'>): Node {
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

export function growthNode(place: Place, step: Of<'growth'>): Node {
  const { scene } = place;
  const change = tracedNode(scene, 'growth', step.change, { parts: ['now', 'before'] });
  return said(place, step, 'growth × rate', PRODUCT, [change, leaf('rate', 'rate', step.rate)]);
}
