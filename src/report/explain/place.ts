/** Where a working stands, and the node of a step there under the name of what it makes. */
import { type Figure, figure } from '../../core/money/figure.ts';
import type { Step } from '../../core/money/step.ts';
import { phrase } from '../why.ts';
import { type Heading, type Node, node } from './node.ts';
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

export type Of<O extends Step['op']> = Extract<Step, { readonly op: O }>;

export const PRODUCT = { op: 'product' } as const;
export const SUM = { op: 'sum' } as const;
export const NONE = { op: 'nothing' } as const;

/** A step under the name of what it makes. */
export function said(
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
