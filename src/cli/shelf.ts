/**
 * The files of one command, each opened once, with what was read kept so that findings can point
 * into it.
 */
import { existsSync } from 'node:fs';
import type { Finding, Place } from '../findings/finding.ts';
import { type Location, locator } from '../findings/locate.ts';
import type {
  CsvSource,
  Encoding,
  InputText,
  LeftOut,
  Source,
  YamlSource,
} from '../findings/source.ts';
import { type CsvOptions, readCsv } from '../io/csv.ts';
import { readInput, sha256 } from '../io/read.ts';
import { decode } from '../io/text.ts';
import { readYaml } from '../io/yaml.ts';
import { shownText } from '../report/escape.ts';
import type { Located } from '../report/placed.ts';
import { noProgress, type Progress } from './progress.ts';
import type { ReadYaml } from './scheme-files.ts';

export interface InputFile {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number | null;
  readonly encoding: Encoding;
  /** Rows of the file that hold no data. */
  readonly leftOut: readonly LeftOut[];
}

export interface Shelf {
  /** Reads a CSV file; null after a finding about it. */
  readonly csv: (path: string, role: string, options?: CsvOptions) => CsvSource | null;
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
  readonly find: (place: Place) => Location;
}

/** An empty shelf. */
export function openShelf(progress: Progress = noProgress): Shelf {
  const findings: Finding[] = [];
  const inputs: InputFile[] = [];
  const sources = new Map<string, Source>();
  const texts = new Map<string, string>();
  const schemes = new Map<string, YamlSource | null>();
  const text = (path: string, role: string, named: Finding['place']): InputText | null => {
    const read = readInput(path, named === null ? `--${role}` : '');
    if (!read.ok) {
      findings.push({ ...read.finding, place: named ?? read.finding.place });
      return null;
    }
    progress(`reading ${shownText(read.file)}`, read.bytes.length);
    const decoded = decode(read.file, read.bytes);
    if (!decoded.ok) {
      findings.push(decoded.finding);
      return null;
    }
    const { file } = read;
    const { text, encoding } = decoded;
    texts.set(file, text);
    return { file, text, encoding, sha256: sha256(read.bytes) };
  };
  const kept = <S extends Source>(
    role: string,
    { file, encoding, sha256: hash }: InputText,
    read: { readonly source: S | null; readonly findings: readonly Finding[] },
  ): S | null => {
    findings.push(...read.findings);
    const { source } = read;
    if (source === null) return null;
    sources.set(file, source);
    const { rows, leftOut } = source.kind === 'csv' ? source : { rows: null, leftOut: [] };
    inputs.push({ role, file, sha256: hash, rows, encoding, leftOut });
    return source;
  };
  const csv: Shelf['csv'] = (path, role, options) => {
    const input = text(path, role, null);
    return input === null ? null : kept(role, input, readCsv(input, options));
  };
  return {
    csv,
    optional: (path, role) => {
      if (path !== undefined) return csv(path, role);
      return existsSync(`${role}.csv`) ? csv(`${role}.csv`, role) : null;
    },
    // A base may be that of several schemes, and a scheme its own variant.
    yaml: (path, named) => {
      const known = schemes.get(path);
      if (known !== undefined) return known;
      const input = text(path, 'scheme', named);
      const source =
        input === null
          ? null
          : kept('scheme', input, readYaml(input.file, input.text, input.sha256));
      schemes.set(path, source);
      return source;
    },
    keep: (file, content) => {
      texts.set(file, content);
    },
    inputs: () => inputs,
    findings: () => findings,
    locate: (wanted) => {
      const find = finderIn(sources, texts);
      return wanted.map((finding) => ({
        finding,
        location: finding.place === null ? null : find(finding.place),
        ...(finding.other === undefined ? {} : { other: find(finding.other) }),
      }));
    },
    find: (place) => finderIn(sources, texts)(place),
  };
}

/** Each file's lines are looked up once, however many places are in it. */
function finderIn(
  sources: ReadonlyMap<string, Source>,
  texts: ReadonlyMap<string, string>,
): (place: Place) => Location {
  const finders = new Map<string, ReturnType<typeof locator>>();
  return (place) => {
    const { file } = place;
    let find = finders.get(file);
    if (find === undefined) {
      const plain = texts.get(file);
      const unread =
        plain === undefined ? undefined : ({ kind: 'text', file, text: plain } as const);
      find = locator(sources.get(file) ?? unread);
      finders.set(file, find);
    }
    return find(place);
  };
}
