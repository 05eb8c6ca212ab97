/** Cells without text, and the spaces around and inside of text. */

/** Whether a row has no filled cell. */
export function isBlank(row: readonly string[]): boolean {
  return row[0]!.trim() === '' && row.every((cell) => cell.trim() === '');
}

/** Spaces at which no line breaks, as between digits or after an initial: usual, wide and thin. */
const NO_BREAK = ['\u00a0', '\u2007', '\u202f'] as const;
const anyNoBreak = new RegExp(`[${NO_BREAK.join('')}]`, 'g');

/** How the cells of a file become texts: outer spaces go, no-break spaces are plain ones. */
export function cellText(file: string): (cell: string) => string {
  // Most files have none, and then no cell need be looked through for them.
  const none = NO_BREAK.every((space) => !file.includes(space));
  return none ? (cell) => cell.trim() : (cell) => cell.trim().replaceAll(anyNoBreak, ' ');
}
