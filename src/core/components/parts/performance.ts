/**
 * What `by:` can name: a number that selects a rate. `attainment` is own quota credit ÷ own plan,
 * `team_attainment` the team's, `amount` the component's own base, `margin_rate` its margin ÷ its
 * revenue; a metric stands in metrics.csv; growth is change ÷ baseline.
 */
import * as z from 'zod';
import { MAIN, type Measure, type PlanName, type Versus, type Window } from '../../model.ts';
import type { Exact } from '../../money/exact.ts';
import { complain, decimal, nameScalar, oneOf } from './scalars.ts';

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

const NAMES: Readonly<Record<string, By>> = {
  attainment: attained('own'),
  team_attainment: attained('team'),
  amount: { tag: 'by', name: 'amount' },
  margin_rate: { tag: 'by', name: 'margin_rate' },
};
const OF_DEALS = ['amount', 'margin_rate'];

const whose = oneOf(['own', 'team']);

const attainment = z
  .strictObject({
    attainment: whose.describe('own: of the own plan; team: of the team plan.'),
    plan: nameScalar.optional().describe('A plan of the scheme; left out: main.'),
    window: oneOf(WINDOWS).optional().describe("Left out: the component's."),
  })
  .transform(
    ({ attainment: of, plan, window }): By => ({
      tag: 'by',
      name: 'attainment',
      of,
      plan: (plan ?? MAIN) as PlanName,
      window: window ?? null,
    }),
  );

const metric = z
  .strictObject({
    metric: nameScalar.describe('A metric of metrics.csv.'),
    of: whose.optional().describe("team (default): the team's row; own: the person's."),
    missing: decimal.optional().describe('The value to take when there is none.'),
  })
  .transform(
    ({ metric: name, of, missing }): By => ({
      tag: 'by',
      name: 'metric',
      of: of ?? 'team',
      metric: name,
      missing: missing ?? null,
    }),
  );

const growth = z
  .strictObject({
    growth: oneOf(MEASURES).describe('The measure that grows.'),
    of: whose.optional().describe("team (default) or own: the person's over all seats."),
    versus: oneOf(VERSUS).describe('What it is measured against.'),
  })
  .transform(
    ({ growth: measure, of, versus }): By => ({
      tag: 'by',
      name: 'growth',
      of: of ?? 'team',
      measure,
      versus,
    }),
  );

/** The schema of `by`; `amount` and `margin_rate` only where a component has deals of its own. */
export function performance(ofDeals: boolean): z.ZodType<By> {
  const names = Object.keys(NAMES).filter((name) => ofDeals || !OF_DEALS.includes(name));
  const short = z
    .string()
    .transform((text, ctx): By => {
      const by = names.includes(text) ? NAMES[text] : undefined;
      if (by !== undefined) return by;
      complain(ctx, { code: 'value-invalid', rule: 'performance', allowed: names });
      return z.NEVER;
    })
    .meta({ json: { enum: names } });
  return chosen(
    (value) => {
      if (typeof value !== 'object' || value === null) return short;
      if ('metric' in value) return metric;
      return 'growth' in value ? growth : attainment;
    },
    [short, attainment, metric, growth],
  );
}

/**
 * One of several schemas under the same key, chosen by what stands there, so that a finding is
 * about the form that was meant (a plain union would report them all). After an unrecognized key
 * zod would go on, with a value that is none, so that issue is handed on as a custom one.
 */
export function chosen<A>(
  choose: (value: unknown) => z.ZodType<A>,
  among: readonly z.ZodType<A>[],
): z.ZodType<A> {
  return z
    .unknown()
    .transform((value, ctx): A => {
      const parsed = choose(value).safeParse(value);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) {
        const code = issue.code === 'unrecognized_keys' ? 'custom' : issue.code;
        ctx.issues.push({ ...issue, code } as unknown as z.core.$ZodRawIssue);
      }
      return z.NEVER;
    })
    .meta({ either: among });
}

/** A schema for text and one for a mapping under the same key. */
export function either<A, B>(text: z.ZodType<A>, mapping: z.ZodType<B>): z.ZodType<A | B> {
  const [a, b]: readonly z.ZodType<A | B>[] = [text, mapping];
  const [first, second] = [a as z.ZodType<A | B>, b as z.ZodType<A | B>];
  return chosen((value) => (typeof value === 'string' ? first : second), [first, second]);
}
