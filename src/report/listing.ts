/** A sheet as it is read on a terminal or by a program, for `--format json` and `markdown`. */
import { withMinus } from '../core/money/format.ts';
import { shownText } from './escape.ts';
import { tableMarkdown } from './markdown.ts';
import type { Paint } from './paint.ts';
import { cellOf, type Sheet } from './sheets/sheet.ts';
import { aligned, type Column } from './table.ts';

/** A list of objects; amounts are text, so that no reader rounds them. */
export function sheetJson(sheet: Sheet): string {
  const rows = cellsOf(sheet).map((cells) =>
    Object.fromEntries(sheet.header.map((name, at) => [name, cells[at] ?? ''])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A table for a terminal, without a line feed at its end. */
export function sheetText(sheet: Sheet, { bold }: Paint): string {
  return aligned(
    columnsOf(sheet),
    readable(sheet).map((cells) => cells.map((cell) => shownText(cell, WIDTH))),
    bold,
  );
}

const WIDTH = 60;
const NUMBERS = new Set([
  ...['earned', 'adjustments', 'payout', 'line', 'amount'],
  ...['base', 'variant', 'difference', 'percent'],
  ...['cost', 'revenue', 'cost_share', 'median', 'lowest', 'highest', 'off_target'],
]);

/** A table; numbers stand at the right. */
export function sheetMarkdown(sheet: Sheet): string {
  return tableMarkdown(columnsOf(sheet), readable(sheet));
}

function columnsOf({ header }: Sheet): readonly Column[] {
  return header.map((title) => ({ title, right: NUMBERS.has(title) }));
}

/** The cells with the minus sign of people before numbers. */
function readable(sheet: Sheet): readonly (readonly string[])[] {
  const columns = columnsOf(sheet);
  return cellsOf(sheet).map((cells) =>
    cells.map((cell, at) => (columns[at]?.right === true ? withMinus(cell) : cell)),
  );
}

function cellsOf(sheet: Sheet): readonly (readonly string[])[] {
  return Array.from({ length: sheet.rows }, (_, row) =>
    sheet.columns.map((column) => cellOf(column, row)),
  );
}
