/** The keys `files` of scheme.yaml: what cannot be known from a file itself. */
import * as z from 'zod';
import { oneOf } from '../../core/components/parts/scalars.ts';
import { ORDERS } from './days.ts';

const fileShape = {
  decimal: oneOf(['comma', 'point'])
    .optional()
    .describe('The decimal mark, for columns whose cells can all be read with either.'),
  dates: oneOf(ORDERS)
    .optional()
    .describe('The order of day, month and year, for columns whose dates can be read in two.'),
};

const fileSchema = z.strictObject(fileShape);

export const filesSchema = z
  .strictObject({
    deals: fileSchema.optional().describe('The files of deals.'),
    plans: fileSchema.optional().describe('The roster and the plans.'),
    metrics: fileSchema.optional().describe('Measured indicators.'),
    adjustments: fileSchema.optional().describe('What is added by hand.'),
    balances: fileSchema.optional().describe('What people owe of recoverable draws.'),
  })
  .describe('How the input files are laid out.');

export type FileText = z.output<typeof fileSchema>;

/** The keys that may stand at a path within `files`, for suggestions. */
export function fileKeysAt(path: readonly (string | number)[]): readonly string[] {
  return path.length === 1 ? Object.keys(filesSchema.shape) : Object.keys(fileShape);
}
