/**
 * What the deals come to: credits by days, quota credit, what was sold. It follows from the deals,
 * the roster and one rule of the scheme (whether handed-over deals count in their payee's plan), so
 * schemes that agree on these share one tally, and what one of them has counted the next finds.
 */
import { type Ledger, ledgerOf } from './credit.ts';
import type { DealTable } from './deals.ts';
import type { HeadDeals } from './model.ts';
import { type Quota, quotaOf } from './quota.ts';
import type { Roster } from './roster.ts';
import { type Asked, type Sold, soldBy } from './sold.ts';

export interface Tally {
  readonly roster: Roster;
  readonly deals: DealTable;
  readonly ledger: Ledger;
  readonly quota: Quota;
  readonly sold: (asked: Asked) => Sold;
}

/** Opens a tally; nothing is counted before it is asked for. */
export function tallyOf(
  deals: DealTable,
  roster: Roster,
  rules: Pick<HeadDeals, 'countTowardRepPlan'>,
): Tally {
  const ledger = ledgerOf(deals, rules);
  return {
    roster,
    deals,
    ledger,
    quota: quotaOf(deals, ledger),
    sold: soldBy(deals, roster, ledger),
  };
}
