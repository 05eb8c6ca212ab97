/** metrics.csv: measured indicators of teams and people, checked row by row. */
import type { EmployeeId, Metric, TeamName } from '../core/model.ts';
import { parseDecimal } from '../core/money/parse.ts';
import { parsePeriod } from '../core/period.ts';
import { named } from '../core/roster.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import { invalidNumber, missingColumns } from './fields.ts';
import { type DataFile, textOf } from './files/data-file.ts';
import { personIn } from './person.ts';
import { cellAt } from './place.ts';
import type { Plans } from './plans.ts';

const NEEDED = ['period', 'team', 'employee', 'metric', 'value'];

export function validateMetrics(
  source: DataFile,
  plans: Plans,
): { readonly value: readonly Metric[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...missingColumns(source, NEEDED, 'metrics.csv')];
  const metrics: Metric[] = [];
  if (findings.length > 0) return { value: [], findings };
  const { roster, names } = plans;
  const teams = new Set<string>([
    ...roster.seats.map((seat) => seat.team),
    ...roster.teamPlans.map((row) => row.team),
  ]);
  const seen = new Set<string>();
  for (let row = 0; row < source.rows; row++) {
    const cells = cellsOf(source, row);
    findings.push(...faultsOf(cells, source, row, teams));
    const { period, team, employee, metric } = cells;
    const person = employee === '' ? null : personIn(source, row, names, findings);
    const value = parseDecimal(cells.value);
    if (value === null) findings.push(invalidNumber(source, 'value', row, 'decimal', 12));
    const key = keyOf(cells, person);
    if (seen.has(key)) {
      const facts = { metric, whom: employee === '' ? team : employee, period };
      findings.push(finding('metric-duplicate', cellAt(source, row, 'metric'), facts));
    }
    seen.add(key);
    const parsed = parsePeriod(period);
    if (parsed === null || value === null) continue;
    metrics.push({ period: parsed, team: teamIn(cells), employee: person, metric, value });
  }
  return { value: metrics, findings };
}

function teamIn({ team }: Cells): TeamName | null {
  return team === '' ? null : named.team(team);
}

/** Beside a person the team says where the person is, not whose the value is. */
function keyOf({ period, team, employee, metric }: Cells, person: EmployeeId | null): string {
  const whose = employee === '' ? { team } : { employee: person ?? employee };
  return JSON.stringify([period, whose, metric]);
}

type Cells = Readonly<Record<'period' | 'team' | 'employee' | 'metric' | 'value', string>>;

function cellsOf(source: DataFile, row: number): Cells {
  const cell = (name: string): string => textOf(source, name, row);
  return {
    period: cell('period'),
    team: cell('team'),
    employee: cell('employee'),
    metric: cell('metric'),
    value: cell('value'),
  };
}

/** What of a row can be judged cell by cell: its period, its metric, its team. */
function faultsOf(
  { period, team, employee, metric }: Cells,
  source: DataFile,
  row: number,
  teams: ReadonlySet<string>,
): readonly Finding[] {
  const found: Finding[] = [];
  if (parsePeriod(period) === null) {
    const facts = { text: period, grain: 'month' } as const;
    found.push(finding('period-grain', cellAt(source, row, 'period'), facts));
  }
  if (metric === '') {
    found.push(finding('cell-empty', cellAt(source, row, 'metric'), { column: 'metric' }));
  }
  if (team === '' && employee === '') {
    found.push(finding('cell-empty', cellAt(source, row, 'team'), { column: 'team' }));
  }
  if (team !== '' && !teams.has(team)) {
    const facts = { team, near: nearest(team, [...teams]) };
    found.push(finding('team-unknown', cellAt(source, row, 'team'), facts));
  }
  return found;
}
