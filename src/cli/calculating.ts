/** What a study is doing, in the words of the terminal. */
import { spacedCount } from '../report/messages/words.ts';
import type { Calculating } from '../study/variants.ts';
import type { Progress } from './progress.ts';

/** Tells which of how many months is calculated. */
export function calculatingOn(progress: Progress): Calculating {
  return (month, of) => progress(`calculating ${spacedCount(month)} of ${spacedCount(of)}`);
}
