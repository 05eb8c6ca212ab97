/**
 * The files of one command, each opened once, with what was read kept so that findings can point
 * into it.
 */
import { existsSync } from 'node:fs';
import type { Finding } from '../findings/finding.ts';
import { locator } from '../findings/locate.ts';
import type { CsvSource, Source } from '../findings/source.ts';
import { readCsv } from '../io/csv.ts';
import { readInput, sha256 } from '../io/read.ts';
import { decode } from '../io/text.ts';
import { readYaml } from '../io/yaml.ts';
import type { Located } from '../report/placed.ts';
import type { ReadYaml } from './scheme-files.ts';

export interface InputFile {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number | null;
}

export interface Shelf {
  /** Reads a CSV file; null after a finding about it. */
  readonly csv: (path: string, role: string) => CsvSource | null;
  /** The file named, or else the one of the role's own name where there is one. */
  readonly optional: (path: string | undefined, role: string) => CsvSource | null;
  readonly yaml: ReadYaml;
  /** Keeps a text that findings point into and that stands in no file. */
  readonly keep: (file: string, text: string) => void;
  /** What was read so far, in order. */
  readonly inputs: () => readonly InputFile[];
  /** What reading found so far. */
  readonly findings: () => readonly Finding[];
  /** Finds where findings stand, in the files they are about. */
  readonly locate: (findings: readonly Finding[]) => readonly Located[];
}

/** An empty shelf. */
export function openShelf(): Shelf {
  const findings: Finding[] = [];
  const inputs: InputFile[] = [];
  const sources = new Map<string, Source>();
  const texts = new Map<string, string>();
  const text = (path: string, role: string, named: Finding['place']) => {
    const read = readInput(path, named === null ? `--${role}` : '');
    if (!read.ok) {
      findings.push({ ...read.finding, place: named ?? read.finding.place });
      return null;
    }
    const decoded = decode(read.file, read.bytes);
    if (!decoded.ok) {
      findings.push(decoded.finding);
      return null;
    }
    texts.set(read.file, decoded.text);
    return { text: decoded.text, hash: sha256(read.bytes), file: read.file };
  };
  const kept = <S extends Source>(
    role: string,
    {
      source,
      findings: found,
    }: { readonly source: S | null; readonly findings: readonly Finding[] },
  ): S | null => {
    findings.push(...found);
    if (source === null) return null;
    sources.set(source.file, source);
    const rows = source.kind === 'csv' ? source.rows : null;
    inputs.push({ role, file: source.file, sha256: source.sha256, rows });
    return source;
  };
  const csv = (path: string, role: string): CsvSource | null => {
    const input = text(path, role, null);
    return input === null ? null : kept(role, readCsv(input.file, input.text, input.hash));
  };
  return {
    csv,
    optional: (path, role) => {
      if (path !== undefined) return csv(path, role);
      return existsSync(`${role}.csv`) ? csv(`${role}.csv`, role) : null;
    },
    yaml: (path, named) => {
      const input = text(path, 'scheme', named);
      return input === null ? null : kept('scheme', readYaml(input.file, input.text, input.hash));
    },
    keep: (file, content) => {
      texts.set(file, content);
    },
    inputs: () => inputs,
    findings: () => findings,
    locate: (wanted) => locateIn(wanted, sources, texts),
  };
}

/** Each file's lines are looked up once, however many findings point into it. */
function locateIn(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, Source>,
  texts: ReadonlyMap<string, string>,
): readonly Located[] {
  const finders = new Map<string, ReturnType<typeof locator>>();
  return findings.map((found) => {
    if (found.place === null) return { finding: found, location: null };
    const { file } = found.place;
    let find = finders.get(file);
    if (find === undefined) {
      const plain = texts.get(file);
      const unread =
        plain === undefined ? undefined : ({ kind: 'text', file, text: plain } as const);
      find = locator(sources.get(file) ?? unread);
      finders.set(file, find);
    }
    return { finding: found, location: find(found.place) };
  });
}
