/** Findings about the outputs. */
import { error } from './entry.ts';

export const outputs = {
  'character-not-in-encoding': error<{
    file: string;
    row: number;
    column: string;
    text: string;
    character: string;
    code_point: string;
    encoding: string;
  }>(),
  'payroll-id-missing': error<{ employee: string; name: string; file: string }>(),
  'payroll-id-shared': error<{ payroll_id: string; first: string; second: string; file: string }>(),
} as const;
