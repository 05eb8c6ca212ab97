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
import { validateAdjustments } from './adjustments.ts';
import { validateBalances } from './balances.ts';
import { checks } from './checks/checks.ts';
import { validateDeals } from './deals.ts';
import { type Files, type Sources, understandAll } from './files/understand-all.ts';
import { validateMetrics } from './metrics.ts';
import { resolvePeople } from './people.ts';
import { type Plans, validatePlans } from './plans.ts';
import { validateScheme } from './scheme.ts';

export interface ValidMonth {
  /** Null when there are errors. */
  readonly month: Month | null;
  /** The inputs as they were understood; without a valid scheme as far as they can be. */
  readonly files: Files;
  readonly findings: readonly Finding[];
}

/** Validates a month; `period` null takes the latest of plans.csv. */
export function validateMonth(
  sources: Sources,
  period: string | null,
  kinds: readonly Kind[],
): ValidMonth {
  const findings: Finding[] = [];
  const checked = sources.scheme === null ? null : validateScheme(sources.scheme, kinds);
  findings.push(...(checked?.findings ?? []));
  const scheme = checked?.value ?? null;
  const files = understandAll(sources, scheme);
  if (sources.scheme === null || scheme === null) return { month: null, files, findings };
  findings.push(...files.findings);
  const lines = validateDeals(files.deals, scheme);
  findings.push(...lines.findings);
  const plansFile = files.plans;
  if (plansFile === null) return { month: null, files, findings };
  const plans = validatePlans(plansFile, scheme);
  findings.push(...plans.findings);
  const told = <T>(read: { readonly value: T; readonly findings: readonly Finding[] }): T => {
    findings.push(...read.findings);
    return read.value;
  };
  const { names } = plans.value;
  const adjustments =
    files.adjustments === null ? [] : told(validateAdjustments(files.adjustments, scheme, names));
  const owed: ReadonlyMap<EmployeeId, Money> =
    files.balances === null ? new Map() : told(validateBalances(files.balances, scheme, names));
  const metrics = files.metrics === null ? [] : told(validateMetrics(files.metrics, plans.value));
  const chosen = choose(plans.value, period);
  if (chosen === null) {
    if (period !== null) {
      const periods = plans.value.periods.map((each) => each.text);
      const place = { at: 'file', file: plansFile.file } as const;
      findings.push(finding('period-unknown', place, { period, periods }));
    }
    return { month: null, files, findings };
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
    plansFile,
    metrics,
    lines: lines.value,
    deals,
    books: openBooks(month),
    countable: people.complete,
    period: chosen,
    used,
  };
  for (const check of checks) findings.push(...check(input));
  return { month: hasErrors(findings) ? null : month, files, findings };
}

function choose(plans: Plans, period: string | null): Period | null {
  if (period === null) return plans.periods.at(-1) ?? null;
  return plans.periods.find((each) => each.text === period) ?? null;
}
