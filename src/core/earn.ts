/**
 * Earning: each seat's components, exact, then cap, floor and the one rounding.
 *
 * The rows of a component that pays by deal sum to it to the cent: line k gets round(amount through
 * k) − round(amount through k − 1). 3 % of 0.50 and 0.50 is 0.02 + 0.01 = 0.03.
 */
import type { Actuals } from './attain.ts';
import type { By, Component, Desk, LinePay } from './components/define.ts';
import { type Credits, NO_LINES, type PaidLines, select } from './credit.ts';
import { type DealTable, matcher, textAt } from './deals.ts';
import { type Measured, measure, totalOf } from './measure.ts';
import { MAIN, type Seat } from './model.ts';
import { compare, type Exact, exact } from './money/exact.ts';
import { type Figure, figure, moneyFigure } from './money/figure.ts';
import { type Money, money, subtract, ZERO } from './money/money.ts';
import { type Rounding, round, roundExact } from './money/round.ts';
import { atLeast, atMost, type Reading, type Step } from './money/working.ts';
import type { Period } from './period.ts';
import {
  amountOf,
  heldOn,
  planOf,
  type Roster,
  type SeatTerm,
  seatsIn,
  teamPlanOf,
} from './roster.ts';
import { headOf } from './ruling.ts';
import type { Scheme } from './scheme.ts';

/** What a deal-paying component pays for each of its lines. */
export interface EarnedLines {
  readonly lines: PaidLines;
  readonly measured: Measured;
  readonly amounts: readonly Money[];
  readonly rates: LinePay['rates'];
  readonly rateOf: LinePay['rateOf'];
}

/** A component of a seat with its amount and how it came to be. */
export interface Earned {
  readonly seat: Seat;
  readonly component: Component;
  readonly base: Figure | null;
  readonly performance: Reading | null;
  readonly rates: readonly Figure[];
  /** Exact, after cap and floor, before rounding. */
  readonly working: Step;
  readonly amount: Money;
  /** Null for a component that does not pay by deal. */
  readonly paid: EarnedLines | null;
  /** What the floor adds beyond the lines' rows. */
  readonly topUp: Money;
}

/** Everything that earning reads. */
export interface Books {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly deals: DealTable;
  readonly credits: Credits;
  readonly actuals: Actuals;
  readonly period: Period;
}

/** Every component of every seat of the period, in roster and scheme order, zeros too. */
export function earn(books: Books): readonly Earned[] {
  return seatsIn(books.roster, books.period).flatMap((term) => {
    const role = books.scheme.roles.get(term.seat.role);
    return (role?.components ?? []).map((component) => earnOne(books, term, component));
  });
}

function earnOne(books: Books, term: SeatTerm, component: Component): Earned {
  const { rounding } = books.scheme;
  const desk = deskOf(books, term, component);
  const earning = component.earn(desk);
  const byDeal = component.basis?.of === 'own' ? earning.lines : null;
  let working = earning.working;
  if (component.cap !== null) working = atMost(working, component.cap);
  if (component.floor !== null) working = atLeast(working, component.floor);
  const common = {
    seat: term.seat,
    component,
    base: earning.base,
    performance: earning.performance,
    rates: earning.rates,
    working,
  };
  if (byDeal === null) {
    return { ...common, amount: roundExact(working.result, rounding), paid: null, topUp: ZERO };
  }
  reconcile(earning.working.result, byDeal);
  const amounts = allocate(byDeal, component.cap, rounding);
  const sum = money(amounts.reduce((total, amount) => total + amount, 0n));
  // Rounding each deal may leave the sum away from the exact working; the rows are then the truth.
  const amount =
    rounding.at === 'component' ? roundExact(working.result, rounding) : floored(sum, component);
  const { rates, rateOf } = byDeal;
  const paid = { lines: desk.lines, measured: desk.measured, amounts, rates, rateOf };
  return { ...common, amount, paid, topUp: subtract(amount, sum) };
}

function floored(sum: Money, component: Component): Money {
  return component.floor !== null && sum < component.floor ? component.floor : sum;
}

/** The lines must add up to the working: else the two ways of calculating disagree, a bug. */
function reconcile(result: Exact, pay: LinePay): void {
  const sum = exact(
    pay.increments.reduce((total, each) => total + each, 0n),
    pay.denominator,
  );
  if (compare(sum, result) !== 0) throw new Error('the lines of a component do not sum to it');
}

/** The rounded amount of each line; a cap caps the running amount. */
function allocate(pay: LinePay, cap: Money | null, rounding: Rounding): readonly Money[] {
  const { increments, denominator } = pay;
  const capped = (amount: bigint): bigint => (cap !== null && amount > cap ? cap : amount);
  let running = 0n;
  let before = 0n;
  if (rounding.at === 'deal') {
    return increments.map((increment) => {
      running += round(increment, denominator, rounding);
      const through = capped(running);
      const amount = through - before;
      before = through;
      return money(amount);
    });
  }
  const limit = cap === null ? null : cap * denominator;
  return increments.map((increment) => {
    running += increment;
    const within = limit !== null && running > limit ? limit : running;
    const through = round(within, denominator, rounding);
    const amount = through - before;
    before = through;
    return money(amount);
  });
}

function deskOf(books: Books, term: SeatTerm, component: Component): Desk {
  const { deals, actuals, roster, period } = books;
  const { seat } = term;
  const lines = linesOf(books, term, component);
  const basis = component.basis;
  const measured: Measured =
    basis === null
      ? { unit: 'money', values: [], scale: 1n }
      : measure(deals, lines, basis.measure, basis.atLeast);
  const base = totalOf(measured);
  const plan = (by: By): Exact => {
    if (by.name !== 'attainment') throw new Error('only an attainment has a plan');
    const target =
      by.of === 'own' ? planOf(term, by.plan) : teamPlanOf(roster, seat.team, by.plan, period);
    if (target === null) throw new Error(`no plan ${by.plan} for ${seat.employee}`);
    return target;
  };
  const read = (by: By): Reading => {
    if (by.name === 'amount') return { name: 'amount', plan: '', figure: base };
    const sum =
      by.of === 'own' ? actuals.ofSeat(seat.index, by.plan) : actuals.ofTeam(seat.team, by.plan);
    return {
      name: by.of === 'own' ? 'attainment' : 'team_attainment',
      plan: by.plan === MAIN ? '' : by.plan,
      figure: figure('ratio', sum.value.div(plan(by))),
    };
  };
  const column = (name: string): Figure<'money'> => {
    const sum = amountOf(term, name);
    if (sum === null) throw new Error(`no ${name} for ${seat.employee}`);
    return moneyFigure(sum);
  };
  const text = (name: string, row: number): string => textAt(deals, name, row);
  return { lines, measured, base, read, plan, column, text };
}

/** The lines that a component is measured on: the seat's paid ones, or the team's on its days. */
function linesOf(books: Books, term: SeatTerm, component: Component): PaidLines {
  const { deals, credits } = books;
  const basis = component.basis;
  if (basis === null) return NO_LINES;
  const meets = matcher(deals, component.where);
  if (basis.of === 'own') {
    const paid = credits.paidBySeat.get(term.seat.index) ?? NO_LINES;
    return component.where.length === 0 ? paid : select(paid, meets);
  }
  const team = credits.quotaByTeam.get(term.seat.team);
  if (team === undefined) return NO_LINES;
  const withHead = basis.of === 'team';
  const chosen = select(team, (row) => {
    if (!heldOn(term, deals.day[row] ?? -1) || !meets(row)) return false;
    const attribution = deals.attributions[deals.attribution[row] ?? -1];
    return withHead || (attribution !== undefined && headOf(attribution) === null);
  });
  return { ...chosen, counted: [] };
}
