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

type Rules = Pick<HeadDeals, 'countTowardRepPlan'>;

/** Credits the lines of some days. Every line in them that counts must be attributed. */
function credit(deals: DealTable, rules: Rules, days: Days): Credits {
  const order = creditedRows(deals, days);
  const quotaByTeam = new Map<TeamName, Filling>();
  const quotaBySeat = new Map<number, Filling>();
  const paidBySeat = new Map<number, Filling>();
  const held: number[] = [];
  const useOf = (attribution: Attribution | undefined): Use => {
    if (attribution === undefined) throw new Error('a credited line has no attribution');
    const { teams, quota, paid, counted } = rule(attribution, rules);
    const parts = [
      ...[...teams].map(([team, share]) => partOf(quotaByTeam, team, share, true)),
      ...quota.map(({ seat, share }) => partOf(quotaBySeat, seat.index, share, true)),
      ...paid.map(({ seat, share }) => partOf(paidBySeat, seat.index, share, counted)),
    ];
    return { parts, paysNobody: paid.length === 0 };
  };
  // Few attributions have many lines, so what becomes of a line is found out once for each; and
  // lists that know their length take a third of the memory of those that grow.
  const uses: (Use | undefined)[] = [];
  order.forEach((row) => {
    const which = deals.attribution[row] ?? -1;
    const use = uses[which] ?? useOf(deals.attributions[which]);
    uses[which] = use;
    for (let i = 0; i < use.parts.length; i += 1) use.parts[i]!.into.size += 1;
    if (use.paysNobody) held.push(row);
  });
  order.forEach((row) => {
    const parts = uses[deals.attribution[row] ?? -1]?.parts ?? [];
    for (let i = 0; i < parts.length; i += 1) fill(parts[i]!, row);
  });
  const [byTeam, bySeat, paid] = [filled(quotaByTeam), filled(quotaBySeat), filled(paidBySeat)];
  return { order, quotaByTeam: byTeam, quotaBySeat: bySeat, paidBySeat: paid, held };
}

/** Lines on the way into lists of the length that they will have. */
interface Filling {
  size: number;
  count: number;
  lines: {
    readonly rows: number[];
    readonly shares: bigint[];
    readonly counted: boolean[];
  } | null;
}

/** What becomes of the lines of an attribution. */
interface Use {
  readonly parts: readonly Part[];
  readonly paysNobody: boolean;
}

/** What a line adds to: to which lines, with which share. */
interface Part {
  readonly into: Filling;
  readonly share: bigint;
  readonly counted: boolean;
}

function partOf<K>(of: Map<K, Filling>, key: K, share: bigint, counted: boolean): Part {
  const into = of.get(key) ?? { size: 0, count: 0, lines: null };
  of.set(key, into);
  return { into, share, counted };
}

function fill({ into, share, counted }: Part, row: number): void {
  into.lines ??= {
    rows: new Array<number>(into.size),
    shares: new Array<bigint>(into.size),
    counted: new Array<boolean>(into.size),
  };
  into.lines.rows[into.count] = row;
  into.lines.shares[into.count] = share;
  into.lines.counted[into.count] = counted;
  into.count += 1;
}

function filled<K>(of: ReadonlyMap<K, Filling>): ReadonlyMap<K, PaidLines> {
  return new Map([...of].map(([key, { lines }]) => [key, lines ?? NO_LINES]));
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
  const { codes } = deals.ids;
  const rank = rankOf(deals.ids.texts);
  const { line } = deals;
  // Day by day: files mostly have deals by id, and then the lines of a day are in order already.
  return byDay(deals, rows).flatMap((ofDay) =>
    ofDay.sort(
      (a, b) =>
        (rank[codes[a] ?? 0] ?? 0) - (rank[codes[b] ?? 0] ?? 0) || (line[a] ?? 0) - (line[b] ?? 0),
    ),
  );
}

/** The place of each text by code point, so that the sort compares whole numbers. */
function rankOf(texts: readonly string[]): Int32Array {
  const rank = new Int32Array(texts.length).map((_, code) => code);
  const rising = texts.every((text, i) => i === 0 || byCodePoint(at(texts, i - 1), text) < 0);
  if (rising) return rank;
  const byText = [...texts.keys()].sort((a, b) => byCodePoint(at(texts, a), at(texts, b)));
  byText.forEach((code, position) => {
    rank[code] = position;
  });
  return rank;
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
