/** The keys `outputs` of scheme.yaml: how the CSV files of a period are written. */
import type * as z from 'zod';
import { noted } from '../core/components/parts/notes.ts';
import { mapping } from '../core/components/parts/rules.ts';
import { oneOf } from '../core/components/parts/scalars.ts';
import { DIALECTS, type DialectKeys } from '../core/outputs.ts';

/** The keys of a dialect, for `outputs` and for `payroll`. */
export const dialectShape = {
  dialect: oneOf(DIALECTS)
    .optional()
    .describe('A ready set of the keys beside it, which override it one by one.'),
  delimiter: oneOf(['comma', 'semicolon', 'tab']).optional().describe('What separates cells.'),
  encoding: oneOf(['utf-8', 'utf-8-bom', 'windows-1251'])
    .optional()
    .describe('How characters are written; utf-8-bom is what spreadsheets recognise.'),
  decimal: oneOf(['point', 'comma']).optional().describe('The decimal mark of numbers.'),
  line_ends: oneOf(['lf', 'crlf']).optional().describe('How a line ends.'),
  quotes: oneOf(['needed', 'text'])
    .optional()
    .describe('Quotes around cells that need them, or around every text.'),
};

export const outputsSchema = noted(mapping(dialectShape), { name: 'outputs' }).describe(
  'How the CSV files of a period are written; left out: dialect unix.',
);

type DialectText = z.output<typeof outputsSchema>;

/** The keys as the model has them; a key that is left out is not there. */
export function dialectKeysOf(text: DialectText): DialectKeys {
  const { dialect, delimiter, encoding, decimal, line_ends: lineEnds, quotes } = text;
  return {
    ...(dialect === undefined ? {} : { dialect }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(lineEnds === undefined ? {} : { lineEnds }),
    ...(quotes === undefined ? {} : { quotes }),
  };
}
