/** Measured indicators by whom they are of and by period. */
import type { EmployeeId, Metric, TeamName } from './model.ts';
import type { Exact } from './money/exact.ts';

/** The value of a metric of a team or a person in a period, by the period's text; null: none. */
export interface Metrics {
  readonly ofTeam: (team: TeamName, metric: string, period: string) => Exact | null;
  readonly ofEmployee: (employee: EmployeeId, metric: string, period: string) => Exact | null;
}

export function metricsOf(rows: readonly Metric[]): Metrics {
  const values = new Map<string, Exact>();
  for (const { period, team, employee, metric, value } of rows) {
    const whom = employee === null ? `team ${team}` : `employee ${employee}`;
    values.set(JSON.stringify([whom, metric, period.text]), value);
  }
  const find = (whom: string, metric: string, period: string): Exact | null =>
    values.get(JSON.stringify([whom, metric, period])) ?? null;
  return {
    ofTeam: (team, metric, period) => find(`team ${team}`, metric, period),
    ofEmployee: (employee, metric, period) => find(`employee ${employee}`, metric, period),
  };
}
