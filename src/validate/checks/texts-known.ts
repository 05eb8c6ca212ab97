/**
 * A text that the scheme names of a column, and that no deal has, is told where it looks like a slip
 * of the pen: where a text of the deals is near it. `CRM Bax` is told beside deals of `CRM Box`;
 * `Plan B` is not when only `Plan A` was sold.
 */
import { ORIGIN } from '../../core/model.ts';
import type { Scheme } from '../../core/scheme.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nearest, slipsBetween } from '../../findings/near.ts';
import type { PathPart } from '../../findings/source.ts';
import { placeIn } from '../place.ts';
import { wheresOf } from '../wheres.ts';
import type { CheckInput } from './input.ts';

/** A column of more distinct texts is of names or numbers, among which many are near each other. */
const MOST_TEXTS = 1000;

export function textsKnown({ scheme, schemeFile, lines }: CheckInput): readonly Finding[] {
  return namedIn(scheme).flatMap(({ column, text, beside, path, what }) => {
    const texts = lines.text.get(column)?.texts;
    if (texts === undefined || texts.includes(text) || texts.length > MOST_TEXTS) return [];
    // What is named beside it is most often another: then only a single slip is told.
    const others = texts.filter((each) => {
      return isSlip(text, each) && (!beside.includes(each) || slipsBetween(text, each) <= 1);
    });
    const near = nearest(text, others);
    if (near.length === 0) return [];
    return [finding('text-not-in-deals', placeIn(schemeFile, path, what), { column, text, near })];
  });
}

/**
 * Whether one may be the other, mistyped: `Tier 1` and `Tier 2`, `Plan A` and `Plan B`, `XS` and `XL`
 * are as near as slips are, and are meant.
 */
function isSlip(a: string, b: string): boolean {
  if (digitsIn(a) !== digitsIn(b)) return false;
  const [words, others] = [a, b].map((text) => text.toLowerCase().split(' '));
  if (words === undefined || words.length !== others?.length) return true;
  return words.every((word, i) => {
    const other = others[i] ?? '';
    return word === other || Math.max(word.length, other.length) >= LEAST_LETTERS;
  });
}

/** Shorter words that differ are others. */
const LEAST_LETTERS = 3;

function digitsIn(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

/** A text that the scheme expects in a column of the deals. */
interface Named {
  readonly column: string;
  readonly text: string;
  /** What the same list names. */
  readonly beside: readonly string[];
  readonly path: readonly PathPart[];
  readonly what: 'key' | 'value';
}

function namedIn(scheme: Scheme): readonly Named[] {
  const { statuses: beside } = scheme.credit;
  const statuses = (beside ?? []).map((text, i): Named => {
    const path = ['credit', 'statuses', i];
    return { column: 'status', text, beside: beside ?? [], path, what: 'value' };
  });
  const allowed = wheresOf(scheme).flatMap(({ where, path }) =>
    where.flatMap((condition): readonly Named[] => {
      const { column } = condition;
      if (column === ORIGIN || !('values' in condition)) return [];
      return condition.values.map((text, i) => {
        const at = [...path, column, i];
        return { column, text, beside: condition.values, path: at, what: 'value' };
      });
    }),
  );
  return [...statuses, ...allowed, ...ratesIn(scheme)];
}

function ratesIn({ roles }: Scheme): readonly Named[] {
  return [...roles.values()].flatMap(({ name, components }) =>
    components.flatMap(({ listed }, i) => {
      if (listed === null) return [];
      const { column, texts } = listed;
      return texts.map((text): Named => {
        const path = ['roles', name, 'components', i, 'rate_by', 'rates', text];
        return { column, text, beside: texts, path, what: 'key' };
      });
    }),
  );
}
