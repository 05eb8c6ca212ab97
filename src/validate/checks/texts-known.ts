/**
 * A text that the scheme names of a column, and that no deal has, is told where it looks like a slip
 * of the pen: where a text of the deals is near it that the scheme does not name. `CRM Bax` is told
 * beside deals of `CRM Box`; `Plan B` is not when none was sold and `Plan A` has a rate of its own.
 */
import { ORIGIN } from '../../core/model.ts';
import type { Scheme } from '../../core/scheme.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nearest } from '../../findings/near.ts';
import type { PathPart } from '../../findings/source.ts';
import { placeIn } from '../place.ts';
import { wheresOf } from '../wheres.ts';
import type { CheckInput } from './input.ts';

/** A column of more distinct texts is of names or numbers, among which many are near each other. */
const MOST_TEXTS = 1000;

export function textsKnown({ scheme, schemeFile, lines }: CheckInput): readonly Finding[] {
  const named = namedIn(scheme);
  return named.flatMap(({ column, text, path, what }) => {
    const texts = lines.text.get(column)?.texts;
    if (texts === undefined || texts.includes(text) || texts.length > MOST_TEXTS) return [];
    const others = new Set(named.filter((each) => each.column === column).map((it) => it.text));
    const near = nearest(
      text,
      texts.filter((each) => each !== '' && !others.has(each)),
    );
    if (near.length === 0) return [];
    return [finding('text-not-in-deals', placeIn(schemeFile, path, what), { column, text, near })];
  });
}

/** A text that the scheme expects in a column of the deals. */
interface Named {
  readonly column: string;
  readonly text: string;
  readonly path: readonly PathPart[];
  readonly what: 'key' | 'value';
}

function namedIn(scheme: Scheme): readonly Named[] {
  const statuses = (scheme.credit.statuses ?? []).map((text, i): Named => {
    return { column: 'status', text, path: ['credit', 'statuses', i], what: 'value' };
  });
  const allowed = wheresOf(scheme).flatMap(({ where, path }) =>
    where.flatMap((condition): readonly Named[] => {
      const { column } = condition;
      if (column === ORIGIN || !('values' in condition)) return [];
      return condition.values.map((text, i) => {
        return { column, text, path: [...path, column, i], what: 'value' };
      });
    }),
  );
  return [...statuses, ...allowed, ...ratesIn(scheme)];
}

function ratesIn({ roles }: Scheme): readonly Named[] {
  return [...roles.values()].flatMap(({ name, components }) =>
    components.flatMap(({ listed }, i) =>
      (listed?.texts ?? []).map((text): Named => {
        const path = ['roles', name, 'components', i, 'rate_by', 'rates', text];
        return { column: listed?.column ?? '', text, path, what: 'key' };
      }),
    ),
  );
}
