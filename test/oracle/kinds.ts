// What every other kind pays one seat before gates, cap and floor.

import { compared, daysOf, periodsOf } from './calendar.ts';
import { atLeast, bandsOf, commission, dealsOf } from './commission.ts';
import {
  compare,
  type Fraction,
  minus,
  one,
  over,
  read,
  running,
  times,
  total,
  zero,
} from './fractions.ts';
import type {
  Bonus,
  Component,
  Growth,
  Item,
  PerDeal,
  PerUnit,
  Scorecard,
  Target,
} from './month.ts';
import { change, readingOf, type Scope } from './performance.ts';
import { marginal, payOf, reached } from './shapes.ts';
import { countingDeals, daysHeld, partOf, type Seat, type World, worth } from './world.ts';

/** The periods over which a component is measured when `period` pays; a growth's are its own. */
export function measuredOver(rule: Component, period: string): string[] {
  if (rule.kind === 'growth') return compared(rule.versus, period).now;
  return periodsOf(rule.window ?? 'period', period);
}
export const isToDate = (rule: Component) => rule.window?.endsWith('_to_date') === true;

/** The periods by whose days an amount is scaled: the window, but to date the paying period. */
export const spanOf = (rule: Component, period: string) =>
  isToDate(rule) ? [period] : measuredOver(rule, period);

const heldIn = (world: World, seat: Seat, periods: readonly string[]) =>
  new Set(world.rowsIn(seat, periods).flatMap(daysHeld)).size;

/** By days: the part of the periods on whose days the seat was held. */
export function heldPart(world: World, seat: Seat, periods: readonly string[]): Fraction {
  if (world.scheme.proration?.amounts !== 'by_days') return one;
  return partOf(heldIn(world, seat, periods), periods.flatMap(daysOf).length);
}

/** An amount of the scheme, or the sum of a column over the seat's rows in the paying period. */
function targetOf(world: World, { seat, periods }: Scope, span: string[], target: Target) {
  const part = heldPart(world, seat, span);
  if (typeof target === 'string') return times(read(target), part);
  const paying = [periods.at(-1) ?? ''];
  const rows = world.rowsIn(seat, paying);
  const byDays = world.scheme.proration?.amounts === 'by_days';
  const amounts = rows.map((row) => {
    const amount = read((row as Readonly<Record<string, string>>)[target.column] ?? '');
    // Each row's amount for its own days.
    if (!byDays) return amount;
    return times(amount, partOf(daysHeld(row).length, heldIn(world, seat, paying)));
  });
  return times(times(total(amounts), read(target.times ?? '100%')), part);
}

function bonus(world: World, scope: Scope, span: string[], rule: Bonus): Fraction {
  // Without a target `pay` is an amount, and scales like one.
  const full =
    rule.target === undefined
      ? heldPart(world, scope.seat, span)
      : targetOf(world, scope, span, rule.target);
  return rule.by === undefined ? full : times(full, payOf(rule, readingOf(world, rule.by, scope)));
}

/** Value ÷ goal, or goal ÷ value when lower is better: 0 under the floor, at most the cap. */
function score(world: World, scope: Scope, item: Item): Fraction {
  const reading = readingOf(world, item.by, scope);
  if (item.goal === undefined) return payOf(item, reading);
  const { x } = reading;
  if (x === undefined) return zero;
  const goal = read(item.goal);
  const cap = item.cap === undefined ? undefined : read(item.cap);
  if (item.better === 'lower' && x.n <= 0n) return cap ?? zero;
  const raw = item.better === 'lower' ? over(goal, x) : over(x, goal);
  if (item.floor !== undefined && compare(raw, read(item.floor)) < 0n) return zero;
  const capped = cap && compare(raw, cap) > 0n ? cap : raw;
  return capped.n < 0n ? zero : capped;
}

function scorecard(world: World, scope: Scope, span: string[], rule: Scorecard): Fraction {
  const scores = rule.items.map((item) => times(read(item.weight), score(world, scope, item)));
  return times(targetOf(world, scope, span, rule.target), total(scores));
}

/** What a growth of this measure is worth; never below zero. */
function growth(world: World, scope: Scope, rule: Growth): Fraction {
  const { measure, of = 'team', versus, where } = rule;
  const { now, before } = change(world, scope, { measure, of, versus, where });
  if (before === undefined) {
    world.errors.add('baseline-missing');
    return zero;
  }
  const more = minus(now, before);
  return more.n < 0n ? zero : times(more, read(rule.rate ?? rule.amount ?? ''));
}

/** An amount per unit; each band of units at its own amount, or all at the one reached. */
function perUnit(world: World, scope: Scope, rule: PerUnit): Fraction[] {
  const bases = running(worth(dealsOf(world, scope, rule), 'quantity'));
  const { amount = '', tiers } = rule;
  if (!tiers) return bases.map((base) => times(base, read(amount)));
  const bands = bandsOf(tiers.rates);
  if (tiers.mode === 'marginal') return bases.map((base) => marginal(bands, one, base));
  const last = reached(tiers.rates, { x: bases.at(-1) ?? zero, signed: true });
  return bases.map((base) => times(base, bands[last]?.rate ?? zero));
}

/** Deal number n at what n reaches, or all at what the last one reaches; on the first line. */
function perDeal(world: World, scope: Scope, rule: PerDeal): Fraction[] {
  const mine = dealsOf(world, scope, rule);
  const deals = countingDeals(mine, atLeast(rule));
  const { amount = '', tiers } = rule;
  const rateAt = (number: number): Fraction => {
    if (!tiers) return read(amount);
    const x = read(`${tiers.mode === 'whole' ? deals.length : number}`);
    return bandsOf(tiers.rates)[reached(tiers.rates, { x, signed: true })]?.rate ?? zero;
  };
  return running(
    mine.map((credit) => {
      const at = deals.indexOf(credit);
      return at < 0 ? zero : times(rateAt(at + 1), credit.share);
    }),
  );
}

/** The amount through each of the deals of `dealsOf`; of kinds without deals one amount. */
export function exactly(world: World, scope: Scope, rule: Component, span: string[]): Fraction[] {
  switch (rule.kind) {
    case 'commission':
      return commission(world, scope, rule);
    case 'per_unit':
      return perUnit(world, scope, rule);
    case 'per_deal':
      return perDeal(world, scope, rule);
    case 'bonus':
      return [bonus(world, scope, span, rule)];
    case 'scorecard':
      return [scorecard(world, scope, span, rule)];
    case 'growth':
      return [growth(world, scope, rule)];
    case 'pool':
    case 'override':
      throw new Error('paid from what others are paid');
  }
}
