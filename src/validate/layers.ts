/**
 * A scheme in layers: a variant over a base (`extends`), single values over both (`--set`). Every
 * part keeps the place where it was written, so that a finding points into the file that wrote it.
 *
 * Mappings merge; a role's components merge by id, new ones go last and `{ id: x, remove: true }`
 * removes; other lists are replaced. Of keys that exclude each other the variant's wins.
 */
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { FileSpan, PathPart, YamlSource, YamlValue } from '../findings/source.ts';
import { placeIn } from './place.ts';

/** A part of a scheme, and where it was written. */
interface Layer {
  readonly spanOf: (what: 'key' | 'value') => FileSpan;
  readonly content: string | readonly Layer[] | ReadonlyMap<string, Layer>;
}

export interface Layered {
  readonly source: YamlSource;
  readonly findings: readonly Finding[];
}

/** The variant over its base; the variant's own `extends` is gone. */
export function extendScheme(base: YamlSource, variant: YamlSource): Layered {
  const findings: Finding[] = [];
  const top = layerOf(variant, variant.value, []);
  const own = new Map(isMapping(top.content) ? top.content : []);
  own.delete('extends');
  const merged = merge(layerOf(base, base.value, []), { ...top, content: own }, [], findings);
  return { source: sourceOf(merged, variant), findings };
}

/** One value that replaces another, as `roles.rep.components.commission.rate` = `5%`. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: string;
  /** Where the parts of the path and the value are written. */
  readonly spanOf: (part: number | 'value') => FileSpan;
}

/** The scheme with one value set; components are named by their ids, other items by number. */
export function setValue(source: YamlSource, setting: Setting): Layered {
  const findings: Finding[] = [];
  const top = layerOf(source, source.value, []);
  const merged = setIn(top, setting, 0, findings);
  return { source: sourceOf(merged, source), findings };
}

function layerOf(source: YamlSource, value: YamlValue, path: readonly PathPart[]): Layer {
  const spanOf = (what: 'key' | 'value'): FileSpan => source.spanOf(path, what);
  if (typeof value === 'string') return { spanOf, content: value };
  if (isList(value)) {
    return { spanOf, content: value.map((each, i) => layerOf(source, each, [...path, i])) };
  }
  const parts = Object.entries(value).map(
    ([key, each]) => [key, layerOf(source, each, [...path, key])] as const,
  );
  return { spanOf, content: new Map(parts) };
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMapping(content: Layer['content']): content is ReadonlyMap<string, Layer> {
  return content instanceof Map;
}

function isItems(content: Layer['content']): content is readonly Layer[] {
  return Array.isArray(content);
}

type Path = readonly string[];

function merge(base: Layer, over: Layer, path: Path, findings: Finding[]): Layer {
  if (isMapping(base.content) && isMapping(over.content)) {
    return { spanOf: over.spanOf, content: mergeKeys(base.content, over.content, path, findings) };
  }
  const components = path.length === 3 && path[0] === 'roles' && path[2] === 'components';
  if (components && isItems(base.content) && isItems(over.content)) {
    const content = mergeComponents(base.content, over.content, path, findings);
    return { spanOf: over.spanOf, content };
  }
  return over;
}

/** Keys of which one at most may stand. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['rate', 'rate_by', 'tiers', 'matrix'],
  ['amount', 'tiers'],
  ['amount', 'rate'],
  ['steps', 'curve', 'goal'],
  ['from', 'above'],
  ['below', 'at_most'],
];

function mergeKeys(
  base: ReadonlyMap<string, Layer>,
  over: ReadonlyMap<string, Layer>,
  path: Path,
  findings: Finding[],
): ReadonlyMap<string, Layer> {
  // Another kind of component has other keys: nothing of the base is left but its place.
  const kind = over.get('kind');
  if (kind !== undefined && base.has('kind') && base.get('kind')?.content !== kind.content) {
    return over;
  }
  const merged = new Map(base);
  for (const key of over.keys()) {
    for (const group of EXCLUSIVE.filter((each) => each.includes(key))) {
      for (const other of group) if (!over.has(other)) merged.delete(other);
    }
  }
  for (const [key, layer] of over) {
    const below = base.get(key);
    const kept = merged.has(key) && below !== undefined;
    merged.set(key, kept ? merge(below, layer, [...path, key], findings) : layer);
  }
  return merged;
}

function mergeComponents(
  base: readonly Layer[],
  over: readonly Layer[],
  path: Path,
  findings: Finding[],
): readonly Layer[] {
  const ids = base.map(idOf);
  const merged: (Layer | null)[] = [...base];
  for (const layer of over) {
    const id = idOf(layer);
    const at = id === null ? -1 : ids.indexOf(id);
    const below = at === -1 ? undefined : base[at];
    if (isRemoval(layer)) {
      if (at === -1) findings.push(unknownRemoval(layer, ids));
      else merged[at] = null;
    } else if (below === undefined) merged.push(layer);
    else merged[at] = merge(below, layer, [...path, id ?? ''], findings);
  }
  return merged.filter((layer) => layer !== null);
}

function idOf({ content }: Layer): string | null {
  const id = isMapping(content) ? content.get('id')?.content : undefined;
  return typeof id === 'string' ? id : null;
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

function setIn(layer: Layer, setting: Setting, depth: number, findings: Finding[]): Layer {
  const part = setting.path[depth];
  if (part === undefined) {
    return { spanOf: () => setting.spanOf('value'), content: setting.value };
  }
  const { content } = layer;
  const last = depth === setting.path.length - 1;
  const missing = (allowed: readonly string[]): Layer => {
    const path = setting.path.slice(0, depth).join('.');
    const place = { at: 'span', ...setting.spanOf(depth) } as const;
    const facts = { path, part, near: nearest(part, allowed), allowed };
    findings.push(finding('set-unknown', place, facts));
    return layer;
  };
  if (isMapping(content)) {
    const below = content.get(part);
    if (below === undefined && !last) return missing([...content.keys()]);
    const span = (what: 'key' | 'value'): FileSpan =>
      setting.spanOf(what === 'key' ? depth : 'value');
    const set =
      below === undefined
        ? { spanOf: span, content: setting.value }
        : setIn(below, setting, depth + 1, findings);
    const merged = new Map(content);
    for (const group of EXCLUSIVE.filter((each) => last && each.includes(part))) {
      for (const other of group) if (other !== part) merged.delete(other);
    }
    return { ...layer, content: merged.set(part, set) };
  }
  if (!isItems(content)) return missing([]);
  const names = content.map((each, i) => idOf(each) ?? String(i));
  const at = names.indexOf(part);
  const below = content[at];
  if (below === undefined) return missing(names);
  const items = content.with(at, setIn(below, setting, depth + 1, findings));
  return { ...layer, content: items };
}

function sourceOf(top: Layer, { file, text, sha256 }: YamlSource): YamlSource {
  return {
    kind: 'yaml',
    file,
    text,
    sha256,
    value: contentOf(top),
    spanOf: (path, what) => {
      let layer = top;
      for (const part of path) {
        const { content } = layer;
        const below = isMapping(content)
          ? content.get(String(part))
          : isItems(content)
            ? content[Number(part)]
            : undefined;
        if (below === undefined) break;
        layer = below;
      }
      return layer.spanOf(what);
    },
  };
}

function contentOf({ content }: Layer): YamlValue {
  if (typeof content === 'string') return content;
  if (isItems(content)) return content.map(contentOf);
  const value: Record<string, YamlValue> = Object.create(null);
  for (const [key, layer] of content) value[key] = contentOf(layer);
  return value;
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
