/** The schema of scheme.yaml: what may stand where. Rules across keys are in `scheme.ts`. */
import * as z from 'zod';
import { type Component, type Kind, type Terms, whereSchema } from '../core/components/define.ts';
import {
  amount,
  complain,
  flag,
  nameScalar,
  oneOf,
  texts,
} from '../core/components/parts/scalars.ts';
import { outputsSchema } from './outputs.ts';
import { payrollSchema } from './payroll.ts';

/** Keys of the language that are not built yet: refused by name, never ignored. */
export const LATER_KEYS = new Set(
  `extends accept proration files total gates multipliers window matrix per times
   metric growth missing versus`.split(/\s+/),
);
const LATER_KINDS = ['scorecard', 'growth', 'pool', 'override'];

/** The schema for a currency of that many decimals and the given kinds. */
export function schemeSchema(terms: Terms, kinds: readonly Kind[]) {
  const component = componentSchema(terms, kinds);
  const role = z.strictObject({ components: z.array(component).min(1) });
  return z.strictObject({
    name: nameScalar.describe('What the scheme is called.'),
    currency: nameScalar.describe('ISO 4217 code, e.g. RUB.'),
    period: oneOf(['month', 'quarter']).describe('The kind of period that is paid.'),
    rounding: z
      .strictObject({
        to: amount(terms.decimals, false).optional(),
        mode: oneOf(['half_up', 'half_even', 'down', 'up']).optional(),
        at: oneOf(['component', 'deal']).optional(),
      })
      .optional(),
    credit: z.strictObject({
      date: nameScalar.describe('The date column of deals.csv that credits a deal.'),
      statuses: texts.optional().describe('Statuses that count; left out: all.'),
    }),
    head_deals: z.strictObject({
      count_toward_rep_plan: flag.describe("Whether handed-over deals count in the rep's plan."),
      unassigned: oneOf(['hold', 'error']).optional(),
      assignees: oneOf(['team', 'any']).optional(),
      split: flag.optional(),
    }),
    plans: z
      .record(
        z.string(),
        z.strictObject({
          measure: oneOf(['revenue', 'margin', 'quantity', 'deals']),
          where: whereSchema.optional(),
        }),
      )
      .optional(),
    roles: z.record(z.string(), role),
    outputs: outputsSchema.optional(),
    payroll: payrollSchema.optional(),
  });
}

export type SchemeText = z.output<ReturnType<typeof schemeSchema>>;

/** A component by its `kind`, so that a finding is about that kind's keys only. */
function componentSchema(terms: Terms, kinds: readonly Kind[]): z.ZodType<Component> {
  const schemas = new Map(kinds.map((kind) => [kind.kind, kind.schema(terms)]));
  return z
    .unknown()
    .transform((value, ctx): Component => {
      const kind = kindIn(value);
      const schema = schemas.get(kind ?? '');
      if (schema !== undefined) {
        const parsed = schema.safeParse(value);
        if (parsed.success) return parsed.data;
        for (const issue of parsed.error.issues) {
          ctx.issues.push(issue as unknown as z.core.$ZodRawIssue);
        }
        return z.NEVER;
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        complain(ctx, { code: 'value-invalid', rule: 'mapping' });
      } else if (LATER_KINDS.includes(kind ?? '')) {
        complain(ctx, { code: 'not-built-yet' }, ['kind']);
      } else {
        const allowed = [...schemas.keys()];
        complain(ctx, { code: 'value-invalid', rule: 'one-of', allowed }, ['kind']);
      }
      return z.NEVER;
    })
    .meta({ either: [...schemas.values()] });
}

function kindIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  return typeof value.kind === 'string' ? value.kind : null;
}
