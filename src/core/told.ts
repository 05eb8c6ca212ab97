/**
 * The deal lines that credits.csv tells of: the period's credited lines, after those of earlier
 * periods that a window pays for now. Of a window to date these are many, and only those whose
 * amount has changed are told.
 */
import { type Credits, inCreditOrder } from './credit.ts';
import type { DealTable } from './deals.ts';
import type { Earned } from './earn.ts';
import { ZERO } from './money/money.ts';
import type { Period } from './period.ts';

/** Rows of the deals in order of credit date, deal id, line. */
export function linesTold(
  { order }: Credits,
  earned: readonly Earned[],
  deals: DealTable,
  period: Period,
): readonly number[] {
  const earlier = new Set<number>();
  for (const { paid, component } of earned) {
    if (paid === null || component.window === 'period') continue;
    const { lines, amounts } = paid();
    lines.rows.forEach((row, i) => {
      const before = (deals.day[row] ?? -1) < period.first;
      if (before && amounts[i] !== ZERO) earlier.add(row);
    });
  }
  return earlier.size === 0 ? order : [...inCreditOrder(deals, [...earlier]), ...order];
}
