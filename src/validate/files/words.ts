/**
 * Words of a file → our words, compared as names are: `успешно  Реализовано` is `Успешно
 * реализовано`. A word that nobody lists stays as it is.
 */
import { fold } from '../fold.ts';
import type { Layout } from './layout.ts';

/** What our word is for a text of the file; the text itself where there is none. */
export type Translate = (text: string) => string;

/**
 * The words of a column, null without any. A default word of a preset stands back where the scheme
 * uses the file's word itself (`spoken`), or gives it another meaning.
 */
export function wordsFor(
  name: string,
  { values }: Layout,
  spoken: ReadonlySet<string>,
): Translate | null {
  const words = values.get(name) ?? [];
  const known = new Map<string, string>();
  for (const { ours, theirs } of words.filter(({ said }) => !said)) {
    for (const text of theirs) if (!spoken.has(text)) known.set(fold(text), ours);
  }
  for (const { ours, theirs } of words.filter(({ said }) => said)) {
    for (const text of theirs) known.set(fold(text), ours);
  }
  return known.size === 0 ? null : (text) => known.get(fold(text)) ?? text;
}
