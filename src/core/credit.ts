/**
 * Crediting: from the deals of a period to two facts about each line, kept apart.
 *
 * Quota credit: every line counts once in the plan of its owner's team, a head's too, assigned or
 * not; a rep's line also in the rep's own plan. Pay credit: a rep's line pays its owners; a head's
 * line pays whom the head named, and nobody while nobody is named.
 *
 * Invariants: a team's quota credits sum to its lines; the pay shares of a line sum to the whole or
 * to nothing; no line pays a head. Example: a head's 500 000 handed to A: the team's plan +500 000,
 * A is paid for 500 000, and A's own plan moves only with `count_toward_rep_plan: true`.
 */
import type { DealTable } from './deals.ts';
import type { HeadDeals, TeamName } from './model.ts';
import { type Days, holds } from './period.ts';
import { rule } from './ruling.ts';
import { byCodePoint } from './text.ts';

/** Credited lines in order of credit date, deal id, line, each with the share credited. */
export interface Lines {
  readonly rows: readonly number[];
  /** Out of `DealTable.shareScale`, one for each row. */
  readonly shares: readonly bigint[];
}

/** Pay-credited lines; `counted` says whether the line also counts in the payee's own plan. */
export interface PaidLines extends Lines {
  readonly counted: readonly boolean[];
}

export interface Credits {
  /** Every credited line of the period, in order. */
  readonly order: readonly number[];
  readonly quotaByTeam: ReadonlyMap<TeamName, Lines>;
  /** By seat index: what counts in the seat's own plan. */
  readonly quotaBySeat: ReadonlyMap<number, Lines>;
  /** By seat index: what pays the seat. */
  readonly paidBySeat: ReadonlyMap<number, PaidLines>;
  /** Heads' lines that nobody was assigned. */
  readonly held: readonly number[];
}

export const NO_LINES: PaidLines = { rows: [], shares: [], counted: [] };

interface Growing {
  readonly rows: number[];
  readonly shares: bigint[];
  readonly counted: boolean[];
}

type Rules = Pick<HeadDeals, 'countTowardRepPlan'>;

/** Credits the lines of some days. Every line in them that counts must be attributed. */
function credit(deals: DealTable, rules: Rules, days: Days): Credits {
  const order = creditedRows(deals, days);
  const quotaByTeam = new Map<TeamName, Growing>();
  const quotaBySeat = new Map<number, Growing>();
  const paidBySeat = new Map<number, Growing>();
  const held: number[] = [];
  const rulings = deals.attributions.map((each) => rule(each, rules));
  for (const row of order) {
    const ruling = rulings[deals.attribution[row] ?? -1];
    if (ruling === undefined) throw new Error('a credited line has no attribution');
    for (const [team, share] of ruling.teams) push(quotaByTeam, team, row, share, true);
    for (const { seat, share } of ruling.quota) push(quotaBySeat, seat.index, row, share, true);
    for (const { seat, share } of ruling.paid) {
      push(paidBySeat, seat.index, row, share, ruling.counted);
    }
    if (ruling.paid.length === 0) held.push(row);
  }
  return { order, quotaByTeam, quotaBySeat, paidBySeat, held };
}

/** Credits by days, each calculated once: the period, windows, baselines. */
export type Ledger = (days: Days) => Credits;

export function ledgerOf(deals: DealTable, rules: Rules): Ledger {
  const known = new Map<string, Credits>();
  return (days) => {
    const key = `${days.first} ${days.last}`;
    const found = known.get(key) ?? credit(deals, rules, days);
    known.set(key, found);
    return found;
  };
}

/** The lines of the days that count, in order of credit date, deal id, line. */
function creditedRows(deals: DealTable, days: Days): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < deals.rows; row++) {
    const day = deals.day[row] ?? -1;
    if (deals.counts[row] === 1 && day >= 0 && holds(days, day)) rows.push(row);
  }
  return inCreditOrder(deals, rows);
}

/** Sorts lines by credit date, deal id, line, in place. */
export function inCreditOrder(deals: DealTable, rows: number[]): readonly number[] {
  // Ids are ranked once, so that the sort compares whole numbers.
  const { codes, texts } = deals.ids;
  const byText = texts
    .map((_, code) => code)
    .sort((a, b) => byCodePoint(at(texts, a), at(texts, b)));
  const rank = new Int32Array(texts.length);
  byText.forEach((code, position) => {
    rank[code] = position;
  });
  const { day, line } = deals;
  return rows.sort(
    (a, b) =>
      (day[a] ?? 0) - (day[b] ?? 0) ||
      (rank[codes[a] ?? 0] ?? 0) - (rank[codes[b] ?? 0] ?? 0) ||
      (line[a] ?? 0) - (line[b] ?? 0),
  );
}

function at(texts: readonly string[], code: number): string {
  return texts[code] ?? '';
}

function push<K>(map: Map<K, Growing>, key: K, row: number, share: bigint, counted: boolean): void {
  let lines = map.get(key);
  if (lines === undefined) {
    lines = { rows: [], shares: [], counted: [] };
    map.set(key, lines);
  }
  lines.rows.push(row);
  lines.shares.push(share);
  lines.counted.push(counted);
}

/** The lines of which `keep` is true, with their shares. */
export function select<L extends Lines>(lines: L, keep: (row: number) => boolean): L {
  const rows: number[] = [];
  const shares: bigint[] = [];
  const counted: boolean[] = [];
  const flags = 'counted' in lines ? (lines.counted as readonly boolean[]) : null;
  lines.rows.forEach((row, i) => {
    if (!keep(row)) return;
    rows.push(row);
    shares.push(lines.shares[i] ?? 0n);
    if (flags !== null) counted.push(flags[i] ?? false);
  });
  return (flags === null ? { rows, shares } : { rows, shares, counted }) as unknown as L;
}
