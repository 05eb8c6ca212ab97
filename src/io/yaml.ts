/**
 * YAML text to plain data: YAML 1.2, every scalar as text, no tags, no merge keys, few aliases.
 */
import { Composer, type CST, type Document, Parser, visit } from 'yaml';
import type { ArgsOf } from '../findings/catalog.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { lineFinder } from '../findings/locate.ts';
import type { PathPart, Span, YamlSource } from '../findings/source.ts';
import { DEPTH, type Tree, type TreeFault, treeOf } from './yaml-tree.ts';

type Why = ArgsOf<'yaml-malformed'>['why'];

interface Fault {
  readonly why: Why;
  readonly detail: string;
  readonly span: Span;
}

/**
 * Reads a YAML file of one document. `source` is null when its structure is unclear; then the
 * findings stand at lines. After other faults there is a source without the faulty parts.
 */
export function readYaml(
  file: string,
  text: string,
  sha256: string,
): { readonly source: YamlSource | null; readonly findings: readonly Finding[] } {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== null) return { source: null, findings: [deepFinding(file, text, deep)] };
  const documents = [...new Composer(OPTIONS).compose(tokens, false, text.length)];
  const fault = documents.map((each) => syntaxFault(text, each)).find((each) => each !== null);
  if (fault !== undefined) return { source: null, findings: [atLine(file, text, fault)] };
  const [first, second] = documents;
  if (second !== undefined) {
    const start = second.range[0];
    const several = { why: 'documents', detail: '', span: { start, end: start } } as const;
    return { source: null, findings: [atLine(file, text, several)] };
  }
  if (first === undefined || isEmpty(first)) {
    const nothing = finding('file-empty', { at: 'file', file }, { file, what: 'nothing' });
    return { source: null, findings: [nothing] };
  }
  const { tree, faults } = treeOf(first.contents);
  return {
    source: {
      kind: 'yaml',
      file,
      text,
      value: tree.value,
      spanOf: (path, what) => ({ file, ...spanIn(tree, path, what) }),
      sha256,
    },
    findings: faults.map((each) => treeFinding(file, each)),
  };
}

const OPTIONS = {
  schema: 'failsafe',
  resolveKnownTags: false,
  merge: false,
  // Repeated keys are found while the tree is built, with the whole second key as their place.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return contents === null || (contents.range[0] === contents.range[1] && !contents.anchor);
}

/** The first error of a document: those behind it mostly follow from it. */
function syntaxFault(text: string, document: Document.Parsed): Fault | null {
  const error = document.errors[0];
  if (error === undefined) return null;
  const [start, end] = error.pos;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const tab = /^ *\t/.exec(text.slice(lineStart, Math.max(start, lineStart) + 1));
  if (error.code === 'TAB_AS_INDENT' || tab !== null) {
    const at = lineStart + (tab === null ? 0 : tab[0].length - 1);
    return { why: 'tab', detail: '', span: { start: at, end: at + 1 } };
  }
  const open = error.code === 'MISSING_CHAR' ? openQuote(document, start) : null;
  return { why: 'syntax', detail: error.message, span: { start: open ?? start, end } };
}

/** Where the quoted text begins that ends here without its quote; null when there is none. */
function openQuote(document: Document.Parsed, end: number): number | null {
  let start: number | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range?.[1] === end) start = range[0];
    },
  });
  return start;
}

/** Where nesting exceeds the limit; null when it does not. Found before anything recurs. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const left = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { token, depth } = next;
    const inside = within(token);
    const deeper = 'items' in token ? depth + 1 : depth;
    if (deeper > DEPTH) return token.offset;
    for (const each of inside) left.push({ token: each, depth: deeper });
  }
  return null;
}

function within(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((each) => !!each));
}

const TOO_DEEP = `nested deeper than ${DEPTH} levels`;

function deepFinding(file: string, text: string, start: number): Finding {
  return atLine(file, text, { why: 'syntax', detail: TOO_DEEP, span: { start, end: start } });
}

function atLine(file: string, text: string, { why, detail, span }: Fault): Finding {
  const place: Place = { at: 'line', file, ...lineFinder(text)(span.start) };
  return finding('yaml-malformed', place, { why, detail });
}

function treeFinding(file: string, fault: TreeFault): Finding {
  const place: Place = { at: 'span', file, ...fault.span };
  if (fault.why === 'proto-key') {
    const { inside } = fault;
    return finding('key-unknown', place, { key: '__proto__', inside, near: [], allowed: [] });
  }
  if (fault.why === 'too-deep') {
    return finding('yaml-malformed', place, { why: 'syntax', detail: TOO_DEEP });
  }
  return finding('yaml-malformed', place, { why: fault.why, detail: fault.detail });
}

function spanIn(top: Tree, path: readonly PathPart[], what: 'key' | 'value'): Span {
  let tree = top;
  let key = top.span;
  for (const step of path) {
    const part = tree.parts.get(step);
    if (part === undefined) break;
    tree = part.tree;
    key = part.key;
  }
  return what === 'key' ? key : tree.span;
}
