/** plans.csv → the roster and the plans of each period. */

import { formatDay } from '../core/calendar.ts';
import {
  type EmployeeId,
  HEAD,
  type Plan,
  type PlanName,
  type RoleName,
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
import { dates, invalidNumber, missingColumns } from './fields.ts';
import { type DataFile, textOf, writtenOf } from './files/data-file.ts';
import { planColumn } from './files/expected.ts';
import { type Names, namesIn } from './names.ts';
import { cellAt } from './place.ts';
import { overlaps, teamsTwice } from './roster-rules.ts';

export interface Plans {
  readonly roster: Roster;
  readonly names: Names;
  readonly periods: readonly Period[];
  /** Who stands in a row that was left out: what is missing of them has been told. */
  readonly unclear: ReadonlySet<EmployeeId>;
}

/** What of a scheme decides how plans.csv is understood, and nothing else of it. */
export interface PlanTerms extends Pick<Scheme, 'currency' | 'grain'> {
  readonly plans: readonly Pick<Plan, 'name' | 'measure'>[];
  readonly roles: readonly RoleName[];
  /** The columns of amounts that components take. */
  readonly columns: readonly string[];
}

export function planTermsOf({ currency, grain, plans, roles }: Scheme): PlanTerms {
  const components = [...roles.values()].flatMap((role) => role.components);
  return {
    currency,
    grain,
    plans: [...plans.values()].map(({ name, measure }) => ({ name, measure })),
    roles: [...roles.keys()],
    columns: [...new Set(components.flatMap((each) => each.columns))],
  };
}

const NEEDED = ['period', 'team', 'employee', 'role', 'plan'];
const QUANTITY_DECIMALS = 3;

/** Reads the roster; rows with errors are left out and reported. */
export function validatePlans(
  source: DataFile,
  terms: PlanTerms,
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
    const period = periodOf(source, row, terms, findings);
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
    const plans = plansIn(source, row, terms, findings);
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
    if (role !== HEAD && !terms.roles.includes(named.role(role))) {
      const roles = [...new Set(['head', ...terms.roles])];
      const facts = { role, near: nearest(role, roles), roles, employee };
      refuse('role', finding('role-unknown', cellAt(source, row, 'role'), facts));
      continue;
    }
    for (const name of role === HEAD ? plans.keys() : []) {
      const column = planColumn(name);
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
      amounts: amountsIn(source, row, terms, findings),
      name: cell('name'),
      payrollId: cell('payroll_id'),
      row,
    });
  }
  findings.push(...overlaps(source, stints), ...teamsTwice(source, teamPlans));
  const names = namesIn(source, findings);
  const ordered = [...periods.values()].sort((a, b) => a.first - b.first);
  const roster = rosterOf(stints, teamPlans);
  return { value: { roster, names, periods: ordered, unclear }, findings };
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

function plansIn(
  source: DataFile,
  row: number,
  { currency, plans: known }: PlanTerms,
  findings: Finding[],
): Map<PlanName, Exact> {
  const plans = new Map<PlanName, Exact>();
  for (const plan of known) {
    const column = planColumn(plan.name);
    const text = textOf(source, column, row);
    if (text === '') continue;
    const isMoney = plan.measure === 'revenue' || plan.measure === 'margin';
    const decimals = isMoney ? currency.decimals : QUANTITY_DECIMALS;
    const units = parseUnits(text, decimals);
    if (units === null || units < 0n) {
      const amount = units === null ? 'money' : 'money-positive';
      const shape = isMoney ? amount : 'quantity';
      findings.push(invalidNumber(source, column, row, shape, decimals));
    } else plans.set(plan.name, exact(units, isMoney ? 1n : 10n ** BigInt(decimals)));
  }
  return plans;
}

/** The amounts that components of the scheme take from columns of plans.csv. */
function amountsIn(
  source: DataFile,
  row: number,
  { currency, columns }: PlanTerms,
  findings: Finding[],
): ReadonlyMap<string, Money> {
  const amounts = new Map<string, Money>();
  const { decimals } = currency;
  for (const column of columns) {
    const text = textOf(source, column, row);
    if (text === '') continue;
    const value = parseMoney(text, decimals);
    if (value === null) {
      findings.push(invalidNumber(source, column, row, 'money', decimals));
    } else amounts.set(column, money(value));
  }
  return amounts;
}

function dayIn(
  source: DataFile,
  row: number,
  column: 'from' | 'to',
  days: Int32Array,
  period: Period,
  findings: Finding[],
): Stint['from'] | null {
  const day = days[row] ?? -1;
  if (day === -1) return null;
  if (!holds(period, day)) {
    const facts = { column, text: writtenOf(source, column, row), period: period.text };
    findings.push(finding('day-outside-period', cellAt(source, row, column), facts));
  }
  return day as Stint['from'];
}
