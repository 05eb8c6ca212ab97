// Random valid schemes: every kind with every mode and modifier that the rule allows it.

import fc from 'fast-check';
import { commissionArb } from './arbitrary-commission.ts';
import {
  bonusArb,
  countedArb,
  growthArb,
  overrideArb,
  poolArb,
  scorecardArb,
} from './arbitrary-kinds.ts';
import { modified, totalArb } from './arbitrary-modifiers.ts';
import type { Plans, Rounding, Setting } from './arbitrary-performance.ts';
import { maybe, tidy, whereArb } from './arbitrary-values.ts';
import type { Features } from './features.ts';
import type { Component, Plan, Role, Scheme } from './month.ts';

const componentsArb = (setting: Setting): fc.Arbitrary<Component[]> => {
  const { features } = setting;
  return fc
    .array(
      fc
        .oneof<fc.Arbitrary<Component>[]>(
          commissionArb(setting),
          commissionArb(setting),
          bonusArb(setting),
          countedArb(setting),
          ...(features.has('scorecard') ? [scorecardArb(setting)] : []),
          ...(features.has('growth') ? [growthArb(setting)] : []),
        )
        .chain((rule) => modified(setting, rule)),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.map((rule, i) => ({ ...rule, id: `${rule.kind}_${i + 1}` })));
};

const withTotal = (setting: Setting, components: fc.Arbitrary<Component[]>): fc.Arbitrary<Role> =>
  fc
    .tuple(components, totalArb(setting))
    .map(([list, total]) => tidy({ components: list, total }) as Role);

/** The roles rep, senior and head; a pool is one for both kinds of reps, or for one of them. */
function rolesArb(setting: Setting): fc.Arbitrary<Record<string, Role>> {
  const { features } = setting;
  const rep = { ...setting, head: false };
  const head = { ...setting, head: true };
  const pool = features.has('pool')
    ? maybe(
        fc.tuple(
          poolArb(rep).chain((rule) => modified(rep, rule)),
          fc.constantFrom<string[][]>(['rep'], ['senior'], ['rep', 'senior']),
        ),
        2,
      )
    : fc.constant(undefined);
  return fc
    .record({ rep: componentsArb(rep), senior: componentsArb(rep), pool })
    .chain(({ pool: shared, ...lists }) => {
      const of = (role: 'rep' | 'senior') =>
        shared?.[1].includes(role) ? [...lists[role], shared[0]] : lists[role];
      const [reps, seniors] = [of('rep'), of('senior')];
      const ids = [...new Set([...reps, ...seniors].map(({ id }) => id))];
      const over = features.has('override')
        ? maybe(
            overrideArb(head, ids).chain((rule) => modified(head, rule)),
            2,
          )
        : fc.constant(undefined);
      const heads = fc
        .tuple(componentsArb(head), over)
        .map(([list, rule]) => (rule ? [...list, rule] : list));
      return fc.record({
        rep: withTotal(rep, fc.constant(reps)),
        senior: withTotal(rep, fc.constant(seniors)),
        head: withTotal(head, heads),
      });
    });
}

const planArb = (features: Features): fc.Arbitrary<Plan> =>
  fc
    .record({
      measure: fc.constantFrom('revenue', 'revenue', 'revenue', 'margin', 'quantity', 'deals'),
      where: whereArb(['own'], features.has('ranges')),
    })
    .map((plan) => tidy(plan) as Plan);

const roundingArb: fc.Arbitrary<Rounding> = fc
  .record({
    to: fc.constantFrom(undefined, '0.01', '0.05', '1', '10', '100'),
    mode: fc.constantFrom(undefined, 'half_up', 'half_even', 'down', 'up'),
    at: fc.constantFrom(undefined, 'component', 'deal'),
  })
  .map((rounding) => tidy(rounding) as Rounding);

const proration = fc.constantFrom('as_written' as const, 'by_days' as const);
const prorationArb = maybe(fc.record({ plans: proration, amounts: proration }), 2);

/** A valid scheme with the roles rep, senior and head. */
export const schemeArb = (features: Features, period: string): fc.Arbitrary<Scheme> =>
  fc
    .record({
      main: planArb(features),
      focus: maybe(planArb(features), 2),
      rounding: roundingArb,
      plain: fc.nat(5),
    })
    .chain(({ main, focus, rounding, plain }) => {
      const plans: Plans =
        plain === 0 ? { main: { measure: 'revenue' } } : focus ? { main, focus } : { main };
      return fc
        .record({
          date: fc.constantFrom('paid_on' as const, 'closed_on' as const),
          statuses: fc.constantFrom(undefined, ['won'], ['won', 'успешно']),
          count_toward_rep_plan: fc.boolean(),
          unassigned: fc.constantFrom(undefined, 'hold' as const, 'error' as const),
          assignees: fc.constantFrom(undefined, 'team' as const, 'any' as const),
          split: fc.constantFrom(undefined, true, false),
          proration: features.has('proration') ? prorationArb : fc.constant(undefined),
          roles: rolesArb({ plans, rounding, head: false, features, period }),
        })
        .map(({ date, statuses, roles, proration, ...head }) => {
          const scheme = tidy({
            name: 'Random month',
            currency: 'RUB',
            period: period.includes('Q') ? ('quarter' as const) : ('month' as const),
            proration,
            rounding: Object.keys(rounding).length > 0 ? rounding : undefined,
            credit: tidy({ date, statuses }),
            head_deals: tidy(head),
            plans: plain === 0 ? undefined : plans,
            roles,
          });
          return scheme as Scheme;
        });
    });
