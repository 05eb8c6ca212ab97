// What `by:` can name: attainment, metric, growth, amount, margin rate.

import { compared, daysOf, periodsOf } from './calendar.ts';
import { type Fraction, minus, one, over, read, times, total } from './fractions.ts';
import type { Level, Measure, Performance, Versus, Where } from './month.ts';
import { isSigned, type Reading } from './shapes.ts';
import { daysHeld, partOf, type Seat, type World, worth } from './world.ts';

/** For whom and when a reading is taken. The last of the periods is the one that pays. */
export type Scope = {
  readonly seat: Seat;
  readonly periods: readonly string[];
  /** The component's own base, and its margin ÷ revenue; nothing without revenue. */
  readonly amount?: Fraction;
  readonly marginRate?: Fraction | undefined;
};

/** Percent plans of a role have a name; `main` is the column `plan`. */
const column = (plan: string) => (plan === 'main' ? 'plan' : 'plan:focus');

/** The rows of a seat, or a team's own. */
function rowsOf(world: World, who: Seat | string, periods: readonly string[]) {
  if (typeof who !== 'string') return world.rowsIn(who, periods);
  return world.month.people.filter(
    (row) => row.role === 'team' && row.team === who && periods.includes(row.period),
  );
}

/** Rows in a period, none of which fills the plan. */
function leavesEmpty(world: World, who: Seat | string, plan: string, period: string): boolean {
  const rows = rowsOf(world, who, [period]);
  return rows.length > 0 && rows.every((row) => row[column(plan)].trim() === '');
}

/** The filled plans of a seat or a team, row by row. */
export function planCells(
  world: World,
  who: Seat | string,
  plan: string,
  periods: readonly string[],
): Fraction[] {
  return rowsOf(world, who, periods)
    .filter((row) => row[column(plan)].trim() !== '')
    .map((row) => {
      // By days: the part of its period on which the row holds.
      const days = world.scheme.proration?.plans === 'by_days';
      const part = days ? partOf(daysHeld(row).length, daysOf(row.period).length) : one;
      return times(read(row[column(plan)]), part);
    });
}

/** Quota credit in the measure of the plan: the seat's on its days, or the team's. */
export function actualOf(
  world: World,
  who: Seat | string,
  plan: string,
  periods: readonly string[],
): Fraction {
  const { measure, where } = planNamed(world, plan);
  const credits =
    typeof who === 'string'
      ? world.credits('owners', (seat) => seat.team === who, periods, where)
      : world.credits('counted', (seat) => seat === who, periods, where);
  return total(worth(credits, measure));
}

const planNamed = (world: World, plan: string) =>
  world.scheme.plans?.[plan] ?? { measure: 'revenue' as const };

/** Whose plan an attainment is measured by, which one, and over which periods. */
export function meant(
  by: Performance,
  { seat, periods }: Scope,
): { who: Seat | string; plan: string; periods: readonly string[] } | undefined {
  if (by === 'attainment') return { who: seat, plan: 'main', periods };
  if (by === 'team_attainment') return { who: seat.team, plan: 'main', periods };
  if (typeof by !== 'object' || !('attainment' in by)) return undefined;
  return {
    who: by.attainment === 'own' ? seat : seat.team,
    plan: by.plan ?? 'main',
    // Without its own window an attainment is measured over the component's.
    periods: by.window === undefined ? periods : periodsOf(by.window, periods.at(-1) ?? ''),
  };
}

function metricOf(world: World, { seat, periods }: Scope, metric: string, of: Level) {
  return world.month.metrics.find(
    (row) =>
      row.metric === metric &&
      row.period === periods.at(-1) &&
      (of === 'team' ? row.team === seat.team && !row.employee : row.employee === seat.employee),
  );
}

/**
 * A measure now and in its baseline, of the team or of the person in all seats. The baseline of
 * each period is its row in metrics.csv; without one, or with `where`, its deals. With no row and no
 * deals of the team or person at all, in none of its periods, the baseline is missing. It is missing
 * too when some of its periods have rows and another has neither a row nor deals: a forgotten row.
 */
export function change(
  world: World,
  { seat, periods }: Scope,
  it: { measure: Measure; of: Level; versus: Versus; where?: Where | undefined },
): { now: Fraction; before: Fraction | undefined } {
  const { now, before } = compared(it.versus, periods.at(-1) ?? '');
  const credits = (list: readonly string[], where?: Where) =>
    it.of === 'team'
      ? world.credits('owners', (one) => one.team === seat.team, list, where)
      : world.credits('counted', (one) => one.employee === seat.employee, list, where);
  const fromDeals = (list: readonly string[]) => total(worth(credits(list, it.where), it.measure));
  const values = before.map((period) => {
    const row = it.where
      ? undefined
      : metricOf(world, { seat, periods: [period] }, it.measure, it.of);
    if (row) return read(row.value);
    return credits([period]).length > 0 ? fromDeals([period]) : undefined;
  });
  const known = values.filter((value) => value !== undefined);
  const rows = it.where
    ? []
    : before.filter((period) => metricOf(world, { seat, periods: [period] }, it.measure, it.of));
  const missing = known.length === 0 || (rows.length > 0 && known.length < before.length);
  return { now: fromDeals(now), before: missing ? undefined : total(known) };
}

/** The number that selects a rate. What is missing is an error, never a silent zero. */
export function readingOf(world: World, by: Performance, scope: Scope): Reading {
  const signed = isSigned(by);
  const missing = (code: string): Reading => {
    world.errors.add(code);
    return { x: undefined, signed };
  };
  if (by === 'amount') return { x: scope.amount, signed };
  if (by === 'margin_rate') return { x: scope.marginRate, signed };
  const attainment = meant(by, scope);
  if (attainment) {
    const { who, plan, periods } = attainment;
    // A period without a row adds none; one whose rows leave the plan empty lacks it.
    if (periods.some((each) => leavesEmpty(world, who, plan, each))) return missing('plan-missing');
    const target = total(planCells(world, who, plan, periods));
    if (target.n === 0n) return missing('plan-missing');
    return { x: over(actualOf(world, who, plan, periods), target), signed };
  }
  if (typeof by === 'object' && 'metric' in by) {
    const value = metricOf(world, scope, by.metric, by.of)?.value ?? by.missing;
    return value === undefined ? missing('metric-missing') : { x: read(value), signed };
  }
  if (typeof by === 'object' && 'growth' in by) {
    const { now, before } = change(world, scope, { ...by, measure: by.growth });
    // A baseline of zero or less counts as missing.
    if (before === undefined || before.n <= 0n) return missing('baseline-missing');
    return { x: over(minus(now, before), before), signed };
  }
  throw new Error('the oracle does not know this performance');
}
