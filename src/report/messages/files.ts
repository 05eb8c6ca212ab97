/** Messages about files and how they are laid out. */
import { counted, either, listed, type Messages, sentences } from './words.ts';

/** The option as it is typed; the catalogue may name it with or without its hyphens. */
const typed = (option: string) => (option.startsWith('-') ? option : `--${option}`);

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
  'column-missing': ({ column, near, headers, needed }) => ({
    message: `Column "${column}" is missing${needed === '' ? '' : `: ${needed} needs it`}`,
    hint:
      near.length === 0
        ? sentences(`Add the column "${column}".`, listed('The file has', headers))
        : `Did you mean ${either(near.map((name) => `"${name}"`))}? Rename it to "${column}".`,
  }),
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
