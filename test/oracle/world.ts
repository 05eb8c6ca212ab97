// Who held which seat on which day, and the two credits of every deal line.

import { daysOf, periodOfDay } from './calendar.ts';
import {
  byCodePoint,
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  read,
  readShares,
  times,
  total,
  zero,
} from './fractions.ts';
import type { DealRow, Measure, Month, PersonRow, Where } from './month.ts';

/** The rows of one person in the same team and role, of all periods. */
export type Seat = {
  readonly team: string;
  readonly role: string;
  readonly employee: string;
  readonly rows: PersonRow[];
};
export type Share = { readonly seat: Seat; readonly share: Fraction };
export type Line = {
  readonly deal: DealRow;
  readonly date: string;
  readonly byHead: boolean;
  /** Whose team the line counts in. */
  readonly owners: readonly Share[];
  /** In whose own plan the line counts. */
  readonly counted: readonly Share[];
  /** Who is paid for the line. */
  readonly paid: readonly Share[];
};
/** A line and the part of it that somebody has. */
export type Credit = { readonly line: Line; readonly share: Fraction };
export type World = ReturnType<typeof worldOf>;

/** The days of the period on which the row holds; an empty end is the period's. */
export const daysHeld = ({ period, from, to }: PersonRow): string[] =>
  daysOf(period).filter((day) => from <= day && (to === '' || day <= to));

export function worldOf(month: Month) {
  const { scheme, period } = month;
  const seats: Seat[] = [];
  for (const row of month.people) {
    const { team, role, employee } = row;
    if (role === 'team') continue;
    const seat = seats.find(
      (one) => one.team === team && one.role === role && one.employee === employee,
    );
    if (seat) seat.rows.push(row);
    else seats.push({ team, role, employee, rows: [row] });
  }
  const rowsIn = (seat: Seat, periods: readonly string[]) =>
    seat.rows.filter((row) => periods.includes(row.period));
  const holds = (seat: Seat, day: string) =>
    seat.rows.some(
      (row) =>
        row.period === periodOfDay(day, period) && row.from <= day && (!row.to || day <= row.to),
    );
  // A deal belongs to the row of its owner that holds on its credit date, and so does the payee.
  const seatOn = (employee: string, date: string, team: string): Seat => {
    const seat = seats.find(
      (one) => one.employee === employee && holds(one, date) && (!team || one.team === team),
    );
    if (!seat) throw new Error(`the month is not valid: ${employee} has no row on ${date}`);
    return seat;
  };

  const { date: dateColumn, statuses } = scheme.credit;
  const known = new Map<string, Line[]>();
  /** The credited lines of a period, by credit date, deal id and line. */
  const linesOf = (one: string): Line[] => {
    const before = known.get(one);
    if (before) return before;
    const lines = month.deals
      .filter((deal) => deal[dateColumn] !== '' && periodOfDay(deal[dateColumn], period) === one)
      .filter((deal) => !statuses || statuses.includes(deal.status.trim()))
      .map((deal) => {
        const date = deal[dateColumn];
        const shares = (text: string, team: string): Share[] =>
          readShares(text).map(({ employee, share }) => ({
            seat: seatOn(employee, date, team),
            share,
          }));
        const owners = shares(deal.owner, deal.team);
        const byHead = owners.some(({ seat }) => seat.role === 'head');
        const paid = byHead ? shares(deal.assigned_to, '') : owners;
        const counted = byHead && !scheme.head_deals.count_toward_rep_plan ? [] : paid;
        return { deal, date, byHead, owners, counted, paid };
      })
      .sort(
        (a, b) =>
          byCodePoint(a.date, b.date) ||
          byCodePoint(a.deal.deal_id, b.deal.deal_id) ||
          Number(a.deal.line || 1) - Number(b.deal.line || 1),
      );
    known.set(one, lines);
    return lines;
  };
  const credits = (
    of: 'owners' | 'counted' | 'paid',
    who: (seat: Seat) => boolean,
    periods: readonly string[],
    where?: Where,
  ): Credit[] =>
    periods
      .flatMap(linesOf)
      .filter((line) => meets(line, where))
      .flatMap((line) => {
        const mine = line[of].filter(({ seat }) => who(seat));
        return mine.length > 0 ? [{ line, share: total(mine.map(({ share }) => share)) }] : [];
      });
  /** Codes of what the calculation needed and did not find. */
  const errors = new Set<string>();
  const notes = new Set<string>();
  return { month, scheme, period, seats, rowsIn, holds, linesOf, credits, errors, notes };
}

export function cell(line: Line, column: string): string {
  if (column === 'origin') return line.byHead ? 'head' : 'own';
  return (line.deal as Readonly<Record<string, string>>)[column]?.trim() ?? '';
}

/** A list of words, or a range of numbers; several columns must all hold. */
function meets(line: Line, where: Where = {}): boolean {
  return Object.entries(where).every(([column, allowed]) => {
    const text = cell(line, column);
    return Array.isArray(allowed)
      ? allowed.includes(text)
      : isWithin(read(text), allowed as Exclude<typeof allowed, readonly string[]>);
  });
}

/** `from` and `at_most` hold the end itself, `above` and `below` do not. */
export function isWithin(
  x: Fraction,
  range: {
    readonly from?: string;
    readonly above?: string;
    readonly below?: string;
    readonly at_most?: string;
  },
): boolean {
  const { from, above, below, at_most } = range;
  return (
    (from === undefined || compare(x, read(from)) >= 0n) &&
    (above === undefined || compare(x, read(above)) > 0n) &&
    (below === undefined || compare(x, read(below)) < 0n) &&
    (at_most === undefined || compare(x, read(at_most)) <= 0n)
  );
}

/** The whole line, whoever has shares of it. A filled margin wins over revenue less cost. */
export function measureOf(deal: DealRow, measure: Exclude<Measure, 'deals'>): Fraction {
  if (measure !== 'margin') return read(deal[measure]);
  return deal.margin.trim() === '' ? minus(read(deal.revenue), read(deal.cost)) : read(deal.margin);
}

/** The other credits of the same deal, this one among them. */
export const sameDeal = (credits: readonly Credit[], credit: Credit) =>
  credits.filter(({ line }) => line.deal.deal_id === credit.line.deal.deal_id);

/**
 * Which deals count, on their first line. A deal counts when its lines among these (the person's
 * own ones, in the window, that meet `where`) sum to more than zero, and to `atLeast`.
 */
export function countingDeals(credits: readonly Credit[], atLeast = zero): Credit[] {
  return credits.filter((credit) => {
    const same = sameDeal(credits, credit);
    const revenue = total(same.map(({ line }) => read(line.deal.revenue)));
    return same[0] === credit && revenue.n > 0n && compare(revenue, atLeast) >= 0n;
  });
}

/** What each credit is worth in this measure. A deal counts as the share of its first line. */
export function worth(credits: readonly Credit[], measure: Measure): Fraction[] {
  if (measure !== 'deals')
    return credits.map(({ line, share }) => times(measureOf(line.deal, measure), share));
  const counting = countingDeals(credits);
  return credits.map((credit) => (counting.includes(credit) ? credit.share : zero));
}

/** Days as a part of other days. */
export const partOf = (days: number, all: number) =>
  over(fraction(BigInt(days)), fraction(BigInt(all)));
