/**
 * An input file as it was read: its text for pointing into it, and its content in the shape that
 * validation takes. Cells and scalars are text here; nothing has been understood yet.
 */

/**
 * One column of a CSV file: row r holds `texts[codes[r]]`. Equal codes are equal texts; in a column
 * of nearly all different cells equal texts may have several codes. There may be texts that no row
 * has, of rows that were left out.
 */
export interface TextColumn {
  readonly codes: Int32Array;
  /** Texts in order of first appearance: outer spaces removed, no-break spaces plain ones. */
  readonly texts: readonly string[];
}

/** How the bytes of a file became text. */
export type Encoding = 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1251';

/** A file as text. */
export interface InputText {
  /** The name as the user gave it; findings show it. */
  readonly file: string;
  /** Without a byte order mark; what findings point into. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Of the bytes. */
  readonly sha256: string;
}

/** Rows of a file that hold no data and were left out by a rule, so that none is lost silently. */
export type LeftOut =
  | {
      /** What a report says behind the blank line that ends its data. */
      readonly why: 'footer';
      /** The physical line of the first of them, and how many there are. */
      readonly line: number;
      readonly rows: number;
    }
  | {
      readonly why: 'total';
      /** The physical lines of the rows. */
      readonly lines: readonly number[];
    };

/** A CSV file: header and columns. Records that are blank lines are not rows. */
export interface CsvSource extends InputText {
  readonly kind: 'csv';
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly columns: readonly TextColumn[];
  readonly rows: number;
  /** Record number of each row in the file (header = 0, blank lines counted). */
  readonly records: Int32Array;
  readonly leftOut: readonly LeftOut[];
}

/** A key or an index on the way from the top of a YAML document to a node. */
export type PathPart = string | number;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a file. */
export interface FileSpan extends Span {
  readonly file: string;
}

/** A value of a YAML document with every scalar as text. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The scheme file: plain data (mappings without a prototype) and the place of every part of it. */
export interface YamlSource {
  readonly kind: 'yaml';
  readonly file: string;
  readonly text: string;
  readonly value: YamlValue;
  /**
   * Where the value at `path` stands, or its key (`what: 'key'`); the nearest enclosing part that
   * stands in the file when the path itself does not. A scheme over another one stands in several
   * files, so the file is part of the answer.
   */
  readonly spanOf: (path: readonly PathPart[], what: 'key' | 'value') => FileSpan;
  readonly sha256: string;
}

export type Source = CsvSource | YamlSource;
