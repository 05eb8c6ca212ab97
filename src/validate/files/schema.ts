/** The keys `files` of scheme.yaml: what cannot be known from a file itself. */
import * as z from 'zod';
import { noted } from '../../core/components/parts/notes.ts';
import { mapping } from '../../core/components/parts/rules.ts';
import { oneOf, texts } from '../../core/components/parts/scalars.ts';
import { ORDERS } from './days.ts';
import { PRESETS } from './presets.ts';

const fileShape = {
  columns: z
    .record(z.string(), texts)
    .optional()
    .describe('Our columns and the headers that they have in the file, the best one first.'),
  values: z
    .record(z.string(), z.record(z.string(), texts))
    .optional()
    .describe('Our columns, our words in them, and the words that the file has for each.'),
  decimal: oneOf(['comma', 'point'])
    .optional()
    .describe('The decimal mark, for columns whose cells can all be read with either.'),
  dates: oneOf(ORDERS)
    .optional()
    .describe('The order of day, month and year, for columns whose dates can be read in two.'),
};

const dealsShape = {
  preset: oneOf(PRESETS)
    .optional()
    .describe('A ready mapping of what a CRM exports; keys beside it override it one by one.'),
  ...fileShape,
};

const fileSchema = mapping(fileShape);
const dealsSchema = mapping(dealsShape);

export const filesSchema = noted(
  mapping({
    deals: dealsSchema.optional().describe('The files of deals.'),
    plans: fileSchema.optional().describe('The roster and the plans.'),
    metrics: fileSchema.optional().describe('Measured indicators.'),
    adjustments: fileSchema.optional().describe('What is added by hand.'),
    balances: fileSchema.optional().describe('What people owe of recoverable draws.'),
  }),
  { name: 'files' },
).describe('How the input files are laid out.');

/** What the scheme says of one file; only deals have a preset. */
export type FileText = z.output<typeof dealsSchema>;
