/**
 * The pipeline: credit → attain → earn → pay. Its input is valid by construction; it returns every
 * intermediate table.
 */
import { type Attainment, actuals, attain } from './attain.ts';
import { type Credits, credit } from './credit.ts';
import type { DealTable } from './deals.ts';
import { type Earned, earn } from './earn.ts';
import type { Adjustment } from './model.ts';
import { type Payout, pay } from './pay.ts';
import type { Period } from './period.ts';
import type { Roster } from './roster.ts';
import type { Scheme } from './scheme.ts';

/** A month to calculate. */
export interface Month {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly deals: DealTable;
  readonly adjustments: readonly Adjustment[];
  readonly period: Period;
}

export interface Result {
  readonly month: Month;
  readonly credits: Credits;
  readonly attainments: readonly Attainment[];
  readonly earned: readonly Earned[];
  readonly payouts: readonly Payout[];
}

export function calculate(month: Month): Result {
  const { scheme, roster, deals, adjustments, period } = month;
  const credits = credit(deals, scheme.headDeals, period);
  const quota = actuals(deals, credits, scheme);
  const attainments = attain(scheme, roster, quota, period);
  const earned = earn({ scheme, roster, deals, credits, actuals: quota, period });
  const payouts = pay(earned, adjustments, roster, period);
  return { month, credits, attainments, earned, payouts };
}
