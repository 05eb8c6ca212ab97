/**
 * A single value set over a scheme, as `roles.rep.components.commission.rate` = `5%`. Components are
 * named by their ids, other items by number. A new key is added to a mapping that is there.
 */
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { FileSpan, YamlSource } from '../findings/source.ts';
import {
  type Exclusive,
  idOf,
  isItems,
  isMapping,
  type Layer,
  type Layered,
  layerOf,
  ousted,
  sourceOf,
} from './layers.ts';

export interface Setting {
  readonly path: readonly string[];
  readonly value: string;
  /** Where the parts of the path and the value are written. */
  readonly spanOf: (part: number | 'value') => FileSpan;
}

/** The scheme with one value set. */
export function setValue(source: YamlSource, setting: Setting, exclusive: Exclusive): Layered {
  const set = setIn(layerOf(source), setting, 0, exclusive);
  return 'missing' in set
    ? { source, findings: [set.missing] }
    : { source: sourceOf(set, source), findings: [] };
}

/** The layer with the value set, or what the path names that is not there. */
type Attempt = Layer | { readonly missing: Finding };

function setIn(layer: Layer, setting: Setting, depth: number, exclusive: Exclusive): Attempt {
  const part = setting.path[depth];
  if (part === undefined) {
    return { spanOf: () => setting.spanOf('value'), content: setting.value };
  }
  const { content } = layer;
  if (isMapping(content)) return setInKeys(layer, content, part, setting, depth, exclusive);
  const names = isItems(content) ? content.map((each, i) => idOf(each) ?? String(i)) : [];
  const at = names.indexOf(part);
  const below = isItems(content) ? content[at] : undefined;
  if (!isItems(content) || below === undefined) return missing(setting, depth, names);
  const set = setIn(below, setting, depth + 1, exclusive);
  return 'missing' in set ? set : { ...layer, content: content.with(at, set) };
}

function setInKeys(
  layer: Layer,
  content: ReadonlyMap<string, Layer>,
  part: string,
  setting: Setting,
  depth: number,
  exclusive: Exclusive,
): Attempt {
  const last = depth === setting.path.length - 1;
  const below = content.get(part);
  if (below === undefined && !last) return missing(setting, depth, [...content.keys()]);
  const set =
    last || below === undefined
      ? written(setting, depth)
      : setIn(below, setting, depth + 1, exclusive);
  if ('missing' in set) return set;
  const merged = new Map(content);
  for (const key of last ? ousted([part], exclusive) : []) merged.delete(key);
  return { ...layer, content: merged.set(part, set) };
}

/** The value under a key of its own. */
function written(setting: Setting, depth: number): Layer {
  const spanOf = (what: 'key' | 'value'): FileSpan =>
    setting.spanOf(what === 'key' ? depth : 'value');
  return { spanOf, content: setting.value };
}

function missing(setting: Setting, depth: number, allowed: readonly string[]): Attempt {
  const path = setting.path.slice(0, depth).join('.');
  const part = setting.path[depth] ?? '';
  const place = { at: 'span', ...setting.spanOf(depth) } as const;
  const facts = { path, part, near: nearest(part, allowed), allowed };
  return { missing: finding('set-unknown', place, facts) };
}
