/**
 * Quota credit added up: what the deals of a team, a seat or a person came to, over some days. A
 * person's several seats count together; a deal that crosses them counts once.
 */
import { type Ledger, type Lines, NO_LINES, select } from './credit.ts';
import { type DealTable, matcher } from './deals.ts';
import { sumOfLines } from './measure.ts';
import type { Counted, TeamName } from './model.ts';
import type { Traced } from './money/traced.ts';
import type { Days } from './period.ts';

/** Whose quota credit: a team's, or that of one person's seats. */
export type Whom = { readonly team: TeamName } | { readonly seats: readonly number[] };

/** Days with the name of the period or span that they are. */
export interface NamedDays extends Days {
  readonly text: string;
}

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
      const key = JSON.stringify(
        [whom, days.first, days.last, counted.measure, counted.where],
        plain,
      );
      const known = sums.get(key);
      if (known !== undefined) return known;
      const lines = linesOf(whom, days);
      const { where } = counted;
      const counting = where.length === 0 ? lines : select(lines, matcher(deals, where));
      const sum = sumOfLines(deals, counting, counted.measure, {
        credit: 'quota',
        over: days.text,
      });
      sums.set(key, sum);
      return sum;
    },
    has: (whom, days) => linesOf(whom, days).rows.length > 0,
  };
}

/** Exact numbers and whole ones as text, so that they can be part of a key. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
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
