/**
 * What a role's `total` makes of the earnings of a seat: a cap, then a guarantee, then a draw. Each
 * is rounded. A recoverable draw of D with earnings E and a debt of O pays D and adds D − E to the
 * debt while E < D; otherwise it pays E less min(O, E − D), which the debt shrinks by.
 * D 30 000, E 20 000, O 0 pays 30 000 and owes 10 000; next E 45 000 pays 35 000 and owes nothing.
 */
import type { Books } from './books.ts';
import type { Earned } from './earn.ts';
import type { EmployeeId, Seat } from './model.ts';
import { exact } from './money/exact.ts';
import { moneyFigure } from './money/figure.ts';
import { add, type Money, subtract, ZERO } from './money/money.ts';
import { roundExact } from './money/round.ts';
import { given, multiplied, type Traced, written } from './money/traced.ts';
import { partHeld, type SeatTerm, seatsIn } from './roster.ts';
import type { RoleTotal } from './scheme.ts';
import { byCodePoint } from './text.ts';

/** One rule of a total that changed the amount. */
export interface Adjusted {
  readonly rule: 'cap' | 'guarantee' | 'draw' | 'recovery';
  /** The cap, the guarantee, the draw; what was owed before a recovery. */
  readonly limit: Money;
  /** The limit before it was rounded. */
  readonly exact: Traced<'money'>;
  readonly from: Money;
  readonly to: Money;
}

/** What a seat earned, and what its role's total changed, if it has one. */
export interface SeatTotal {
  readonly seat: Seat;
  readonly earned: Money;
  readonly changes: readonly Adjusted[];
  /** Paid after the total, less what was earned. */
  readonly change: Money;
}

/** What a person owes of recoverable draws, before and after the period. */
export interface Balance {
  readonly employee: EmployeeId;
  readonly opening: Money;
  readonly drawn: Money;
  readonly recovered: Money;
  readonly owed: Money;
}

export interface Totals {
  readonly totals: readonly SeatTotal[];
  /** By employee; only people with a recoverable draw, or who owe from before. */
  readonly balances: readonly Balance[];
}

/** Applies the totals of roles; `owed` is what people owe from before. */
export function totalUp(
  books: Books,
  earned: readonly Earned[],
  owed: ReadonlyMap<EmployeeId, Money>,
): Totals {
  const balances = new Map<EmployeeId, Balance>();
  for (const [employee, opening] of owed) {
    if (opening !== ZERO) balances.set(employee, opened(employee, opening));
  }
  const sums = new Map<Seat, Money>();
  for (const { seat, amount } of earned) sums.set(seat, add(sums.get(seat) ?? ZERO, amount));
  const totals = inOrder(seatsIn(books.roster, books.period)).map((term): SeatTotal => {
    const { seat } = term;
    const rules = books.scheme.roles.get(seat.role)?.total ?? null;
    const sum = sums.get(seat) ?? ZERO;
    if (rules === null) return { seat, earned: sum, changes: [], change: ZERO };
    const { employee } = seat;
    const balance = balances.get(employee) ?? opened(employee, ZERO);
    const { changes, after } = ruled(scaled(rules, books, term), sum, balance);
    if (rules.draw?.recoverable === true) balances.set(employee, after);
    const last = changes.at(-1)?.to ?? sum;
    return { seat, earned: sum, changes, change: subtract(last, sum) };
  });
  const sorted = [...balances.values()].sort((a, b) => byCodePoint(a.employee, b.employee));
  const recoverable = [...books.scheme.roles.values()].some(
    (role) => role.total?.draw?.recoverable === true,
  );
  return { totals, balances: recoverable ? sorted : [] };
}

function opened(employee: EmployeeId, opening: Money): Balance {
  return { employee, opening, drawn: ZERO, recovered: ZERO, owed: opening };
}

/** A person's seats in order of time, so that a debt meets them in the same order every time. */
function inOrder(terms: readonly SeatTerm[]): readonly SeatTerm[] {
  const from = ({ stints }: SeatTerm): number => Math.min(...stints.map((stint) => stint.from));
  return [...terms].sort((a, b) => from(a) - from(b) || byCodePoint(a.seat.team, b.seat.team));
}

type Limit = Pick<Adjusted, 'limit' | 'exact'>;

interface Limits {
  readonly cap: Limit | null;
  readonly guarantee: Limit | null;
  readonly draw: (Limit & { readonly recoverable: boolean }) | null;
}

/** The limits in force for a seat: scaled by days where the scheme says so, each rounded. */
function scaled({ cap, guarantee, draw }: RoleTotal, books: Books, term: SeatTerm): Limits {
  const { rounding, proration } = books.scheme;
  const part = proration.amounts === 'by_days' ? partHeld(term, books.period) : null;
  const of = (amount: Money, key: string): Limit => {
    const full = multiplied(written(moneyFigure(amount), key), part);
    return { limit: roundExact(full.value, rounding), exact: full };
  };
  return {
    cap: cap === null ? null : of(cap, 'cap'),
    guarantee: guarantee === null ? null : of(guarantee, 'guarantee'),
    draw: draw === null ? null : { ...of(draw.amount, 'draw'), recoverable: draw.recoverable },
  };
}

function ruled(
  { cap, guarantee, draw }: Limits,
  sum: Money,
  before: Balance,
): { readonly changes: readonly Adjusted[]; readonly after: Balance } {
  const changes: Adjusted[] = [];
  let after = before;
  let amount = sum;
  const change = (rule: Adjusted['rule'], { limit, exact: full }: Limit, to: Money): void => {
    changes.push({ rule, limit, exact: full, from: amount, to });
    amount = to;
  };
  if (cap !== null && amount > cap.limit) change('cap', cap, cap.limit);
  if (guarantee !== null && amount < guarantee.limit) {
    change('guarantee', guarantee, guarantee.limit);
  }
  if (draw === null) return { changes, after };
  if (amount < draw.limit) {
    const drawn = subtract(draw.limit, amount);
    if (draw.recoverable) {
      after = { ...after, drawn: add(after.drawn, drawn), owed: add(after.owed, drawn) };
    }
    change('draw', draw, draw.limit);
  } else if (draw.recoverable) {
    const spare = subtract(amount, draw.limit);
    const recovered = after.owed < spare ? after.owed : spare;
    if (recovered > 0n) {
      const debt = given('money', exact(after.owed), { from: 'balances' });
      change('recovery', { limit: after.owed, exact: debt }, subtract(amount, recovered));
      const owes = subtract(after.owed, recovered);
      after = { ...after, recovered: add(after.recovered, recovered), owed: owes };
    }
  }
  return { changes, after };
}
