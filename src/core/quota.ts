/**
 * Quota credit added up: what the deals of a team, a seat or a person came to, over some days. A
 * person's several seats count together; a deal that crosses them counts once.
 */
import { type Ledger, type Lines, NO_LINES, select } from './credit.ts';
import { type DealTable, matcher } from './deals.ts';
import { keyOf } from './key.ts';
import { type Measured, measure, sumBy, tracedTo } from './measure.ts';
import type { Counted, TeamName } from './model.ts';
import type { Traced } from './money/traced.ts';
import type { Days, NamedDays } from './period.ts';

/** Whose quota credit: a team's, or that of one person's seats. */
export type Whom = { readonly team: TeamName } | { readonly seats: readonly number[] };

export interface Quota {
  readonly sum: (whom: Whom, days: NamedDays, counted: Counted) => Traced;
  /** Whether anything at all was credited. */
  readonly has: (whom: Whom, days: Days) => boolean;
}

/** Measures quota credit, each sum once. */
export function quotaOf(deals: DealTable, ledger: Ledger): Quota {
  const sums = new Map<string, Traced>();
  const linesOf = (whom: Whom, days: Days): Lines => {
    const credits = ledger(days);
    if ('team' in whom) return credits.quotaByTeam.get(whom.team) ?? NO_LINES;
    const parts = whom.seats.map((seat) => credits.quotaBySeat.get(seat) ?? NO_LINES);
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : merged(parts, credits.order);
  };
  return {
    sum: (whom, days, counted) => {
      const key = keyOf([whom, days.first, days.last, days.text, counted.measure, counted.where]);
      const known = sums.get(key);
      if (known !== undefined) return known;
      // Lines are not kept for a sum that has no more to tell: they are found again when asked for.
      const counting = (): Lines => {
        const lines = linesOf(whom, days);
        const { where } = counted;
        return where.length === 0 ? lines : select(lines, matcher(deals, where));
      };
      const measured = (): Measured => measure(deals, counting(), counted.measure);
      const account = { credit: 'quota', measure: counted.measure, over: days.text } as const;
      const sum = tracedTo(sumBy(deals, counting(), counted.measure), counting, measured, account);
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
