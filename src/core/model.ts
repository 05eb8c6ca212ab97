/**
 * The words of the product as types. Everything here is readonly and plain.
 *
 * Quota credit (whose plan a deal counts in) and pay credit (whom it pays) are two facts about one
 * deal; no type holds both in one field.
 */
import type { Brand } from './brand.ts';
import type { Day } from './calendar.ts';
import type { Range } from './money/bound.ts';
import type { Exact } from './money/exact.ts';
import type { Money } from './money/money.ts';
import type { Traced } from './money/traced.ts';
import type { Period } from './period.ts';

export type EmployeeId = Brand<string, 'EmployeeId'>;
export type TeamName = Brand<string, 'TeamName'>;
export type RoleName = Brand<string, 'RoleName'>;
export type ComponentId = Brand<string, 'ComponentId'>;
export type PlanName = Brand<string, 'PlanName'>;

/** The role that carries no personal plan and is paid for the team. */
export const HEAD = 'head' as RoleName;
/** The plan that the column `plan` fills. */
export const MAIN = 'main' as PlanName;

/** What is counted over deals. Money measures are in minor units, quantity and deals in ones. */
export type Measure = 'revenue' | 'margin' | 'quantity' | 'deals';

/** The built-in column of `where`: `head` when the owner heads the team that day, else `own`. */
export const ORIGIN = 'origin';

/** One column of `where`: the deal's text is one of `values`, or its number lies in `range`. */
export type Condition =
  | { readonly column: string; readonly values: readonly string[] }
  | { readonly column: string; readonly range: Range };
/** All conditions must hold. */
export type Where = readonly Condition[];

/** What is counted over which lines. */
export interface Counted {
  readonly measure: Measure;
  readonly where: Where;
}

/** Over which days a component or an attainment is measured. */
export type Window = 'period' | 'quarter' | 'year' | 'quarter_to_date' | 'year_to_date';

/** What growth is measured against. */
export type Versus = 'same_month_last_year' | 'same_quarter_last_year' | 'previous_period';

/** A plan of the scheme: what it counts. Its targets stand in plans.csv. */
export interface Plan extends Counted {
  readonly name: PlanName;
}

/** The scheme's rules for heads' deals. */
export interface HeadDeals {
  readonly countTowardRepPlan: boolean;
  readonly unassigned: 'hold' | 'error';
  readonly assignees: 'team' | 'any';
  readonly split: boolean;
}

/**
 * A person in a team in a role, over all periods. A seat is calculated by itself: its days' deals,
 * its own plan, its role's components.
 */
export interface Seat {
  /** Position in `Roster.seats`. */
  readonly index: number;
  readonly employee: EmployeeId;
  readonly team: TeamName;
  readonly role: RoleName;
}

/** A row of plans.csv: the days on which a seat is held, with its plans and amounts. */
export interface Stint {
  readonly seat: Seat;
  readonly period: Period;
  readonly from: Day;
  readonly to: Day;
  readonly plans: ReadonlyMap<PlanName, Exact>;
  /** Other amounts of the row by column, e.g. `target_pay`. */
  readonly amounts: ReadonlyMap<string, Money>;
  readonly name: string;
  readonly payrollId: string;
  /** Row of plans.csv, from 0. */
  readonly row: number;
}

/** A team's own row of plans.csv. */
export interface TeamPlans {
  readonly team: TeamName;
  readonly period: Period;
  readonly plans: ReadonlyMap<PlanName, Exact>;
  readonly row: number;
}

/** A measure now and in its baseline. */
export interface Change {
  readonly now: Traced;
  /** Null when there is neither a row of metrics.csv nor any deal. */
  readonly before: Traced | null;
}

/** A row of metrics.csv: a measured indicator of a team or of a person. */
export interface Metric {
  readonly period: Period;
  readonly team: TeamName | null;
  readonly employee: EmployeeId | null;
  readonly metric: string;
  readonly value: Exact;
}

/** A row of adjustments.csv. */
export interface Adjustment {
  readonly period: Period;
  readonly employee: EmployeeId;
  readonly amount: Money;
  readonly reason: string;
}
