/** Rows as columns, as they will be written. A sheet knows nothing of files. */

/** One column of a sheet. */
export interface SheetColumn {
  /**
   * `text` may hold anything, and so may `words`, which bonus made into a sentence; `plain` holds
   * only amounts, percentages, dates and the like, in which a point is a decimal mark.
   */
  readonly kind: 'text' | 'words' | 'plain';
  /** Row r holds `texts[codes[r]]`; without codes it holds `texts[r]`. */
  readonly codes: Int32Array | null;
  readonly texts: readonly string[];
}

export interface Sheet {
  /** The name of the file. */
  readonly name: string;
  readonly header: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: number;
}

/** A column's name and what its cells may hold. */
export type Heading = readonly [name: string, kind: SheetColumn['kind']];

/** A sheet from rows of cells, for the sheets that are short. */
export function sheetOfRows(
  name: string,
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
): Sheet {
  const columns = headings.map(([, kind], at): SheetColumn => {
    return { kind, codes: null, texts: rows.map((cells) => cells[at] ?? '') };
  });
  return { name, header: headings.map(([heading]) => heading), columns, rows: rows.length };
}

/** The column under a heading; every sheet is made here, so a missing one is a bug. */
export function columnOf(sheet: Sheet, heading: string): SheetColumn {
  const found = sheet.columns[sheet.header.indexOf(heading)];
  if (found === undefined) throw new Error(`${sheet.name} has no column ${heading}`);
  return found;
}

/** The text of one cell. */
export function cellOf({ codes, texts }: SheetColumn, row: number): string {
  return texts[codes === null ? row : (codes[row] ?? -1)] ?? '';
}
