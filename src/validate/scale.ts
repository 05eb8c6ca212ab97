/** What a whole share is, so that every share of the files is a whole number of it. */
import type { TextColumn } from '../core/deals.ts';
import { commonDenominator } from '../core/money/exact.ts';
import { parseShares } from './shares.ts';

/** 100 × the common denominator of the percents; 1 when no line is shared. */
export function shareScaleOf(columns: readonly TextColumn[]): bigint {
  const percents = columns.flatMap((column) =>
    column.texts.flatMap((text) => {
      const shares = parseShares(text);
      return shares.ok && shares.parts.length > 1 ? shares.parts.map((part) => part.percent) : [];
    }),
  );
  return percents.length === 0 ? 1n : 100n * commonDenominator(percents);
}
