/** Everything that was read → a month to calculate, with every finding in every input. */

import { openBooks } from '../core/books.ts';
import type { Month } from '../core/calculate.ts';
import type { Kind } from '../core/components/define.ts';
import { metricsOf } from '../core/metrics.ts';
import type { EmployeeId } from '../core/model.ts';
import type { Money } from '../core/money/money.ts';
import type { Period } from '../core/period.ts';
import { daysUsed } from '../core/used.ts';
import { type Finding, finding, hasErrors } from '../findings/finding.ts';
import type { CsvSource, YamlSource } from '../findings/source.ts';
import { validateAdjustments } from './adjustments.ts';
import { validateBalances } from './balances.ts';
import { checks } from './checks/checks.ts';
import { validateDeals } from './deals.ts';
import { validateMetrics } from './metrics.ts';
import type { Names } from './names.ts';
import { resolvePeople } from './people.ts';
import { type Plans, validatePlans } from './plans.ts';
import { validateScheme } from './scheme.ts';

/** The inputs as read; null for one that could not be, or that is not there. */
export interface Sources {
  readonly scheme: YamlSource | null;
  readonly plans: CsvSource | null;
  readonly deals: readonly CsvSource[];
  readonly metrics: CsvSource | null;
  readonly adjustments: CsvSource | null;
  readonly balances: CsvSource | null;
}

export interface ValidMonth {
  /** Null when there are errors. */
  readonly month: Month | null;
  /** The people of the plans; null when these could not be read. */
  readonly names: Names | null;
  readonly findings: readonly Finding[];
}

/** Validates a month; `period` null takes the latest of plans.csv. */
export function validateMonth(
  sources: Sources,
  period: string | null,
  kinds: readonly Kind[],
): ValidMonth {
  const findings: Finding[] = [];
  if (sources.scheme === null) return { month: null, names: null, findings };
  const checked = validateScheme(sources.scheme, kinds);
  findings.push(...checked.findings);
  const scheme = checked.value;
  if (scheme === null) return { month: null, names: null, findings };
  const lines = validateDeals(sources.deals, scheme);
  findings.push(...lines.findings);
  if (sources.plans === null) return { month: null, names: null, findings };
  const plans = validatePlans(sources.plans, scheme);
  findings.push(...plans.findings);
  const told = <T>(read: { readonly value: T; readonly findings: readonly Finding[] }): T => {
    findings.push(...read.findings);
    return read.value;
  };
  const { names } = plans.value;
  const adjustments =
    sources.adjustments === null
      ? []
      : told(validateAdjustments(sources.adjustments, scheme, names));
  const owed: ReadonlyMap<EmployeeId, Money> =
    sources.balances === null ? new Map() : told(validateBalances(sources.balances, scheme, names));
  const metrics =
    sources.metrics === null ? [] : told(validateMetrics(sources.metrics, plans.value));
  const chosen = choose(plans.value, period);
  if (chosen === null) {
    if (period !== null) {
      const periods = plans.value.periods.map((each) => each.text);
      const place = { at: 'file', file: sources.plans.file } as const;
      findings.push(finding('period-unknown', place, { period, periods }));
    }
    return { month: null, names, findings };
  }
  const { roster } = plans.value;
  const used = daysUsed({ scheme, roster, metrics: metricsOf(metrics), period: chosen });
  const people = resolvePeople(lines.value, plans.value, scheme, chosen, used);
  findings.push(...people.findings);
  const deals = people.value;
  const month = { scheme, roster, deals, metrics, adjustments, owed, period: chosen };
  const input = {
    scheme,
    schemeFile: sources.scheme,
    plans: plans.value,
    plansFile: sources.plans,
    metrics,
    lines: lines.value,
    deals,
    books: openBooks(month),
    countable: people.complete,
    period: chosen,
    used,
  };
  for (const check of checks) findings.push(...check(input));
  return { month: hasErrors(findings) ? null : month, names, findings };
}

function choose(plans: Plans, period: string | null): Period | null {
  if (period === null) return plans.periods.at(-1) ?? null;
  return plans.periods.find((each) => each.text === period) ?? null;
}
