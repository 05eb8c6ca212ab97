/** What every message is made of, and the small phrases that many of them share. */
import type { ArgsOf, Code } from '../../findings/catalog.ts';

/** The sentence of a finding, without a full stop, and what to do about it, in full sentences. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

export type Messages = { readonly [C in Code]: (facts: ArgsOf<C>) => Words };

const mostNames = 16;

/** `a, b, c`; a long list ends in `and 40 more`. */
export function list(names: readonly string[], most = mostNames): string {
  const rest = names.length - most;
  const head = names.slice(0, most).join(', ');
  return rest > 0 ? `${head} and ${rest} more` : head;
}

/** `a, b or c`. */
export function either(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

/** `Did you mean "a" or "b"?`; nothing when no name is near. */
export function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : `Did you mean ${either(near.map((name) => `"${name}"`))}?`;
}

/** What to do about a name that stands in no row of the plans. */
export function whoIsMeant(near: readonly string[]): string {
  return near.length === 0
    ? 'Correct the name, or add the person to the plans.'
    : `${didYouMean(near)} Correct the name, or write it under "aliases" in the plans.`;
}

/** `The plans are: a, b.`; nothing when there are none to list. */
export function listed(intro: string, names: readonly string[], most = mostNames): string {
  return names.length === 0 ? '' : `${intro}: ${list(names, most)}.`;
}

/** Sentences beside each other; empty ones leave no gap. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** `9 980`: a space between thousands. */
export function spacedCount(count: number): string {
  return spacedDigits(String(count));
}

/** The same of a whole number as text. */
export function spacedDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** `1 row`, `3 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${spacedCount(count)} ${count === 1 ? one : many}`;
}

/** A hint to name somebody of a team: `Name a rep of team North: ivanov, petrova.` */
export function nameARep(team: string, reps: readonly string[]): string {
  const rep = team === '' ? 'a rep' : `a rep of team ${team}`;
  return reps.length === 0 ? `Name ${rep}.` : `Name ${rep}: ${list(reps)}.`;
}

/** A key of the scheme in a sentence: `"rate"`; an item of a list has only its number. */
export function keyName(key: string): string {
  if (key === '') return 'The scheme';
  return /^\d+$/.test(key) ? `Item ${Number(key) + 1} of the list` : `"${key}"`;
}
