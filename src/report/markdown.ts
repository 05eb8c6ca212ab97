/** Markdown: tables, and text that stays text. */
import { escapeControls } from './escape.ts';
import type { Column } from './table.ts';

/** A table, each row with its line feed; numbers stand at the right. */
export function tableMarkdown(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const titles = columns.map(({ title }) => title);
  const rule = columns.map(({ right }) => (right ? '---:' : '---'));
  const cells = rows.map((row) => row.map(markdownText));
  return [titles, rule, ...cells].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Text of the inputs in which nothing is taken for a mark of markdown. */
export function markdownText(text: string): string {
  return escapeControls(text).replace(/[\\|`*_<>[\]&]/g, '\\$&');
}
