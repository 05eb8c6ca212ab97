/**
 * Gates and multipliers: what every component may have beside its own keys. All gates must hold, or
 * the component pays nothing; multipliers scale it, to nothing below their first bound.
 */
import type * as z from 'zod';
import { isWithin, type Range } from '../../money/bound.ts';
import { NOTHING } from '../../money/exact.ts';
import { type Figure, figure, type Unit } from '../../money/figure.ts';
import type { GateReading, Reached, Reading } from '../../money/reading.ts';
import { complain } from './complaint.ts';
import { axisOf, levelOn } from './ladder.ts';
import { listOf } from './lists.ts';
import { noted } from './notes.ts';
import { PAYOUTS, type Payouts, payoutAt, payoutKeys, payoutsOf } from './payouts.ts';
import { type By, performance } from './performance.ts';
import { exactlyOne, mapping } from './rules.ts';
import { type Level, level } from './scalars.ts';
import { RANGE, rangeOf } from './where.ts';

export interface Gate {
  readonly by: By;
  readonly range: Range;
}

export interface Multiplier {
  readonly by: By;
  readonly payouts: Payouts;
}

/** The schema of `gates`; `ofDeals` where the component has deals of its own. */
export function gatesSchema(ofDeals: boolean) {
  const gate = mapping(
    {
      by: performance(ofDeals).describe('What must lie within the bounds.'),
      from: level.optional().describe('Holds at this much or more.'),
      above: level.optional().describe('Holds above this.'),
      below: level.optional().describe('Holds below this.'),
      at_most: level.optional().describe('Holds at this much or less.'),
    },
    RANGE,
  );
  return listOf(noted(gate, inMany('gate', ofDeals)));
}

export function multipliersSchema(ofDeals: boolean) {
  const multiplier = mapping(
    {
      by: performance(ofDeals).describe('What the factor depends on.'),
      ...payoutKeys('The factor, a percentage.'),
    },
    [exactlyOne(PAYOUTS)],
  );
  return listOf(noted(multiplier, inMany('multiplier', ofDeals)));
}

/** Written out on each page, but one form of the language. */
function inMany(name: string, ofDeals: boolean) {
  return { name: ofDeals ? `${name}_of_deals` : name, page: '' };
}

export type RawGates = z.output<ReturnType<typeof gatesSchema>>;
export type RawMultipliers = z.output<ReturnType<typeof multipliersSchema>>;

/** Gates as read; bounds by `amount` are in the unit of the component's base. */
export function gatesOf(
  raw: RawGates,
  base: Unit | null,
  decimals: number,
  ctx: z.core.$RefinementCtx<unknown>,
): readonly Gate[] {
  return raw.flatMap(({ by, ...edges }, i) => {
    const path = ['gates', i];
    const axis = axisOf(by, base, decimals);
    const on = (key: string, bound: Level | undefined) => {
      if (bound === undefined) return undefined;
      const at = levelOn(bound, axis);
      if (at === null) complain(ctx, { code: 'value-invalid', rule: 'bound-unit' }, [...path, key]);
      return at ?? NOTHING;
    };
    const converted = {
      from: on('from', edges.from),
      above: on('above', edges.above),
      below: on('below', edges.below),
      at_most: on('at_most', edges.at_most),
    };
    const range = rangeOf(converted, ctx, path);
    return range === null ? [] : [{ by, range }];
  });
}

export function multipliersOf(
  raw: RawMultipliers,
  base: Unit | null,
  decimals: number,
  ctx: z.core.$RefinementCtx<unknown>,
): readonly Multiplier[] {
  return raw.flatMap(({ by, ...table }, i) => {
    const axis = axisOf(by, base, decimals);
    const payouts = payoutsOf(table, axis, { unit: 'ratio' }, ctx, ['multipliers', i]);
    return payouts === null ? [] : [{ by, payouts }];
  });
}

/** A gate against its reading; a margin rate without revenue holds none. */
export function gateAt({ range }: Gate, reading: Reading): GateReading {
  const held = reading.figure !== null && isWithin(reading.figure.value, range);
  return { reading, range, held };
}

/** The factor of a multiplier at a reading: zero below its first bound. */
export function factorAt(
  { payouts }: Multiplier,
  reading: Reading,
): { readonly factor: Figure<'ratio'>; readonly why: Reached } {
  const { payout, why } = payoutAt(payouts, reading);
  return { factor: figure('ratio', payout?.value ?? NOTHING), why };
}
