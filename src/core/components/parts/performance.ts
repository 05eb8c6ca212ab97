/**
 * What `by:` can name: a number that selects a rate. `attainment` is own quota credit ÷ own plan,
 * `team_attainment` the team's, `amount` the component's own base, `margin_rate` its margin ÷ its
 * revenue; a metric stands in metrics.csv; growth is change ÷ baseline.
 */
import type * as z from 'zod';
import { MAIN, type Measure, type PlanName, type Versus, type Window } from '../../model.ts';
import type { Exact } from '../../money/exact.ts';
import { chosen } from './chosen.ts';
import { noted } from './notes.ts';
import { mapping } from './rules.ts';
import { decimal, nameScalar, oneOf, scalar } from './scalars.ts';

export type By =
  | {
      readonly tag: 'by';
      readonly name: 'attainment';
      readonly of: 'own' | 'team';
      readonly plan: PlanName;
      /** Null: the component's. */
      readonly window: Window | null;
    }
  | { readonly tag: 'by'; readonly name: 'amount' }
  | { readonly tag: 'by'; readonly name: 'margin_rate' }
  | {
      readonly tag: 'by';
      readonly name: 'metric';
      readonly of: 'own' | 'team';
      readonly metric: string;
      /** What to take where there is none. */
      readonly missing: Exact | null;
    }
  | {
      readonly tag: 'by';
      readonly name: 'growth';
      readonly of: 'own' | 'team';
      readonly measure: Measure;
      readonly versus: Versus;
    };

export const MEASURES = ['revenue', 'margin', 'quantity', 'deals'] as const;
export const WINDOWS = ['period', 'quarter', 'year', 'quarter_to_date', 'year_to_date'] as const;
export const VERSUS = [
  'same_month_last_year',
  'same_quarter_last_year',
  'previous_period',
] as const;

const attained = (of: 'own' | 'team'): By => ({
  tag: 'by',
  name: 'attainment',
  of,
  plan: MAIN,
  window: null,
});

const MEANS = {
  attainment: 'The own quota credit ÷ the own plan.',
  team_attainment: "The team's quota credit ÷ the team's plan.",
  amount: "The component's own base, where it has deals: an amount, or a number of them.",
  margin_rate: "Margin ÷ revenue of the component's deals, where it has any.",
};
const NAMES: Readonly<Record<string, By>> = {
  attainment: attained('own'),
  team_attainment: attained('team'),
  amount: { tag: 'by', name: 'amount' },
  margin_rate: { tag: 'by', name: 'margin_rate' },
};
const OF_DEALS = ['amount', 'margin_rate'];

const whose = oneOf(['own', 'team']);

const attainment = mapping({
  attainment: whose.describe('own: of the own plan; team: of the team plan.'),
  plan: nameScalar.default(MAIN).describe('A plan of the scheme.'),
  window: oneOf(WINDOWS).optional().describe("Over which days; left out: the component's."),
}).transform(
  ({ attainment: of, plan, window }): By => ({
    tag: 'by',
    name: 'attainment',
    of,
    plan: plan as PlanName,
    window: window ?? null,
  }),
);

const metric = mapping({
  metric: nameScalar.describe('A metric of metrics.csv.'),
  of: whose.default('team').describe("team: the team's row; own: the person's."),
  missing: decimal.optional().describe('The value to take when there is none.'),
}).transform(
  ({ metric: name, of, missing }): By => ({
    tag: 'by',
    name: 'metric',
    of,
    metric: name,
    missing: missing ?? null,
  }),
);

const growth = mapping({
  growth: oneOf(MEASURES).describe('The measure that grows.'),
  of: whose.default('team').describe("team: the team's; own: the person's over all seats."),
  versus: oneOf(VERSUS).describe('What it is measured against.'),
}).transform(
  ({ growth: measure, of, versus }): By => ({
    tag: 'by',
    name: 'growth',
    of,
    measure,
    versus,
  }),
);

/** The schema of `by`; `amount` and `margin_rate` only where a component has deals of its own. */
export function performance(ofDeals: boolean): z.ZodType<By> {
  return ofDeals ? performanceOfDeals : anyPerformance;
}

// It stands under many keys, so that to make it each time would be most of the work of a schema.
const performanceOfDeals = performanceAmong(Object.keys(NAMES), 'performance_of_deals');
const anyPerformance = performanceAmong(
  Object.keys(NAMES).filter((name) => !OF_DEALS.includes(name)),
  'performance',
);

function performanceAmong(words: readonly string[], name: string): z.ZodType<By> {
  const note = { says: words.join(', '), words, means: MEANS, json: { enum: words } };
  const short = scalar<By>(note, (text) => {
    const by = words.includes(text) ? NAMES[text] : undefined;
    return by ?? { code: 'value-invalid', rule: 'performance', allowed: words };
  });
  const choose = (value: unknown): z.ZodType<By> => {
    if (typeof value !== 'object' || value === null) return short;
    if ('metric' in value) return metric;
    return 'growth' in value ? growth : attainment;
  };
  return noted(
    chosen(() => [short, attainment, metric, growth], choose),
    {
      name,
      page: 'performance',
      title: 'A number that selects a rate or a payout, or opens a gate.',
    },
  );
}
