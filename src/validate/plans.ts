/** plans.csv → the roster and the plans of each period. */

import { formatDay } from '../core/calendar.ts';
import {
  type EmployeeId,
  HEAD,
  MAIN,
  type PlanName,
  type Seat,
  type Stint,
  type TeamPlans,
} from '../core/model.ts';
import { type Exact, exact } from '../core/money/exact.ts';
import { type Money, money } from '../core/money/money.ts';
import { parseMoney, parseUnits } from '../core/money/parse.ts';
import { holds, type Period, parsePeriod } from '../core/period.ts';
import { named, type Roster, rosterOf } from '../core/roster.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { CsvSource } from '../findings/source.ts';
import { dates, missingColumns, textOf } from './fields.ts';
import { fold, type Names, namesOf } from './names.ts';
import { cellAt } from './place.ts';
import { overlaps, teamsTwice } from './roster-rules.ts';

export interface Plans {
  readonly roster: Roster;
  readonly names: Names;
  readonly periods: readonly Period[];
  /** Who stands in a row that was left out: what is missing of them has been told. */
  readonly unclear: ReadonlySet<EmployeeId>;
}

const NEEDED = ['period', 'team', 'employee', 'role', 'plan'];
const QUANTITY_DECIMALS = 3;

/** Reads the roster; rows with errors are left out and reported. */
export function validatePlans(
  source: CsvSource,
  scheme: Scheme,
): { readonly value: Plans; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...missingColumns(source, NEEDED, 'plans.csv')];
  const froms = dates(source, 'from', findings);
  const tos = dates(source, 'to', findings);
  const seats = new Map<string, Seat>();
  const stints: Stint[] = [];
  const teamPlans: TeamPlans[] = [];
  const periods = new Map<string, Period>();
  const unclear = new Set<EmployeeId>();
  for (let row = 0; row < source.rows; row++) {
    const cell = (name: string): string => textOf(source, name, row);
    const period = periodOf(source, row, scheme, findings);
    const [employee, role] = [cell('employee'), cell('role')];
    const leaveOut = (): void => {
      unclear.add(named.employee(employee));
    };
    // A column that is missing has been told once, and no row is told for it.
    const refuse = (column: string, found: Finding): void => {
      if (source.header.includes(column)) findings.push(found);
      leaveOut();
    };
    if (period === null) {
      leaveOut();
      continue;
    }
    periods.set(period.text, period);
    const team = cell('team');
    if (team === '') {
      refuse('team', finding('cell-empty', cellAt(source, row, 'team'), { column: 'team' }));
      continue;
    }
    const plans = plansIn(source, row, scheme, findings);
    if (role === 'team' || employee === '') {
      if (role === 'team' && employee === '') {
        teamPlans.push({ team: named.team(team), period, plans, row });
      } else {
        const column = employee === '' && role !== '' ? 'employee' : 'role';
        const facts = { employee, role };
        refuse(column, finding('roster-row-unclear', cellAt(source, row, 'role'), facts));
      }
      continue;
    }
    if (role !== HEAD && !scheme.roles.has(named.role(role))) {
      const roles = [...new Set(['head', ...scheme.roles.keys()])];
      const facts = { role, near: nearest(role, roles), roles, employee };
      refuse('role', finding('role-unknown', cellAt(source, row, 'role'), facts));
      continue;
    }
    for (const name of role === HEAD ? plans.keys() : []) {
      const column = columnName(name);
      const facts = { employee, team, period: period.text, column };
      findings.push(finding('head-has-plan', cellAt(source, row, column), facts));
    }
    const from = dayIn(source, row, 'from', froms, period, findings) ?? period.first;
    const to = dayIn(source, row, 'to', tos, period, findings) ?? period.last;
    if (from > to) {
      // Days outside the period have been told as such.
      if (holds(period, from) && holds(period, to)) {
        const facts = { employee, from: formatDay(from), to: formatDay(to) };
        findings.push(finding('days-reversed', cellAt(source, row, 'to'), facts));
      }
      leaveOut();
      continue;
    }
    const key = JSON.stringify([team, role, employee]);
    let seat = seats.get(key);
    if (seat === undefined) {
      const [id, at, as] = [named.employee(employee), named.team(team), named.role(role)];
      seat = { index: seats.size, employee: id, team: at, role: as };
      seats.set(key, seat);
    }
    stints.push({
      seat,
      period,
      from,
      to,
      plans: role === HEAD ? new Map() : plans,
      amounts: amountsIn(source, row, scheme, findings),
      name: cell('name'),
      payrollId: cell('payroll_id'),
      row,
    });
  }
  findings.push(...overlaps(source, stints), ...teamsTwice(source, teamPlans));
  const names = spellings(source, findings);
  const ordered = [...periods.values()].sort((a, b) => a.first - b.first);
  const roster = rosterOf(stints, teamPlans);
  return { value: { roster, names, periods: ordered, unclear }, findings };
}

/** The period of a row, of the scheme's kind, or null after reporting it. */
export function periodOf(
  source: CsvSource,
  row: number,
  scheme: Scheme,
  findings: Finding[],
): Period | null {
  const text = textOf(source, 'period', row);
  const period = parsePeriod(text);
  if (period !== null && period.grain === scheme.grain) return period;
  if (source.header.includes('period')) {
    const facts = { text, grain: scheme.grain };
    findings.push(finding('period-grain', cellAt(source, row, 'period'), facts));
  }
  return null;
}

function columnName(plan: PlanName): string {
  return plan === MAIN ? 'plan' : `plan:${plan}`;
}

function plansIn(
  source: CsvSource,
  row: number,
  scheme: Scheme,
  findings: Finding[],
): Map<PlanName, Exact> {
  const plans = new Map<PlanName, Exact>();
  for (const plan of scheme.plans.values()) {
    const column = columnName(plan.name);
    const text = textOf(source, column, row);
    if (text === '') continue;
    const isMoney = plan.measure === 'revenue' || plan.measure === 'margin';
    const decimals = isMoney ? scheme.currency.decimals : QUANTITY_DECIMALS;
    const units = parseUnits(text, decimals);
    if (units === null || units < 0n) {
      const shape = isMoney ? 'money' : 'quantity';
      const facts = { column, text, shape, decimals, deal: '' } as const;
      findings.push(finding('number-invalid', cellAt(source, row, column), facts));
    } else plans.set(plan.name, exact(units, isMoney ? 1n : 10n ** BigInt(decimals)));
  }
  return plans;
}

/** The amounts that components of the scheme take from columns of plans.csv. */
function amountsIn(
  source: CsvSource,
  row: number,
  scheme: Scheme,
  findings: Finding[],
): ReadonlyMap<string, Money> {
  const columns = new Set(
    [...scheme.roles.values()].flatMap((role) => role.components.flatMap((each) => each.columns)),
  );
  const amounts = new Map<string, Money>();
  const { decimals } = scheme.currency;
  for (const column of columns) {
    const text = textOf(source, column, row);
    if (text === '') continue;
    const value = parseMoney(text, decimals);
    if (value === null) {
      const facts = { column, text, shape: 'money', decimals, deal: '' } as const;
      findings.push(finding('number-invalid', cellAt(source, row, column), facts));
    } else amounts.set(column, money(value));
  }
  return amounts;
}

function dayIn(
  source: CsvSource,
  row: number,
  column: 'from' | 'to',
  days: Int32Array,
  period: Period,
  findings: Finding[],
): Stint['from'] | null {
  const day = days[row] ?? -1;
  if (day === -1) return null;
  if (!holds(period, day)) {
    const facts = { column, text: textOf(source, column, row), period: period.text };
    findings.push(finding('day-outside-period', cellAt(source, row, column), facts));
  }
  return day as Stint['from'];
}

function spellings(source: CsvSource, findings: Finding[]): Names {
  const known = new Map<string, EmployeeId>();
  const clashed = new Set<string>();
  const learn = (text: string, employee: EmployeeId, row: number, column: string): void => {
    if (text === '') return;
    const key = fold(text);
    const other = known.get(key);
    if (other === undefined) known.set(key, employee);
    else if (other !== employee && !clashed.has(key)) {
      clashed.add(key);
      const facts = { text, first: other, second: employee };
      findings.push(finding('name-ambiguous', cellAt(source, row, column), facts));
    }
  };
  for (const column of ['employee', 'name', 'aliases']) {
    for (let row = 0; row < source.rows; row++) {
      const employee = textOf(source, 'employee', row);
      if (employee === '') continue;
      const text = textOf(source, column, row);
      const parts = column === 'aliases' ? text.split('|') : [text];
      for (const part of parts) learn(part.trim(), named.employee(employee), row, column);
    }
  }
  return namesOf(known);
}
