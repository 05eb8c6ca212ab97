/**
 * Headers of a file → columns under our names. A header is found by its very name, else as names
 * are compared: `Бюджет ` and `БЮДЖЕТ` are `Бюджет`. Of several headers that feed a column, the first
 * filled cell of a row wins. What has no name of ours keeps its own.
 */
import { type Finding, finding } from '../../findings/finding.ts';
import { nearest } from '../../findings/near.ts';
import type { CsvSource, TextColumn } from '../../findings/source.ts';
import { fold } from '../fold.ts';
import type { DataColumn } from './data-file.ts';
import type { Expected } from './expected.ts';
import type { Layout } from './layout.ts';
import { type Translate, wordsFor } from './words.ts';

export interface Mapped {
  readonly header: readonly string[];
  readonly columns: readonly DataColumn[];
  readonly findings: readonly Finding[];
}

/** Our columns first as the scheme and the file roles name them, then the others by position. */
export function mapColumns(
  source: CsvSource,
  layout: Layout,
  expected: Expected,
  key: string,
): Mapped {
  const findings: Finding[] = [];
  const find = finder(source, findings);
  const fed = new Map<string, readonly number[]>();
  for (const name of new Set([...layout.columns.keys(), ...expected.names])) {
    const feed = layout.columns.get(name);
    const fields = [...new Set((feed?.headers ?? []).flatMap((header) => find(header) ?? []))];
    const own = fields.length === 0 ? find(name) : null;
    if (own !== null) fields.push(own);
    if (fields.length > 0) fed.set(name, fields);
    else if (feed?.said === true) {
      findings.push(headerMissing(source, name, feed.headers, `${key}.columns`));
    }
  }
  const used = new Set([...fed.values()].flat());
  source.header.forEach((header, field) => {
    if (header !== '' && !used.has(field) && !fed.has(header)) fed.set(header, [field]);
  });
  const columns = [...fed].map(([name, fields]) =>
    columnFrom(source, fields, wordsFor(name, layout, expected.spoken.get(name) ?? new Set())),
  );
  return { header: [...fed.keys()], columns, findings };
}

/** Finds the position of a header, null without it; of two that compare alike, which is told. */
function finder(source: CsvSource, findings: Finding[]): (wanted: string) => number | null {
  const alike = new Map<string, number[]>();
  source.header.forEach((header, field) => {
    const fields = alike.get(fold(header));
    if (fields === undefined) alike.set(fold(header), [field]);
    else fields.push(field);
  });
  const told = new Set<number>();
  return (wanted) => {
    if (wanted === '') return null;
    const exact = source.header.indexOf(wanted);
    if (exact !== -1) return exact;
    const [first, second] = alike.get(fold(wanted)) ?? [];
    if (first !== undefined && second !== undefined && !told.has(second)) {
      told.add(second);
      const place = { at: 'cell', file: source.file, record: 0, field: second } as const;
      const facts = { column: source.header[second] ?? '', first: first + 1 };
      findings.push(finding('header-duplicate', place, facts));
    }
    return first ?? null;
  };
}

function headerMissing(
  source: CsvSource,
  column: string,
  wanted: readonly string[],
  key: string,
): Finding {
  const headers = source.header.filter((header) => header !== '');
  const near = [...new Set(wanted.flatMap((header) => nearest(header, headers)))];
  const place = { at: 'cell', file: source.file, record: 0, field: null } as const;
  return finding('header-missing', place, { column, wanted, near, headers, key });
}

function columnFrom(
  { columns, rows }: CsvSource,
  fields: readonly number[],
  words: Translate | null,
): DataColumn {
  const parts = fields.map((field) => partFrom(columns[field], words));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    return { ...only, fields, at: null, reading: { kind: 'text' } };
  }
  return { ...firstFilled(parts, rows), fields, reading: { kind: 'text' } };
}

/** The cells of one header, in our words and as they stand in the file. */
interface Part extends TextColumn {
  readonly written: readonly string[];
  readonly words: ReadonlyMap<string, string>;
}

function partFrom(column: TextColumn | undefined, words: Translate | null): Part {
  const { codes, texts } = column ?? { codes: new Int32Array(0), texts: [] };
  if (words === null) return { codes, texts, written: texts, words: new Map() };
  const ours = texts.map(words);
  const replaced = texts.flatMap((text, code) =>
    ours[code] === text ? [] : [[text, ours[code] ?? ''] as const],
  );
  return { codes, texts: ours, written: texts, words: new Map(replaced) };
}

/** By row the first part with a text; the last one where there is none. */
function firstFilled(parts: readonly Part[], rows: number): Part & { readonly at: Int32Array } {
  const starts = parts.map((_, i) =>
    parts.slice(0, i).reduce((n, part) => n + part.texts.length, 0),
  );
  const codes = new Int32Array(rows);
  const at = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const filled = parts.findIndex((part) => part.texts[part.codes[row] ?? 0] !== '');
    const from = filled === -1 ? parts.length - 1 : filled;
    at[row] = from;
    codes[row] = (starts[from] ?? 0) + (parts[from]?.codes[row] ?? 0);
  }
  return {
    codes,
    texts: parts.flatMap(({ texts }) => texts),
    written: parts.flatMap(({ written }) => written),
    words: new Map(parts.flatMap(({ words }) => [...words])),
    at,
  };
}
