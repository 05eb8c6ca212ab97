// Random valid schemes: every kind with every mode that the rule allows it.

import fc from 'fast-check';
import {
  amountArb,
  channels,
  maybe,
  moneyText,
  nine,
  percentBounds,
  percents,
  percentText,
  products,
  rateArb,
  sumBounds,
  sums,
  tidy,
  whereArb,
  withEach,
} from './arbitrary-values.ts';
import type {
  Bonus,
  Commission,
  Component,
  PerDeal,
  Performance,
  PerUnit,
  Plan,
  Scheme,
} from './month.ts';

type Plans = Readonly<Record<string, Plan>>;
type Rounding = NonNullable<Scheme['rounding']>;
type Of = 'own' | 'team' | 'team_without_head';
type Setting = { readonly plans: Plans; readonly rounding: Rounding; readonly head: boolean };

// By rounded deals a cap between two steps of the rounding could be read in two ways: not drawn.
const limitsArb = ({ rounding }: Setting) =>
  fc
    .tuple(fc.integer({ min: 1, max: 20_000_000 }), fc.integer({ min: 1, max: 20_000_000 }))
    .chain((pair) => {
      const [low, high] = pair
        .sort((a, b) => a - b)
        .map((n) => moneyText(BigInt(rounding.at === 'deal' ? n - (n % 10_000) + 10_000 : n)));
      return fc.record({ cap: maybe(fc.constant(high), 3), floor: maybe(fc.constant(low), 4) });
    });

function byPlan(level: 'own' | 'team', plan: string, short: boolean): Performance {
  if (plan !== 'main' || !short) return { attainment: level, plan };
  return level === 'own' ? 'attainment' : 'team_attainment';
}
const performanceArb = ({ plans, head }: Setting) =>
  fc
    .tuple(
      fc.constantFrom<('own' | 'team')[]>(
        ...(head ? ['team' as const] : (['own', 'team'] as const)),
      ),
      fc.constantFrom(...Object.keys(plans)),
      fc.boolean(),
    )
    .map(([level, plan, short]) => byPlan(level as 'own' | 'team', plan, short));

const commissionArb = (setting: Setting): fc.Arbitrary<Commission> => {
  const { plans, head } = setting;
  const base = fc.record({
    measure: fc.constantFrom(undefined, 'revenue' as const, 'margin' as const),
    where: whereArb(head ? ['own'] : ['own', 'head']),
    of: head
      ? fc.constantFrom<Of[]>('team', 'team_without_head')
      : fc.constantFrom<(Of | undefined)[]>(
          undefined,
          undefined,
          'own',
          'team',
          'team_without_head',
        ),
    rates: nine(rateArb),
  });
  const flat = base.map(({ rates, ...rest }) => ({ ...rest, rate: rates[0] ?? '' }));
  const byColumn = fc.tuple(base, fc.boolean(), fc.nat(3)).map(([{ rates, ...rest }, all, n]) => {
    const [a = '', b = '', c = '', other = ''] = rates;
    const [web, partner, opt] = channels;
    return all
      ? { ...rest, rate_by: { column: 'channel', rates: { [web]: a, [partner]: b, [opt]: c } } }
      : { ...rest, rate_by: { column: 'product', rates: { [products[n % 3] ?? '']: a }, other } };
  });
  const byAmount = fc
    .tuple(base, sumBounds, fc.constantFrom('whole' as const, 'marginal' as const))
    .map(([{ rates, ...rest }, bounds, mode]) => ({
      ...rest,
      tiers: { by: 'amount' as const, mode, rates: withEach(bounds, 'rate', rates) },
    }));
  const whole = fc
    .tuple(base, percentBounds, performanceArb(setting))
    .map(([{ rates, ...rest }, bounds, by]) => ({
      ...rest,
      tiers: { by, mode: 'whole' as const, rates: withEach(bounds, 'rate', rates) },
    }));
  // Marginal by attainment: the plan's own measure and deals, own plan for own deals.
  const banded = Object.keys(plans).flatMap((name) => {
    const { measure, where } = plans[name] ?? {};
    if (measure !== 'revenue' && measure !== 'margin') return [];
    return fc
      .tuple(base, percentBounds, fc.boolean())
      .map(([{ rates, of, ...rest }, bounds, short]) => {
        const level = of === undefined || of === 'own' ? 'own' : 'team';
        const by = byPlan(level, name, short);
        const tiers = { by, mode: 'marginal' as const, rates: withEach(bounds, 'rate', rates) };
        const kept = measure === 'revenue' && rest.measure === undefined ? undefined : measure;
        return { of, measure: kept, where, tiers };
      });
  });
  return fc
    .tuple(fc.oneof(flat, byColumn, byAmount, whole, ...banded, ...banded), limitsArb(setting))
    .map(
      ([rule, limits]) => tidy({ id: '', kind: 'commission', ...rule, ...limits }) as Commission,
    );
};

const bonusArb = (setting: Setting): fc.Arbitrary<Bonus> => {
  const target = fc.constantFrom(undefined, 'amount' as const, { column: 'target_pay' });
  return fc
    .record({
      target,
      amount: amountArb,
      by: performanceArb(setting),
      bounds: percentBounds,
      points: fc.uniqueArray(percents, { minLength: 2, maxLength: 4 }),
      curve: fc.boolean(),
      percents: nine(percents.map(percentText)),
      amounts: nine(amountArb),
      limits: limitsArb(setting),
    })
    .map(({ target, amount, by, bounds, points, curve, percents, amounts, limits }) => {
      const pay = target === undefined ? amounts : percents;
      const sorted = points.sort((a, b) => a - b).map(percentText);
      const shape = curve
        ? { curve: sorted.map((at, i) => ({ at, pay: pay[i] ?? '' })) }
        : { steps: withEach(bounds, 'pay', pay) };
      const full = target === 'amount' ? amount : target;
      return tidy({ id: '', kind: 'bonus', target: full, by, ...shape, ...limits }) as Bonus;
    });
};

const countedArb = (setting: Setting): fc.Arbitrary<PerUnit | PerDeal> =>
  fc
    .record({
      kind: fc.constantFrom('per_unit' as const, 'per_deal' as const),
      of: setting.head
        ? fc.constant('team' as const)
        : fc.constantFrom(undefined, 'own' as const, 'team' as const),
      where: whereArb(setting.head ? ['own'] : ['own', 'head']),
      amount: amountArb,
      at_least: maybe(
        sums.filter((n) => n > 0).map((n) => ({ revenue: `${n}` })),
        2,
      ),
      limits: limitsArb(setting),
    })
    .map(({ limits, at_least, kind, ...rest }) => {
      const least = kind === 'per_deal' ? { at_least } : {};
      return tidy({ id: '', kind, ...rest, ...least, ...limits }) as PerUnit | PerDeal;
    });

const roleArb = (setting: Setting) =>
  fc
    .array(
      fc.oneof<fc.Arbitrary<Component>[]>(
        commissionArb(setting),
        commissionArb(setting),
        bonusArb(setting),
        countedArb(setting),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => ({
      components: list.map((rule, i) => ({ ...rule, id: `${rule.kind}_${i + 1}` })),
    }));

const planArb: fc.Arbitrary<Plan> = fc
  .record({
    measure: fc.constantFrom('revenue', 'revenue', 'revenue', 'margin', 'quantity', 'deals'),
    where: whereArb(['own']),
  })
  .map((plan) => tidy(plan) as Plan);

const roundingArb: fc.Arbitrary<Rounding> = fc
  .record({
    to: fc.constantFrom(undefined, '0.01', '0.05', '1', '10', '100'),
    mode: fc.constantFrom(undefined, 'half_up', 'half_even', 'down', 'up'),
    at: fc.constantFrom(undefined, 'component', 'deal'),
  })
  .map((rounding) => tidy(rounding) as Rounding);

/** A valid scheme with the roles rep, senior and head. */
export const schemeArb: fc.Arbitrary<Scheme> = fc
  .record({ main: planArb, focus: maybe(planArb, 2), rounding: roundingArb, plain: fc.nat(5) })
  .chain(({ main, focus, rounding, plain }) => {
    const plans: Plans =
      plain === 0 ? { main: { measure: 'revenue' } } : focus ? { main, focus } : { main };
    const role = (head: boolean) => roleArb({ plans, rounding, head });
    return fc
      .record({
        date: fc.constantFrom('paid_on' as const, 'closed_on' as const),
        statuses: fc.constantFrom(undefined, ['won'], ['won', 'успешно']),
        count_toward_rep_plan: fc.boolean(),
        unassigned: fc.constantFrom(undefined, 'hold' as const, 'error' as const),
        assignees: fc.constantFrom(undefined, 'team' as const, 'any' as const),
        split: fc.constantFrom(undefined, true, false),
        roles: fc.record({ rep: role(false), senior: role(false), head: role(true) }),
      })
      .map(({ date, statuses, roles, ...head }) => {
        const scheme = tidy({
          name: 'Random month',
          currency: 'RUB',
          period: 'month' as const,
          rounding: Object.keys(rounding).length > 0 ? rounding : undefined,
          credit: tidy({ date, statuses }),
          head_deals: tidy(head),
          plans: plain === 0 ? undefined : plans,
          roles,
        });
        return scheme as Scheme;
      });
  });
