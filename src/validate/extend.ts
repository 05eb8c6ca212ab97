/**
 * A variant over a base (`extends`): mappings merge; a role's components merge by id, new ones go
 * last and `{ id: x, remove: true }` removes; other lists are replaced. Of keys that exclude each
 * other the variant's wins: `tiers` over a base with `rate` leaves no `rate`.
 */
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { YamlSource } from '../findings/source.ts';
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
import { placeIn } from './place.ts';

type Path = readonly string[];

/** What a merge goes by, and the findings that it collects. */
interface Merging {
  readonly exclusive: Exclusive;
  readonly findings: Finding[];
}

/** The variant over its base; the variant's own `extends` is gone. */
export function extendScheme(base: YamlSource, variant: YamlSource, exclusive: Exclusive): Layered {
  const findings: Finding[] = [];
  const top = layerOf(variant);
  const own = new Map(isMapping(top.content) ? top.content : []);
  own.delete('extends');
  const merged = merge(layerOf(base), { ...top, content: own }, [], { exclusive, findings });
  return { source: sourceOf(merged, variant), findings };
}

function merge(base: Layer, over: Layer, path: Path, merging: Merging): Layer {
  if (isMapping(base.content) && isMapping(over.content)) {
    return { ...over, content: mergeKeys(base.content, over.content, path, merging) };
  }
  const components = path.length === 3 && path[0] === 'roles' && path[2] === 'components';
  if (components && isItems(base.content) && isItems(over.content)) {
    return { ...over, content: mergeComponents(base.content, over.content, path, merging) };
  }
  return over;
}

type Keys = ReadonlyMap<string, Layer>;

function mergeKeys(base: Keys, over: Keys, path: Path, merging: Merging): Keys {
  // Another kind of component or of performance has other keys: nothing of the base is left.
  const kinds = [base, over].map((keys) => kindOf(keys, path));
  if (kinds.every((kind) => kind !== undefined) && kinds[0] !== kinds[1]) return over;
  const merged = new Map(base);
  for (const key of ousted(over.keys(), merging.exclusive)) merged.delete(key);
  for (const [key, layer] of over) {
    const below = merged.get(key);
    merged.set(key, below === undefined ? layer : merge(below, layer, [...path, key], merging));
  }
  return merged;
}

/** The keys of which one says what a performance is. */
const PERFORMANCES = ['attainment', 'metric', 'growth'];

/** What says which other keys a mapping has, if anything does. */
function kindOf(keys: Keys, path: Path): unknown {
  if (path.at(-1) === 'by') return PERFORMANCES.find((name) => keys.has(name));
  return keys.get('kind')?.content;
}

type Items = readonly Layer[];

function mergeComponents(base: Items, over: Items, path: Path, merging: Merging): Items {
  const ids = base.map(idOf);
  const merged: (Layer | null)[] = [...base];
  for (const layer of over) {
    const id = idOf(layer);
    const at = id === null ? -1 : ids.indexOf(id);
    const below = base[at];
    if (isRemoval(layer)) {
      if (at === -1) merging.findings.push(unknownRemoval(layer, ids));
      else merged[at] = null;
    } else if (below === undefined) merged.push(layer);
    else merged[at] = merge(below, layer, [...path, id ?? ''], merging);
  }
  return merged.filter((layer) => layer !== null);
}

function isRemoval({ content }: Layer): boolean {
  return isMapping(content) && content.get('remove')?.content === 'true';
}

function unknownRemoval(layer: Layer, ids: readonly (string | null)[]): Finding {
  const allowed = ids.filter((id) => id !== null);
  const text = idOf(layer) ?? '';
  const place = { at: 'span', ...layer.spanOf('value') } as const;
  const facts = { key: 'id', text, allowed, near: nearest(text, allowed) };
  return finding('value-invalid', place, { ...facts, rule: 'remove-unknown' });
}

/** What `extends` names, or null; a value that is no text is a finding. */
export function baseOf(source: YamlSource): {
  readonly file: string | null;
  readonly findings: readonly Finding[];
} {
  const { value } = source;
  const named = typeof value === 'object' && 'extends' in value ? value['extends'] : undefined;
  if (named === undefined) return { file: null, findings: [] };
  if (typeof named === 'string' && named !== '') return { file: named, findings: [] };
  const facts = { key: 'extends', text: '', rule: 'text', allowed: [], near: [] } as const;
  return { file: null, findings: [finding('value-invalid', placeIn(source, ['extends']), facts)] };
}
