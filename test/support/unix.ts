/** How the canonical files are put together. */
import { type Sheet, toCsv, type Writing } from '../../src/io/sheet.ts';

const utf8 = new TextEncoder();

const unix: Writing = {
  delimiter: ',',
  lineEnd: '\n',
  decimal: '.',
  quoteTexts: false,
  encode: (text) => utf8.encode(text),
  start: '',
};

/** The text of a sheet. */
export const csvText = (sheet: Sheet): string =>
  Buffer.concat(Array.from(toCsv(sheet, unix), (part) => Uint8Array.from(part))).toString('utf8');
