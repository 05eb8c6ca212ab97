/** A `rate_by` without `other` must list every text of the column on the lines it pays. */

import type { Component } from '../../core/components/define.ts';
import { type DealTable, matcher, textAt } from '../../core/deals.ts';
import { rule } from '../../core/ruling.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { cellAt } from '../place.ts';
import type { CheckInput } from './input.ts';

export function ratesListed(input: CheckInput): readonly Finding[] {
  return [...input.scheme.roles.values()].flatMap(({ name, components }) =>
    components.flatMap((component) => unlisted(input, name, component)),
  );
}

function unlisted(
  { scheme, deals, lines }: CheckInput,
  role: string,
  { id, listed, where, basis }: Component,
): readonly Finding[] {
  if (listed === null) return [];
  const { column, texts } = listed;
  // Most often every text of the column is listed, and no line need be looked at.
  const known = new Set(texts);
  if (deals.text.get(column)?.texts.every((text) => known.has(text)) === true) return [];
  const findings: Finding[] = [];
  const meets = matcher(deals, where);
  const concerned = concerns(deals, role, basis?.of === 'own', scheme);
  for (let row = 0; row < deals.rows; row++) {
    if (concerned[deals.attribution[row] ?? -1] !== true || !meets(row)) continue;
    const value = textAt(deals, column, row);
    if (known.has(value)) continue;
    const facts = { deal: textAt(deals, 'deal_id', row), component: id, column, value };
    const { source, row: at } = lines.origin(row);
    findings.push(finding('rate-unlisted', cellAt(source, at, column), facts));
  }
  return findings;
}

/** Of each attribution: whether its lines are paid to a seat of the role, or are of a team with one. */
function concerns(
  deals: DealTable,
  role: string,
  own: boolean,
  { headDeals }: CheckInput['scheme'],
): readonly boolean[] {
  return deals.attributions.map(
    (each) => !own || rule(each, headDeals).paid.some(({ seat }) => seat.role === role),
  );
}
