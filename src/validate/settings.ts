/**
 * Values set over a scheme on the command line, one after the other. Each is a text of its own,
 * `PATH=VALUE` under the name `--set PATH`, so that findings point into it as into a file.
 */
import type { Lazy } from '../core/lazy.ts';
import type { Finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { type Language, type Replaced, type Setting, setValue } from './set-value.ts';

/** A path of the scheme and the value to stand there. */
export interface SetValue {
  readonly path: string;
  readonly value: string;
}

/** A value to set; `typed` is what the option says in its place, such as a range it lies in. */
export interface ValueToSet extends SetValue {
  readonly typed?: string;
}

/** A value that was set, and what it stands in for. */
export interface Applied extends SetValue {
  readonly replaced: readonly Replaced[];
}

export interface SchemeSet {
  readonly source: YamlSource;
  readonly applied: readonly Applied[];
  /** What the paths name that is not there. */
  readonly findings: readonly Finding[];
}

/** `roles.rep.components.commission.rate=5%` */
export function setText({ path, value }: SetValue): string {
  return `${path}=${value}`;
}

/** The name under which findings show a setting. */
const SETTING = '--set';

/** The file name and the text that findings about a setting point into. */
export function settingText({ path, value, typed = value }: ValueToSet): {
  readonly file: string;
  readonly text: string;
} {
  return { file: `${SETTING} ${path}`, text: setText({ path, value: typed }) };
}

/** The scheme with values set, in order; the language is asked for only when there are some. */
export function withSettings(
  source: YamlSource,
  sets: readonly ValueToSet[],
  language: Lazy<Language>,
): SchemeSet {
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
