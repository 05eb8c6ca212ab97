/**
 * A single value set over a scheme, as `roles.rep.components.commission.rate` = `5%`. Components are
 * named by their ids, other items by number. What the language allows on the way to the value is
 * added where it does not stand yet: `roles.rep.total.cap` = `50000` of a role without a total.
 */
import { type Form, keysAt, mayStart, notTextAt } from '../core/components/parts/form.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { FileSpan, PathPart, YamlSource } from '../findings/source.ts';
import {
  type Exclusive,
  idOf,
  isItems,
  isMapping,
  type Layer,
  layerOf,
  ousted,
  sourceOf,
} from './layers.ts';
import { valueAt } from './place.ts';

/** The language of schemes: what may stand where, and what may not stand together. */
export interface Language {
  readonly form: Form;
  readonly exclusive: Exclusive;
}

export interface Setting {
  readonly path: readonly string[];
  readonly value: string;
  /** Where the parts of the path and the value are written. */
  readonly spanOf: (part: number | 'value') => FileSpan;
}

/** What stood in the scheme in the place of a value that was set. */
export interface Replaced {
  readonly key: string;
  /** Null for a list or a mapping. */
  readonly text: string | null;
  readonly span: FileSpan;
}

export type SetResult =
  | { readonly ok: true; readonly source: YamlSource; readonly replaced: readonly Replaced[] }
  | { readonly ok: false; readonly missing: Finding };

/** The scheme with one value set. A scheme that is read over its bases extends none any more. */
export function setValue(source: YamlSource, setting: Setting, language: Language): SetResult {
  const task = { source, setting, language };
  if (setting.path[0] === EXTENDS) return { ok: false, missing: invalid(task, 'extends', []) };
  const set = setIn(layerOf(source), task, 0, []);
  if ('missing' in set) return { ok: false, missing: set.missing };
  const after = sourceOf(set.layer, source);
  const shape = notTextAt(language.form, after.value, set.at);
  if (shape === null) return { ok: true, source: after, replaced: set.replaced };
  return { ok: false, missing: invalid(task, shape, partsAt(task, set.at)) };
}

const EXTENDS = 'extends';

/** The parts of a list or a mapping, as a path names them: those that stand there and may stand. */
function partsAt({ source, language }: Task, at: readonly PathPart[]): readonly string[] {
  const there = valueAt(source.value, at);
  const { content } = layerOf(source, there ?? '', at);
  return [...new Set([...partNames(content), ...keysAt(language.form, source.value, at)])];
}

/** Components by their ids, other items by number; the keys of a mapping. */
function partNames(content: Layer['content']): readonly string[] {
  if (isMapping(content)) return [...content.keys()];
  return isItems(content) ? content.map((each, i) => idOf(each) ?? String(i)) : [];
}

interface Task {
  readonly source: YamlSource;
  readonly setting: Setting;
  readonly language: Language;
}

/** The layer with the value set, or what the path names that is not there. */
type Attempt =
  | {
      readonly layer: Layer;
      /** Where the value stands now. */
      readonly at: readonly PathPart[];
      readonly replaced: readonly Replaced[];
    }
  | { readonly missing: Finding };

/** Sets the value below a layer that stands at `at`, after the first `depth` parts of the path. */
function setIn(layer: Layer, task: Task, depth: number, at: readonly PathPart[]): Attempt {
  const part = task.setting.path[depth];
  if (part === undefined) return { ...written(task, depth - 1, [layer]), at };
  const { content } = layer;
  if (isMapping(content)) return setInKeys(layer, content, part, task, depth, at);
  if (!isItems(content)) return missing(task, depth, []);
  const names = partNames(content);
  const position = names.indexOf(part);
  const below = content[position];
  if (below === undefined) return missing(task, depth, names);
  const set = setIn(below, task, depth + 1, [...at, position]);
  if ('missing' in set) return set;
  return { ...set, layer: { ...layer, content: content.with(position, set.layer) } };
}

function setInKeys(
  layer: Layer,
  content: ReadonlyMap<string, Layer>,
  part: string,
  task: Task,
  depth: number,
  at: readonly PathPart[],
): Attempt {
  const { language, source, setting } = task;
  const merged = new Map(content);
  const there = content.get(part);
  const path = [...at, part];
  const isLast = depth === setting.path.length - 1;
  if (there === undefined && !isLast) {
    const known = keysAt(language.form, source.value, at);
    // Among names that the scheme gives another one is a slip of the pen, save the first.
    const starts = known.includes(part) || content.size === 0;
    if (!starts) return missing(task, depth, [...new Set([...content.keys(), ...known])]);
    // The name is right, but what it names has no parts, or a list begins with one set in the file.
    if (!mayStart(language.form, source.value, path)) return missing(task, depth + 1, []);
  }
  // What is new takes the place of what it excludes, whole or begun.
  const excluded = isLast || there === undefined ? ousted([part], language.exclusive) : [];
  const away = [...excluded].flatMap((key) => {
    const other = content.get(key);
    merged.delete(key);
    return other === undefined ? [] : [replacedBy(key, other)];
  });
  const set = isLast
    ? { ...written(task, depth, there === undefined ? [] : [there]), at: path }
    : setIn(there ?? empty(setting, depth), task, depth + 1, path);
  if ('missing' in set) return set;
  const { layer: below, replaced } = set;
  return {
    layer: { ...layer, content: merged.set(part, below) },
    at: set.at,
    replaced: [...replaced, ...away],
  };
}

/** A mapping that was not there, as it is named by the path. */
function empty(setting: Setting, depth: number): Layer {
  return { spanOf: () => setting.spanOf(depth), content: new Map() };
}

/** The value, under the key of its own that the part of the path is. */
function written(
  { setting }: Task,
  part: number,
  before: readonly Layer[],
): { readonly layer: Layer; readonly replaced: readonly Replaced[] } {
  const spanOf = (what: 'key' | 'value'): FileSpan =>
    setting.spanOf(what === 'key' ? part : 'value');
  const replaced = before.map((layer) => replacedBy(setting.path[part] ?? '', layer));
  return { layer: { spanOf, content: setting.value }, replaced };
}

function replacedBy(key: string, { content, spanOf }: Layer): Replaced {
  const text = typeof content === 'string' ? content : null;
  return { key, text, span: spanOf(text === null ? 'key' : 'value') };
}

/** What cannot be set, whatever the value. */
function invalid(
  { setting }: Task,
  why: 'extends' | 'list' | 'mapping',
  parts: readonly string[],
): Finding {
  const last = setting.path.length - 1;
  const place = { at: 'span', ...setting.spanOf(why === 'extends' ? 0 : 'value') } as const;
  const path = setting.path.join('.');
  return finding('set-invalid', place, { path, key: setting.path[last] ?? '', why, parts });
}

function missing({ setting }: Task, depth: number, allowed: readonly string[]): Attempt {
  const path = setting.path.slice(0, depth).join('.');
  const part = setting.path[depth] ?? '';
  const place = { at: 'span', ...setting.spanOf(depth) } as const;
  const facts = { path, part, near: nearest(part, allowed), allowed };
  return { missing: finding('set-unknown', place, facts) };
}
