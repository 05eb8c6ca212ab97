// README.md taken apart: its sections, its blocks and its tables.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/command.ts';

export const path = join(root, 'README.md');
export const page = readFileSync(path, 'utf8');

/** The text under a heading of the second or third level, up to the next of its level. */
export function section(title: string): string {
  const found = new RegExp(`^(##+) ${title}.*$`, 'm').exec(page);
  if (found === null) throw new Error(`README.md has no section "${title}"`);
  const [heading, marks = ''] = found;
  const text = page.slice(found.index + heading.length);
  const end = text.search(new RegExp(`^#{2,${marks.length}} `, 'm'));
  return end === -1 ? text : text.slice(0, end);
}

/** The texts between ```language and ```, each ended by a line feed. */
export function blocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...page.matchAll(fence)].map(([, text = '']) => text);
}

/** The one table under a heading whose first title is this: its rows, without the titles. */
export function table(title: string, first: string): readonly (readonly string[])[] {
  const lines = section(title).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  if (start === -1) throw new Error(`"${title}" has no table of ${first}`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end === -1 ? rest.length : end).map(cellsOf);
}

/** What stands in backquotes in a text. */
export function quoted(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside);
}

/** `\|` is a bar within a cell. */
function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
