/**
 * Quota credit added up: what the deals of a team, a seat or a person came to, over some days. A
 * person's several seats count together; a deal that crosses them counts once.
 */
import { type Ledger, type Lines, NO_LINES, select } from './credit.ts';
import { type DealTable, matcher } from './deals.ts';
import { keyOf } from './key.ts';
import { measure, totalOf } from './measure.ts';
import type { Counted, TeamName } from './model.ts';
import type { Figure } from './money/figure.ts';
import type { Days } from './period.ts';

/** Whose quota credit: a team's, or that of one person's seats. */
export type Whom = { readonly team: TeamName } | { readonly seats: readonly number[] };

export interface Quota {
  readonly sum: (whom: Whom, days: Days, counted: Counted) => Figure;
  /** Whether anything at all was credited. */
  readonly has: (whom: Whom, days: Days) => boolean;
}

/** Measures quota credit, each sum once. */
export function quotaOf(deals: DealTable, ledger: Ledger): Quota {
  const sums = new Map<string, Figure>();
  const linesOf = (whom: Whom, days: Days): Lines => {
    const credits = ledger(days);
    if ('team' in whom) return credits.quotaByTeam.get(whom.team) ?? NO_LINES;
    const parts = whom.seats.map((seat) => credits.quotaBySeat.get(seat) ?? NO_LINES);
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : merged(parts, credits.order);
  };
  return {
    sum: (whom, days, counted) => {
      const key = keyOf([whom, days.first, days.last, counted.measure, counted.where]);
      const known = sums.get(key);
      if (known !== undefined) return known;
      const lines = linesOf(whom, days);
      const { where } = counted;
      const counting = where.length === 0 ? lines : select(lines, matcher(deals, where));
      const sum = totalOf(measure(deals, counting, counted.measure));
      sums.set(key, sum);
      return sum;
    },
    has: (whom, days) => linesOf(whom, days).rows.length > 0,
  };
}

/** Several seats' lines in the order of the credited lines. */
function merged(parts: readonly Lines[], order: readonly number[]): Lines {
  const position = new Map(order.map((row, i) => [row, i]));
  const all = parts.flatMap(({ rows, shares }) =>
    rows.map((row, i) => ({ row, share: shares[i] ?? 0n })),
  );
  all.sort((a, b) => (position.get(a.row) ?? 0) - (position.get(b.row) ?? 0));
  return { rows: all.map(({ row }) => row), shares: all.map(({ share }) => share) };
}
