/** Everything that earning reads of a period under a scheme. */
import { type Metrics, metricsOf } from './metrics.ts';
import type { Metric } from './model.ts';
import type { Period } from './period.ts';
import type { Scheme } from './scheme.ts';
import type { Tally } from './tally.ts';

export interface Books extends Tally {
  readonly scheme: Scheme;
  readonly metrics: Metrics;
  /** The period that is paid. */
  readonly period: Period;
}

/** The books of a period; the tally is of the scheme's own rule. */
export function openBooks(
  tally: Tally,
  scheme: Scheme,
  metrics: readonly Metric[],
  period: Period,
): Books {
  return { ...tally, scheme, metrics: metricsOf(metrics), period };
}
