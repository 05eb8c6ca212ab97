/**
 * The pipeline: credit → attain → earn → pay. Its input is valid by construction; it returns every
 * intermediate table.
 */
import { type Attainment, attain } from './attain.ts';
import type { Books } from './books.ts';
import type { Credits } from './credit.ts';
import { type Earned, earn } from './earn.ts';
import { type Lazy, lazy } from './lazy.ts';
import type { Adjustment, EmployeeId } from './model.ts';
import type { Money } from './money/money.ts';
import { type Payout, pay } from './pay.ts';
import { linesTold } from './told.ts';
import { type Totals, totalUp } from './total.ts';

/** A month to calculate: its books, and what stands beside what deals earn. */
export interface Month extends Books {
  readonly adjustments: readonly Adjustment[];
  /** What people owe of recoverable draws from before the period. */
  readonly owed: ReadonlyMap<EmployeeId, Money>;
}

export interface Result extends Totals {
  readonly month: Month;
  readonly credits: Credits;
  readonly attainments: readonly Attainment[];
  readonly earned: readonly Earned[];
  /** The deal lines that credits.csv tells of, in order. */
  readonly linesTold: Lazy<readonly number[]>;
  readonly payouts: readonly Payout[];
}

export function calculate(month: Month): Result {
  const { roster, adjustments, period } = month;
  const credits = month.ledger(period);
  const attainments = attain(month);
  const earned = earn(month);
  const { totals, balances } = totalUp(month, earned, month.owed);
  const payouts = pay(earned, totals, adjustments, roster, period);
  const told = lazy(() => linesTold(credits, earned, month.deals, period));
  return { month, credits, attainments, earned, linesTold: told, totals, balances, payouts };
}
