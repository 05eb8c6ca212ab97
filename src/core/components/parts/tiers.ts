/**
 * Tiers of rates. `whole`: the rate reached pays everything, back to the first unit. `marginal`:
 * each rate pays only its own band. 4 800 at 10/15/20 % from 0/1 000/1 800 is 100 + 120 + 600 = 820
 * marginal, 960 whole.
 */
import * as z from 'zod';
import { type Exact, exact, isNegative, NOTHING } from '../../money/exact.ts';
import { type Figure, figure } from '../../money/figure.ts';
import {
  band,
  none,
  type Reached,
  type Reading,
  type Step,
  sum,
  times,
} from '../../money/working.ts';
import type { Desk, Earning, Terms } from '../define.ts';
import { boundKeys, type Ladder, ladderOf, reached, reachesDown } from './ladder.ts';
import { type Band, bandedLines, flatLines } from './lines.ts';
import type { By } from './performance.ts';
import { performance } from './performance.ts';
import { oneOf, percentage } from './scalars.ts';

export interface Tiers {
  readonly by: By;
  readonly mode: 'marginal' | 'whole';
  readonly rates: Ladder<Figure<'ratio'>>;
}

/** The schema of `tiers` with rates in percent. */
export function tiersSchema(terms: Terms): z.ZodType<Tiers> {
  return z
    .strictObject({
      by: performance(true),
      mode: oneOf(['marginal', 'whole']),
      rates: z.array(z.strictObject({ ...boundKeys, rate: percentage() })).min(1),
    })
    .transform(({ by, mode, rates }, ctx): Tiers => {
      const gives = (rung: { readonly rate: Exact }): Figure<'ratio'> => figure('ratio', rung.rate);
      return { by, mode, rates: ladderOf(rates, by, terms.decimals, gives, ctx, ['rates']) };
    });
}

/** Pays the desk's base by the tiers. */
export function payTiers(tiers: Tiers, desk: Desk): Earning {
  const reading = desk.read(tiers.by);
  return tiers.mode === 'whole' ? whole(tiers, reading, desk) : marginal(tiers, reading, desk);
}

/** The rung that a reading reaches, as a reason. */
export function reasonOf<T>(
  ladder: Ladder<T>,
  reading: Reading,
): { gives: T | null; why: Reached } {
  const rung = reached(ladder, reading.figure.value);
  const bound = rung ?? ladder[0] ?? null;
  return { gives: rung?.gives ?? null, why: { reading, bound, held: rung !== null } };
}

function whole(tiers: Tiers, reading: Reading, desk: Desk): Earning {
  const { gives: rate, why } = reasonOf(tiers.rates, reading);
  const rates = rate === null ? [] : [rate];
  return {
    base: desk.base,
    performance: reading,
    rates,
    working: rate === null ? none(why) : times(desk.base as Figure<'money'>, rate, why),
    lines: flatLines(desk.measured, rates, () => (rate === null ? -1 : 0)),
  };
}

function marginal(tiers: Tiers, reading: Reading, desk: Desk): Earning {
  const { by } = tiers;
  const own = by.name === 'attainment' && by.of === 'own';
  const unit = by.name === 'amount' ? exact(1n) : desk.plan(by);
  const bands = tiers.rates.map((rung) => ({ from: rung.at.mul(unit), rate: rung.gives }));
  const down = reachesDown(tiers.rates);
  // Lines that do not count in the own plan do not move through its bands.
  const onAxis = (i: number): boolean => !own || (desk.lines.counted[i] ?? true);
  const { gives: aside, why } = reasonOf(tiers.rates, reading);
  const [axis, beside] = split(desk, onAxis);
  const steps = bandSteps(bands, axis, down);
  if (beside.n !== 0n && aside !== null) {
    steps.push(times(figure('money', beside), aside, why, 'handed over, not in the own plan'));
  }
  const lines = bandedLines(desk.measured, bands, down, onAxis, aside);
  const used = new Set(lines.rateOf);
  return {
    base: desk.base,
    performance: reading,
    rates: distinct(lines.rates.filter((_, i) => used.has(i)).flat(), tiers.rates),
    working: steps.length === 0 ? none(why) : sum(steps),
    lines,
  };
}

/** The sums of the lines on the axis of the bands, and beside it. */
function split(desk: Desk, onAxis: (line: number) => boolean): readonly [Exact, Exact] {
  let axis = 0n;
  let beside = 0n;
  desk.measured.values.forEach((value, i) => {
    if (onAxis(i)) axis += value;
    else beside += value;
  });
  const { scale } = desk.measured;
  return [exact(axis, scale), exact(beside, scale)];
}

function bandSteps(bands: readonly Band[], axis: Exact, down: boolean): Step[] {
  const steps: Step[] = [];
  bands.forEach(({ from, rate }, i) => {
    const next = bands[i + 1];
    const low = i === 0 && down ? null : from;
    if (low === null && isNegative(axis)) {
      steps.push(band(figure('money', axis), null, rate));
      return;
    }
    const top = next !== undefined && next.from.compare(axis) < 0 ? next.from : axis;
    const inside = top.sub(low ?? NOTHING);
    if (inside.compare(0) > 0) steps.push(band(figure('money', inside), from, rate));
  });
  return steps;
}

/** The rates that were used, in the order of the tiers. */
function distinct(
  used: readonly Figure[],
  ladder: Ladder<Figure<'ratio'>>,
): readonly Figure<'ratio'>[] {
  const kept = ladder.map((rung) => rung.gives).filter((rate) => used.includes(rate));
  return kept.filter((rate, i) => kept.findIndex((x) => x.value.equals(rate.value)) === i);
}
