/** How the input files were read, where that does not go without saying. */
import type { Encoding, LeftOut } from '../findings/source.ts';
import { shownText } from './escape.ts';
import { counted } from './messages/words.ts';

export interface FileRead {
  readonly file: string;
  readonly encoding: Encoding;
  readonly leftOut: readonly LeftOut[];
}

/**
 * A line for each file that is not UTF-8, and one for what was left out of it: `deals.csv was read
 * as Windows-1251`. Nothing about the others.
 */
export function readingText(files: readonly FileRead[]): string {
  return files
    .flatMap(({ file, encoding, leftOut }) => [
      ...(encoding.startsWith('UTF-8') ? [] : [`${shownText(file)} was read as ${encoding}`]),
      ...leftOut.map((left) => `${shownText(file)}: ${leftOutText(left)}`),
    ])
    .join('\n');
}

function leftOutText({ why, line, rows }: LeftOut): string {
  switch (why) {
    case 'footer':
      return `the footer from line ${line} on was left out (${counted(rows, 'row')})`;
  }
}
