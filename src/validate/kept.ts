/**
 * Stages that are made once for what they are given. A stage is given what earlier stages made (the
 * same when it is the same object) and its terms: what it reads of the scheme, no more, the same by
 * content. So a variant of a scheme makes only those stages anew whose terms it changes.
 */
import { keyOf } from '../core/key.ts';

/** More than the terms of neighbours in a grid; tables of deals are large. */
const KEPT = 6;

/** A stage that keeps its last answers; `make` depends on nothing else than what it is given. */
export function kept<T, O extends readonly object[], R>(
  make: (terms: T, ...over: O) => R,
): (terms: T, ...over: O) => R {
  const answers: { readonly key: string; readonly over: O; readonly made: R }[] = [];
  return (terms, ...over) => {
    const key = keyOf(terms);
    const at = answers.findIndex(
      (each) => each.key === key && each.over.every((object, i) => object === over[i]),
    );
    const [known] = at === -1 ? [] : answers.splice(at, 1);
    const answer = known ?? { key, over, made: make(terms, ...over) };
    answers.unshift(answer);
    answers.length = Math.min(answers.length, KEPT);
    return answer.made;
  };
}
