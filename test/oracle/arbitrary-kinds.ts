// Random bonuses, scorecards, growths, pools, overrides, and amounts per unit and deal.

import fc from 'fast-check';
import {
  goalFor,
  limitsArb,
  performanceArb,
  type Setting,
  shapeArb,
  versusArb,
} from './arbitrary-performance.ts';
import {
  amountArb,
  maybe,
  nine,
  percents,
  percentText,
  rateArb,
  sums,
  tidy,
  whereArb,
  withEach,
} from './arbitrary-values.ts';
import type {
  AmountTiers,
  Bonus,
  Growth,
  Item,
  Measure,
  Override,
  PerDeal,
  PerUnit,
  Pool,
  Scorecard,
  Target,
} from './month.ts';

const percentArb = percents.map(percentText);
const targetArb = ({ features }: Setting): fc.Arbitrary<Target> =>
  fc.oneof<fc.Arbitrary<Target>[]>(
    amountArb,
    fc.constant({ column: 'target_pay' }),
    ...(features.has('column_times')
      ? [fc.constantFrom('40%', '133.3%').map((times) => ({ column: 'target_pay', times }))]
      : []),
  );

export const bonusArb = (setting: Setting): fc.Arbitrary<Bonus> => {
  const byPerformance = fc
    .tuple(performanceArb(setting, 'person'), maybe(targetArb(setting), 2), limitsArb(setting))
    .chain(([by, target, limits]) =>
      shapeArb(by, target === undefined ? amountArb : percentArb).map(
        (shape) => tidy({ id: '', kind: 'bonus', target, by, ...shape, ...limits }) as Bonus,
      ),
    );
  const plain = fc
    .tuple(targetArb(setting), limitsArb(setting))
    .map(([target, limits]) => tidy({ id: '', kind: 'bonus', target, ...limits }) as Bonus);
  return setting.features.has('bonus_without_by')
    ? fc.oneof({ weight: 4, arbitrary: byPerformance }, { weight: 1, arbitrary: plain })
    : byPerformance;
};

const itemArb = (setting: Setting, weight: string): fc.Arbitrary<Item> =>
  performanceArb(setting, 'person').chain((by) => {
    const goal = fc
      .record({
        goal: goalFor(by),
        better: fc.constantFrom(undefined, 'higher' as const, 'lower' as const),
        cap: maybe(fc.constantFrom('100%', '120%', '150.5%'), 2),
        floor: maybe(fc.constantFrom('50%', '80%', '100%'), 2),
      })
      .map(({ cap, ...rest }) => ({
        ...rest,
        cap: rest.better === 'lower' ? (cap ?? '200%') : cap,
      }));
    return fc
      .oneof<fc.Arbitrary<object>[]>(goal, goal, shapeArb(by, percentArb))
      .map((rest) => tidy({ by, weight, ...rest }) as Item);
  });
export const scorecardArb = (setting: Setting): fc.Arbitrary<Scorecard> =>
  fc
    .constantFrom(['100%'], ['60%', '40%'], ['60%', '25%', '15%'], ['33.3%', '33.3%', '33.4%'])
    .chain((weights) =>
      fc
        .tuple(
          targetArb(setting),
          fc.tuple(...weights.map((weight) => itemArb(setting, weight))),
          limitsArb(setting),
        )
        .map(
          ([target, items, limits]) =>
            tidy({ id: '', kind: 'scorecard', target, items, ...limits }) as Scorecard,
        ),
    );

/** Amounts by the number of deals (counting from one) or of units. */
const amountTiersArb: fc.Arbitrary<AmountTiers> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 5), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('marginal' as const, 'whole' as const),
    nine(amountArb),
  )
  .map(([bounds, mode, amounts]) => ({
    ...{ by: 'amount', mode },
    rates: withEach(
      bounds.sort((a, b) => a - b).map((n) => ({ from: `${n}` })),
      'amount',
      amounts,
    ),
  }));

export const countedArb = (setting: Setting): fc.Arbitrary<PerUnit | PerDeal> =>
  fc
    .record({
      kind: fc.constantFrom('per_unit' as const, 'per_deal' as const),
      of: setting.head
        ? fc.constant('team' as const)
        : fc.constantFrom(undefined, 'own' as const, 'team' as const),
      where: whereArb(setting.head ? ['own'] : ['own', 'head'], setting.features.has('ranges')),
      amount: amountArb,
      tiers: setting.features.has('amount_tiers')
        ? maybe(amountTiersArb, 2)
        : fc.constant(undefined),
      at_least: maybe(
        sums.filter((n) => n > 0).map((n) => ({ revenue: `${n}` })),
        2,
      ),
      limits: limitsArb(setting),
    })
    .map(({ limits, at_least, kind, amount, tiers, ...rest }) => {
      const least = kind === 'per_deal' ? { at_least } : {};
      const pays = tiers ? { tiers } : { amount };
      return tidy({ id: '', kind, ...rest, ...pays, ...least, ...limits }) as PerUnit | PerDeal;
    });

export const growthArb = (setting: Setting): fc.Arbitrary<Growth> =>
  fc
    .record({
      measure: fc.constantFrom<Measure[]>('revenue', 'revenue', 'margin', 'quantity', 'deals'),
      of: setting.head
        ? fc.constantFrom(undefined, 'team' as const)
        : fc.constantFrom(undefined, 'team' as const, 'own' as const),
      where: maybe(whereArb(['own'], setting.features.has('ranges')), 3),
      versus: versusArb(setting.period),
      rate: rateArb,
      amount: amountArb,
      limits: limitsArb(setting),
    })
    .map(({ rate, amount, limits, ...rest }) => {
      const money = rest.measure === 'revenue' || rest.measure === 'margin';
      const pays = money ? { rate } : { amount };
      return tidy({ id: '', kind: 'growth', ...rest, ...pays, ...limits }) as Growth;
    });

export const poolArb = (setting: Setting): fc.Arbitrary<Pool> =>
  fc
    .record({
      rated: fc.boolean(),
      rate: rateArb,
      amount: amountArb,
      measure: fc.constantFrom(undefined, 'revenue' as const, 'margin' as const),
      share_by: fc.constantFrom('revenue' as const, 'margin' as const, 'equal' as const),
      where: whereArb(['own'], setting.features.has('ranges')),
    })
    .map(({ rated, rate, amount, measure, ...rest }) => {
      const pays = rated ? { rate, measure } : { amount };
      return tidy({ id: 'pool', kind: 'pool', ...rest, ...pays }) as Pool;
    });

export const overrideArb = (setting: Setting, ids: readonly string[]): fc.Arbitrary<Override> =>
  fc
    .tuple(rateArb, fc.subarray([...ids], { minLength: 1 }), limitsArb(setting))
    .map(
      ([rate, components, limits]) =>
        tidy({ id: 'override', kind: 'override', rate, components, ...limits }) as Override,
    );
