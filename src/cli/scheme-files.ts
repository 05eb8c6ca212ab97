/** The scheme with everything that it extends, and with the values set on the command line. */
import { dirname, isAbsolute, join } from 'node:path';
import { kinds } from '../core/components/index.ts';
import { exclusiveKeys } from '../core/components/parts/form.ts';
import { lazy } from '../core/lazy.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { baseOf, extendScheme } from '../validate/extend.ts';
import { placeIn } from '../validate/place.ts';
import { languageOf } from '../validate/scheme-schema.ts';
import { type Language, type Replaced, type Setting, setValue } from '../validate/set-value.ts';
import type { SetValue } from './set.ts';

/** Made only where schemes are merged. */
const language = lazy((): Language => {
  const form = languageOf(kinds);
  return { form, exclusive: exclusiveKeys(form) };
});

/** Reads one file; a finding about a missing file stands where it was named. */
export type ReadYaml = (path: string, named: Finding['place']) => YamlSource | null;

export interface SchemeRead {
  /** Null when a file of it could not be read. */
  readonly source: YamlSource | null;
  readonly findings: readonly Finding[];
}

/** Reads a scheme and its bases; a base is named relative to the file that extends it. */
export function readScheme(path: string, read: ReadYaml): SchemeRead {
  return readOver(path, null, [], read);
}

function readOver(
  path: string,
  named: Finding['place'],
  above: readonly string[],
  read: ReadYaml,
): SchemeRead {
  const files = [...above, path];
  if (above.includes(path)) {
    return { source: null, findings: [finding('extends-cycle', named, { files })] };
  }
  const source = read(path, named);
  if (source === null) return { source: null, findings: [] };
  const { file, findings } = baseOf(source);
  if (file === null) return { source: findings.length === 0 ? source : null, findings };
  const place = placeIn(source, ['extends']);
  const basePath = isAbsolute(file) ? file : join(dirname(path), file);
  const base = readOver(basePath, place, files, read);
  if (base.source === null) return base;
  const merged = extendScheme(base.source, source, language().exclusive);
  return { source: merged.source, findings: [...base.findings, ...merged.findings] };
}

/** The name under which findings show a setting. */
const SETTING = '--set';

/** A value to set; `typed` is what the option says in its place, such as a range it lies in. */
export interface ValueToSet extends SetValue {
  readonly typed?: string;
}

/** The file name and the text that findings about a setting point into. */
export function settingText({ path, value, typed = value }: ValueToSet): {
  readonly file: string;
  readonly text: string;
} {
  return { file: `${SETTING} ${path}`, text: `${path}=${typed}` };
}

/** A value that was set, and what it stands in for. */
export interface Applied extends SetValue {
  readonly replaced: readonly Replaced[];
}

/** The scheme with values set, in order. */
export function withSets(
  source: YamlSource,
  sets: readonly ValueToSet[],
): SchemeRead & { readonly applied: readonly Applied[] } {
  const findings: Finding[] = [];
  const applied: Applied[] = [];
  let scheme = source;
  for (const set of sets) {
    const result = setValue(scheme, settingOf(set), language());
    if (result.ok) {
      scheme = result.source;
      applied.push({ ...set, replaced: result.replaced });
    } else findings.push(result.missing);
  }
  return { source: scheme, findings, applied };
}

function settingOf(set: ValueToSet): Setting {
  const { file, text } = settingText(set);
  const { typed = set.value } = set;
  const parts = set.path.split('.');
  const starts = parts.map((_, i) =>
    parts.slice(0, i).reduce((sum, part) => sum + part.length + 1, 0),
  );
  return {
    path: parts,
    value: set.value,
    spanOf: (part) => {
      if (part === 'value') return { file, start: text.length - typed.length, end: text.length };
      const start = starts[part] ?? 0;
      return { file, start, end: start + (parts[part]?.length ?? 0) };
    },
  };
}
