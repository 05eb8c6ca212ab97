/** A component of a role as it is calculated: what its own keys mean, and what every one has. */
import type { Basis } from '../../measure.ts';
import type { ComponentId, Counted, Measure, Versus, Where, Window } from '../../model.ts';
import type { Money } from '../../money/money.ts';
import type { Desk, Earning } from './desk.ts';
import type { Gate, Multiplier } from './gates.ts';
import type { By } from './performance.ts';

/** The texts of a column that a component lists, as `rate_by` does. */
export interface Listed {
  readonly column: string;
  readonly texts: readonly string[];
  /** Whether the column must have no other texts: `rate_by` without `other`. */
  readonly complete: boolean;
}

/** Growth that a component is measured on. */
export interface Growing {
  readonly of: 'own' | 'team';
  readonly versus: Versus;
  readonly counted: Counted;
}

/** What a kind makes of its own keys. */
export interface Meaning {
  readonly basis: Basis | null;
  readonly growing?: Growing | null;
  readonly dealColumns?: readonly string[];
  /** Measures of deals that it needs beside its basis. */
  readonly measures?: readonly Measure[];
  readonly listed?: Listed | null;
  /** The plan that its base must be measured like: marginal tiers by attainment. */
  readonly planBase?: By | null;
  /** Among whose seats of one person only the last that lists it is paid. */
  readonly once?: 'team' | 'person' | null;
  /** Components of reps that it is paid by. */
  readonly over?: readonly string[];
  /** Whether it has amounts for the whole period: a target, a payout in money. */
  readonly fixedAmounts?: boolean;
  readonly earn: (desk: Desk) => Earning;
}

/** A component of a role, ready to calculate. */
export interface Component extends Required<Meaning> {
  readonly id: ComponentId;
  readonly kind: string;
  readonly where: Where;
  readonly window: Window;
  readonly gates: readonly Gate[];
  readonly multipliers: readonly Multiplier[];
  readonly cap: Money | null;
  readonly floor: Money | null;
  /** The performances and columns of plans.csv that it reads. */
  readonly performances: readonly By[];
  readonly columns: readonly string[];
}

/** What a kind's schema may depend on. */
export interface Terms {
  /** Decimals of the scheme's currency. */
  readonly decimals: number;
}
