/** The payouts for `--format json` and `--format markdown`: the same cells as payouts.csv. */
import { escapeControls } from './escape.ts';
import { cellOf, type Sheet } from './sheets/sheet.ts';

/** A list of objects; amounts are text, so that no reader rounds them. */
export function payoutsJson(payouts: Sheet): string {
  const rows = cellsOf(payouts).map((cells) =>
    Object.fromEntries(payouts.header.map((name, at) => [name, cells[at] ?? ''])),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

const AMOUNTS = new Set(['earned', 'adjustments', 'payout']);

/** A table; amounts stand at the right. */
export function payoutsMarkdown(payouts: Sheet): string {
  const rule = payouts.header.map((name) => (AMOUNTS.has(name) ? '---:' : '---'));
  const rows = cellsOf(payouts).map((cells) => cells.map(escaped));
  return [payouts.header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cellsOf(sheet: Sheet): readonly (readonly string[])[] {
  return Array.from({ length: sheet.rows }, (_, row) =>
    sheet.columns.map((column) => cellOf(column, row)),
  );
}

function escaped(text: string): string {
  return escapeControls(text).replace(/[\\|`*_<>[\]&]/g, '\\$&');
}
