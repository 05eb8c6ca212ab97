// The slow oracle: a month computed a second time, as plainly as possible, from the rule alone.
// It shares no code with the product, knows no speed, and is read from top to bottom beside the
// rule. Its input is a valid month; of mistakes it finds only those that the calculation meets:
// a plan, an indicator or a baseline that somebody needs and that is not there.
// All numbers are exact fractions; money is counted in the currency's unit until it is rounded.

import { type Earned, earn, override } from './earn.ts';
import { byCodePoint, type Fraction, kopecks, read, sum, total } from './fractions.ts';
import type { Month } from './month.ts';
import { type Codes, codesOf } from './notes.ts';
import { actualOf, planCells } from './performance.ts';
import { type Balances, totals } from './totals.ts';
import { type Seat, worldOf } from './world.ts';

/** Amounts are kopecks, except `actual` and `target`: they are in the unit of the plan's measure. */
export type OracleResult = {
  readonly payouts: readonly {
    readonly employee: string;
    readonly earned: bigint;
    readonly adjustments: bigint;
    readonly payout: bigint;
  }[];
  readonly components: readonly {
    readonly employee: string;
    readonly team: string;
    readonly role: string;
    readonly component: string;
    readonly amount: bigint;
  }[];
  readonly credits: readonly {
    readonly deal_id: string;
    readonly line: string;
    readonly paid_to: string;
    readonly component: string;
    readonly amount: bigint;
  }[];
  readonly attainment: readonly {
    readonly team: string;
    readonly employee: string;
    readonly role: string;
    readonly plan: string;
    readonly actual: Fraction;
    readonly target: Fraction;
  }[];
  readonly balances: Balances;
  readonly held: bigint;
  readonly codes: Codes;
};

/** Everything that the month pays, by the slowest and plainest way. */
export function oracle(month: Month): OracleResult {
  const { scheme, period } = month;
  const world = worldOf(month);
  const periods = [period];
  const seats = world.seats.filter((seat) => world.rowsIn(seat, periods).length > 0);

  // Every seat is calculated by itself; an override looks at what the reps have earned.
  const rulesOf = (seat: Seat) => scheme.roles[seat.role]?.components ?? [];
  const first: Earned[] = seats.flatMap((seat) =>
    rulesOf(seat).flatMap((rule) => (rule.kind === 'override' ? [] : [earn(world, seat, rule)])),
  );
  const overrides = seats.flatMap((seat) =>
    rulesOf(seat).flatMap((rule) =>
      rule.kind === 'override' ? [override(world, seat, rule, first)] : [],
    ),
  );
  const earned = [...first, ...overrides];
  const { changes, balances } = totals(world, seats, earned);

  const components = [
    ...earned.map(({ seat, rule, amount }) => ({ seat, component: rule.id, amount })),
    ...changes.map(({ seat, amount }) => ({ seat, component: 'total', amount })),
  ].map(({ seat: { employee, team, role }, ...rest }) => ({ employee, team, role, ...rest }));
  const credits = earned.flatMap(({ seat, rule, rows }) =>
    rows.map(({ line, amount }) => ({
      deal_id: line?.deal.deal_id ?? '',
      line: line ? line.deal.line || '1' : '',
      paid_to: seat.employee,
      component: rule.id,
      amount,
    })),
  );

  // Payouts: what each person earned in all seats, and what was added or taken by hand.
  const byHand = month.adjustments.filter((it) => it.period === period);
  const everybody = [...seats, ...byHand].map(({ employee }) => employee);
  const payouts = [...new Set(everybody)].sort(byCodePoint).map((employee) => {
    const own = (it: { employee: string }) => it.employee === employee;
    const mine = sum(components.filter(own).map(({ amount }) => amount));
    const adjustments = sum(byHand.filter(own).map(({ amount }) => kopecks(read(amount))));
    return { employee, earned: mine, adjustments, payout: mine + adjustments };
  });

  const roster = month.people.filter((row) => row.period === period);
  const holders: { who: Seat | string; team: string; employee: string; role: string }[] = [
    ...[...new Set(roster.map((row) => row.team))].map((team) => ({
      ...{ who: team, team, employee: '', role: 'team' },
    })),
    ...seats.map((seat) => ({ who: seat, ...seat })),
  ];
  const attainment = holders.flatMap(({ who, team, employee, role }) =>
    Object.keys(scheme.plans ?? { main: {} })
      .filter((plan) => planCells(world, who, plan, periods).length > 0)
      .map((plan) => {
        const actual = actualOf(world, who, plan, periods);
        const target = total(planCells(world, who, plan, periods));
        return { team, employee, role, plan, actual, target };
      }),
  );
  const heldLines = world.linesOf(period).filter((line) => line.paid.length === 0);
  const held = kopecks(total(heldLines.map((line) => read(line.deal.revenue))));
  const codes = codesOf(world, seats);
  return { payouts, components, credits, attainment, balances, held, codes };
}
