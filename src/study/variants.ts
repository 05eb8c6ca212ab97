/**
 * What `compare` and `sweep` share: months of several schemes and periods, over files that are read
 * once, each handed on as soon as it is calculated.
 */
import { calculate, type Result } from '../core/calculate.ts';
import type { EmployeeId } from '../core/model.ts';
import type { Money } from '../core/money/money.ts';
import type { Finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import type { Months } from '../validate/month.ts';
import { review } from '../validate/policies/policies.ts';
import type { SetValue } from '../validate/settings.ts';
import { type FoundWith, type NameSettings, settingsNamer } from '../validate/settings-behind.ts';
import { type Called, type Notebook, notebook } from './notebook.ts';

/** A scheme that is studied, under the name that findings and tables show. */
export interface Variant extends Called {
  /**
   * Its scheme with some values set, made when it is asked for; null when it could not be read,
   * which has been told.
   */
  readonly sourceWith: (settings: readonly SetValue[]) => YamlSource | null;
}

/** Told before each month: its number, from 1, and how many there are. */
export type Calculating = (month: number, of: number) => void;

export interface Studying {
  readonly months: Months;
  readonly variants: readonly Variant[];
  /** In order of time; null is the latest of the plans. */
  readonly periods: readonly (string | null)[];
  /** Whether the policies are to look at every month. */
  readonly reviewed: boolean;
  /** Takes a month of a variant, by its number; every variant's periods come in order of time. */
  readonly take: (result: Result, variant: number) => void;
  readonly calculating: Calculating;
}

/** Enough of them: a grid repeats what is wrong at every point. */
const MOST_ERRORS = 20;

/** Calculates every period of every variant. With errors what was taken is not to be used. */
export function study(studying: Studying): readonly Finding[] {
  const { variants, periods, calculating } = studying;
  const notes = notebook(variants);
  const desk: Desk = { notes, named: settingsNamer(), owed: new Map() };
  const all = periods.length * variants.length;
  // Period by period, for the variants of one period share what its deals come to.
  for (const [at, period] of periods.entries()) {
    for (const [number, variant] of variants.entries()) {
      calculating(at * variants.length + number + 1, all);
      studyMonth(studying, variant, number, period, desk);
      if (notes.errors() > MOST_ERRORS) return notes.findings();
    }
  }
  return notes.findings();
}

/** What goes on from one month to the next. */
interface Desk {
  readonly notes: Notebook;
  readonly named: NameSettings;
  /** What people owe of draws, by variant: after one period is before the next. */
  readonly owed: Map<number, ReadonlyMap<EmployeeId, Money>>;
}

function studyMonth(
  { months, reviewed, take }: Studying,
  { settings, sourceWith }: Variant,
  number: number,
  period: string | null,
  { notes, named, owed }: Desk,
): void {
  const source = sourceWith(settings);
  const { month, plansFile, findings } = months(source, period);
  const foundWith: FoundWith = (some) => months(sourceWith(some), period).findings;
  notes.add(named(findings, settings, foundWith), number, source !== null);
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
