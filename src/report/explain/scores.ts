/** A scorecard as nodes: each indicator's weight × its score, and how that came out of the reading. */
import { isNegative } from '../../core/money/exact.ts';
import { figure } from '../../core/money/figure.ts';
import type { Scored } from '../../core/money/reading.ts';
import { shown } from '../figures.ts';
import { tracedNode } from './figures.ts';
import { leaf, type Node, node } from './node.ts';
import { NONE, type Of, type Place, PRODUCT, SUM, said } from './place.ts';
import { rateNode, readingNode } from './readings.ts';
import type { Scene } from './scene.ts';

export function scorecardNode(place: Place, step: Of<'score'>): Node {
  const { scene } = place;
  const scores = step.items.map((item) => itemNode(scene, item));
  const score = node('step', 'score', figure('ratio', step.score), SUM, scores);
  const target = tracedNode(scene, 'target', step.target);
  return said(place, step, 'target × score', PRODUCT, [target, score]);
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
