/** plans.csv → the roster and the plans of each period. */

import type { EmployeeId, Seat, Stint, TeamPlans } from '../core/model.ts';
import { type Period, parsePeriod } from '../core/period.ts';
import { named, type Roster, rosterOf } from '../core/roster.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { dates, missingColumns } from './fields.ts';
import { type DataFile, textOf } from './files/data-file.ts';
import { type Names, namesIn } from './names.ts';
import { cellAt } from './place.ts';
import { type Held, planRow } from './plan-row.ts';
import type { PlanTerms } from './plan-terms.ts';
import { overlaps, teamsTwice } from './roster-rules.ts';

export interface Plans {
  readonly roster: Roster;
  readonly names: Names;
  readonly periods: readonly Period[];
  /** Who stands in a row that was left out: what is missing of them has been told. */
  readonly unclear: ReadonlySet<EmployeeId>;
}

const NEEDED = ['period', 'team', 'employee', 'role', 'plan'];

/** Reads the roster; rows with errors are left out and reported. */
export function validatePlans(
  source: DataFile,
  terms: PlanTerms,
): { readonly value: Plans; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...missingColumns(source, NEEDED, 'plans.csv')];
  const days = { from: dates(source, 'from', findings), to: dates(source, 'to', findings) };
  const seatOf = seats();
  const stints: Stint[] = [];
  const teamPlans: TeamPlans[] = [];
  const periods = new Map<string, Period>();
  const unclear = new Set<EmployeeId>();
  for (let row = 0; row < source.rows; row++) {
    const period = periodOf(source, row, terms, findings);
    if (period === null) {
      unclear.add(employeeIn(source, row));
      continue;
    }
    periods.set(period.text, period);
    const read = planRow({ source, row, period, terms, days }, findings);
    switch (read.kind) {
      case 'unclear':
        unclear.add(employeeIn(source, row));
        break;
      case 'team':
        teamPlans.push(read.plans);
        break;
      case 'person':
        stints.push({ ...read.stint, seat: seatOf(read.held) });
        break;
    }
  }
  findings.push(...overlaps(source, stints), ...teamsTwice(source, teamPlans));
  const names = namesIn(source, findings);
  const ordered = [...periods.values()].sort((a, b) => a.first - b.first);
  const roster = rosterOf(stints, teamPlans);
  return { value: { roster, names, periods: ordered, unclear }, findings };
}

function employeeIn(source: DataFile, row: number): EmployeeId {
  return named.employee(textOf(source, 'employee', row));
}

/** One seat for all rows of a person in a team and role. */
function seats(): (held: Held) => Seat {
  const known = new Map<string, Seat>();
  return ({ team, role, employee }) => {
    const key = JSON.stringify([team, role, employee]);
    const seat = known.get(key) ?? { index: known.size, employee, team, role };
    known.set(key, seat);
    return seat;
  };
}

/** The period of a row, of the scheme's kind, or null after reporting it. */
export function periodOf(
  source: DataFile,
  row: number,
  { grain }: Pick<Scheme, 'grain'>,
  findings: Finding[],
): Period | null {
  const text = textOf(source, 'period', row);
  const period = parsePeriod(text);
  if (period !== null && period.grain === grain) return period;
  if (source.header.includes('period')) {
    const facts = { text, grain };
    findings.push(finding('period-grain', cellAt(source, row, 'period'), facts));
  }
  return null;
}
