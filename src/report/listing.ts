/** A sheet as it is read on a terminal or by a program, for `--format json` and `markdown`. */
import { tableMarkdown } from './markdown.ts';
import { cellOf, type Sheet } from './sheets/sheet.ts';

/** A list of objects; amounts are text, so that no reader rounds them. */
export function sheetJson(sheet: Sheet): string {
  const rows = cellsOf(sheet).map((cells) =>
    Object.fromEntries(sheet.header.map((name, at) => [name, cells[at] ?? ''])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

const NUMBERS = new Set([
  ...['earned', 'adjustments', 'payout', 'line', 'amount'],
  ...['base', 'variant', 'difference', 'percent'],
  ...['cost', 'revenue', 'cost_share', 'median', 'lowest', 'highest', 'off_target'],
]);

/** A table; numbers stand at the right. */
export function sheetMarkdown(sheet: Sheet): string {
  const columns = sheet.header.map((title) => ({ title, right: NUMBERS.has(title) }));
  return tableMarkdown(columns, cellsOf(sheet));
}

function cellsOf(sheet: Sheet): readonly (readonly string[])[] {
  return Array.from({ length: sheet.rows }, (_, row) =>
    sheet.columns.map((column) => cellOf(column, row)),
  );
}
