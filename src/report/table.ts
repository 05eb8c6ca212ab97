/** Text in aligned columns. */

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly right: boolean;
}

type Dress = (text: string, row: number, column: number) => string;

const asIs: Dress = (text) => text;

/** A table with its titles; `dress` colours a cell after it has been padded. */
export function aligned(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  title: (text: string) => string,
  dress: Dress = asIs,
): string {
  const titles = columns.map((column) => column.title);
  const [first = '', ...rest] = alignedRows(columns, [titles, ...rows], (text, row, column) =>
    row === 0 ? title(text) : dress(text, row - 1, column),
  );
  return [first, ...rest].join('\n');
}

/** The rows alone, as lines. */
export function alignedRows(
  columns: readonly Pick<Column, 'right'>[],
  rows: readonly (readonly string[])[],
  dress: Dress = asIs,
): readonly string[] {
  const widths = columns.map((_, at) =>
    rows.reduce((most, cells) => Math.max(most, widthOf(cells[at] ?? '')), 0),
  );
  return rows.map((cells, row) =>
    columns
      .map(({ right }, at) => {
        const text = cells[at] ?? '';
        const gap = ' '.repeat((widths[at] ?? 0) - widthOf(text));
        // Nothing after the last text of a line, so that no line ends in spaces.
        const after = at === columns.length - 1 ? '' : gap;
        const dressed = text === '' ? '' : dress(text, row, at);
        return right ? gap + dressed : dressed + after;
      })
      .join('  ')
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return [...text].length;
}
