/**
 * Growth: a measure now, and the same in its baseline. The baseline is the row of metrics.csv whose
 * metric is the measure's name; without one, or with a `where`, that period's deals and roster.
 * 1 200 000 against 1 000 000 is a change of 200 000.
 *
 * The baseline of a quarter in a monthly scheme may be three rows, one a month; a month without a
 * row is then taken from its deals, and one without either leaves the baseline missing.
 */
import type { Books } from './books.ts';
import { unitOf } from './measure.ts';
import type { Change, Counted, EmployeeId, TeamName, Versus } from './model.ts';
import { exact } from './money/exact.ts';
import { added, given, type Traced } from './money/traced.ts';
import type { NamedDays, Period } from './period.ts';
import type { Whom } from './quota.ts';
import { seatsOf } from './roster.ts';
import { comparedSpans, type Span } from './span.ts';

/** Whose growth: a team's, or a person's over all seats. */
export type Grower = { readonly team: TeamName } | { readonly employee: EmployeeId };

type Shelf = Pick<Books, 'scheme' | 'roster' | 'metrics' | 'quota'>;

/** The change of a measure up to a period. */
export function changeOf(
  books: Shelf,
  grower: Grower,
  versus: Versus,
  counted: Counted,
  period: Period,
): Change {
  const { now, before } = comparedSpans(versus, period);
  const sum = books.quota.sum(whomOf(books, grower), now, counted);
  return { now: sum, before: baselineOf(books, grower, counted, before) };
}

function baselineOf(books: Shelf, grower: Grower, counted: Counted, before: Span): Traced | null {
  const whole = noted(books, grower, counted, before.text);
  if (whole !== null) return whole;
  const rows = before.periods.map((each) => noted(books, grower, counted, each.text));
  if (rows.every((row) => row === null)) return sold(books, grower, counted, before);
  const parts = before.periods.map((each, i) => rows[i] ?? sold(books, grower, counted, each));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  return added(unitOf(counted.measure), known);
}

/** True when a baseline stands in metrics.csv, so that no deals of that time are used. */
export function isNoted(
  books: Pick<Books, 'metrics' | 'scheme'>,
  grower: Grower,
  counted: Counted,
  before: Span,
): boolean {
  const has = (period: string): boolean => noted(books, grower, counted, period) !== null;
  return has(before.text) || before.periods.every((each) => has(each.text));
}

/** The measure of a period as metrics.csv has it, or null. */
function noted(
  { metrics, scheme }: Pick<Books, 'metrics' | 'scheme'>,
  grower: Grower,
  { measure, where }: Counted,
  period: string,
): Traced | null {
  if (where.length > 0) return null;
  const value =
    'team' in grower
      ? metrics.ofTeam(grower.team, measure, period)
      : metrics.ofEmployee(grower.employee, measure, period);
  if (value === null) return null;
  const unit = unitOf(measure);
  const minor = unit === 'money' ? exact(10n ** BigInt(scheme.currency.decimals)) : exact(1n);
  return given(unit, value.mul(minor), { from: 'metrics', metric: measure, period });
}

/** The measure by deals; null where there were none at all. */
function sold(books: Shelf, grower: Grower, counted: Counted, days: NamedDays): Traced | null {
  const whom = whomOf(books, grower);
  return books.quota.has(whom, days) ? books.quota.sum(whom, days, counted) : null;
}

function whomOf({ roster }: Pick<Books, 'roster'>, grower: Grower): Whom {
  if ('team' in grower) return grower;
  return { seats: seatsOf(roster, grower.employee).map((seat) => seat.index) };
}
