/** How the input files were read, where that does not go without saying. */
import type { Encoding, LeftOut } from '../findings/source.ts';
import { shownText } from './escape.ts';
import { counted, list } from './messages/words.ts';

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

/** `the footer from line 5 on was left out (3 rows)`. */
export function leftOutText(left: LeftOut): string {
  switch (left.why) {
    case 'footer':
      return `the footer from line ${left.line} on was left out (${counted(left.rows, 'row')})`;
    case 'total': {
      const { length } = left.lines;
      const rows =
        length === 1 ? 'a row of totals was' : `${counted(length, 'row')} of totals were`;
      const at = length === 1 ? 'line' : 'lines';
      return `${rows} left out (${at} ${list(left.lines.map(String))})`;
    }
  }
}
