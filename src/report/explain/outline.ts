/**
 * The tree as people read it: one line for each number that needs one. A number that its parent's
 * line shows already has none of its own, nor has a step that changes nothing.
 */

import type { Currency } from '../../core/money/currency.ts';
import { compare, type Exact, exact } from '../../core/money/exact.ts';
import { formatNumber, spaced, withMinus } from '../../core/money/format.ts';
import { shownText } from '../escape.ts';
import { measured, quantity } from '../figures.ts';
import type { Explanation, Node, NodeKind } from './node.ts';
import type { Scene } from './scene.ts';

/** What is explained, of which period and scheme. */
export function headline({ result }: Scene, { title }: Explanation): string {
  const { period, scheme } = result.month;
  return `${title} · ${period.text} · ${shownText(scheme.name, 60)}`;
}

export interface Outline {
  readonly node: Node;
  readonly label: string;
  /** The number, with its unit. */
  readonly amount: string;
  /** How it came to be: `= 820 000.00 × 4 %`, or in words. */
  readonly says: string;
  readonly notes: readonly string[];
  readonly children: readonly Outline[];
}

export function outlineOf(scene: Scene, node: Node): Outline {
  const { label, value } = node;
  const { currency } = scene;
  const amount = value === null ? '' : amountText(node, currency);
  return {
    node,
    label,
    amount,
    says: isFormula(node) ? `= ${node.says}` : node.says,
    notes: [...node.notes, ...roundingNote(node, currency)],
    children: inside(node).map((child) => outlineOf(scene, child)),
  };
}

/** A performance is cut, so that it never seems to reach more; a rate is shown as it is written. */
function amountText({ kind, value }: Node, currency: Currency): string {
  if (value === null) return '';
  const read = kind === 'performance' || kind === 'gate';
  return read ? measured(value, currency) : quantity(value, currency);
}

/** The children that have a line of their own; those of a step that has none move up. */
function inside(node: Node): readonly Node[] {
  return node.children.flatMap((child): readonly Node[] => {
    if (isPlain(child, node)) return [];
    return isSilent(node, child) ? inside(child) : [child];
  });
}

/** Deals stand in the table, and what the parent's line shows in it; a bare sum shows no parts. */
function isPlain({ kind, children, says, notes }: Node, parent: Node): boolean {
  if (kind === 'deal') return true;
  if (parent.how.op === 'sum' && parent.says === '') return false;
  const input = kind === 'input' || kind === 'rate';
  return input && children.length === 0 && says === '' && notes.length === 0;
}

/** A component's own working is what the component says; rounding that changes nothing is silent. */
function isSilent(parent: Node, child: Node): boolean {
  if (parent.how.op === 'round') return child.says === parent.says || isSame(parent);
  const same = child.how.op === 'round' && child.kind === 'step' && isSame(child);
  // Without a line for each side of a difference nobody sees whose the numbers below are.
  return same && (parent.how.op !== 'difference' || child.says === '');
}

function isSame({ value, children }: Node): boolean {
  const inner = children[0]?.value ?? null;
  return value !== null && inner !== null && compare(value.value, inner.value) === 0;
}

/** What these say is never a formula. */
const WORDY: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'payout',
  'team',
  'seat',
  'adjustment',
  'deals',
  'deal',
  'gate',
]);

const WORDS = new Set(['given', 'nothing', 'reached', 'line', 'gate']);

function isFormula({ kind, how, says, children }: Node): boolean {
  if (says === '' || WORDY.has(kind)) return false;
  const [only] = children;
  if (kind === 'component' && only !== undefined) return !WORDS.has(only.how.op);
  return !WORDS.has(how.op);
}

/** What was rounded: `33 333.333333… rounded to 0.01, half_up`. */
function roundingNote(node: Node, currency: Currency): readonly string[] {
  const { how, children } = node;
  const inner = children[0]?.value ?? null;
  if (how.op !== 'round' || inner === null || isSame(node)) return [];
  const { to, mode } = how.rounding;
  const unit = exact(10n ** BigInt(currency.decimals));
  return [
    `${inFull(inner.value.div(unit))} rounded to ${formatNumber(exact(to).div(unit))}, ${mode}`,
  ];
}

const DECIMALS = 6;

/** Every decimal where they end soon; else six of them and the fraction. */
function inFull(value: Exact): string {
  const text = withMinus(spaced(formatNumber(value, DECIMALS)));
  const ends = 10n ** BigInt(DECIMALS) % value.d === 0n;
  return ends ? text : `${text}… (${withMinus(value.toFraction())})`;
}
