/** Every input file under the layouts and in the terms of a scheme. */
import type { Scheme } from '../../core/scheme.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CsvSource, YamlSource } from '../../findings/source.ts';
import type { DataFile } from './data-file.ts';
import { expectedOf } from './expected.ts';
import { type FileRole, layoutsIn } from './layout.ts';
import { understand } from './understand.ts';

/** The inputs as read; null for one that could not be, or that is not there. */
export interface Sources {
  readonly scheme: YamlSource | null;
  readonly plans: CsvSource | null;
  readonly deals: readonly CsvSource[];
  readonly metrics: CsvSource | null;
  readonly adjustments: CsvSource | null;
  readonly balances: CsvSource | null;
}

export interface Files {
  readonly plans: DataFile | null;
  readonly deals: readonly DataFile[];
  readonly metrics: DataFile | null;
  readonly adjustments: DataFile | null;
  readonly balances: DataFile | null;
  readonly findings: readonly Finding[];
}

/** Understands what was read; without a scheme only what every scheme has is known. */
export function understandAll(sources: Sources, scheme: Scheme | null): Files {
  const layouts = layoutsIn(sources.scheme);
  const findings: Finding[] = [];
  const as = (role: FileRole) => {
    const expected = expectedOf(role, scheme);
    return (source: CsvSource): DataFile => {
      const currency = scheme?.currency ?? null;
      const { value, findings: found } = understand(
        source,
        role,
        layouts[role],
        expected,
        currency,
      );
      findings.push(...found);
      return value;
    };
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
