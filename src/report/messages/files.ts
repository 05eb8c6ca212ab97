/** Messages about files, their text and how it is laid out. */
import type { ArgsOf } from '../../findings/catalog.ts';
import { counted, either, listed, type Messages, sentences, type Words } from './words.ts';

const csvQuotes = 'A cell with a quote in it stands in quotes, and the quote is written twice: "".';

const malformed: Readonly<Record<ArgsOf<'csv-malformed'>['why'], Words>> = {
  'quote-open': {
    message: 'A quote that opens here is never closed',
    hint: `Close it at the end of the cell. ${csvQuotes}`,
  },
  'quote-stray': {
    message: 'A quote stands where no cell begins or ends',
    hint: csvQuotes,
  },
  delimiter: {
    message: 'The header cannot be split into columns',
    hint: 'Separate the cells with commas or with semicolons, the same in every row.',
  },
  other: {
    message: 'This row cannot be read as CSV',
    hint: 'Compare it with its neighbours, or export the file again.',
  },
};

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
  'encoding-unknown': ({ file, why }) => {
    const hint = 'Save the file as UTF-8; spreadsheets call it "CSV UTF-8".';
    switch (why) {
      case 'nul':
        return { message: `"${file}" holds NUL bytes, so it is not a text in UTF-8`, hint };
      case 'not-utf8':
        return { message: `"${file}" is not written in UTF-8`, hint };
    }
  },
  'csv-malformed': ({ why }) => malformed[why],
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
