/**
 * Everything that was read → months to calculate, with every finding in every input. What schemes
 * and periods have in common is made once: 100 rates over 100 000 deals read them one time.
 */
import { openBooks } from '../core/books.ts';
import type { Month } from '../core/calculate.ts';
import type { Kind } from '../core/components/define.ts';
import type { DealTable } from '../core/deals.ts';
import { metricsOf } from '../core/metrics.ts';
import type { Adjustment, EmployeeId, HeadDeals, Metric } from '../core/model.ts';
import type { Money } from '../core/money/money.ts';
import type { Period } from '../core/period.ts';
import type { Roster } from '../core/roster.ts';
import type { Scheme } from '../core/scheme.ts';
import { tallyOf } from '../core/tally.ts';
import { daysUsed } from '../core/used.ts';
import { type Finding, finding, hasErrors } from '../findings/finding.ts';
import type { CsvSource, YamlSource } from '../findings/source.ts';
import { validateAdjustments } from './adjustments.ts';
import { validateBalances } from './balances.ts';
import { checks } from './checks/checks.ts';
import { type DealTerms, dealTermsOf } from './deal-terms.ts';
import { type Lines, validateDeals } from './deals.ts';
import { kept } from './kept.ts';
import { validateMetrics } from './metrics.ts';
import { type PeopleTerms, resolvePeople } from './people.ts';
import { type Plans, type PlanTerms, planTermsOf, validatePlans } from './plans.ts';
import { schemeReader } from './scheme.ts';

/** The CSV files as read; null for one that could not be, or that is not there. */
export interface Files {
  readonly plans: CsvSource | null;
  readonly deals: readonly CsvSource[];
  readonly metrics: CsvSource | null;
  readonly adjustments: CsvSource | null;
  readonly balances: CsvSource | null;
}

/** A month, null when there are errors, and the file of the plans that it is of. */
export type ValidMonth = { readonly findings: readonly Finding[] } & (
  | { readonly month: Month; readonly plansFile: CsvSource }
  | { readonly month: null; readonly plansFile: CsvSource | null }
);

/** The month of a period under a scheme; `period` null takes the latest of plans.csv. */
export type Months = (scheme: YamlSource, period: string | null) => ValidMonth;

interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** Validates months over some files. */
export function monthsOf(files: Files, kinds: readonly Kind[]): Months {
  const schemeOf = schemeReader(kinds);
  const stages = stagesOver(files);
  const { plans: plansFile } = files;
  return (schemeFile, period) => {
    const checked = schemeOf(schemeFile);
    const findings: Finding[] = [...checked.findings];
    const scheme = checked.value;
    if (scheme === null) return { month: null, plansFile, findings };
    const told = <T>(read: Read<T>): T => {
      findings.push(...read.findings);
      return read.value;
    };
    const lines = told(stages.lines(dealTermsOf(scheme)));
    if (plansFile === null) return { month: null, plansFile, findings };
    const plans = told(stages.plans(planTermsOf(scheme), plansFile));
    const beside = told(stages.beside(scheme, plans));
    const chosen = choose(plans, period);
    if (chosen === null) {
      if (period !== null) {
        const periods = plans.periods.map((each) => each.text);
        const place = { at: 'file', file: plansFile.file } as const;
        findings.push(finding('period-unknown', place, { period, periods }));
      }
      return { month: null, plansFile, findings };
    }
    const { metrics, adjustments, owed } = beside;
    const { roster } = plans;
    const used = daysUsed({ scheme, roster, metrics: metricsOf(metrics), period: chosen });
    const { currency, headDeals } = scheme;
    const people = stages.people({ currency, headDeals, period: chosen, used }, lines, plans);
    const deals = told(people);
    const { countTowardRepPlan } = headDeals;
    const tally = stages.tally({ countTowardRepPlan }, deals, roster);
    const books = openBooks(tally, scheme, metrics, chosen);
    const input = {
      scheme,
      schemeFile,
      plans,
      plansFile,
      metrics,
      lines,
      deals,
      books,
      countable: people.complete,
      period: chosen,
      used,
    };
    for (const check of checks) findings.push(...check(input));
    const month = hasErrors(findings) ? null : { ...books, adjustments, owed };
    return { month, plansFile, findings };
  };
}

/** What stands beside deals and plans. */
interface Beside {
  readonly adjustments: readonly Adjustment[];
  readonly owed: ReadonlyMap<EmployeeId, Money>;
  readonly metrics: readonly Metric[];
}

/** The stages over files, each made once for its terms. */
function stagesOver({ deals, adjustments, balances, metrics }: Files) {
  const beside = kept((terms: Pick<Scheme, 'currency' | 'grain'>, plans: Plans): Read<Beside> => {
    const { names } = plans;
    const given = adjustments === null ? null : validateAdjustments(adjustments, terms, names);
    const owed = balances === null ? null : validateBalances(balances, terms, names);
    const measured = metrics === null ? null : validateMetrics(metrics, plans);
    return {
      value: {
        adjustments: given?.value ?? [],
        owed: owed?.value ?? new Map(),
        metrics: measured?.value ?? [],
      },
      findings: [given, owed, measured].flatMap((read) => read?.findings ?? []),
    };
  });
  return {
    lines: kept((terms: DealTerms) => validateDeals(deals, terms)),
    plans: kept((terms: PlanTerms, source: CsvSource) => validatePlans(source, terms)),
    beside: ({ currency, grain }: Scheme, plans: Plans) => beside({ currency, grain }, plans),
    people: kept((terms: PeopleTerms, lines: Lines, plans: Plans) =>
      resolvePeople(lines, plans, terms),
    ),
    tally: kept((terms: Pick<HeadDeals, 'countTowardRepPlan'>, table: DealTable, roster: Roster) =>
      tallyOf(table, roster, terms),
    ),
  };
}

function choose(plans: Plans, period: string | null): Period | null {
  if (period === null) return plans.periods.at(-1) ?? null;
  return plans.periods.find((each) => each.text === period) ?? null;
}
