/** How the canonical files are put together. */
import type { Writing } from '../../src/io/sheet.ts';

const utf8 = new TextEncoder();

export const unix: Writing = {
  delimiter: ',',
  lineEnd: '\n',
  decimal: '.',
  quoteTexts: false,
  encode: (text) => utf8.encode(text),
  start: '',
};
