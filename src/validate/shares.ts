/**
 * People with shares: `ivanov:60|petrova:40`, or one name alone. Shares are percents that sum to
 * exactly 100 and name nobody twice. No percent has thousands, so its decimal mark can be either.
 */

import type { EmployeeId } from '../core/model.ts';
import type { Exact } from '../core/money/exact.ts';
import { exact, sumOf } from '../core/money/exact.ts';
import { parseDecimal } from '../core/money/parse.ts';
import type { Names } from './names.ts';

export interface NamedShare {
  readonly name: string;
  /** Percent; 100 for one name alone. */
  readonly percent: Exact;
}

export type Shares =
  | { readonly ok: true; readonly parts: readonly NamedShare[] }
  | { readonly ok: false; readonly why: 'sum' | 'twice' | 'shape'; readonly detail: string };

const HUNDRED = exact(100n);

/** One person with the whole. */
export function alone(name: string): Shares {
  return { ok: true, parts: [{ name, percent: HUNDRED }] };
}

function percentIn(text: string): Exact | null {
  return parseDecimal(text.trim().replace(',', '.'));
}

/** The people whom a cell names, as far as they are known. */
export function peopleIn(text: string, { find }: Names): readonly EmployeeId[] {
  const shares = parseShares(text);
  const named = shares.ok ? shares.parts.map(({ name }) => find(name)) : [];
  return named.filter((employee) => employee !== null);
}

export function parseShares(text: string): Shares {
  if (!/[|:]/.test(text)) return alone(text);
  const parts: NamedShare[] = [];
  for (const part of text.split('|')) {
    const colon = part.lastIndexOf(':');
    const name = part.slice(0, colon).trim();
    const percent = colon === -1 ? null : percentIn(part.slice(colon + 1));
    if (name === '' || percent === null || percent.compare(0) <= 0) {
      return { ok: false, why: 'shape', detail: part.trim() };
    }
    if (parts.some((other) => other.name === name))
      return { ok: false, why: 'twice', detail: name };
    parts.push({ name, percent });
  }
  const sum = sumOf(parts.map((part) => part.percent));
  if (!sum.equals(HUNDRED)) return { ok: false, why: 'sum', detail: sum.toString() };
  return { ok: true, parts };
}
