/**
 * Paying: what each person is paid in a period: the components of all seats, and adjustments.
 */
import type { Earned } from './earn.ts';
import type { Stint } from './model.ts';
import { type Adjustment, type EmployeeId, HEAD, type RoleName, type TeamName } from './model.ts';
import { add, type Money, ZERO } from './money/money.ts';
import type { Period } from './period.ts';
import { type Roster, seatsIn } from './roster.ts';
import { byCodePoint } from './text.ts';
import type { SeatTotal } from './total.ts';

/** One person's payment. Teams held at once stand together; else the seat held last counts. */
export interface Payout {
  readonly employee: EmployeeId;
  readonly payrollId: string;
  readonly name: string;
  readonly teams: readonly TeamName[];
  readonly role: RoleName;
  readonly earned: Money;
  readonly adjustments: Money;
  readonly payout: Money;
}

/** Everybody who holds a seat in the period or is adjusted in it, zeros too. */
export function pay(
  earned: readonly Earned[],
  totals: readonly SeatTotal[],
  adjustments: readonly Adjustment[],
  roster: Roster,
  period: Period,
): readonly Payout[] {
  const earnings = new Map<EmployeeId, Money>();
  for (const { seat } of seatsIn(roster, period)) earnings.set(seat.employee, ZERO);
  const earns = (employee: EmployeeId, amount: Money): void => {
    earnings.set(employee, add(earnings.get(employee) ?? ZERO, amount));
  };
  for (const { seat, amount } of earned) earns(seat.employee, amount);
  for (const { seat, change } of totals) earns(seat.employee, change);
  const adjusted = new Map<EmployeeId, Money>();
  for (const { period: of, employee, amount } of adjustments) {
    if (of.text !== period.text) continue;
    adjusted.set(employee, add(adjusted.get(employee) ?? ZERO, amount));
    if (!earnings.has(employee)) earnings.set(employee, ZERO);
  }
  return [...earnings].map(([employee, sum]) => {
    const adjustment = adjusted.get(employee) ?? ZERO;
    const place = placeOf(roster, employee, period);
    return {
      employee,
      ...place,
      earned: sum,
      adjustments: adjustment,
      payout: add(sum, adjustment),
    };
  });
}

type Position = Pick<Payout, 'payrollId' | 'name' | 'teams' | 'role'>;

/** Team and role held last in the period; without a seat in it, the latest before, else the next. */
function placeOf(roster: Roster, employee: EmployeeId, period: Period): Position {
  const all = [...(roster.byEmployee.get(employee) ?? [])].sort((a, b) => a.from - b.from);
  const inside = all.filter((stint) => stint.period.text === period.text);
  const before = all.filter((stint) => stint.to < period.first);
  const known = inside.length > 0 ? inside : before.length > 0 ? before : all;
  const lastDay =
    inside.length > 0 || before.length > 0
      ? Math.max(...known.map((stint) => stint.to))
      : Math.min(...known.map((stint) => stint.to));
  const last = known.filter((stint) => stint.to === lastDay);
  const teams = [...new Set(last.map((stint) => stint.seat.team))].sort(byCodePoint);
  const filled = (pick: (stint: Stint) => string): string =>
    known
      .toSorted((a, b) => b.to - a.to)
      .map(pick)
      .find((text) => text !== '') ??
    all.map(pick).find((text) => text !== '') ??
    '';
  return {
    payrollId: filled((stint) => stint.payrollId),
    name: filled((stint) => stint.name),
    teams,
    role: last.find((stint) => stint.seat.role === HEAD)?.seat.role ?? last[0]?.seat.role ?? HEAD,
  };
}
