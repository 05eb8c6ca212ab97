/**
 * One line's names on its credit date as seats with shares, or why they cannot be. There is no why
 * for people whose rows of the plans have errors: those are told there.
 */
import type { Attribution, SeatShare } from '../core/deals.ts';
import type { HeadDeals } from '../core/model.ts';
import { HEAD, type Seat } from '../core/model.ts';
import { type Exact, numerator } from '../core/money/exact.ts';
import type { Period } from '../core/period.ts';
import { seatsOf, stintsOn } from '../core/roster.ts';
import type { Code } from '../findings/catalog.ts';
import type { Plans } from './plans.ts';
import { repsOf } from './reps.ts';
import { alone, type NamedShare, parseShares, type Shares } from './shares.ts';

/** Why a line cannot be credited: the finding's code and facts, but for the deal and the day. */
export interface Refusal {
  readonly code: Extract<
    Code,
    | 'owner-unknown'
    | 'owner-not-on-team'
    | 'owner-not-a-rep'
    | 'team-missing'
    | 'assignee-unknown'
    | 'assignee-not-a-rep'
    | 'assignee-in-other-team'
    | 'assigned-rep-deal'
    | 'split-not-allowed'
    | 'share-not-100'
  >;
  readonly column: 'owner' | 'assigned_to' | 'team';
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
}

interface Cells {
  readonly owner: string;
  readonly assignee: string;
  readonly team: string;
  readonly day: number;
}

type Answer =
  | { readonly ok: true; readonly attribution: Attribution }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const no = (...refusals: readonly Refusal[]): Answer => ({ ok: false, refusals });

export function attribute(
  cells: Cells,
  plans: Plans,
  rules: HeadDeals,
  scale: bigint,
  period: Period,
): Answer {
  const owners = sharesIn(cells.owner, plans);
  if (!owners.ok) return no(badShares('owner', cells.owner, owners));
  const refusals: Refusal[] = [];
  const sold: SeatShare[] = [];
  for (const part of owners.parts) {
    const seat = ownerSeat(part.name, cells, plans, refusals);
    if (seat === null) continue;
    if (seat.role === HEAD && owners.parts.length > 1) {
      refusals.push({ code: 'owner-not-a-rep', column: 'owner', facts: { owner: part.name } });
    }
    const twice = sold.some((other) => other.seat.employee === seat.employee);
    if (twice) {
      refusals.push(badShares('owner', cells.owner, { why: 'twice', detail: part.name }));
    }
    sold.push({ seat, share: shareOf(part.percent, scale) });
  }
  const [first] = sold;
  if (first === undefined || sold.length < owners.parts.length || refusals.length > 0) {
    return no(...refusals);
  }
  if (first.seat.role !== HEAD) {
    if (cells.assignee !== '') {
      const facts = { owner: cells.owner, assignee: cells.assignee };
      return no({ code: 'assigned-rep-deal', column: 'assigned_to', facts });
    }
    return { ok: true, attribution: { origin: 'own', owners: sold, assignees: [] } };
  }
  const assignees = assigneesOf(cells, first.seat, plans, rules, scale, period);
  if (!Array.isArray(assignees)) return assignees as Answer;
  return { ok: true, attribution: { origin: 'head', owners: sold, assignees } };
}

/** A person may be called what looks like shares: `A|B Trade`. */
function sharesIn(text: string, { names }: Plans): Shares {
  return names.find(text) === null ? parseShares(text) : alone(text);
}

function ownerSeat(name: string, cells: Cells, plans: Plans, refusals: Refusal[]): Seat | null {
  const employee = name === '' ? null : plans.names.find(name);
  if (employee === null) {
    const facts = { owner: name, near: plans.names.near(name) };
    refusals.push({ code: 'owner-unknown', column: 'owner', facts });
    return null;
  }
  const code = 'owner-not-on-team';
  const stints = stintsOn(plans.roster, employee, cells.day);
  if (stints.length === 0) {
    if (plans.unclear.has(employee)) return null;
    const teams = seatsOf(plans.roster, employee).map((seat) => seat.team);
    const facts = { owner: employee, team: '', teams: [...new Set(teams)] };
    refusals.push({ code, column: 'owner', facts });
    return null;
  }
  const fitting =
    cells.team === '' ? stints : stints.filter(({ seat }) => seat.team === cells.team);
  const [stint] = fitting;
  if (stint === undefined) {
    const teams = stints.map(({ seat }) => seat.team);
    refusals.push({ code, column: 'team', facts: { owner: employee, team: cells.team, teams } });
    return null;
  }
  if (fitting.length > 1) {
    // A rep's rows for the same day are an overlap, told at the rows.
    if (fitting.some(({ seat }) => seat.role !== HEAD)) return null;
    const teams = fitting.map(({ seat }) => seat.team);
    refusals.push({ code: 'team-missing', column: 'team', facts: { owner: employee, teams } });
    return null;
  }
  return stint.seat;
}

function assigneesOf(
  cells: Cells,
  head: Seat,
  plans: Plans,
  rules: HeadDeals,
  scale: bigint,
  period: Period,
): SeatShare[] | Answer {
  if (cells.assignee === '') return [];
  const shares = sharesIn(cells.assignee, plans);
  const column = 'assigned_to';
  if (!shares.ok) return no(badShares(column, cells.assignee, shares));
  if (shares.parts.length > 1 && !rules.split) {
    const facts = { assignees: shares.parts.map((part) => part.name) };
    return no({ code: 'split-not-allowed', column, facts });
  }
  const refusals: Refusal[] = [];
  const paid: SeatShare[] = [];
  for (const part of shares.parts) {
    const seat = assigneeSeat(part, cells, head, plans, rules, period, refusals);
    if (seat === null) continue;
    if (paid.some((other) => other.seat.employee === seat.employee)) {
      refusals.push(badShares(column, cells.assignee, { why: 'twice', detail: part.name }));
    }
    paid.push({ seat, share: shareOf(part.percent, scale) });
  }
  return refusals.length > 0 || paid.length < shares.parts.length ? no(...refusals) : paid;
}

function assigneeSeat(
  { name }: NamedShare,
  cells: Cells,
  head: Seat,
  plans: Plans,
  rules: HeadDeals,
  period: Period,
  refusals: Refusal[],
): Seat | null {
  const column = 'assigned_to';
  const employee = plans.names.find(name);
  if (employee === null) {
    const facts = { assignee: name, near: plans.names.near(name) };
    refusals.push({ code: 'assignee-unknown', column, facts });
    return null;
  }
  const reps = (): readonly string[] => repsOf(plans, head.team, cells.day);
  const stints = stintsOn(plans.roster, employee, cells.day);
  const [stint] = stints;
  if (stint === undefined && plans.unclear.has(employee)) return null;
  if (stint === undefined || stint.seat.role === HEAD) {
    const why = stint === undefined ? 'absent' : 'head';
    const facts = { assignee: name, why, period: period.text, team: head.team, reps: reps() };
    refusals.push({ code: 'assignee-not-a-rep', column, facts });
    return null;
  }
  if (stint.seat.team !== head.team && rules.assignees === 'team') {
    const facts = { assignee: name, team: head.team, assigneeTeam: stint.seat.team, reps: reps() };
    refusals.push({ code: 'assignee-in-other-team', column, facts });
    return null;
  }
  return stint.seat;
}

function badShares(
  column: 'owner' | 'assigned_to',
  text: string,
  { why, detail }: { readonly why: string; readonly detail: string },
): Refusal {
  return { code: 'share-not-100', column, facts: { column, text, why, detail } };
}

/** The part of the scale; the scale is a multiple of every percent's denominator. */
function shareOf(percent: Exact, scale: bigint): bigint {
  return (numerator(percent) * scale) / (percent.d * 100n);
}
