/** `bonus help TOPIC`: a reference page; without a topic, the list of them. */
import { kinds } from '../../core/components/index.ts';
import { nearest } from '../../findings/near.ts';
import { helpPage, topics } from '../../report/help.ts';
import { didYouMean, sentences } from '../../report/messages/words.ts';
import type { Outcome } from '../outcome.ts';

export function help(topic: string): Outcome {
  const page = helpPage(topic, kinds);
  if (page !== null) return { output: page, errors: '', exit: 0 };
  const near = nearest(topic, topics(kinds));
  const words = sentences(
    `There is no help on "${topic}".`,
    didYouMean(near),
    `Topics: ${topics(kinds).join(', ')}.`,
  );
  return { output: '', errors: `error: ${words}\n`, exit: 2 };
}
