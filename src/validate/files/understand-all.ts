/** Every input file under the layouts and in the terms of a scheme. */
import type { Currency } from '../../core/money/currency.ts';
import type { Scheme } from '../../core/scheme.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CsvSource, YamlSource } from '../../findings/source.ts';
import type { DataFile } from './data-file.ts';
import { type Expected, expectedOf } from './expected.ts';
import { FILE_ROLES, type FileRole, type Layouts, layoutsIn } from './layout.ts';
import { understand } from './understand.ts';

/** The CSV files as read; null for one that could not be, or that is not there. */
export interface Sources {
  readonly plans: CsvSource | null;
  readonly deals: readonly CsvSource[];
  readonly metrics: CsvSource | null;
  readonly adjustments: CsvSource | null;
  readonly balances: CsvSource | null;
}

/** The same as they are understood, and what was found on the way. */
export interface Files {
  readonly plans: DataFile | null;
  readonly deals: readonly DataFile[];
  readonly metrics: DataFile | null;
  readonly adjustments: DataFile | null;
  readonly balances: DataFile | null;
  readonly findings: readonly Finding[];
}

/** Those that are there, deals first. */
export function filesIn({ deals, plans, metrics, adjustments, balances }: Files) {
  return [...deals, plans, metrics, adjustments, balances].filter((file) => file !== null);
}

/** What of a scheme decides how files are understood, and nothing else of it. */
export interface FileTerms {
  readonly layouts: Layouts;
  readonly expected: Readonly<Record<FileRole, Expected>>;
  readonly currency: Currency | null;
}

/** The terms of a scheme; without one only what every scheme has is known. */
export function fileTermsOf(schemeFile: YamlSource | null, scheme: Scheme | null): FileTerms {
  const expected = FILE_ROLES.map((role) => [role, expectedOf(role, scheme)]);
  return {
    layouts: layoutsIn(schemeFile),
    expected: Object.fromEntries(expected) as FileTerms['expected'],
    currency: scheme?.currency ?? null,
  };
}

/** Understands what was read. */
export function understandAll(sources: Sources, { layouts, expected, currency }: FileTerms): Files {
  const findings: Finding[] = [];
  const as =
    (role: FileRole) =>
    (source: CsvSource): DataFile => {
      const read = understand(source, role, layouts[role], expected[role], currency);
      findings.push(...read.findings);
      return read.value;
    };
  const one = (source: CsvSource | null, role: FileRole): DataFile | null =>
    source === null ? null : as(role)(source);
  return {
    deals: sources.deals.map(as('deals')),
    plans: one(sources.plans, 'plans'),
    metrics: one(sources.metrics, 'metrics'),
    adjustments: one(sources.adjustments, 'adjustments'),
    balances: one(sources.balances, 'balances'),
    findings,
  };
}
