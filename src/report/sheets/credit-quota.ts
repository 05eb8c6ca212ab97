/** What the cells of credits.csv say about who sold a line and whose plans it counts in. */

import type { DealTable, SeatShare } from '../../core/deals.ts';
import type { HeadDeals } from '../../core/model.ts';
import { exact } from '../../core/money/exact.ts';
import { formatNumber } from '../../core/money/format.ts';
import { rule } from '../../core/ruling.ts';

/** One text for each attribution of the deals, and an empty one after the last. */
export interface QuotaTexts {
  readonly owner: readonly string[];
  readonly origin: readonly string[];
  readonly team: readonly string[];
  readonly employee: readonly string[];
}

export function quotaTexts({ attributions, shareScale }: DealTable, rules: HeadDeals): QuotaTexts {
  const seats = (shares: readonly SeatShare[]): string =>
    listed(
      shares.map(({ seat, share }) => [seat.employee, share]),
      shareScale,
    );
  const rulings = attributions.map((each) => rule(each, rules));
  return {
    owner: [...attributions.map(({ owners }) => seats(owners)), ''],
    origin: [...attributions.map(({ origin }) => origin), ''],
    team: [...rulings.map(({ teams }) => listed([...teams], shareScale)), ''],
    employee: [...rulings.map(({ quota }) => seats(quota)), ''],
  };
}

/** `ivanov`, or `ivanov:60|petrova:40`. */
function listed(shares: readonly (readonly [string, bigint])[], scale: bigint): string {
  const [only] = shares;
  if (shares.length === 1 && only?.[1] === scale) return only[0];
  const percent = (share: bigint): string => formatNumber(exact(share * 100n, scale), 18);
  return shares.map(([name, share]) => `${name}:${percent(share)}`).join('|');
}
