/** metrics.csv: measured indicators of teams and people, checked row by row. */
import type { Metric } from '../core/model.ts';
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
    const cell = (name: string): string => textOf(source, name, row);
    const [period, team, employee, metric] = [
      cell('period'),
      cell('team'),
      cell('employee'),
      cell('metric'),
    ];
    const parsed = parsePeriod(period);
    if (parsed === null) {
      const facts = { text: period, grain: 'month' } as const;
      findings.push(finding('period-grain', cellAt(source, row, 'period'), facts));
    }
    if (metric === '') {
      findings.push(finding('cell-empty', cellAt(source, row, 'metric'), { column: 'metric' }));
    }
    if (team === '' && employee === '') {
      findings.push(finding('cell-empty', cellAt(source, row, 'team'), { column: 'team' }));
    }
    if (team !== '' && !teams.has(team)) {
      const facts = { team, near: nearest(team, [...teams]) };
      findings.push(finding('team-unknown', cellAt(source, row, 'team'), facts));
    }
    const person = employee === '' ? null : personIn(source, row, names, findings);
    const value = parseDecimal(cell('value'));
    if (value === null) findings.push(invalidNumber(source, 'value', row, 'decimal', 12));
    // Beside a person the team says where the person is, not whose the value is.
    const whose = employee === '' ? { team } : { employee: person ?? employee };
    const key = JSON.stringify([period, whose, metric]);
    if (seen.has(key)) {
      const facts = { metric, whom: employee === '' ? team : employee, period };
      findings.push(finding('metric-duplicate', cellAt(source, row, 'metric'), facts));
    }
    seen.add(key);
    if (parsed === null || value === null) continue;
    const teamName = team === '' ? null : named.team(team);
    metrics.push({ period: parsed, team: teamName, employee: person, metric, value });
  }
  return { value: metrics, findings };
}
