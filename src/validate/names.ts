/**
 * People under the spellings they go by: id, name, alias. Case, repeated spaces and ё/е do not
 * matter. Two people under one spelling is ambiguous wherever it is used as one person's.
 */
import type { EmployeeId } from '../core/model.ts';
import { nearest } from '../findings/near.ts';
import { fold } from './fold.ts';

export interface Names {
  /** The person meant, or null. */
  readonly find: (text: string) => EmployeeId | null;
  readonly near: (text: string) => readonly string[];
}

export function namesOf(spellings: ReadonlyMap<string, EmployeeId>): Names {
  return {
    find: (text) => spellings.get(fold(text)) ?? null,
    near: (text) => (text === '' ? [] : nearest(text, [...new Set(spellings.values())])),
  };
}
