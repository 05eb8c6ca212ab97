/**
 * The periods of a study: one, or a range such as `2026-01..2026-10` with every period in between.
 * Two months prove little, so a study of no more says so.
 */
import { type Period, parsePeriod, shift } from '../core/period.ts';
import { type Finding, finding } from '../findings/finding.ts';

/** Years of months: more than that is a slip of the pen. */
const MOST = 240;
const FEW = 2;

export type PeriodsRead =
  | {
      readonly ok: true;
      /** In order of time; `null` is the latest of plans.csv. */
      readonly periods: readonly (string | null)[];
    }
  | { readonly ok: false; readonly finding: Finding };

/** Reads what `--period` says; a single period is looked up later, among those of the plans. */
export function periodsOf(text: string | null): PeriodsRead {
  if (text?.includes('..') !== true) return { ok: true, periods: [text] };
  const [from = '', to = '', ...rest] = text.split('..').map((part) => part.trim());
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  const wrong = (why: 'form' | 'grain' | 'reversed' | 'long'): PeriodsRead => {
    return { ok: false, finding: finding('period-range-invalid', null, { text, why, from, to }) };
  };
  if (first === null || last === null || rest.length > 0) return wrong('form');
  if (first.grain !== last.grain) return wrong('grain');
  if (first.first > last.first) return wrong('reversed');
  const periods: Period[] = [first];
  while (periods.length <= MOST) {
    const latest = periods.at(-1) ?? first;
    if (latest.text === last.text) return { ok: true, periods: periods.map((each) => each.text) };
    periods.push(shift(latest, 1));
  }
  return wrong('long');
}

/** A warning when a comparison covers too little to prove anything. */
export function fewPeriods(periods: readonly string[]): readonly Finding[] {
  return periods.length > FEW ? [] : [finding('periods-few', null, { periods })];
}
