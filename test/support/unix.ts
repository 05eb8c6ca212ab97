/** How the canonical files are put together. */
import type { Writing } from '../../src/io/sheet.ts';

export const unix: Writing = { delimiter: ',', lineEnd: '\n', decimal: '.', quoteTexts: false };
