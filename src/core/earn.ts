/**
 * Earning: each seat's components: base × rate, times multipliers, if the gates hold, within cap and
 * floor, and the one rounding. A window to date earns what is due to date, rounded, less what was
 * due a period earlier: 5 % of a running 1 000, 3 000 and 7 000 pays 50, 100 and 200.
 */
import type { Books } from './books.ts';
import { colleaguesOf, lastSeat } from './colleagues.ts';
import type { Component, Desk, Earning, LinePay } from './components/define.ts';
import { factorAt, gateAt } from './components/parts/gates.ts';
import { scaledLines } from './components/parts/lines.ts';
import type { PaidLines } from './credit.ts';
import { deskOf, partPaid } from './desk.ts';
import { type Lazy, lazy } from './lazy.ts';
import { reconcile, roundLines } from './lines-paid.ts';
import type { Measured } from './measure.ts';
import type { Seat } from './model.ts';
import { type Figure, moneyFigure } from './money/figure.ts';
import { type Money, subtract, total, ZERO } from './money/money.ts';
import type { GateReading, Reached, Reading } from './money/reading.ts';
import { type Rounding, roundExact } from './money/round.ts';
import type { Idle, LineAmounts, Step } from './money/step.ts';
import { multiplied, rounded, type Traced, written } from './money/traced.ts';
import { atLeast, atMost, eachRounded, gate, less, none, scale } from './money/working.ts';
import { type SeatTerm, seatsIn, termIn } from './roster.ts';
import type { Span } from './span.ts';
import { whenOf } from './when.ts';

/** What a deal-paying component pays for each of its lines. */
export interface EarnedLines extends Pick<LinePay, 'rates' | 'rateOf'> {
  /** What each line adds, exactly: calculated anew when asked, for only explanations ask. */
  readonly exactly: () => LineAmounts;
  readonly lines: PaidLines;
  readonly measured: Measured;
  readonly amounts: readonly Money[];
  /** What the running amount is at most. */
  readonly cap: Traced<'money'> | null;
  /** What the floor adds beyond the lines' rows. */
  readonly topUp: Money;
}

/** A component of a seat with its amount and how it came to be. */
export interface Earned {
  readonly seat: Seat;
  readonly component: Component;
  readonly base: Traced | null;
  readonly performances: readonly Reading[];
  readonly rates: readonly Figure[];
  readonly gates: readonly GateReading[];
  /** The tiers and steps that were reached, none where each deal is looked up by itself. */
  readonly reached: readonly Reached[];
  /** After gates, cap and floor, before the one rounding. */
  readonly working: Step;
  /** Why a deal line has its rate, where each deal has its own. */
  readonly reasonsOf: Earning['reasonsOf'] | null;
  readonly amount: Money;
  /** Told when asked, and proved to sum to the amount; null for one that does not pay by deal. */
  readonly paid: Lazy<EarnedLines> | null;
}

/** Every component of every seat of the period, in roster and scheme order, zeros too. */
export function earn(books: Books): readonly Earned[] {
  const known = new Map<string, Earned>();
  const earned = (term: SeatTerm, component: Component): Earned => {
    const key = `${term.seat.index} ${component.id}`;
    const found = known.get(key) ?? earnOne(books, term.seat, component, amountOf);
    known.set(key, found);
    return found;
  };
  const amountOf: AmountOf = (term, component) => earned(term, component).amount;
  return seatsIn(books.roster, books.period).flatMap((term) => {
    const role = books.scheme.roles.get(term.seat.role);
    return (role?.components ?? []).map((component) => earned(term, component));
  });
}

type AmountOf = (term: SeatTerm, component: Component) => Money;

function earnOne(books: Books, seat: Seat, component: Component, amountOf: AmountOf): Earned {
  const { span, before, toDate, paidIn } = whenOf(component, books.period);
  if (paidIn.text !== books.period.text) {
    return idle(seat, component, { why: 'later', period: paidIn.text });
  }
  const last = component.once === null ? seat : lastSeat(books, seat, component, component.once);
  if (last !== seat) {
    return idle(seat, component, { why: 'elsewhere', team: last.team, role: last.role });
  }
  const colleagues = colleaguesOf(books, seat, component, amountOf);
  const due = (over: Span): Due => {
    const desk = deskOf(books, seat, component, over, colleagues);
    const earning = scaledBy(component.earn(desk), component, desk);
    const { lines } = earning;
    // Those of the team pay nobody by deal.
    const told = component.basis?.of === 'own' ? lines : null;
    return { desk, earning: { ...earning, lines: told } };
  };
  const now = due(span);
  if (!toDate) return settled(books, seat, component, span, now.desk, now.earning);
  const difference = toDateOf(books, now, hadRows(books, seat, before) ? due(before) : null);
  return settled(books, seat, component, span, now.desk, difference);
}

/** A seat that was not held earlier in the window had nothing due. */
function hadRows({ roster }: Books, seat: Seat, days: Span | null): days is Span {
  return days !== null && termIn(roster, seat, days).stints.length > 0;
}

/** What is due over some days, before gates, cap and floor. */
interface Due {
  readonly desk: Desk;
  readonly earning: Earning;
}

function idle(seat: Seat, component: Component, why: Idle): Earned {
  return {
    seat,
    component,
    base: null,
    performances: [],
    rates: [],
    gates: [],
    reached: [],
    reasonsOf: null,
    working: none(why),
    amount: ZERO,
    paid: null,
  };
}

function scaledBy(earning: Earning, { multipliers }: Component, desk: Desk): Earning {
  let { working, lines, reached = [] } = earning;
  for (const multiplier of multipliers) {
    const { factor, why } = factorAt(multiplier, desk.read(multiplier.by));
    working = scale(working, factor, [why]);
    if (multiplier.payouts.form === 'steps') reached = [...reached, why];
    const of = lines;
    lines = of === null ? null : () => scaledLines(of(), factor.value);
  }
  return { ...earning, working, lines, reached };
}

/** What is due to date less what was due a period earlier, each rounded; line by line too. */
function toDateOf({ scheme }: Books, now: Due, before: Due | null): Earning {
  const { rounding } = scheme;
  const whole = (step: Step): Money => roundExact(step.result, rounding);
  const due = dueStep(now, rounding);
  const dueBefore = before === null ? null : dueStep(before, rounding);
  const roundedBefore = dueBefore === null ? ZERO : whole(dueBefore);
  const working = less(due, whole(due), dueBefore, roundedBefore);
  const { lines } = now.earning;
  if (lines === null) return { ...now.earning, working };
  return { ...now.earning, working, lines: lazy(() => increase(now, lines(), before, rounding)) };
}

/** What each line is due more than a period earlier. */
function increase(now: Due, pay: LinePay, before: Due | null, rounding: Rounding): LinePay {
  const earlier = new Map<number, Money>();
  if (before?.earning.lines != null) {
    const amounts = roundLines(before.earning.lines(), null, rounding);
    before.desk.lines().rows.forEach((row, i) => {
      earlier.set(row, amounts[i] ?? ZERO);
    });
  }
  const { rows } = now.desk.lines();
  const increments = roundLines(pay, null, rounding).map(
    (amount, i) => amount - (earlier.get(rows[i] ?? -1) ?? ZERO),
  );
  return { ...pay, increments, denominator: 1n };
}

/** What is due as a step: where each deal is rounded, the sum of rounded deals. */
function dueStep({ desk, earning: { working, lines } }: Due, rounding: Rounding): Step {
  if (rounding.at !== 'deal' || lines === null) return working;
  return eachRounded(working, desk.lines().rows, lines(), rounding);
}

/** Gates, cap, floor and rounding. */
function settled(
  books: Books,
  seat: Seat,
  component: Component,
  span: Span,
  desk: Desk,
  earning: Earning,
): Earned {
  const { rounding } = books.scheme;
  const gates = component.gates.map((each) => gateAt(each, desk.read(each.by)));
  const failed = gates.filter(({ held }) => !held);
  const open = failed.length === 0;
  const { base, performances, rates, lines: byDeal, reasonsOf = null, reached = [] } = earning;
  const byLine = rounding.at === 'deal' && byDeal !== null;
  const limit = (amount: Money | null, key: string): Traced<'money'> | null => {
    if (amount === null || !open) return null;
    const full = written(moneyFigure(amount), key);
    const due = multiplied(full, partPaid(books, seat, component, span));
    return byLine ? rounded(due, rounding) : due;
  };
  const [cap, floor] = [limit(component.cap, 'cap'), limit(component.floor, 'floor')];
  let working = earning.working;
  // What is due to date is a difference of rounded amounts already.
  if (byLine && working.op !== 'less') {
    working = eachRounded(working, desk.lines().rows, byDeal(), rounding);
  }
  if (!open) working = gate(working, failed);
  if (cap !== null) working = atMost(working, cap);
  if (floor !== null) working = atLeast(working, floor);
  const amount = roundExact(working.result, rounding);
  const common = {
    seat,
    component,
    base,
    performances,
    rates,
    gates,
    reached,
    working,
    amount,
    reasonsOf,
  };
  if (byDeal === null) return { ...common, paid: null };
  const paid = lazy((): EarnedLines => {
    const pay = byDeal();
    reconcile(earning.working.result, pay);
    const most = cap?.value ?? null;
    const amounts = open ? roundLines(pay, most, rounding) : pay.increments.map(() => ZERO);
    const { rates: used, rateOf } = pay;
    const [lines, measured] = [desk.lines(), desk.measured()];
    const topUp = subtract(amount, total(amounts));
    return { rates: used, rateOf, exactly: byDeal, lines, measured, amounts, cap, topUp };
  });
  return { ...common, paid };
}
