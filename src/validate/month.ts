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
import { type Period, parsePeriod } from '../core/period.ts';
import type { Roster } from '../core/roster.ts';
import type { Scheme } from '../core/scheme.ts';
import { tallyOf } from '../core/tally.ts';
import { daysUsed } from '../core/used.ts';
import { type Finding, finding, hasErrors } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { validateAdjustments } from './adjustments.ts';
import { validateBalances } from './balances.ts';
import { checks } from './checks/checks.ts';
import { type DealTerms, dealTermsOf } from './deal-terms.ts';
import { type Lines, validateDeals } from './deals.ts';
import type { DataFile } from './files/data-file.ts';
import {
  type Files,
  type FileTerms,
  fileTermsOf,
  type Sources,
  understandAll,
} from './files/understand-all.ts';
import { kept } from './kept.ts';
import { validateMetrics } from './metrics.ts';
import type { Names } from './names.ts';
import { type PeopleTerms, resolvePeople } from './people.ts';
import { type PlanTerms, planTermsOf } from './plan-terms.ts';
import { type Plans, validatePlans } from './plans.ts';
import { schemeReader } from './scheme.ts';

/** A month, the file of its plans and the people named there; all null when there are errors. */
export type ValidMonth = (
  | { readonly month: Month; readonly plansFile: DataFile; readonly names: Names }
  | { readonly month: null; readonly plansFile: null; readonly names: null }
) & {
  /** The inputs as they were understood; without a valid scheme as far as they can be. */
  readonly files: Files;
  readonly findings: readonly Finding[];
};

/**
 * The month of a period under a scheme, which is null when it could not be read; `period` null
 * takes the latest of plans.csv.
 */
export type Months = (scheme: YamlSource | null, period: string | null) => ValidMonth;

interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

const NO_SCHEME: Read<null> = { value: null, findings: [] };

/** Validates months over some files. */
export function monthsOf(sources: Sources, kinds: readonly Kind[]): Months {
  const schemeOf = schemeReader(kinds);
  const stages = stagesOver(sources);
  return (schemeFile, period) => {
    const { value: scheme, findings: told } =
      schemeFile === null ? NO_SCHEME : schemeOf(schemeFile);
    const findings: Finding[] = [...told];
    const files = stages.files(fileTermsOf(schemeFile, scheme));
    const nothing = { month: null, plansFile: null, names: null, files, findings } as const;
    if (schemeFile === null || scheme === null) return nothing;
    findings.push(...files.findings);
    const taken = <T>(read: Read<T>): T => {
      findings.push(...read.findings);
      return read.value;
    };
    const lines = taken(stages.lines(dealTermsOf(scheme), files));
    const plansFile = files.plans;
    if (plansFile === null) return nothing;
    const plans = taken(stages.plans(planTermsOf(scheme), plansFile));
    const beside = taken(stages.beside(scheme, files, plans));
    const chosen = taken(choose(plans, period, plansFile));
    if (chosen === null) return nothing;
    const { metrics, adjustments, owed } = beside;
    const { roster } = plans;
    const used = daysUsed({ scheme, roster, metrics: metricsOf(metrics), period: chosen });
    const { currency, headDeals } = scheme;
    const people = stages.people({ currency, headDeals, period: chosen, used }, lines, plans);
    const deals = taken(people);
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
      countable: people.complete && lines.rows > 0,
      period: chosen,
      used,
    };
    for (const check of checks) findings.push(...check(input));
    if (hasErrors(findings)) return nothing;
    const month = { ...books, adjustments, owed };
    return { month, plansFile, names: plans.names, files, findings };
  };
}

/** What stands beside deals and plans. */
interface Beside {
  readonly adjustments: readonly Adjustment[];
  readonly owed: ReadonlyMap<EmployeeId, Money>;
  readonly metrics: readonly Metric[];
}

/** The stages over files, each made once for its terms. */
function stagesOver(sources: Sources) {
  type Terms = Pick<Scheme, 'currency' | 'grain'>;
  const beside = kept((terms: Terms, files: Files, plans: Plans): Read<Beside> => {
    const { adjustments, balances, metrics } = files;
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
    files: kept((terms: FileTerms) => understandAll(sources, terms)),
    lines: kept((terms: DealTerms, { deals }: Files) => validateDeals(deals, terms)),
    plans: kept((terms: PlanTerms, source: DataFile) => validatePlans(source, terms)),
    beside: ({ currency, grain }: Scheme, files: Files, plans: Plans) =>
      beside({ currency, grain }, files, plans),
    people: kept((terms: PeopleTerms, lines: Lines, plans: Plans) =>
      resolvePeople(lines, plans, terms),
    ),
    tally: kept((terms: Pick<HeadDeals, 'countTowardRepPlan'>, table: DealTable, roster: Roster) =>
      tallyOf(table, roster, terms),
    ),
  };
}

/** The period that is wanted, or the latest. */
function choose(
  { periods }: Plans,
  period: string | null,
  { file }: DataFile,
): Read<Period | null> {
  if (period === null) return { value: periods.at(-1) ?? null, findings: [] };
  const value = periods.find((each) => each.text === period) ?? null;
  if (value !== null) return { value, findings: [] };
  const why = period.includes('..') ? 'range' : parsePeriod(period) === null ? 'form' : 'absent';
  // What is no period at all is a fault of what was typed, not of the plans.
  const place = why === 'absent' ? ({ at: 'file', file } as const) : null;
  const facts = { period, why, periods: periods.map((each) => each.text) } as const;
  return { value, findings: [finding('period-unknown', place, facts)] };
}
