/**
 * What an explanation says of a deal line: when it was credited, who sold it, and who handed it over
 * to whom, when and why.
 */
import type { Result } from '../../core/calculate.ts';
import { type Day, formatDay } from '../../core/calendar.ts';
import { type DealTable, type SeatShare, textAt } from '../../core/deals.ts';
import type { EmployeeId, Seat, TeamName } from '../../core/model.ts';
import { exact } from '../../core/money/exact.ts';
import { formatRate } from '../../core/money/format.ts';
import { type Money, money } from '../../core/money/money.ts';
import { headOf, rule } from '../../core/ruling.ts';
import { byCodePoint } from '../../core/text.ts';
import { shownText } from '../escape.ts';
import { percent } from '../figures.ts';

export interface DealLine {
  /** Row of the table of deals. */
  readonly row: number;
  readonly deal: string;
  readonly line: number;
  /** Empty where it is not credited yet. */
  readonly day: string;
  /** As it stands in the file. */
  readonly owner: string;
  readonly customer: string;
  readonly product: string;
  readonly revenue: Money;
  /** Null where the calculation does not use the line. */
  readonly credit: Credit | null;
}

/** Both facts about a credited line, apart. */
export interface Credit {
  /** The head who sold it; null for a rep's deal. */
  readonly head: Seat | null;
  /** Whose plans it counts in. */
  readonly teams: readonly TeamName[];
  readonly quota: readonly SeatShare[];
  /** Whom it pays; nobody while a head's deal is not handed over. */
  readonly paid: readonly SeatShare[];
  readonly handedBy: string;
  readonly handedOn: string;
  readonly reason: string;
}

/** A name or an id of the inputs, short enough for a column. */
export function nameText(text: string): string {
  return shownText(text, 40);
}

/** `D-106`, or `D-106/2` for a further line of a deal that has several. */
export function dealLabel({ deal, line }: DealLine): string {
  return line === 1 ? nameText(deal) : `${nameText(deal)}/${line}`;
}

export function dealLine({ month }: Pick<Result, 'month'>, row: number): DealLine {
  const { deals } = month;
  const day = deals.day[row] ?? -1;
  const text = (column: string): string => textAt(deals, column, row);
  return {
    row,
    deal: deals.ids.texts[deals.ids.codes[row] ?? -1] ?? '',
    line: deals.line[row] ?? 1,
    day: day < 0 ? '' : formatDay(day as Day),
    owner: text('owner'),
    customer: text('customer'),
    product: text('product'),
    revenue: money(deals.revenue[row] ?? 0n),
    credit: creditOf(month, row),
  };
}

function creditOf({ deals, scheme }: Result['month'], row: number): Credit | null {
  const attribution = deals.attributions[deals.attribution[row] ?? -1];
  if (attribution === undefined) return null;
  const { teams, quota, paid } = rule(attribution, scheme.headDeals);
  const head = headOf(attribution);
  const handed = head !== null && paid.length > 0;
  const text = (column: string): string => (handed ? textAt(deals, column, row) : '');
  return {
    head,
    teams: [...teams.keys()],
    quota,
    paid,
    handedBy: text('assigned_by'),
    handedOn: text('assigned_on'),
    reason: text('assigned_reason'),
  };
}

/** In order of credit date, deal id, line. */
export function byCredit(a: DealLine, b: DealLine): number {
  return byCodePoint(a.day, b.day) || byCodePoint(a.deal, b.deal) || a.line - b.line;
}

/** `ivanov 60 %, petrova 40 %`; one person alone has no share. By id, or by a name of it. */
export function sharesText(
  shares: readonly SeatShare[],
  { shareScale }: DealTable,
  nameOf: (employee: EmployeeId) => string = (employee) => employee,
): string {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return nameText(nameOf(only.seat.employee));
  return shares
    .map(({ seat, share }) => {
      const part = percent(formatRate(exact(share, shareScale)));
      return `${nameText(nameOf(seat.employee))} ${part}`;
    })
    .join(', ');
}

/** `handed to petrova by orlov on 2026-10-14, not in the own plan: paperwork`. */
export function handedOver(credit: Credit, { deals, scheme }: Result['month']): string {
  const { head, paid, handedBy, handedOn, reason } = credit;
  const by = handedBy === '' ? (head?.employee ?? '') : handedBy;
  const on = handedOn === '' ? '' : ` on ${nameText(handedOn)}`;
  const because = reason === '' ? '' : `: ${shownText(reason)}`;
  const own = paid.length > 1 ? 'own plans' : 'own plan';
  const counts = scheme.headDeals.countTowardRepPlan ? 'and' : 'not';
  const plan = `, ${counts} in the ${own}`;
  return `handed to ${sharesText(paid, deals)} by ${nameText(by)}${on}${plan}${because}`;
}
