/** Text in aligned columns. */

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly right: boolean;
}

type Dress = (text: string, row: number, column: number) => string;

/** A table with its titles; `dress` colours a cell after it has been padded. */
export function aligned(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  title: (text: string) => string,
  dress: Dress = (text) => text,
): string {
  const widths = columns.map((column, at) =>
    Math.max(...[column.title, ...rows.map((cells) => cells[at] ?? '')].map(widthOf)),
  );
  const write = (cells: readonly string[], paint: (text: string, at: number) => string): string =>
    columns
      .map(({ right }, at) => {
        const text = cells[at] ?? '';
        const gap = ' '.repeat((widths[at] ?? 0) - widthOf(text));
        // Nothing after the last text of a line, so that no line ends in spaces.
        const after = at === columns.length - 1 ? '' : gap;
        return right ? gap + paint(text, at) : paint(text, at) + after;
      })
      .join('  ')
      .trimEnd();
  const titles = columns.map((column) => column.title);
  return [
    write(titles, title),
    ...rows.map((cells, row) => write(cells, (text, at) => dress(text, row, at))),
  ].join('\n');
}

function widthOf(text: string): number {
  return [...text].length;
}
