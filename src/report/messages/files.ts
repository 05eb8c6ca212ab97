/** Messages about files and how they are laid out. */
import type { ArgsOf } from '../../findings/catalog.ts';
import { counted, didYouMean, either, listed, type Messages, sentences } from './words.ts';

/** The option as it is typed; the catalogue may name it with or without its hyphens. */
const typed = (option: string) => (option.startsWith('-') ? option : `--${option}`);

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`);

/** What to do about a missing column: the surest remedy that the facts allow. */
function columnHint(
  column: string,
  { near, headers, key, wanted, preset }: Omit<ArgsOf<'column-missing'>, 'column' | 'needed'>,
): string {
  const there = listed('The file has', headers);
  if (preset !== '') {
    return `The headers look like an export of ${preset}. Write files: { deals: { preset: ${preset} } } in the scheme.`;
  }
  if (near.length > 0) return `Did you mean ${either(quoted(near))}? Rename it to "${column}".`;
  return wanted.length > 0
    ? sentences(
        `The preset takes it from ${either(quoted(wanted))}. Name its header under ${key} in the scheme.`,
        there,
      )
    : sentences(
        `Add the column "${column}", or name its header under ${key} in the scheme.`,
        there,
      );
}

export const files = {
  'file-missing': ({ file, why, option }) => {
    const by = option === '' ? '' : ` with ${typed(option)}`;
    switch (why) {
      case 'missing':
        return {
          message: `There is no file "${file}"`,
          hint:
            option === ''
              ? 'Check the path.'
              : `Name the file${by}, or run bonus in the directory where it is.`,
        };
      case 'directory':
        return { message: `"${file}" is a directory`, hint: `Name a file${by}.` };
      case 'unreadable':
        return {
          message: `"${file}" cannot be read`,
          hint: `Check that you may read the file, or name another${by}.`,
        };
    }
  },
  'file-empty': ({ file, what }) => {
    switch (what) {
      case 'nothing':
        return { message: `"${file}" is empty`, hint: 'Export it again, or name another file.' };
      case 'header-only':
        return {
          message: `"${file}" has a header and no row below it`,
          hint: 'Add the rows, or name another file.',
        };
    }
  },
  'column-missing': ({ column, needed, ...facts }) => ({
    message: `Column "${column}" is missing${needed === '' ? '' : `: ${needed} needs it`}`,
    hint: columnHint(column, facts),
  }),
  'header-missing': ({ column, wanted, near, headers, key }) => ({
    message: `${key} takes "${column}" from ${either(quoted(wanted))}, ${
      wanted.length > 1 ? 'none of which the file has' : 'which the file does not have'
    }`,
    hint: sentences(didYouMean(near), listed('The file has', headers)),
  }),
  'rows-left-out': ({ why, text, rows }) => {
    switch (why) {
      case 'total':
        return {
          message: `The row "${text}" holds totals, so it is left out`,
          hint: 'A row that begins with such a word and has nothing but numbers behind it is no data.',
        };
      case 'footer':
        return {
          message: `The footer of the report begins here, so ${counted(rows, 'row')} ${
            rows === 1 ? 'is' : 'are'
          } left out`,
          hint: 'The preset of the scheme ends the data at the first blank line.',
        };
    }
  },
  'header-duplicate': ({ column, first }) => ({
    message: `Column "${column}" stands in the header twice, first as column ${first}`,
    hint: 'Remove one of them or rename it.',
  }),
  'cell-count': ({ expected, found }) => ({
    message: `This row has ${counted(found, 'cell')}, the header has ${expected}`,
    hint:
      found < expected
        ? 'Write the missing cells; an empty one still has its separator.'
        : 'Remove what is too much. A cell with a separator in it must stand in quotes.',
  }),
} satisfies Partial<Messages>;
