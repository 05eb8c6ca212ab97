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
export function csvText(sheet: Sheet): string {
  const parts: Uint8Array[] = [];
  toCsv(sheet, unix, (part) => parts.push(Uint8Array.from(part)));
  return Buffer.concat(parts).toString('utf8');
}
