/** A YAML node tree to plain data with the place of every part, faults collected on the way. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import type { PathPart, Span, YamlValue } from '../findings/source.ts';

export type TreeFault =
  | {
      readonly why: 'duplicate-key' | 'alias' | 'tag' | 'merge-key' | 'key-not-text' | 'too-deep';
      readonly detail: string;
      readonly span: Span;
    }
  | { readonly why: 'proto-key'; readonly inside: string; readonly span: Span };

/** A value with its place and, by key or index, its parts. */
export interface Tree {
  readonly value: YamlValue;
  readonly span: Span;
  readonly parts: ReadonlyMap<PathPart, { readonly key: Span; readonly tree: Tree }>;
  /** Levels of lists and mappings, and values in all: aliases count with what they stand for. */
  readonly depth: number;
  readonly size: number;
}

/** Levels of nesting that a scheme may have. */
export const DEPTH = 32;
const ALIASES = 50;
/** Values that all aliases together may stand for. */
const ALIASED = 10_000;

interface State {
  readonly faults: TreeFault[];
  readonly anchors: Map<string, Tree | 'open'>;
  aliases: number;
  aliased: number;
}

/** The content of a document; a part with a fault is left out or empty. */
export function treeOf(contents: Document.Parsed['contents']): {
  readonly tree: Tree;
  readonly faults: readonly TreeFault[];
} {
  const state: State = { faults: [], anchors: new Map(), aliases: 0, aliased: 0 };
  const tree = build(contents, { start: 0, end: 0 }, [], state);
  return { tree, faults: state.faults };
}

type Path = readonly PathPart[];

function build(node: Node | null, empty: Span, path: Path, state: State): Tree {
  if (node === null) return leaf('', empty);
  const span = spanOf(node, empty);
  if (isAlias(node)) return aliased(node.source, span, path, state);
  if (node.tag !== undefined) {
    state.faults.push({ why: 'tag', detail: node.tag, span });
  }
  const anchor = node.anchor;
  if (anchor !== undefined) state.anchors.set(anchor, 'open');
  const tree = content(node, span, path, state);
  if (anchor !== undefined) state.anchors.set(anchor, tree);
  return tree;
}

function content(node: Node, span: Span, path: Path, state: State): Tree {
  if (isMap(node))
    return mapping(node.items as readonly Pair<Node, Node | null>[], span, path, state);
  if (isSeq(node)) return list(node.items as readonly (Node | null)[], span, path, state);
  return leaf(isScalar(node) ? String(node.value ?? '') : '', span);
}

function list(items: readonly (Node | null)[], span: Span, path: Path, state: State): Tree {
  const parts = new Map<PathPart, { readonly key: Span; readonly tree: Tree }>();
  items.forEach((item, index) => {
    const tree = build(item, span, [...path, index], state);
    parts.set(index, { key: tree.span, tree });
  });
  return branch(
    Array.from(parts.values(), ({ tree }) => tree.value),
    span,
    parts,
  );
}

function mapping(
  items: readonly Pair<Node, Node | null>[],
  span: Span,
  path: Path,
  state: State,
): Tree {
  const value: Record<string, YamlValue> = Object.create(null);
  const parts = new Map<PathPart, { readonly key: Span; readonly tree: Tree }>();
  for (const pair of items) {
    const keySpan = spanOf(pair.key, span);
    const key = keyOf(pair.key, keySpan, path, state);
    const tree = build(
      pair.value,
      { start: keySpan.end, end: keySpan.end },
      [...path, key ?? '?'],
      state,
    );
    if (key === null) continue;
    if (parts.has(key)) {
      state.faults.push({ why: 'duplicate-key', detail: key, span: keySpan });
      continue;
    }
    value[key] = tree.value;
    parts.set(key, { key: keySpan, tree });
  }
  return branch(value, span, parts);
}

/**
 * The text of a key; null after a fault that leaves the entry out. An empty text may be a key, but
 * only in quotes: without them a key was forgotten.
 */
function keyOf(key: Node | null, span: Span, path: Path, state: State): string | null {
  const forgotten = !isScalar(key) || key.value === null || (key.value === '' && !isQuoted(key));
  if (forgotten) {
    state.faults.push({ why: 'key-not-text', detail: pathText(path), span });
    return null;
  }
  const text = String(key.value);
  if (key.tag !== undefined) state.faults.push({ why: 'tag', detail: key.tag, span });
  if (key.anchor !== undefined) state.anchors.set(key.anchor, leaf(text, span));
  if (text === '<<') {
    state.faults.push({ why: 'merge-key', detail: pathText(path), span });
    return null;
  }
  if (text === '__proto__') {
    state.faults.push({ why: 'proto-key', inside: pathText(path), span });
    return null;
  }
  return text;
}

function isQuoted({ type }: Scalar): boolean {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}

function aliased(name: string, span: Span, path: Path, state: State): Tree {
  const target = state.anchors.get(name);
  state.aliases += 1;
  if (typeof target !== 'object') {
    state.faults.push({ why: 'alias', detail: name, span });
    return leaf('', span);
  }
  if (path.length + target.depth > DEPTH) {
    state.faults.push({ why: 'too-deep', detail: name, span });
    return leaf('', span);
  }
  const before = state.aliased;
  state.aliased += target.size;
  if (state.aliases <= ALIASES && state.aliased <= ALIASED) return { ...target, span };
  // One finding for the alias that goes too far; those behind it go too far as well.
  if (state.aliases <= ALIASES + 1 && before <= ALIASED) {
    state.faults.push({ why: 'alias', detail: name, span });
  }
  return leaf('', span);
}

function leaf(value: string, span: Span): Tree {
  return { value, span, parts: new Map(), depth: 0, size: 1 };
}

function branch(value: YamlValue, span: Span, parts: Tree['parts']): Tree {
  let depth = 0;
  let size = 1;
  for (const { tree } of parts.values()) {
    depth = Math.max(depth, tree.depth);
    size += tree.size;
  }
  return { value, span, parts, depth: depth + 1, size };
}

function spanOf(node: Node | null, otherwise: Span): Span {
  const range = node?.range;
  return range === undefined || range === null ? otherwise : { start: range[0], end: range[1] };
}

/** A path as findings show it: `roles.rep.components.0`. */
function pathText(path: Path): string {
  return path.join('.');
}
