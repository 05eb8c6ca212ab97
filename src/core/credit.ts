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
import type { Attribution, DealTable } from './deals.ts';
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
  const partsOf = (attribution: Attribution | undefined): Parts => {
    if (attribution === undefined) throw new Error('a credited line has no attribution');
    const { teams, quota, paid, counted } = rule(attribution, rules);
    return {
      held: paid.length === 0,
      parts: [
        ...[...teams].map(([team, share]) => part(quotaByTeam, team, share, true)),
        ...quota.map(({ seat, share }) => part(quotaBySeat, seat.index, share, true)),
        ...paid.map(({ seat, share }) => part(paidBySeat, seat.index, share, counted)),
      ],
    };
  };
  // Few attributions have many lines, so what becomes of a line is found out once for each.
  const known: (Parts | undefined)[] = [];
  order.forEach((row) => {
    const which = deals.attribution[row] ?? -1;
    const found = known[which] ?? partsOf(deals.attributions[which]);
    known[which] = found;
    found.parts.forEach(({ lines, share, counted }) => {
      lines.rows.push(row);
      lines.shares.push(share);
      lines.counted.push(counted);
    });
    if (found.held) held.push(row);
  });
  return { order, quotaByTeam, quotaBySeat, paidBySeat, held };
}

/** What lines of one attribution add to: to which lists of lines, with which share. */
interface Parts {
  readonly parts: readonly Part[];
  readonly held: boolean;
}

interface Part {
  readonly lines: Growing;
  readonly share: bigint;
  readonly counted: boolean;
}

function part<K>(into: Map<K, Growing>, key: K, share: bigint, counted: boolean): Part {
  const lines = into.get(key) ?? { rows: [], shares: [], counted: [] };
  into.set(key, lines);
  return { lines, share, counted };
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

/** Lines by credit date, deal id, line. */
export function inCreditOrder(deals: DealTable, rows: readonly number[]): readonly number[] {
  // Ids are ranked once, so that the sort compares whole numbers.
  const { codes, texts } = deals.ids;
  const byText = texts
    .map((_, code) => code)
    .sort((a, b) => byCodePoint(at(texts, a), at(texts, b)));
  const rank = new Int32Array(texts.length);
  byText.forEach((code, position) => {
    rank[code] = position;
  });
  const { line } = deals;
  // Day by day: files mostly have deals by id, and then the lines of a day are in order already.
  return byDay(deals, rows).flatMap((ofDay) =>
    ofDay.sort(
      (a, b) =>
        (rank[codes[a] ?? 0] ?? 0) - (rank[codes[b] ?? 0] ?? 0) || (line[a] ?? 0) - (line[b] ?? 0),
    ),
  );
}

function byDay({ day }: DealTable, rows: readonly number[]): readonly number[][] {
  const days = new Map<number, number[]>();
  rows.forEach((row) => {
    const which = day[row] ?? 0;
    const ofDay = days.get(which);
    if (ofDay === undefined) days.set(which, [row]);
    else ofDay.push(row);
  });
  return [...days].sort(([a], [b]) => a - b).map(([, ofDay]) => ofDay);
}

function at(texts: readonly string[], code: number): string {
  return texts[code] ?? '';
}

/** The lines of which `keep` is true, with their shares. */
export function select<L extends Lines>(lines: L, keep: (row: number) => boolean): L {
  if (lines.rows.every(keep)) return lines;
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
