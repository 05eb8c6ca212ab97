/**
 * What `compare` and `sweep` share: months of several schemes and periods, over files that are read
 * once, each handed on as soon as it is calculated.
 */
import { calculate, type Result } from '../core/calculate.ts';
import { keyOf } from '../core/key.ts';
import type { EmployeeId } from '../core/model.ts';
import type { Money } from '../core/money/money.ts';
import { type Finding, foundUnder } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { spacedCount } from '../report/messages/words.ts';
import type { Months } from '../validate/month.ts';
import { review } from '../validate/policies/policies.ts';
import type { Progress } from './progress.ts';

/** A scheme that is studied, under the name that findings and tables show. */
export interface Variant {
  readonly label: string;
  readonly file: string;
  /** Made when it is asked for; null when it could not be read, which has been told. */
  readonly source: () => YamlSource | null;
}

export interface Studying {
  readonly months: Months;
  readonly variants: readonly Variant[];
  /** In order of time; null is the latest of the plans. */
  readonly periods: readonly (string | null)[];
  /** Whether the policies are to look at every month. */
  readonly reviewed: boolean;
  /** Takes a month of a variant, by its number; every variant's periods come in order of time. */
  readonly take: (result: Result, variant: number) => void;
  readonly progress: Progress;
}

/** Enough of them: a grid repeats what is wrong at every point. */
const MOST_ERRORS = 20;

/**
 * Calculates every period of every variant. With errors what was taken is not to be used. Notes are
 * left out: they are about the month, not about what a variant changes.
 */
export function study(studying: Studying): readonly Finding[] {
  const { variants, periods, progress } = studying;
  const notes = notebook(variants);
  const owed: Owed = new Map();
  const all = periods.length * variants.length;
  // Period by period, for the variants of one period share what its deals come to.
  for (const [at, period] of periods.entries()) {
    for (const number of variants.keys()) {
      progress(
        `calculating ${spacedCount(at * variants.length + number + 1)} of ${spacedCount(all)}`,
      );
      studyMonth(studying, number, period, owed, notes);
      if (notes.errors() > MOST_ERRORS) return notes.findings();
    }
  }
  return notes.findings();
}

/** What people owe of draws, by variant: after one period is before the next. */
type Owed = Map<number, ReadonlyMap<EmployeeId, Money>>;

function studyMonth(
  { months, variants, reviewed, take }: Studying,
  number: number,
  period: string | null,
  owed: Owed,
  notes: Notebook,
): void {
  const source = variants[number]?.source() ?? null;
  const { month, plansFile, findings } = months(source, period);
  notes.add(findings, number, source !== null);
  if (month === null || source === null || notes.errors() > 0) return;
  const before = owed.get(number);
  const result = calculate(before === undefined ? month : { ...month, owed: before });
  if (result.balances.length > 0) {
    owed.set(number, new Map(result.balances.map((it) => [it.employee, it.owed])));
  }
  if (reviewed) {
    const { findings: policies } = review({ result, schemeFile: source, plansFile });
    notes.add(policies, number, true);
  }
  take(result, number);
}

interface Notebook {
  /** `read`: whether the variant could be read at all. */
  readonly add: (findings: readonly Finding[], variant: number, read: boolean) => void;
  readonly errors: () => number;
  readonly findings: () => readonly Finding[];
}

/** Findings by content, each told once, with the schemes that it is of where it is not of all. */
function notebook(variants: readonly Variant[]): Notebook {
  const known = new Map<string, { readonly found: Finding; readonly under: Set<number> }>();
  const asked = new Set<number>();
  const ofSome = ({ found, under }: { found: Finding; under: ReadonlySet<number> }): Finding => {
    const files = [...under].map((number) => variants[number]?.file ?? '');
    const told = found.place !== null && TELLS_ITSELF.test(found.place.file);
    if (told || under.size === asked.size || files.includes(found.place?.file ?? '')) return found;
    return foundUnder(
      found,
      [...under].map((number) => variants[number]?.label ?? ''),
    );
  };
  return {
    add: (findings, variant, read) => {
      if (read) asked.add(variant);
      for (const found of findings) {
        if (found.severity === 'note') continue;
        const key = keyOf(found);
        const entry = known.get(key) ?? { found, under: new Set() };
        known.set(key, entry);
        entry.under.add(variant);
      }
    },
    errors: () => [...known.values()].filter(({ found }) => found.severity === 'error').length,
    findings: () => [...known.values()].map(ofSome),
  };
}

/** Findings each once, where a file was read for several schemes. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((found) => [keyOf(found), found])).values()];
}

/** A place in a value that was set says itself which variant it is of. */
const TELLS_ITSELF = /^--set /;
