/** `bonus help TOPIC`: a reference page; without a topic, the list of them. */
import { kinds } from '../../core/components/index.ts';
import { nearest } from '../../findings/near.ts';
import { helpPage, topicList, topics } from '../../report/help.ts';
import { didYouMean, sentences } from '../../report/messages/words.ts';
import { languageOf } from '../../validate/scheme-schema.ts';
import { type Outcome, usage } from '../outcome.ts';

const language = { kinds, scheme: languageOf(kinds) };

export function help(topic: string): Outcome {
  const page = helpPage(topic, language);
  if (page !== null) return { output: page, errors: '', exit: 0 };
  const known = topicNames();
  const words = sentences(
    `There is no help on "${topic}".`,
    didYouMean(nearest(topic, known)),
    `Topics: ${known.join(', ')}.`,
  );
  return usage(words);
}

export function topicNames(): readonly string[] {
  return topics(language);
}

/** The list of topics, for the general help. */
export function helpTopics(): string {
  return topicList(language);
}
