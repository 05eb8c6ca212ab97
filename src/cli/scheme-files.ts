/** The scheme with everything that it extends, and the language it is merged by. */
import { dirname, isAbsolute, join } from 'node:path';
import { kinds } from '../core/components/index.ts';
import { exclusiveKeys } from '../core/components/parts/form.ts';
import { lazy } from '../core/lazy.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { baseOf, extendScheme } from '../validate/extend.ts';
import { placeIn } from '../validate/place.ts';
import { languageOf } from '../validate/scheme-schema.ts';
import type { Language } from '../validate/set-value.ts';

/** Made only where schemes are merged, or values are set. */
export const language = lazy((): Language => {
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
