/**
 * A CSV file as validation takes it: columns under our names, cells in our words and in canonical
 * form. Every cell still knows what stands in the file and where, for that is what findings show.
 */
import type { Encoding, LeftOut, TextColumn } from '../../findings/source.ts';
import type { Order } from './days.ts';
import type { FileRole, Layout } from './layout.ts';
import type { Mark } from './numbers.ts';

/** How a column's cells were read; null where no cell has told it and none needed it. */
export type Reading =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly mark: Mark | null }
  | { readonly kind: 'date'; readonly order: Order | null };

export interface DataColumn extends TextColumn {
  /** By the same codes: what stands in the file. */
  readonly written: readonly string[];
  /** The positions of the headers that feed the column, from 0, the best one first. */
  readonly fields: readonly number[];
  /** By row: which of them gave the cell; null when there is one. */
  readonly at: Int32Array | null;
  /** The words that were replaced: the file's and ours. */
  readonly words: ReadonlyMap<string, string>;
  readonly reading: Reading;
}

export interface DataFile {
  readonly file: string;
  readonly role: FileRole;
  readonly layout: Layout;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Our names of the columns; a header that has none keeps its own. */
  readonly header: readonly string[];
  readonly columns: readonly DataColumn[];
  readonly rows: number;
  /** Record number of each row in the file, as in its source. */
  readonly records: Int32Array;
  /** The headers as they stand in the file. */
  readonly headers: readonly string[];
  /** Names that are ours or that the scheme uses; nobody reads the other columns. */
  readonly known: ReadonlySet<string>;
  /** Rows of the file that hold no data. */
  readonly leftOut: readonly LeftOut[];
}

/** The column of that name, or null. */
export function columnOf(file: DataFile, name: string): DataColumn | null {
  return file.columns[file.header.indexOf(name)] ?? null;
}

/** The text of a cell; empty when there is no such column. */
export function textOf(file: DataFile, name: string, row: number): string {
  const column = columnOf(file, name);
  return column?.texts[column.codes[row] ?? 0] ?? '';
}

/** What stands in the file there; empty when there is no such column. */
export function writtenOf(file: DataFile, name: string, row: number): string {
  const column = columnOf(file, name);
  return column?.written[column.codes[row] ?? 0] ?? '';
}
