/**
 * What `by:` can name: a number that selects a rate. `attainment` is own quota credit ÷ own plan,
 * `team_attainment` the team's, `amount` the component's own base.
 */
import * as z from 'zod';
import { MAIN, type PlanName } from '../../model.ts';
import { complain, nameScalar, oneOf } from './scalars.ts';

export type By =
  | {
      readonly tag: 'by';
      readonly name: 'attainment';
      readonly of: 'own' | 'team';
      readonly plan: PlanName;
    }
  | { readonly tag: 'by'; readonly name: 'amount' };

const NAMES: Readonly<Record<string, By>> = {
  attainment: { tag: 'by', name: 'attainment', of: 'own', plan: MAIN },
  team_attainment: { tag: 'by', name: 'attainment', of: 'team', plan: MAIN },
  amount: { tag: 'by', name: 'amount' },
};
const LATER = ['margin_rate'];

/** The schema of `by`; `amount` only where a component has a base of its own deals. */
export function performance(allowAmount: boolean): z.ZodType<By> {
  const names = Object.keys(NAMES).filter((name) => allowAmount || name !== 'amount');
  const short = z
    .string()
    .transform((text, ctx): By => {
      const by = names.includes(text) ? NAMES[text] : undefined;
      if (by !== undefined) return by;
      complain(
        ctx,
        LATER.includes(text)
          ? { code: 'not-built-yet' }
          : { code: 'value-invalid', rule: 'performance', allowed: names },
      );
      return z.NEVER;
    })
    .meta({ json: { enum: names } });
  const long = z
    .strictObject({ attainment: oneOf(['own', 'team']), plan: nameScalar.optional() })
    .transform(
      ({ attainment, plan }): By => ({
        tag: 'by',
        name: 'attainment',
        of: attainment,
        plan: (plan ?? MAIN) as PlanName,
      }),
    );
  return either(short, long);
}

/**
 * A schema for text and one for a mapping under the same key. Chosen by what stands there, so that
 * a finding is about the form that was meant (a plain union would report both).
 */
export function either<A, B>(text: z.ZodType<A, string>, mapping: z.ZodType<B>): z.ZodType<A | B> {
  return z
    .unknown()
    .transform((value, ctx): A | B => {
      const schema: z.ZodType<A | B> = typeof value === 'string' ? text : mapping;
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) {
        ctx.issues.push(issue as unknown as z.core.$ZodRawIssue);
      }
      return z.NEVER;
    })
    .meta({ either: [text, mapping] });
}
