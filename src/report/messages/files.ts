/** Messages about files and their cells. */
import type { NumberShape } from '../../findings/catalog.ts';
import { counted, either, listed, type Messages, sentences } from './words.ts';

/** What was expected, and how to write it. */
const shapes: Readonly<Record<NumberShape, (decimals: number) => readonly [string, string]>> = {
  money: (decimals) => [
    'an amount of money',
    decimals === 0
      ? 'Write digits only, at most 16: 1234.'
      : `Write digits, a point and at most ${counted(decimals, 'decimal')}: ` +
        `1234.${'5'.padEnd(decimals, '0')}.`,
  ],
  'money-positive': () => ['an amount of zero or more', 'Write it without a minus: 1234.50.'],
  quantity: (decimals) => [
    'a quantity',
    decimals === 0
      ? 'Write a whole number: 2.'
      : `Write digits, with a point and at most ${counted(decimals, 'decimal')} if needed: 2 or 2.5.`,
  ],
  whole: () => ['a whole number', 'Write digits only: 3.'],
  decimal: () => ['a number', 'Write digits, with a point before the decimals: 62.5.'],
  share: () => ['a share', 'Write the share in percent: 60 or 33.3.'],
};

/** `D-1042: ` when the row is a deal's. */
const of = (deal: string) => (deal === '' ? '' : `${deal}: `);

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
  'cell-empty': ({ column }) => ({
    message: `Column "${column}" is empty here`,
    hint: 'Fill it in: every row needs it.',
  }),
  'number-invalid': ({ column, text, shape, decimals, deal }) => {
    const [what, hint] = shapes[shape](decimals);
    return {
      message:
        text === ''
          ? `${of(deal)}column "${column}" is empty, ${what} must stand there`
          : `${of(deal)}"${text}" in column "${column}" is not ${what}`,
      hint,
    };
  },
  'date-invalid': ({ column, text, why, deal }) => {
    switch (why) {
      case 'shape':
        return {
          message: `${of(deal)}"${text}" in column "${column}" is not a date`,
          hint: 'Write year, month and day: 2026-10-31.',
        };
      case 'calendar':
        return {
          message: `${of(deal)}"${text}" in column "${column}" is not a day of the calendar`,
          hint: 'Correct the month or the day.',
        };
    }
  },
  'currency-other': ({ deal, found, expected }) => ({
    message: `${of(deal)}the currency is ${found}, but the scheme is in ${expected}`,
    hint: `Write the deal in ${expected}, or take it out of the file.`,
  }),
} satisfies Partial<Messages>;
