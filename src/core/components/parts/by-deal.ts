/**
 * Each deal alone: its lines together, by its whole amount or margin rate. Of a shared deal the rate
 * is that of the whole deal, and the share is paid.
 */

import type { Account, Measured } from '../../measure.ts';
import { exact, isZero } from '../../money/exact.ts';
import { amountReading, type Reading } from '../../money/reading.ts';
import { given, ratioOf, type Traced } from '../../money/traced.ts';
import type { Desk } from './desk.ts';
import type { By } from './performance.ts';

/** The lines of one deal, as positions among the desk's lines. */
export interface DealLines {
  readonly deal: number;
  readonly lines: readonly number[];
}

/** The desk's deals in order of their first lines. */
export function dealsOf(desk: Desk): readonly DealLines[] {
  const deals = new Map<number, number[]>();
  desk.lines().rows.forEach((row, i) => {
    const deal = desk.deal(row);
    const lines = deals.get(deal);
    if (lines === undefined) deals.set(deal, [i]);
    else lines.push(i);
  });
  return [...deals].map(([deal, lines]) => ({ deal, lines }));
}

/** Reads performances of one deal alone; those that are not a deal's own are the desk's. */
export function dealReader(desk: Desk): (deal: DealLines) => (by: By) => Reading {
  // Each measure is taken of all lines once, not for every deal.
  const known = new Map<string | null, Measured>();
  const sumIn = (lines: readonly number[], what: 'revenue' | 'margin' | null): Traced => {
    const measured = known.get(what) ?? desk.whole(what);
    known.set(what, measured);
    const measure = what ?? desk.account.measure;
    return sumOfSome(desk, lines, measured, { ...desk.account, measure });
  };
  return ({ lines }) =>
    (by) => {
      if (by.name === 'amount') return amountReading(sumIn(lines, null));
      if (by.name !== 'margin_rate') return desk.read(by);
      return marginRate(sumIn(lines, 'margin'), sumIn(lines, 'revenue'));
    };
}

/** The sum of some of the desk's lines, measured as if nobody shared them. */
function sumOfSome(
  desk: Desk,
  lines: readonly number[],
  { unit, values, scale }: Measured,
  account: Account,
): Traced {
  const sum = lines.reduce((total, i) => total + (values[i] ?? 0n), 0n);
  return given(unit, exact(sum, scale), {
    from: 'deals',
    ...account,
    lines: () => ({
      rows: lines.map((i) => desk.lines().rows[i] ?? -1),
      shares: lines.map(() => desk.shareScale),
      values: lines.map((i) => values[i] ?? 0n),
      scale,
    }),
  });
}

/** The margin rate of all of the desk's lines. */
export function marginRateOf({ sum }: Pick<Desk, 'sum'>): Reading {
  return marginRate(sum('margin'), sum('revenue'));
}

/** margin ÷ revenue; no figure without revenue. */
function marginRate(margin: Traced, revenue: Traced): Reading {
  const figure = isZero(revenue.value) ? null : ratioOf(margin, revenue);
  return { name: 'margin_rate', of: '', over: '', figure };
}
