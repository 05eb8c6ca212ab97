/** Rows as columns, as they will be written. A sheet knows nothing of files. */

/** One column of a sheet. */
export type SheetColumn = TextsColumn | AmountsColumn;

export interface TextsColumn {
  /**
   * `text` may hold anything, and so may `words`, which bonus made into a sentence; `plain` holds
   * only amounts, percentages, dates and the like, all of ASCII, in which a point is a decimal mark.
   */
  readonly kind: 'text' | 'words' | 'plain';
  /**
   * Row r holds `texts[codes[r]]`, or `texts[codes[via[r]]]`, and nothing where there is no such
   * code; without codes it holds `texts[r]`.
   */
  readonly via?: Int32Array;
  readonly codes: Int32Array | null;
  readonly texts: readonly string[];
}

/** Amounts of many rows, each written when it is asked for. */
export interface AmountsColumn {
  readonly kind: 'amounts';
  readonly cell: (row: number) => string;
}

export interface Sheet {
  /** The name of the file. */
  readonly name: string;
  readonly header: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: number;
}

/** A column's name and what its cells may hold. */
export type Heading = readonly [name: string, kind: TextsColumn['kind']];

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

/** The column of texts under a heading. */
export function textsOf(sheet: Sheet, heading: string): TextsColumn {
  const found = columnOf(sheet, heading);
  if (found.kind === 'amounts') throw new Error(`${sheet.name}: ${heading} is no column of texts`);
  return found;
}

/** The column under a heading; every sheet is made here, so a missing one is a bug. */
export function columnOf(sheet: Sheet, heading: string): SheetColumn {
  const found = sheet.columns[sheet.header.indexOf(heading)];
  if (found === undefined) throw new Error(`${sheet.name} has no column ${heading}`);
  return found;
}

/** The text of one cell. */
export function cellOf(column: SheetColumn, row: number): string {
  if (column.kind === 'amounts') return column.cell(row);
  return column.texts[column.codes === null ? row : codeOf(column, row)] ?? '';
}

/** The code of a cell of a column that has codes; -1: the cell is empty. */
export function codeOf({ via, codes }: TextsColumn, row: number): number {
  return codes?.[via === undefined ? row : (via[row] ?? -1)] ?? -1;
}
