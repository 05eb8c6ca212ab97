/**
 * Each deal alone: its lines together, by its whole amount or margin rate. Of a shared deal the rate
 * is that of the whole deal, and the share is paid.
 */

import { type Exact, exact, isZero } from '../../money/exact.ts';
import { figure } from '../../money/figure.ts';
import { amountReading, type Reading } from '../../money/working.ts';
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

function dealAmounts(sold: Sold): readonly Reading[] {
  const { unit, values, scale } = sold.whole(null);
  return sumsOf(sold, values).map((sum) => amountReading(figure(unit, exact(sum, scale))));
}

function dealMarginRates(sold: Sold): readonly Reading[] {
  const revenues = sumsOf(sold, sold.whole('revenue').values);
  return sumsOf(sold, sold.whole('margin').values).map((margin, i) =>
    marginRate(exact(margin), exact(revenues[i] ?? 0n)),
  );
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
  return marginRate(sum('margin').value, sum('revenue').value);
}

/** margin ÷ revenue; no figure without revenue. */
function marginRate(margin: Exact, revenue: Exact): Reading {
  return {
    name: 'margin_rate',
    of: '',
    over: '',
    figure: isZero(revenue) ? null : figure('ratio', margin.div(revenue)),
    parts: [figure('money', margin), figure('money', revenue)],
  };
}
