/** Everything that was read → a month to calculate, with every finding in every input. */

import type { Month } from '../core/calculate.ts';
import type { Kind } from '../core/components/define.ts';
import type { Adjustment } from '../core/model.ts';
import type { Period } from '../core/period.ts';
import { type Finding, finding, hasErrors } from '../findings/finding.ts';
import type { CsvSource, YamlSource } from '../findings/source.ts';
import { validateAdjustments } from './adjustments.ts';
import { checks } from './checks/checks.ts';
import { validateDeals } from './deals.ts';
import { validateMetrics } from './metrics.ts';
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
}

export interface ValidMonth {
  /** Null when there are errors. */
  readonly month: Month | null;
  readonly findings: readonly Finding[];
}

/** Validates a month; `period` null takes the latest of plans.csv. */
export function validateMonth(
  sources: Sources,
  period: string | null,
  kinds: readonly Kind[],
): ValidMonth {
  const findings: Finding[] = [];
  if (sources.scheme === null) return { month: null, findings };
  const checked = validateScheme(sources.scheme, kinds);
  findings.push(...checked.findings);
  const scheme = checked.value;
  if (scheme === null) return { month: null, findings };
  const lines = validateDeals(sources.deals, scheme);
  findings.push(...lines.findings);
  if (sources.plans === null) return { month: null, findings };
  const plans = validatePlans(sources.plans, scheme);
  findings.push(...plans.findings);
  const adjustments =
    sources.adjustments === null
      ? { value: [] as readonly Adjustment[], findings: [] }
      : validateAdjustments(sources.adjustments, scheme, plans.value.names);
  findings.push(...adjustments.findings);
  if (sources.metrics !== null) {
    findings.push(...validateMetrics(sources.metrics, plans.value));
  }
  const chosen = choose(plans.value, period);
  if (chosen === null) {
    if (period !== null) {
      const periods = plans.value.periods.map((each) => each.text);
      const place = { at: 'file', file: sources.plans.file } as const;
      findings.push(finding('period-unknown', place, { period, periods }));
    }
    return { month: null, findings };
  }
  const people = resolvePeople(lines.value, plans.value, scheme, chosen);
  findings.push(...people.findings);
  const input = {
    scheme,
    plans: plans.value,
    plansFile: sources.plans,
    lines: lines.value,
    deals: people.value,
    period: chosen,
  };
  for (const check of checks) findings.push(...check(input));
  const month: Month = {
    scheme,
    roster: plans.value.roster,
    deals: people.value,
    adjustments: adjustments.value,
    period: chosen,
  };
  return { month: hasErrors(findings) ? null : month, findings };
}

function choose(plans: Plans, period: string | null): Period | null {
  if (period === null) return plans.periods.at(-1) ?? null;
  return plans.periods.find((each) => each.text === period) ?? null;
}
