/** A `rate_by` without `other` must list every text of the column on the lines it pays. */

import type { DealTable } from '../../core/deals.ts';
import { matcher, textAt } from '../../core/deals.ts';
import { rule } from '../../core/ruling.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { cellAt } from '../place.ts';
import type { CheckInput } from './input.ts';

export function ratesListed({ scheme, deals, lines }: CheckInput): readonly Finding[] {
  const findings: Finding[] = [];
  for (const role of scheme.roles.values()) {
    for (const component of role.components) {
      const listed = component.listed;
      if (listed === null) continue;
      const meets = matcher(deals, component.where);
      for (let row = 0; row < deals.rows; row++) {
        if (deals.attribution[row] === -1 || !meets(row)) continue;
        if (!concerns(deals, row, role.name, component.basis?.of === 'own', scheme)) continue;
        const value = textAt(deals, listed.column, row);
        if (listed.texts.includes(value)) continue;
        const deal = textAt(deals, 'deal_id', row);
        const facts = { deal, component: component.id, column: listed.column, value };
        const { source, row: at } = lines.origin(row);
        findings.push(finding('rate-unlisted', cellAt(source, at, listed.column), facts));
      }
    }
  }
  return findings;
}

/** Whether the line is paid to a seat of the role, or is of a team with one. */
function concerns(
  deals: DealTable,
  row: number,
  role: string,
  own: boolean,
  scheme: CheckInput['scheme'],
): boolean {
  const attribution = deals.attributions[deals.attribution[row] ?? -1];
  if (attribution === undefined) return false;
  return !own || rule(attribution, scheme.headDeals).paid.some(({ seat }) => seat.role === role);
}
