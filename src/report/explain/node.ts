/**
 * An explanation as data: a tree of numbers, each with the operation by which it follows from its
 * children. Every writer (text, markdown, JSON, a page) lays out the same tree and the same words.
 *
 * Invariant: a node's value is what its operation makes of the values of its children; nodes without
 * children are numbers of the inputs and of the scheme. 32 800.00 is the `product` of 820 000.00
 * and 4 %, and 820 000.00 the `sum` of six deal lines.
 */
import type { TeamName } from '../../core/model.ts';
import type { Bound, Range } from '../../core/money/bound.ts';
import type { Exact } from '../../core/money/exact.ts';
import type { Figure } from '../../core/money/figure.ts';
import type { Money } from '../../core/money/money.ts';
import type { Point } from '../../core/money/reading.ts';
import type { Rounding } from '../../core/money/round.ts';
import type { DealLine } from './lines.ts';

/** What a node is about. */
export type NodeKind =
  | 'payout'
  | 'team'
  | 'seat'
  | 'component'
  | 'adjustment'
  | 'step'
  | 'rate'
  | 'performance'
  | 'gate'
  | 'deals'
  | 'deal'
  | 'input';

/** A lower bound that was reached (null: the first, which has no end), and the next, which was not. */
export interface Rung {
  readonly bound: Bound | null;
  readonly next: Bound | null;
}

/** How the value follows from the children. */
export type How =
  /** `given`: it is read; `nothing`: zero, whatever the children are. */
  | { readonly op: 'given' | 'nothing' }
  | { readonly op: 'sum' | 'product' }
  /** The first ÷ the second, the first − the second. */
  | { readonly op: 'quotient' | 'difference' }
  /** The only child, or zero when it is less. */
  | { readonly op: 'positive' }
  | { readonly op: 'least' | 'greatest' }
  | { readonly op: 'round'; readonly rounding: Rounding }
  /** The children after the first, each rounded, added up; the first is their sum before that. */
  | { readonly op: 'sum_of_rounded'; readonly rounding: Rounding }
  /** The first child divided among bands: the sum of the other children, which are bands. */
  | { readonly op: 'bands'; readonly each: 'period' | 'deal' }
  /** The first child × the second: what lies between the bounds, at a rate. */
  | { readonly op: 'band'; readonly from: Exact | null; readonly to: Exact | null }
  /** Chosen in a table: child i has reached rung i. */
  | { readonly op: 'reached'; readonly rungs: readonly Rung[] }
  /** On the straight line between two points, at the value of the only child. */
  | { readonly op: 'line'; readonly between: readonly [Point, Point] }
  /** The first child when the others, gates, all hold; else zero. */
  | { readonly op: 'gates' }
  /** The only child, which lies in the range or not. */
  | { readonly op: 'gate'; readonly range: Range; readonly held: boolean }
  /** The first child shared in the ratio of the others, in steps of `to`; `mine` counts from 0. */
  | { readonly op: 'share'; readonly mine: number; readonly to: Money };

export interface Node {
  readonly kind: NodeKind;
  readonly label: string;
  /** Null for what has no number: a margin rate without revenue. */
  readonly value: Figure | null;
  readonly how: How;
  readonly children: readonly Node[];
  /** How it came to be, as one phrase; empty where the children say it all. */
  readonly says: string;
  /** What else is to be known, in sentences. */
  readonly notes: readonly string[];
  /** Of a deal: the line. */
  readonly line?: DealLine;
  /** Of a deal: what its line pays, rounded, and at which rates. */
  readonly pays?: Pays;
  /** Of deals: under which heading they stand in the table of deals; left out: in none. */
  readonly column?: Heading;
  /** Of what is counted for one of several teams, such as a component of a seat: which. */
  readonly team?: TeamName;
  /** Of what one of several people has or earns: whose it is. Not everybody may read it. */
  readonly whose?: string;
}

/** A heading of the table of deals: plans stand before components. */
export interface Heading {
  readonly of: 'plan' | 'component';
  readonly name: string;
}

export interface Pays {
  readonly amount: Money;
  readonly rates: readonly Figure[];
}

/** What is said beside the tree about deals that pay nothing. */
export interface Unpaid {
  readonly line: DealLine;
  readonly why: string;
}

export interface Explanation {
  /** What is explained: `Petrova Olga (petrova)`. */
  readonly title: string;
  /** The same for machines: employee, team or deal. */
  readonly about: Readonly<Record<string, string>>;
  readonly roots: readonly Node[];
  /** Remarks on the whole. */
  readonly notes: readonly string[];
  /** Deal lines that belong to what is explained and pay nothing. */
  readonly unpaid: readonly Unpaid[];
}

type Rest = Partial<Omit<Node, 'kind' | 'label' | 'value' | 'how' | 'children'>>;

export function node(
  kind: NodeKind,
  label: string,
  value: Figure | null,
  how: How,
  children: readonly Node[],
  rest: Rest = {},
): Node {
  return { kind, label, value, how, children, says: '', notes: [], ...rest };
}

/** A number that is read. */
export function leaf(kind: NodeKind, label: string, value: Figure | null, rest: Rest = {}): Node {
  return node(kind, label, value, { op: 'given' }, [], rest);
}

/** Every node of a tree, a parent before its children. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const each of nodes) {
    yield each;
    yield* walk(each.children);
  }
}
