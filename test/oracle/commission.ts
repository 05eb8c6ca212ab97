// What a commission pays one seat before gates, cap and floor: exact running sums over its deals.

import {
  type Fraction,
  minus,
  one,
  over,
  plus,
  read,
  running,
  times,
  total,
  zero,
} from './fractions.ts';
import type {
  Axis,
  Bound,
  Commission,
  Component,
  Matrix,
  PerDeal,
  PerUnit,
  Tiers,
} from './month.ts';
import { meant, planCells, readingOf, type Scope } from './performance.ts';
import { marginal, reached } from './shapes.ts';
import type { Credit } from './world.ts';
import { cell, countingDeals, measureOf, sameDeal, type World, worth } from './world.ts';

export type ByDeal = Commission | PerUnit | PerDeal;
export const isByDeal = (rule: Component): rule is ByDeal =>
  rule.kind === 'commission' || rule.kind === 'per_unit' || rule.kind === 'per_deal';

/** Margin ÷ revenue; nothing without revenue. */
function marginRate(revenue: Fraction, margin: Fraction): Fraction | undefined {
  return revenue.n === 0n ? undefined : over(margin, revenue);
}

/** The deals that a component is paid on: the payee's, or the team's on the days of the seat. */
export function dealsOf(world: World, { seat, periods }: Scope, rule: ByDeal): Credit[] {
  const { of = 'own', where } = rule;
  if (of === 'own') return world.credits('paid', (it) => it === seat, periods, where);
  return world
    .credits('owners', (it) => it.team === seat.team, periods, where)
    .filter(({ line }) => world.holds(seat, line.date))
    .filter(({ line }) => of === 'team' || !line.byHead);
}

/** The scope of a component on deals knows its own base and margin rate. */
export function withBase(world: World, scope: Scope, rule: ByDeal): Scope {
  const mine = dealsOf(world, scope, rule);
  const sums = (measure: 'revenue' | 'margin') => total(worth(mine, measure));
  const needsMargin = JSON.stringify(rule).includes('margin_rate');
  const amount =
    rule.kind === 'commission'
      ? sums(rule.measure ?? 'revenue')
      : rule.kind === 'per_unit'
        ? total(worth(mine, 'quantity'))
        : total(countingDeals(mine, atLeast(rule)).map(({ share }) => share));
  if (!needsMargin) return { ...scope, amount };
  return { ...scope, amount, marginRate: marginRate(sums('revenue'), sums('margin')) };
}
export const atLeast = (rule: PerDeal) => read(rule.at_least?.revenue ?? '0');

/** Of each deal alone: its whole amount and margin rate, whoever has shares of it. */
function dealScope(scope: Scope, rule: Commission, mine: readonly Credit[], credit: Credit): Scope {
  const lines = sameDeal(mine, credit).map(({ line }) => line.deal);
  const sums = (measure: 'revenue' | 'margin') =>
    total(lines.map((deal) => measureOf(deal, measure)));
  const amount = sums(rule.measure ?? 'revenue');
  if (!JSON.stringify(rule).includes('margin_rate')) return { ...scope, amount };
  return { ...scope, amount, marginRate: marginRate(sums('revenue'), sums('margin')) };
}

export const bandsOf = (rates: readonly (Bound & { rate?: string; amount?: string })[]) =>
  rates.map((bound) => ({ bound, rate: read(bound.rate ?? bound.amount ?? '0') }));

function matrixRate(world: World, { rows, columns, rates }: Matrix, scope: Scope): Fraction {
  const index = ({ by, from, above = [] }: Axis) => {
    const bounds = from?.map((it) => ({ from: it })) ?? above.map((it) => ({ above: it }));
    return reached(bounds, readingOf(world, by, scope));
  };
  // Both are read, so that what is missing in the second is found too.
  const [row, place] = [index(rows), index(columns)];
  return read(rates[row]?.[place] ?? '0%');
}

export function commission(world: World, scope: Scope, rule: Commission): Fraction[] {
  const mine = dealsOf(world, scope, rule);
  const measure = rule.measure ?? 'revenue';
  const values = worth(mine, measure);
  const bases = running(values);
  if (rule.rate !== undefined) {
    const rate = read(rule.rate);
    return bases.map((base) => times(base, rate));
  }
  if (rule.rate_by) {
    const { column, rates, other = '' } = rule.rate_by;
    const rateOf = (credit: Credit) => read(rates[cell(credit.line, column)] ?? other);
    return running(mine.map((credit, k) => times(values[k] ?? zero, rateOf(credit))));
  }
  const { matrix, tiers } = rule;
  if (matrix) {
    const perDeal = matrix.per === 'deal';
    const whole = matrixRate(world, matrix, scope);
    return running(
      mine.map((credit, k) =>
        times(
          values[k] ?? zero,
          perDeal ? matrixRate(world, matrix, dealScope(scope, rule, mine, credit)) : whole,
        ),
      ),
    );
  }
  if (!tiers) throw new Error('a commission without a rate');
  if (tiers.per === 'deal') return tiersPerDeal(world, scope, rule, tiers, mine);
  return tiersPerPeriod(world, scope, tiers, mine, values);
}

/** Each deal alone; of a shared deal the share is paid, line by line. */
function tiersPerDeal(
  world: World,
  scope: Scope,
  rule: Commission,
  { by, mode, rates }: Tiers,
  mine: readonly Credit[],
): Fraction[] {
  const measure = rule.measure ?? 'revenue';
  const bands = bandsOf(rates);
  return running(
    mine.map((credit) => {
      const value = measureOf(credit.line.deal, measure);
      if (mode === 'whole') {
        const reading = readingOf(world, by, dealScope(scope, rule, mine, credit));
        const rate = bands[reached(rates, reading)]?.rate ?? zero;
        return times(times(value, credit.share), rate);
      }
      const same = sameDeal(mine, credit);
      const before = total(
        same.slice(0, same.indexOf(credit)).map(({ line }) => measureOf(line.deal, measure)),
      );
      const band = minus(marginal(bands, one, plus(before, value)), marginal(bands, one, before));
      return times(band, credit.share);
    }),
  );
}

function tiersPerPeriod(
  world: World,
  scope: Scope,
  { by, mode, rates }: Tiers,
  mine: readonly Credit[],
  values: readonly Fraction[],
): Fraction[] {
  const bands = bandsOf(rates);
  const bases = running(values);
  const rate = bands[reached(rates, readingOf(world, by, scope))]?.rate ?? zero;
  // Whole: the rate reached pays everything, back to the first unit.
  if (mode === 'whole') return bases.map((base) => times(base, rate));
  const attainment = meant(by, scope);
  if (!attainment) return bases.map((base) => marginal(bands, one, base));
  const { who, plan, periods } = attainment;
  const unit = total(planCells(world, who, plan, periods));
  if (typeof who === 'string') return bases.map((base) => marginal(bands, unit, base));
  // A deal that does not count toward the own plan is paid at the rate that the plan has reached.
  const inPlan = mine.map(({ line }) => line.counted.some(({ seat }) => seat === who));
  const counted = running(values.map((value, k) => (inPlan[k] ? value : zero)));
  return bases.map((base, k) => {
    const own = counted[k] ?? zero;
    return plus(marginal(bands, unit, own), times(minus(base, own), rate));
  });
}
