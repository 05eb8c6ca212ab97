/** Rules across the rows of plans.csv: who stands there twice for the same days. */
import { formatDay } from '../core/calendar.ts';
import { HEAD, type Stint, type TeamPlans } from '../core/model.ts';
import { rosterOf } from '../core/roster.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { DataFile } from './files/data-file.ts';
import { cellAt } from './place.ts';

/** Rows of one person on one day, except a head's of two teams. */
export function overlaps(source: DataFile, stints: readonly Stint[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const held of rosterOf(stints, []).byEmployee.values()) {
    held.forEach((stint, i) => {
      const other = held.slice(0, i).find((earlier) => overlap(stint, earlier));
      if (other === undefined) return;
      const facts = {
        employee: stint.seat.employee,
        team: other.seat.team,
        other: stint.seat.team,
        first: formatDay(stint.from > other.from ? stint.from : other.from),
        last: formatDay(stint.to < other.to ? stint.to : other.to),
      };
      findings.push(finding('roster-overlap', cellAt(source, stint.row, null), facts));
    });
  }
  return findings;
}

function overlap(a: Stint, b: Stint): boolean {
  const heads = a.seat.role === HEAD && b.seat.role === HEAD;
  if (heads && a.seat.team !== b.seat.team) return false;
  return a.from <= b.to && b.from <= a.to;
}

/** A team's own rows beyond the first of a period: their plans would be added up. */
export function teamsTwice(source: DataFile, rows: readonly TeamPlans[]): readonly Finding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ team, period, row }) => {
    const key = JSON.stringify([team, period.text]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const facts = { team, period: period.text };
    return [finding('team-row-duplicate', cellAt(source, row, null), facts)];
  });
}
