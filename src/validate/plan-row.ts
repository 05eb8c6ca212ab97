/** One row of plans.csv: a team's plans, or the days on which a person holds a seat. */
import { formatDay } from '../core/calendar.ts';
import {
  type EmployeeId,
  HEAD,
  type Measure,
  type PlanName,
  type Seat,
  type Stint,
  type TeamPlans,
} from '../core/model.ts';
import { type Exact, exact } from '../core/money/exact.ts';
import { type Money, money } from '../core/money/money.ts';
import { parseMoney, parseUnits } from '../core/money/parse.ts';
import { holds, type Period } from '../core/period.ts';
import { named } from '../core/roster.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import { invalidNumber } from './fields.ts';
import { type DataFile, textOf, writtenOf } from './files/data-file.ts';
import { planColumn } from './files/expected.ts';
import { cellAt } from './place.ts';
import type { PlanTerms } from './plan-terms.ts';

const QUANTITY_DECIMALS = 3;

/** Which seat a row tells of. */
export type Held = Omit<Seat, 'index'>;

export type PlanRow =
  | { readonly kind: 'team'; readonly plans: TeamPlans }
  | { readonly kind: 'person'; readonly held: Held; readonly stint: Omit<Stint, 'seat'> }
  /** It was reported, and is left out. */
  | { readonly kind: 'unclear' };

/** A row of a file, and what is known of it. */
export interface RowOfPlans {
  readonly source: DataFile;
  readonly row: number;
  readonly period: Period;
  readonly terms: PlanTerms;
  /** The columns `from` and `to`, as days by row. */
  readonly days: Readonly<Record<'from' | 'to', Int32Array>>;
}

const UNCLEAR: PlanRow = { kind: 'unclear' };

/** Reads a row; what is wrong with it goes to the findings. */
export function planRow(of: RowOfPlans, findings: Finding[]): PlanRow {
  const { source, row, period } = of;
  const cell = (name: string): string => textOf(source, name, row);
  // A column that is missing has been told once, and no row is told for it.
  const refuse = (column: string, found: Finding): PlanRow => {
    if (source.header.includes(column)) findings.push(found);
    return UNCLEAR;
  };
  const [team, employee, role] = [cell('team'), cell('employee'), cell('role')];
  if (team === '') {
    return refuse('team', finding('cell-empty', cellAt(source, row, 'team'), { column: 'team' }));
  }
  const plans = plansIn(of, findings);
  if (role === 'team' && employee === '') {
    return { kind: 'team', plans: { team: named.team(team), period, plans, row } };
  }
  if (role === 'team' || employee === '') {
    const column = employee === '' && role !== '' ? 'employee' : 'role';
    const facts = { employee, role };
    return refuse(column, finding('roster-row-unclear', cellAt(source, row, 'role'), facts));
  }
  if (role !== HEAD && !of.terms.roles.includes(named.role(role))) {
    const roles = [...new Set(['head', ...of.terms.roles])];
    const facts = { role, near: nearest(role, roles), roles, employee };
    return refuse('role', finding('role-unknown', cellAt(source, row, 'role'), facts));
  }
  const held = {
    team: named.team(team),
    employee: named.employee(employee),
    role: named.role(role),
  };
  return personRow(of, held, plans, findings);
}

function personRow(
  of: RowOfPlans,
  held: Held,
  plans: ReadonlyMap<PlanName, Exact>,
  findings: Finding[],
): PlanRow {
  const { source, row, period } = of;
  const { employee, team } = held;
  const isHead = held.role === HEAD;
  for (const name of isHead ? plans.keys() : []) {
    const column = planColumn(name);
    const facts = { employee, team, period: period.text, column };
    findings.push(finding('head-has-plan', cellAt(source, row, column), facts));
  }
  const days = daysIn(of, employee, findings);
  if (days === null) return UNCLEAR;
  const stint = {
    ...days,
    period,
    plans: isHead ? new Map() : plans,
    amounts: amountsIn(of, findings),
    name: textOf(source, 'name', row),
    payrollId: textOf(source, 'payroll_id', row),
    row,
  };
  return { kind: 'person', held, stint };
}

function plansIn(of: RowOfPlans, findings: Finding[]): ReadonlyMap<PlanName, Exact> {
  const plans = new Map<PlanName, Exact>();
  for (const { name, measure } of of.terms.plans) {
    const column = planColumn(name);
    if (textOf(of.source, column, of.row) === '') continue;
    const plan = planIn(of, column, measure, findings);
    if (plan !== null) plans.set(name, plan);
  }
  return plans;
}

/** A plan in units of its measure; null after reporting it. */
function planIn(
  { source, row, terms }: RowOfPlans,
  column: string,
  measure: Measure,
  findings: Finding[],
): Exact | null {
  const isMoney = measure === 'revenue' || measure === 'margin';
  const decimals = isMoney ? terms.currency.decimals : QUANTITY_DECIMALS;
  const units = parseUnits(textOf(source, column, row), decimals);
  if (units !== null && units >= 0n) return exact(units, isMoney ? 1n : 10n ** BigInt(decimals));
  const amount = units === null ? 'money' : 'money-positive';
  findings.push(invalidNumber(source, column, row, isMoney ? amount : 'quantity', decimals));
  return null;
}

/** The amounts that components of the scheme take from columns of plans.csv. */
function amountsIn(
  { source, row, terms }: RowOfPlans,
  findings: Finding[],
): ReadonlyMap<string, Money> {
  const amounts = new Map<string, Money>();
  const { decimals } = terms.currency;
  for (const column of terms.columns) {
    const text = textOf(source, column, row);
    if (text === '') continue;
    const value = parseMoney(text, decimals);
    if (value === null) {
      findings.push(invalidNumber(source, column, row, 'money', decimals));
    } else amounts.set(column, money(value));
  }
  return amounts;
}

/** The days on which a row holds, the period's where it names none; null when they are reversed. */
function daysIn(
  of: RowOfPlans,
  employee: EmployeeId,
  findings: Finding[],
): Pick<Stint, 'from' | 'to'> | null {
  const { source, row, period } = of;
  const from = dayIn(of, 'from', findings) ?? period.first;
  const to = dayIn(of, 'to', findings) ?? period.last;
  if (from <= to) return { from, to };
  // Days outside the period have been told as such.
  if (holds(period, from) && holds(period, to)) {
    const facts = { employee, from: formatDay(from), to: formatDay(to) };
    findings.push(finding('days-reversed', cellAt(source, row, 'to'), facts));
  }
  return null;
}

function dayIn(
  { source, row, period, days }: RowOfPlans,
  column: 'from' | 'to',
  findings: Finding[],
): Stint['from'] | null {
  const day = days[column][row] ?? -1;
  if (day === -1) return null;
  if (!holds(period, day)) {
    const facts = { column, text: writtenOf(source, column, row), period: period.text };
    findings.push(finding('day-outside-period', cellAt(source, row, column), facts));
  }
  return day as Stint['from'];
}
