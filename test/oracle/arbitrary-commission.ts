// Random commissions: every way to a rate that the scheme language has.

import fc from 'fast-check';
import {
  boundsFor,
  byPlan,
  limitsArb,
  performanceArb,
  pointsFor,
  type Setting,
} from './arbitrary-performance.ts';
import {
  channels,
  nine,
  percentBounds,
  products,
  rateArb,
  sumBounds,
  tidy,
  whereArb,
  withEach,
} from './arbitrary-values.ts';
import type { Commission } from './month.ts';

type Of = 'own' | 'team' | 'team_without_head';
const ends = fc.constantFrom('from' as const, 'above' as const);

export const commissionArb = (setting: Setting): fc.Arbitrary<Commission> => {
  const { plans, head, features } = setting;
  const base = fc.record({
    measure: fc.constantFrom(undefined, 'revenue' as const, 'margin' as const),
    where: whereArb(head ? ['own'] : ['own', 'head'], features.has('ranges')),
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
  const whole = performanceArb(setting, 'deals').chain((by) =>
    fc.tuple(base, boundsFor(by)).map(([{ rates, ...rest }, bounds]) => ({
      ...rest,
      tiers: { by, mode: 'whole' as const, rates: withEach(bounds, 'rate', rates) },
    })),
  );
  // Each deal alone: by its amount, or by its margin rate.
  const perDeal = fc
    .tuple(fc.constantFrom('amount' as const, 'margin_rate' as const), fc.boolean())
    .chain(([by, whole]) =>
      fc.tuple(base, boundsFor(by)).map(([{ rates, ...rest }, bounds]) => ({
        ...rest,
        tiers: {
          ...{ by, per: 'deal' as const, rates: withEach(bounds, 'rate', rates) },
          mode: whole || by === 'margin_rate' ? ('whole' as const) : ('marginal' as const),
        },
      })),
    );
  const matrix = fc
    .tuple(
      fc.constantFrom('amount' as const, 'margin_rate' as const),
      performanceArb(setting, 'person'),
      fc.constantFrom(undefined, 'period' as const, 'deal' as const),
      fc.boolean(),
    )
    .chain(([columns, rows, per, turned]) =>
      fc
        .tuple(
          base,
          pointsFor(turned ? columns : rows),
          pointsFor(turned ? rows : columns),
          fc.array(rateArb, { minLength: 16, maxLength: 16 }),
          fc.tuple(ends, ends),
        )
        .map(([{ rates: _, ...rest }, down, across, cells, [first, second]]) => ({
          ...rest,
          matrix: tidy({
            per,
            rows: { by: turned ? columns : rows, [first]: down },
            columns: { by: turned ? rows : columns, [second]: across },
            rates: down.map((_, i) => across.map((__, j) => cells[i * 4 + j] ?? '')),
          }),
        })),
    );
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
  const further = [
    ...(features.has('tiers_per_deal') && features.has('margin_rate') ? [perDeal] : []),
    ...(features.has('matrix') && features.has('margin_rate') ? [matrix] : []),
  ];
  return fc
    .tuple(
      fc.oneof(flat, byColumn, byAmount, whole, ...banded, ...banded, ...further),
      limitsArb(setting),
    )
    .map(
      ([rule, limits]) => tidy({ id: '', kind: 'commission', ...rule, ...limits }) as Commission,
    );
};
