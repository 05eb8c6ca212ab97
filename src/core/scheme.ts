/** A scheme as it is calculated: whom a deal counts for, what each role is paid, how it is rounded. */
import type { Component } from './components/define.ts';
import type { HeadDeals, Plan, PlanName, RoleName } from './model.ts';
import type { Currency } from './money/currency.ts';
import type { Money } from './money/money.ts';
import type { Rounding } from './money/round.ts';
import type { Grain } from './period.ts';
import type { Proration } from './roster.ts';

/** What a role's pay is held to, in minor units, after its components. */
export interface RoleTotal {
  readonly cap: Money | null;
  readonly guarantee: Money | null;
  readonly draw: { readonly amount: Money; readonly recoverable: boolean } | null;
}

export interface Role {
  readonly name: RoleName;
  readonly components: readonly Component[];
  readonly total: RoleTotal | null;
}

export interface Scheme {
  readonly name: string;
  readonly currency: Currency;
  readonly grain: Grain;
  readonly rounding: Rounding;
  readonly proration: Proration;
  /** The date column that credits a deal, and the statuses that count (null: all). */
  readonly credit: { readonly date: string; readonly statuses: readonly string[] | null };
  readonly headDeals: HeadDeals;
  readonly plans: ReadonlyMap<PlanName, Plan>;
  readonly roles: ReadonlyMap<RoleName, Role>;
}
