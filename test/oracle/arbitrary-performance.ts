// Random performances, each with the bounds and points that make sense for it.

import fc from 'fast-check';
import {
  boundsArb,
  maybe,
  moneyText,
  percentBounds,
  percents,
  percentText,
  sumBounds,
  sums,
} from './arbitrary-values.ts';
import type { Features } from './features.ts';
import type { Bound, Level, Performance, Plan, Scheme, Versus, Window } from './month.ts';

export type Plans = Readonly<Record<string, Plan>>;
export type Rounding = NonNullable<Scheme['rounding']>;
export type Setting = {
  readonly plans: Plans;
  readonly rounding: Rounding;
  readonly head: boolean;
  readonly features: Features;
  readonly period: string;
};

// By rounded deals a cap between two steps of the rounding could be read in two ways: not drawn.
export const limitsArb = ({ rounding }: Setting) =>
  fc
    .tuple(fc.integer({ min: 1, max: 20_000_000 }), fc.integer({ min: 1, max: 20_000_000 }))
    .chain((pair) => {
      const [low, high] = pair
        .sort((a, b) => a - b)
        .map((n) => moneyText(BigInt(rounding.at === 'deal' ? n - (n % 10_000) + 10_000 : n)));
      return fc.record({ cap: maybe(fc.constant(high), 3), floor: maybe(fc.constant(low), 4) });
    });

export function byPlan(level: 'own' | 'team', plan: string, short: boolean): Performance {
  if (plan !== 'main' || !short) return { attainment: level, plan };
  return level === 'own' ? 'attainment' : 'team_attainment';
}

/** By what the amount is ruled: the deals of a component on deals, or the team's numbers only. */
export type Use = 'deals' | 'person' | 'team';

const isQuarterEnd = (period: string) => period.includes('Q') || Number(period.slice(5)) % 3 === 0;
/** A quarter's growth makes sense at its end only. */
export const versusArb = (period: string): fc.Arbitrary<Versus> =>
  fc.constantFrom<Versus[]>(
    'previous_period',
    ...(period.includes('Q') ? [] : ['same_month_last_year' as const]),
    ...(isQuarterEnd(period) ? ['same_quarter_last_year' as const] : []),
  );

export function performanceArb(setting: Setting, use: Use): fc.Arbitrary<Performance> {
  const { features, plans, head, period } = setting;
  const level = head || use === 'team' ? fc.constant('team' as const) : levels;
  const metricLevel = use === 'team' ? fc.constant('team' as const) : levels;
  const attainment = fc
    .tuple(level, fc.constantFrom(...Object.keys(plans)), fc.boolean())
    .map(([whose, plan, short]) => byPlan(whose, plan, short));
  const windows = fc.record({
    attainment: level,
    plan: fc.constantFrom(...Object.keys(plans)),
    window: fc.constantFrom<Window[]>(
      'period',
      'quarter',
      'year',
      'quarter_to_date',
      'year_to_date',
    ),
  });
  // `nps` is always there, `ltv` often not.
  const metric = metricLevel.chain((of) =>
    fc.constantFrom<Performance[]>({ metric: 'nps', of }, { metric: 'ltv', of, missing: '50' }),
  );
  const growth = fc.record({
    growth: fc.constantFrom('revenue' as const, 'margin' as const, 'deals' as const),
    of: level,
    versus: versusArb(period),
  });
  return fc.oneof(
    { weight: 3, arbitrary: attainment },
    ...(features.has('attainment_window') ? [{ weight: 1, arbitrary: windows }] : []),
    ...(features.has('metric') ? [{ weight: 2, arbitrary: metric }] : []),
    ...(features.has('growth_rate') ? [{ weight: 1, arbitrary: growth }] : []),
    ...(features.has('margin_rate') && use === 'deals'
      ? [{ weight: 1, arbitrary: fc.constant('margin_rate' as const) }]
      : []),
  );
}
const levels = fc.constantFrom<Level[]>('own', 'team');

const metricNumbers = fc.constantFrom(0, 30, 50, 62, 70, 70.5, 90);
const rateNumbers = fc.constantFrom(0, 1000, 2500, 3000, 5000);
const growthNumbers = fc.constantFrom(0, 500, 1000, 2500, 5000, 10000);

/** Numbers on which something may change, as they are written for this performance. */
function numbersFor(by: Performance): {
  numbers: fc.Arbitrary<number>;
  text: (n: number) => string;
} {
  if (by === 'amount') return { numbers: sums, text: String };
  if (by === 'margin_rate') return { numbers: rateNumbers, text: percentText };
  if (typeof by === 'object' && 'metric' in by) return { numbers: metricNumbers, text: String };
  if (typeof by === 'object' && 'growth' in by)
    return { numbers: growthNumbers, text: percentText };
  return { numbers: percents, text: percentText };
}
export function boundsFor(by: Performance): fc.Arbitrary<Bound[]> {
  const { numbers, text } = numbersFor(by);
  if (numbers === percents) return percentBounds;
  return by === 'amount' ? sumBounds : boundsArb(numbers, text);
}
/** Rising texts, at least two. */
export function pointsFor(by: Performance): fc.Arbitrary<string[]> {
  const { numbers, text } = numbersFor(by);
  return fc
    .uniqueArray(numbers, { minLength: 2, maxLength: 4 })
    .map((list) => list.sort((a, b) => a - b).map(text));
}
/** One number above zero. */
export function goalFor(by: Performance): fc.Arbitrary<string> {
  const { numbers, text } = numbersFor(by);
  return numbers.filter((n) => n > 0).map(text);
}

/** A performance with steps or a curve whose pay is drawn from `pays`. */
export const shapeArb = (by: Performance, pays: fc.Arbitrary<string>) =>
  fc.oneof(
    fc
      .tuple(boundsFor(by), fc.array(pays, { minLength: 9, maxLength: 9 }))
      .map(([bounds, pay]) => ({ steps: bounds.map((it, i) => ({ ...it, pay: pay[i] ?? '' })) })),
    fc
      .tuple(pointsFor(by), fc.array(pays, { minLength: 4, maxLength: 4 }))
      .map(([points, pay]) => ({ curve: points.map((at, i) => ({ at, pay: pay[i] ?? '' })) })),
  );
