/** Everything that earning reads, opened once for a period. */
import { type Ledger, ledgerOf } from './credit.ts';
import type { DealTable } from './deals.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import type { Metric } from './model.ts';
import type { Period } from './period.ts';
import { type Quota, quotaOf } from './quota.ts';
import type { Roster } from './roster.ts';
import type { Scheme } from './scheme.ts';

export interface Books {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly deals: DealTable;
  readonly ledger: Ledger;
  readonly quota: Quota;
  readonly metrics: Metrics;
  /** The period that is paid. */
  readonly period: Period;
}

export function openBooks(input: {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly deals: DealTable;
  readonly metrics: readonly Metric[];
  readonly period: Period;
}): Books {
  const { scheme, roster, deals, period } = input;
  const ledger = ledgerOf(deals, scheme.headDeals);
  const metrics = metricsOf(input.metrics);
  return { scheme, roster, deals, ledger, quota: quotaOf(deals, ledger), metrics, period };
}
