/**
 * What was sold: the lines that pay a seat, or those of its team on the seat's days, and what they
 * come to. A sum is made once, and lines only for who asks for them, however many components of
 * however many schemes ask: 100 rates of one commission are 100 products of the same base.
 */
import { type Ledger, NO_LINES, type PaidLines, select } from './credit.ts';
import { type DealTable, matcher, textAt } from './deals.ts';
import { keyOf } from './key.ts';
import { type Lazy, lazy } from './lazy.ts';
import {
  type Account,
  type Basis,
  type Measured,
  measure,
  measureWhole,
  sumBy,
  totalOf,
  tracedTo,
} from './measure.ts';
import type { Measure, Seat, Where } from './model.ts';
import { type Exact, exact } from './money/exact.ts';
import { type Figure, figure } from './money/figure.ts';
import type { Traced } from './money/traced.ts';
import type { NamedDays } from './period.ts';
import { heldOn, type Roster, termIn } from './roster.ts';
import { headOf } from './ruling.ts';

/** Which lines are asked about, and what they are measured by. */
export interface Asked extends Basis {
  readonly seat: Seat;
  readonly where: Where;
  readonly days: NamedDays;
}

/** Lines in order of credit date, deal id, line. Sums are cheaper to ask for than lines. */
export interface Sold {
  readonly lines: Lazy<PaidLines>;
  readonly measured: Lazy<Measured>;
  /** The sum of the measured lines. */
  readonly base: Lazy<Traced>;
  /** The part of the base whose lines count in the payee's own plan, and the rest of it. */
  readonly counted: Lazy<readonly [Traced, Traced]>;
  /** A part of the base that is known, of the lines that `keep` picks by position. */
  readonly part: (sum: Exact, keep: (line: number) => boolean) => Traced;
  /** What is measured, and of whose credit. */
  readonly account: Account;
  /** The base by each text of a column of deals.csv. */
  readonly byText: (column: string) => ReadonlyMap<string, Exact>;
  /** The sum of the same lines by another measure, at their shares. */
  readonly sum: (what: Measure) => Traced;
  /** The same lines by a measure (null: their own) as if nobody shared them. */
  readonly whole: (what: Exclude<Measure, 'deals'> | null) => Measured;
  /** What a whole share of a line is. */
  readonly shareScale: bigint;
  readonly text: (column: string, row: number) => string;
  /** A number that is the same for all lines of a deal. */
  readonly deal: (row: number) => number;
  /** What a function makes of the lines, made once. It is known by itself, so no closure will do. */
  readonly once: <T>(make: (sold: Sold) => T) => T;
}

/** At most so many lines are kept; beyond that they are forgotten, and made again when asked for. */
const KEPT_LINES = 2_000_000;

type Keep = <T>(lines: number, made: T) => T;

/** What was sold by whom, each answer made once. */
export function soldBy(deals: DealTable, roster: Roster, ledger: Ledger): (asked: Asked) => Sold {
  const lines = new Map<string, Lazy<PaidLines>>();
  const known = new Map<string, Sold>();
  let kept = 0;
  const keep: Keep = (count, made) => {
    kept += count;
    if (kept > KEPT_LINES) {
      lines.clear();
      known.clear();
      kept = count;
    }
    return made;
  };
  return (asked) => {
    const { seat, of, where, days, measure: what, atLeast } = asked;
    const which = keyOf([seat.index, of, where, days.first, days.last]);
    const key = keyOf([which, what, atLeast, days.text]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const chosen =
      lines.get(which) ??
      lazy(() => {
        const made = linesOf(deals, roster, ledger, asked);
        return keep(made.rows.length, made);
      });
    const account = {
      credit: of === 'own' ? 'pay' : 'quota',
      measure: what,
      over: days.text,
    } as const;
    const made = soldOf(deals, chosen, account, atLeast, keep);
    lines.set(which, chosen);
    known.set(key, made);
    return made;
  };
}

/** What a component that is measured on no lines has sold. */
export function nothingSold(deals: DealTable): Sold {
  const account = { credit: 'pay', measure: 'revenue', over: '' } as const;
  return soldOf(
    deals,
    () => NO_LINES,
    account,
    null,
    (_, made) => made,
  );
}

function soldOf(
  deals: DealTable,
  lines: Lazy<PaidLines>,
  account: Account,
  atLeast: Basis['atLeast'],
  keep: Keep,
): Sold {
  const size = (): number => lines().rows.length;
  const measured = lazy(() => keep(size(), measure(deals, lines(), account.measure, atLeast)));
  const traced = (sum: Figure, keep: ((line: number) => boolean) | null): Traced =>
    tracedTo(sum, lines, measured, account, keep);
  const base = lazy(() => traced(sumBy(deals, lines(), account.measure, atLeast), null));
  const made = new Map<unknown, unknown>();
  const sold: Sold = {
    lines,
    measured,
    base,
    counted: lazy(() => {
      const counts = (line: number): boolean => lines().counted[line] !== false;
      const moving = totalOf(countedOf(measured(), lines()));
      const beside = figure(moving.unit, base().value.sub(moving.value));
      return [traced(moving, counts), traced(beside, (line) => !counts(line))];
    }),
    part: (sum, keep) => traced(figure(base().unit, sum), keep),
    account,
    byText: remembered((column) => sumsByText(deals, lines(), measured(), column)),
    sum: remembered((what) => {
      const by = (): Measured => measure(deals, lines(), what);
      return tracedTo(sumBy(deals, lines(), what), lines, by, { ...account, measure: what });
    }),
    whole: remembered((what) => {
      const of = what ?? account.measure;
      if (of === 'deals') throw new Error('deals are not measured whole');
      return keep(size(), measureWhole(deals, lines(), of));
    }),
    shareScale: deals.shareScale,
    text: (column, row) => textAt(deals, column, row),
    deal: (row) => deals.ids.codes[row] ?? -1,
    once: <T>(make: (of: Sold) => T): T => {
      if (!made.has(make)) made.set(make, make(sold));
      return made.get(make) as T;
    },
  };
  return sold;
}

/** A function that keeps each of its answers. */
function remembered<A, T>(make: (asked: A) => T): (asked: A) => T {
  const known = new Map<A, Lazy<T>>();
  return (asked) => {
    const answer = known.get(asked) ?? lazy(() => make(asked));
    known.set(asked, answer);
    return answer();
  };
}

/** The measure of the lines that count in the payee's own plan. */
function countedOf(measured: Measured, { counted }: PaidLines): Measured {
  return { ...measured, values: measured.values.filter((_, i) => counted[i] !== false) };
}

function sumsByText(
  deals: DealTable,
  { rows }: PaidLines,
  { values, scale }: Measured,
  column: string,
): ReadonlyMap<string, Exact> {
  const sums = new Map<string, bigint>();
  rows.forEach((row, i) => {
    const text = textAt(deals, column, row);
    sums.set(text, (sums.get(text) ?? 0n) + (values[i] ?? 0n));
  });
  return new Map([...sums].map(([text, sum]) => [text, exact(sum, scale)]));
}

/** The seat's pay-credited lines, or the quota credit of its team on the days it was held. */
function linesOf(
  deals: DealTable,
  roster: Roster,
  ledger: Ledger,
  { seat, of, where, days }: Asked,
): PaidLines {
  const credits = ledger(days);
  const meets = matcher(deals, where);
  if (of === 'own') {
    const paid = credits.paidBySeat.get(seat.index) ?? NO_LINES;
    return where.length === 0 ? paid : select(paid, meets);
  }
  const team = credits.quotaByTeam.get(seat.team);
  if (team === undefined) return NO_LINES;
  const term = termIn(roster, seat, days);
  const withHead = of === 'team';
  const chosen = select(team, (row) => {
    if (!heldOn(term, deals.day[row] ?? -1) || !meets(row)) return false;
    const attribution = deals.attributions[deals.attribution[row] ?? -1];
    return withHead || (attribution !== undefined && headOf(attribution) === null);
  });
  return { ...chosen, counted: [] };
}
