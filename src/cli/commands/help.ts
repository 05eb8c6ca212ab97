/** `bonus help TOPIC`: a reference page; without a topic, the list of them. */
import { kinds } from '../../core/components/index.ts';
import { nearest } from '../../findings/near.ts';
import { helpPage, topics } from '../../report/help.ts';
import { didYouMean, sentences } from '../../report/messages/words.ts';
import type { Outcome } from '../outcome.ts';

/** The topics there are, as the last line of the general help. */
export function topicsLine(): string {
  return `Topics: ${topics(kinds).join(', ')}.\n`;
}

export function help(topic: string): Outcome {
  const page = helpPage(topic, kinds);
  if (page !== null) return { output: page, errors: '', exit: 0 };
  const near = nearest(topic, topics(kinds));
  const words = sentences(`There is no help on "${topic}".`, didYouMean(near), topicsLine());
  return { output: '', errors: `error: ${words}`, exit: 2 };
}
