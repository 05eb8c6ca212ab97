/** Findings about studies: compare and sweep. */
import { error, type Names, note, warning } from './entry.ts';

export const studies = {
  'period-range-invalid': error<{
    text: string;
    why: 'form' | 'grain' | 'reversed' | 'long';
    from: string;
    to: string;
  }>(),
  'periods-few': warning<{ periods: Names }>(),
  'range-invalid': error<{
    path: string;
    text: string;
    why: 'form' | 'percent' | 'step' | 'reversed';
  }>(),
  'range-end-left-out': note<{ path: string; text: string; end: string; last: string }>(),
  'grid-too-large': error<{ points: string; most: number }>(),
  'target-not-reached': error<{
    path: string;
    target: string;
    low: string;
    low_value: string;
    high: string;
    high_value: string;
  }>(),
  /** Pairs of values: `4% and 5%`. */
  'target-ambiguous': error<{ path: string; target: string; between: Names }>(),
  'currency-differs': error<{ found: string; expected: string; base: string }>(),
} as const;
