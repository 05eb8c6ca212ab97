/**
 * Each deal alone: its lines together, by its whole amount or margin rate. Of a shared deal the rate
 * is that of the whole deal, and the share is paid.
 */

import { totalOf } from '../../measure.ts';
import { type Exact, exact, isZero } from '../../money/exact.ts';
import { figure } from '../../money/figure.ts';
import { amountReading, type Reading } from '../../money/reading.ts';
import type { By, Desk } from '../define.ts';

/** The lines of one deal, as positions among the desk's lines. */
export interface DealLines {
  readonly deal: number;
  readonly lines: readonly number[];
}

/** The desk's deals in order of their first lines. */
export function dealsOf(desk: Desk): readonly DealLines[] {
  const deals = new Map<number, number[]>();
  desk.lines.rows.forEach((row, i) => {
    const deal = desk.deal(row);
    const lines = deals.get(deal);
    if (lines === undefined) deals.set(deal, [i]);
    else lines.push(i);
  });
  return [...deals].map(([deal, lines]) => ({ deal, lines }));
}

/** Reads performances of one deal alone; those that are not a deal's own are the desk's. */
export function dealReader(desk: Desk): (deal: DealLines) => (by: By) => Reading {
  const whole = desk.whole(null);
  const revenue = (): readonly bigint[] => desk.whole('revenue').values;
  const margin = (): readonly bigint[] => desk.whole('margin').values;
  const sum = (values: readonly bigint[], lines: readonly number[]): bigint =>
    lines.reduce((total, i) => total + (values[i] ?? 0n), 0n);
  return ({ lines }) =>
    (by) => {
      if (by.name === 'amount') {
        return amountReading(figure(whole.unit, exact(sum(whole.values, lines), whole.scale)));
      }
      if (by.name !== 'margin_rate') return desk.read(by);
      return marginRate(exact(sum(margin(), lines)), exact(sum(revenue(), lines)));
    };
}

/** The margin rate of all of the desk's lines. */
export function marginRateOf(desk: Pick<Desk, 'measure'>): Reading {
  return marginRate(totalOf(desk.measure('margin')).value, totalOf(desk.measure('revenue')).value);
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
