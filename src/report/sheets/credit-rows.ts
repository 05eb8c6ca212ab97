/**
 * Which rows credits.csv has: top-ups of floors first (they have no date), then the credited lines
 * in order, each with its payees and their components in order, or once when nobody is paid for it.
 */
import type { Result } from '../../core/calculate.ts';
import type { Earned, EarnedLines } from '../../core/earn.ts';
import { ZERO } from '../../core/money/money.ts';
import { holds } from '../../core/period.ts';
import { byPayee } from './order.ts';

/** A component that pays by deal, with its lines told. */
export interface Payer extends Omit<Earned, 'paid'> {
  readonly paid: EarnedLines;
}

/** Row r is about deal line `line[r]` and about line `item[r]` of payer `payer[r]`; -1 = none. */
export interface CreditRows {
  readonly count: number;
  readonly payers: readonly Payer[];
  readonly line: Int32Array;
  readonly payer: Int32Array;
  readonly item: Int32Array;
  /** 1 on the first row of a line credited in the period: there its revenue stands. */
  readonly first: Uint8Array;
}

export function layOut(result: Result): CreditRows {
  const payers = result.earned
    .flatMap(({ paid, ...it }): Payer[] => (paid === null ? [] : [{ ...it, paid: paid() }]))
    .sort(byPayee);
  const topUps = payers.flatMap(({ paid }, at) => (paid.topUp === ZERO ? [] : [at]));
  const order = result.linesTold();
  const positions = new Int32Array(result.month.deals.rows).fill(-1);
  order.forEach((line, position) => {
    positions[line] = position;
  });

  const sizes = new Int32Array(order.length);
  for (const { paid } of payers) {
    for (const line of paid.lines.rows) {
      const position = positions[line] ?? -1;
      if (position >= 0) sizes[position] = (sizes[position] ?? 0) + 1;
    }
  }
  // Where the next row of each credited line goes.
  const next = new Int32Array(order.length);
  let count = topUps.length;
  sizes.forEach((size, position) => {
    next[position] = count;
    count += Math.max(size, 1);
  });

  const line = new Int32Array(count).fill(-1);
  const payer = new Int32Array(count).fill(-1);
  const item = new Int32Array(count).fill(-1);
  const first = new Uint8Array(count);
  const { deals, period } = result.month;
  const inPeriod = (row: number): boolean => holds(period, deals.day[row] ?? -1);
  topUps.forEach((at, row) => {
    payer[row] = at;
  });
  order.forEach((dealRow, position) => {
    const start = next[position] ?? 0;
    line.fill(dealRow, start, start + Math.max(sizes[position] ?? 0, 1));
    first[start] = inPeriod(dealRow) ? 1 : 0;
  });
  payers.forEach(({ paid }, at) => {
    paid.lines.rows.forEach((dealRow, k) => {
      const position = positions[dealRow] ?? -1;
      if (position < 0) return;
      const row = next[position] ?? 0;
      next[position] = row + 1;
      payer[row] = at;
      item[row] = k;
    });
  });
  return { count, payers, line, payer, item, first };
}
