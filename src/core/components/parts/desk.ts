/**
 * What a kind's arithmetic may ask for, the desk, and what it answers, the earning. A kind reads the
 * month through its desk alone, so that it can be read and tested by itself.
 */
import type { Change, Counted, EmployeeId, Versus } from '../../model.ts';
import type { Exact } from '../../money/exact.ts';
import type { Figure } from '../../money/figure.ts';
import type { Reached, Reading } from '../../money/reading.ts';
import type { Rounding } from '../../money/round.ts';
import type { LineAmounts, Sharer, Step } from '../../money/step.ts';
import type { Traced } from '../../money/traced.ts';
import type { Sold } from '../../sold.ts';
import type { By } from './performance.ts';

/**
 * What a kind's arithmetic may ask for. All of it is there: validation has seen to it. What was sold
 * is the lines of the component's basis that meet its `where`; without a basis there are none.
 */
export interface Desk extends Sold {
  readonly employee: EmployeeId;
  readonly rounding: Rounding;
  /** A performance over the component's days. */
  readonly read: (by: By) => Reading;
  /** The plan that an attainment is measured against, in the plan's unit. */
  readonly plan: (by: By) => Exact;
  /** The seat's amount in a column of plans.csv. */
  readonly column: (name: string) => Traced<'money'>;
  /** An amount of the scheme, scaled where the seat's rows hold part of the time. */
  readonly prorated: (amount: Traced<'money'>) => Traced<'money'>;
  /** A measure now and in its baseline. */
  readonly change: (of: 'own' | 'team', versus: Versus, counted: Counted) => Change;
  /** The team's quota credit over the component's days. */
  readonly ofTeam: (counted: Counted) => Traced;
  /** Those of the team who share the component, by employee id. */
  readonly sharers: (by: 'revenue' | 'margin' | 'equal') => readonly Sharer[];
  /** What the team's reps earn by some components. */
  readonly earnedByReps: (components: readonly string[]) => Traced<'money'>;
}

/**
 * What each line adds: whole numbers over one denominator, in minor units, one for each line of the
 * desk. They sum to the working's result, which `earn` holds them to.
 */
export interface LinePay extends LineAmounts {
  /** The rates used, and for each line which of them (several where a line crosses a bound). */
  readonly rates: readonly (readonly Figure[])[];
  readonly rateOf: readonly number[];
}

/** What a component earns before gates, multipliers, cap, floor and rounding. */
export interface Earning {
  readonly base: Traced | null;
  readonly performances: readonly Reading[];
  readonly rates: readonly Figure[];
  readonly working: Step;
  /** Told when asked: who needs no more than the amount makes no list of its lines. */
  readonly lines: (() => LinePay) | null;
  /** The tiers and steps that its performances reached; nothing where each deal is looked up. */
  readonly reached?: readonly Reached[];
  /** Where each deal has a rate of its own: why a line, by its row, has it. */
  readonly reasonsOf?: (row: number) => readonly Reached[];
}
