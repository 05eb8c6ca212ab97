/**
 * People under the spellings they go by: id, name, alias. Case, repeated spaces and ё/е do not
 * matter. Two people under one spelling is ambiguous wherever it is used as one person's.
 */
import type { EmployeeId } from '../core/model.ts';
import { nearest } from '../findings/near.ts';

export interface Names {
  /** The person meant, or null. */
  readonly find: (text: string) => EmployeeId | null;
  /** Ids of those whose id, or else another spelling, is near. */
  readonly near: (text: string) => readonly string[];
}

/** One spelling for comparison. */
export function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
}

export function namesOf(spellings: ReadonlyMap<string, EmployeeId>): Names {
  return {
    find: (text) => spellings.get(fold(text)) ?? null,
    near: (text) => {
      const ids = nearest(text, new Set(spellings.values()));
      if (ids.length > 0) return ids;
      const near = nearest(fold(text), spellings.keys()).map((key) => spellings.get(key) ?? '');
      return [...new Set(near)];
    },
  };
}
