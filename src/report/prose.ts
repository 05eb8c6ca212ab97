/** Plain text in lines of a readable length. */

/** Columns that a reference page may take. */
export const WIDTH = 92;

/** The words in lines of at most so many columns; a longer word has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** A term at the left and its text beside it, wrapped. */
export function entry(term: string, column: number, text: string): string {
  const lines = wrapped(text, WIDTH - column);
  const [first = '', ...rest] = lines;
  const gap = ' '.repeat(column);
  // A term that reaches into the text has a line of its own.
  const head = term.length + 2 > column ? `${term}\n${gap}${first}` : term.padEnd(column) + first;
  return [head, ...rest.map((line) => gap + line)].map((line) => `${line.trimEnd()}\n`).join('');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
