/**
 * Each deal alone: its lines together, by its whole amount or margin rate. Of a shared deal the rate
 * is that of the whole deal, and the share is paid.
 */

import type { Measured } from '../../measure.ts';
import { exact, isZero } from '../../money/exact.ts';
import { amountReading, type Reading } from '../../money/reading.ts';
import { type AddedLines, given, ratioOf, type Traced } from '../../money/traced.ts';
import type { Sold } from '../../sold.ts';
import type { Desk } from './desk.ts';
import type { By } from './performance.ts';

/** The deals in order of their first lines, each with the positions of its lines. */
export function dealsOf({ lines, deal }: Sold): readonly (readonly number[])[] {
  const deals = new Map<number, number[]>();
  lines().rows.forEach((row, i) => {
    const id = deal(row);
    const known = deals.get(id);
    if (known === undefined) deals.set(id, [i]);
    else known.push(i);
  });
  return [...deals.values()];
}

/** What the lines of each deal sum to. */
function sumsOf(sold: Sold, values: readonly bigint[]): readonly bigint[] {
  return sold
    .once(dealsOf)
    .map((lines) => lines.reduce((total, i) => total + (values[i] ?? 0n), 0n));
}

/** What each deal adds to the base. */
export function dealBases(sold: Sold): readonly bigint[] {
  return sumsOf(sold, sold.measured().values);
}

/** Each deal by a measure (null: the basis's) as if nobody shared it. */
function wholeDeals(sold: Sold, what: 'revenue' | 'margin' | null): readonly Traced[] {
  const measured = sold.whole(what);
  const { unit, values, scale } = measured;
  const { account } = sold;
  const measure = what ?? account.measure;
  return sumsOf(sold, values).map((sum, deal) =>
    given(unit, exact(sum, scale), {
      from: 'deals',
      credit: account.credit,
      measure,
      over: account.over,
      lines: () => linesOfDeal(sold, deal, measured),
    }),
  );
}

function linesOfDeal(sold: Sold, deal: number, { values, scale }: Measured): AddedLines {
  const lines = sold.once(dealsOf)[deal] ?? [];
  const { rows } = sold.lines();
  return {
    rows: lines.map((i) => rows[i] ?? -1),
    shares: lines.map(() => sold.shareScale),
    values: lines.map((i) => values[i] ?? 0n),
    scale,
  };
}

function dealAmounts(sold: Sold): readonly Reading[] {
  return wholeDeals(sold, null).map(amountReading);
}

function dealMarginRates(sold: Sold): readonly Reading[] {
  const revenues = wholeDeals(sold, 'revenue');
  return wholeDeals(sold, 'margin').map((margin, deal) => {
    const revenue = revenues[deal];
    if (revenue === undefined) throw new RangeError('no such deal');
    return marginRate(margin, revenue);
  });
}

/** Reads performances of one deal alone; those that are not a deal's own are the desk's. */
export function dealReader(desk: Desk): (deal: number) => (by: By) => Reading {
  return (deal) => (by) => {
    if (by.name !== 'amount' && by.name !== 'margin_rate') return desk.read(by);
    const own = desk.once(by.name === 'amount' ? dealAmounts : dealMarginRates)[deal];
    if (own === undefined) throw new RangeError('no such deal');
    return own;
  };
}

/** The margin rate of all of the desk's lines. */
export function marginRateOf({ sum }: Sold): Reading {
  return marginRate(sum('margin'), sum('revenue'));
}

/** margin ÷ revenue; no figure without revenue. */
function marginRate(margin: Traced, revenue: Traced): Reading {
  const figure = isZero(revenue.value) ? null : ratioOf(margin, revenue);
  return { name: 'margin_rate', of: '', over: '', figure };
}
