/**
 * A scheme in layers: every part keeps the place where it was written, so that a finding points into
 * the file, or the option, that wrote it.
 */
import type { Finding } from '../findings/finding.ts';
import type { FileSpan, PathPart, YamlSource, YamlValue } from '../findings/source.ts';

/** A part of a scheme, and where it was written. */
export interface Layer {
  readonly spanOf: (what: 'key' | 'value') => FileSpan;
  readonly content: string | readonly Layer[] | ReadonlyMap<string, Layer>;
}

/** A scheme made of layers, with what was wrong about them. */
export interface Layered {
  readonly source: YamlSource;
  readonly findings: readonly Finding[];
}

/** Groups of keys of which one at most may stand: a new one takes the place of the others. */
export type Exclusive = readonly (readonly string[])[];

/** The keys that cannot stand beside one of these. */
export function ousted(keys: Iterable<string>, exclusive: Exclusive): ReadonlySet<string> {
  const own = new Set(keys);
  const groups = exclusive.filter((group) => group.some((key) => own.has(key)));
  return new Set(groups.flat().filter((key) => !own.has(key)));
}

export function layerOf(
  source: YamlSource,
  value: YamlValue = source.value,
  path: readonly PathPart[] = [],
): Layer {
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

export function isMapping(content: Layer['content']): content is ReadonlyMap<string, Layer> {
  return content instanceof Map;
}

export function isItems(content: Layer['content']): content is readonly Layer[] {
  return Array.isArray(content);
}

/** The id of a component, or null. */
export function idOf({ content }: Layer): string | null {
  const id = isMapping(content) ? content.get('id')?.content : undefined;
  return typeof id === 'string' ? id : null;
}

/** The layers as a scheme to validate, under the name of the last file. */
export function sourceOf(top: Layer, { file, text, sha256 }: YamlSource): YamlSource {
  return {
    kind: 'yaml',
    file,
    text,
    sha256,
    value: contentOf(top),
    spanOf: (path, what) => {
      let layer = top;
      for (const part of path) {
        const below = partOf(layer, part);
        if (below === undefined) break;
        layer = below;
      }
      return layer.spanOf(what);
    },
  };
}

function partOf({ content }: Layer, part: PathPart): Layer | undefined {
  if (isMapping(content)) return content.get(String(part));
  return isItems(content) ? content[Number(part)] : undefined;
}

function contentOf({ content }: Layer): YamlValue {
  if (typeof content === 'string') return content;
  if (isItems(content)) return content.map(contentOf);
  const value: Record<string, YamlValue> = Object.create(null);
  for (const [key, layer] of content) value[key] = contentOf(layer);
  return value;
}
