/** The scheme with everything that it extends, and with the values set on the command line. */
import { dirname, isAbsolute, join } from 'node:path';
import { kinds } from '../core/components/index.ts';
import { exclusiveKeys } from '../core/components/parts/form.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { baseOf, extendScheme } from '../validate/extend.ts';
import type { Exclusive } from '../validate/layers.ts';
import { placeIn } from '../validate/place.ts';
import { languageOf } from '../validate/scheme-schema.ts';
import { type Setting, setValue } from '../validate/set-value.ts';
import type { SetValue } from './set.ts';

/** Keys that exclude each other; made only where schemes are merged. */
function exclusive(): Exclusive {
  return exclusiveKeys(languageOf(kinds));
}

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
  const merged = extendScheme(base.source, source, exclusive());
  return { source: merged.source, findings: [...base.findings, ...merged.findings] };
}

/** The name under which findings show a setting. */
const SETTING = '--set';

/** The file name and the text that findings about a setting point into. */
export function settingText({ path, value }: SetValue): {
  readonly file: string;
  readonly text: string;
} {
  return { file: `${SETTING} ${path}`, text: `${path}=${value}` };
}

/** The scheme with values set, in order. */
export function withSets(source: YamlSource, sets: readonly SetValue[]): SchemeRead {
  const findings: Finding[] = [];
  let scheme = source;
  for (const set of sets) {
    const applied = setValue(scheme, settingOf(set), exclusive());
    scheme = applied.source;
    findings.push(...applied.findings);
  }
  return { source: scheme, findings };
}

function settingOf(set: SetValue): Setting {
  const { file, text } = settingText(set);
  const parts = set.path.split('.');
  const starts = parts.map((_, i) =>
    parts.slice(0, i).reduce((sum, part) => sum + part.length + 1, 0),
  );
  return {
    path: parts,
    value: set.value,
    spanOf: (part) => {
      if (part === 'value')
        return { file, start: text.length - set.value.length, end: text.length };
      const start = starts[part] ?? 0;
      return { file, start, end: start + (parts[part]?.length ?? 0) };
    },
  };
}
