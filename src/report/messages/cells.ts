/** Messages about what stands in a cell. */
import type { NumberShape } from '../../findings/catalog.ts';
import { counted, type Messages, sentences, spacedCount } from './words.ts';

type Mark = 'point' | 'comma' | '';

/** An example with the column's decimal mark. */
const example = (number: string, mark: Mark) =>
  mark === 'comma' ? number.replace('.', ',') : number;

/** `a point`, where nothing is known of the column's mark. */
const markName = (mark: Mark) => (mark === 'comma' ? 'a comma' : 'a point');

/** What was expected, and how to write it. */
const shapes: Readonly<
  Record<NumberShape, (decimals: number, mark: Mark) => readonly [string, string]>
> = {
  money: (decimals, mark) => [
    'an amount of money',
    decimals === 0
      ? 'Write digits only, at most 16: 1234.'
      : `Write digits, ${markName(mark)} and at most ${counted(decimals, 'decimal')}: ` +
        `${example(`1234.${'5'.padEnd(decimals, '0')}`, mark)}.`,
  ],
  'money-positive': (_, mark) => [
    'an amount of zero or more',
    `Write it without a minus: ${example('1234.50', mark)}.`,
  ],
  quantity: (decimals, mark) => [
    'a quantity',
    decimals === 0
      ? 'Write a whole number: 2.'
      : `Write digits, with ${markName(mark)} and at most ${counted(decimals, 'decimal')} if needed: ` +
        `2 or ${example('2.5', mark)}.`,
  ],
  whole: () => ['a whole number from 0 to 2147483647', 'Write digits only: 3.'],
  decimal: (_, mark) => [
    'a number',
    `Write digits, with ${markName(mark)} before the decimals: ${example('62.5', mark)}.`,
  ],
  share: () => ['a share', 'Write the share in percent: 60 or 33.3.'],
};

/** Digits that are well written, but more than an amount may have. */
const tooLong = /^-?\d{17,}(?:[.,]\d*)?$/;

/** `D-1042: ` when the row is a deal's. */
const of = (deal: string) => (deal === '' ? '' : `${deal}: `);

/** `It is one of 12 such cells.` */
const suchCells = (cells: number) =>
  cells === 1 ? '' : `The column has ${spacedCount(cells)} such cells.`;

/** The order of a date as it is written. */
const orders = { dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year/month/day' } as const;

export const cells = {
  'cell-empty': ({ column }) => ({
    message: `Column "${column}" is empty here`,
    hint: 'Fill it in: every row needs it.',
  }),
  'number-invalid': ({ column, text, shape, decimals, deal, why, mark }) => {
    const [what, hint] = shapes[shape](decimals, mark);
    if (text === '') {
      return {
        message: `${of(deal)}column "${column}" is empty, ${what} must stand there`,
        hint,
      };
    }
    return why === 'mark'
      ? {
          message: `${of(deal)}"${text}" cannot be read with ${markName(mark)} as the decimal mark, which column "${column}" has`,
          hint,
        }
      : {
          message: `${of(deal)}"${text}" in column "${column}" is not ${what}`,
          hint:
            shape !== 'whole' && tooLong.test(text)
              ? 'A number has at most 16 digits before the decimals.'
              : hint,
        };
  },
  'number-ambiguous': ({ column, text, point, comma, cells: count, input }) => ({
    message: `"${text}" in column "${column}" can be ${comma} or ${point}, and no cell of the column says which`,
    hint: sentences(
      suchCells(count),
      `Write files: { ${input}: { decimal: comma } } in the scheme for ${comma}, or decimal: point for ${point}.`,
    ),
  }),
  'date-invalid': ({ column, text, why, deal, order }) => {
    switch (why) {
      case 'shape':
        return {
          message: `${of(deal)}"${text}" in column "${column}" is not a date`,
          hint: 'Write year, month and day: 2026-10-31.',
        };
      case 'calendar':
        return {
          message: `${of(deal)}"${text}" in column "${column}" is not a day of the calendar`,
          hint:
            order === ''
              ? 'Correct the month or the day.'
              : `The dates of the column are ${orders[order]}. Correct the month or the day.`,
        };
    }
  },
  'date-ambiguous': ({ column, text, dmy, mdy, cells: count, input }) => ({
    message: `"${text}" in column "${column}" can be ${dmy} or ${mdy}, and no cell of the column says which`,
    hint: sentences(
      suchCells(count),
      `Write files: { ${input}: { dates: dmy } } in the scheme for ${dmy}, or dates: mdy for ${mdy}.`,
    ),
  }),
  'currency-other': ({ deal, found, expected }) => ({
    message:
      deal === ''
        ? `The currency is ${found}, but the scheme is in ${expected}`
        : `${of(deal)}the currency is ${found}, but the scheme is in ${expected}`,
    hint: `Write the ${deal === '' ? 'amount' : 'deal'} in ${expected}, or take it out of the file.`,
  }),
} satisfies Partial<Messages>;
