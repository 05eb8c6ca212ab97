/** A `rate_by` without `other` must list every text of the column on the lines it pays. */

import type { Component } from '../../core/components/define.ts';
import type { Listed } from '../../core/components/parts/component.ts';
import { matcher, textAt } from '../../core/deals.ts';
import { holds } from '../../core/period.ts';
import { heldOn, termIn } from '../../core/roster.ts';
import { type Ruling, rule } from '../../core/ruling.ts';
import { type Need, needsOf } from '../../core/used.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { cellAt } from '../place.ts';
import type { CheckInput } from './input.ts';

export function ratesListed(input: CheckInput): readonly Finding[] {
  const needs = new Map<Component, Need[]>();
  for (const need of needsOf(input.books)) {
    if (need.component.listed?.complete !== true) continue;
    needs.set(need.component, [...(needs.get(need.component) ?? []), need]);
  }
  return [...needs].flatMap(([component, ofSeats]) =>
    component.listed === null ? [] : unlisted(input, component, component.listed, ofSeats),
  );
}

/** The lines that a component pays somebody for, with a text that it has no rate for. */
function unlisted(
  { scheme, deals, lines, books }: CheckInput,
  component: Component,
  listed: Listed,
  needs: readonly Need[],
): readonly Finding[] {
  // Most often every text of the column is listed, and no line need be looked at.
  const known = new Set(listed.texts);
  if (deals.text.get(listed.column)?.texts.every((text) => known.has(text)) === true) return [];
  const meets = matcher(deals, component.where);
  const pays = payer(component, needs, books.roster);
  const rulings = deals.attributions.map((each) => rule(each, scheme.headDeals));
  const findings: Finding[] = [];
  for (let row = 0; row < deals.rows; row++) {
    const at = deals.attribution[row] ?? -1;
    const ruling = rulings[at];
    if (ruling === undefined) continue;
    const value = textAt(deals, listed.column, row);
    if (known.has(value) || !meets(row)) continue;
    if (!pays(ruling, deals.attributions[at]?.origin === 'head', deals.day[row] ?? -1)) continue;
    const deal = textAt(deals, 'deal_id', row);
    const facts = { deal, component: component.id, column: listed.column, value };
    const { source, row: inFile } = lines.origin(row);
    findings.push(finding('rate-unlisted', cellAt(source, inFile, listed.column), facts));
  }
  return findings;
}

/** Whether a component is measured on a line: one paid to a seat, or the team's on its days. */
function payer(
  { basis }: Component,
  needs: readonly Need[],
  roster: CheckInput['books']['roster'],
): (ruling: Ruling, ofHead: boolean, day: number) => boolean {
  const measured = ({ spans }: Need, day: number): boolean =>
    spans.some((span) => holds(span, day));
  if (basis?.of === 'own') {
    const bySeat = new Map(needs.map((need) => [need.term.seat, need]));
    return ({ paid }, _, day) =>
      paid.some(({ seat }) => {
        const need = bySeat.get(seat);
        return need !== undefined && measured(need, day);
      });
  }
  const held = needs.flatMap((need) =>
    need.spans.slice(0, 1).map((span) => ({ need, term: termIn(roster, need.term.seat, span) })),
  );
  return ({ teams }, ofHead, day) =>
    !(ofHead && basis?.of === 'team_without_head') &&
    held.some(
      ({ need, term }) => teams.has(term.seat.team) && measured(need, day) && heldOn(term, day),
    );
}
