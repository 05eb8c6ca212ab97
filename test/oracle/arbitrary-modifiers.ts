// Random gates, multipliers and windows around a component, and the totals of a role.

import fc from 'fast-check';
import {
  goalFor,
  performanceArb,
  type Setting,
  shapeArb,
  type Use,
} from './arbitrary-performance.ts';
import { maybe, moneyText, percents, percentText, tidy } from './arbitrary-values.ts';
import type { Component, Gate, Multiplier, Performance, RoleTotal, Window } from './month.ts';

const ends = fc.constantFrom('from', 'above', 'below', 'at_most');

function byArb(setting: Setting, rule: Component): fc.Arbitrary<Performance> {
  const onDeals = rule.kind === 'commission' || rule.kind === 'per_unit';
  const use: Use = rule.kind === 'pool' ? 'team' : onDeals ? 'deals' : 'person';
  const by = performanceArb(setting, use);
  return onDeals ? fc.oneof({ weight: 5, arbitrary: by }, fc.constant('amount' as const)) : by;
}
const gateArb = (setting: Setting, rule: Component): fc.Arbitrary<Gate> =>
  byArb(setting, rule).chain((by) =>
    fc.tuple(goalFor(by), ends).map(([edge, end]) => ({ by, [end]: edge }) as Gate),
  );
const multiplierArb = (setting: Setting, rule: Component): fc.Arbitrary<Multiplier> =>
  byArb(setting, rule).chain((by) =>
    shapeArb(by, percents.map(percentText)).map((shape) => ({ by, ...shape })),
  );

/** The windows that a component may have; a growth to date would need baselines of its own. */
function windowsOf({ features }: Setting, rule: Component): (Window | undefined)[] {
  const { kind } = rule;
  if (kind === 'growth' || kind === 'pool' || kind === 'override') return [];
  const whole: Window[] = features.has('window') ? ['period', 'quarter', 'quarter', 'year'] : [];
  const grows = JSON.stringify(rule).includes('"growth"');
  const closed = kind === 'bonus' || kind === 'scorecard' || grows;
  const toDate: Window[] =
    features.has('to_date') && !closed ? ['quarter_to_date', 'year_to_date'] : [];
  return [...whole, ...toDate];
}

/** The component as it is, or with gates, multipliers or a window. */
export function modified(setting: Setting, rule: Component): fc.Arbitrary<Component> {
  const { features } = setting;
  const none = fc.constant(undefined);
  return fc
    .record({
      gates: features.has('gates')
        ? maybe(fc.array(gateArb(setting, rule), { minLength: 1, maxLength: 2 }), 3)
        : none,
      multipliers:
        features.has('multipliers') && rule.kind !== 'pool'
          ? maybe(fc.array(multiplierArb(setting, rule), { minLength: 1, maxLength: 2 }), 3)
          : none,
    })
    .chain((drawn) => {
      const modifiedRule = tidy({ ...rule, ...drawn }) as Component;
      const windows = windowsOf(setting, modifiedRule);
      const window = windows.length > 0 ? maybe(fc.constantFrom(...windows), 3) : none;
      return window.map((it) => tidy({ ...modifiedRule, window: it }) as Component);
    });
}

/** Amounts that rise, so that no cap lies under a guarantee. */
export function totalArb({ features }: Setting): fc.Arbitrary<RoleTotal | undefined> {
  if (!features.has('totals')) return fc.constant(undefined);
  const kopecks = fc.oneof(
    fc.constantFrom(1_000_000, 3_000_000, 5_000_000),
    fc.integer({ min: 1, max: 9_000_000 }),
  );
  const drawn = fc
    .record({
      sums: fc.tuple(kopecks, kopecks, kopecks),
      cap: fc.boolean(),
      guarantee: fc.boolean(),
      draw: features.has('draw') ? fc.nat(2) : fc.constant(0),
    })
    .map(({ sums, cap, guarantee, draw }) => {
      const [low = '', middle = '', high = ''] = sums
        .sort((a, b) => a - b)
        .map((n) => moneyText(BigInt(n)));
      return tidy({
        cap: cap || (!guarantee && draw === 0) ? high : undefined,
        guarantee: guarantee ? low : undefined,
        draw: draw > 0 ? { amount: middle, recoverable: draw === 2 } : undefined,
      }) as RoleTotal;
    });
  return maybe(drawn, 3);
}
