/** The schema of scheme.yaml: what may stand where. Rules across keys are in `scheme.ts`. */
import * as z from 'zod';
import type { Component, Kind, Terms } from '../core/components/define.ts';
import { MEASURES } from '../core/components/parts/performance.ts';
import {
  amount,
  complain,
  flag,
  nameScalar,
  oneOf,
  texts,
} from '../core/components/parts/scalars.ts';
import { whereSchema } from '../core/components/parts/where.ts';
import { policyCodes } from '../findings/catalog.ts';
import { outputsSchema } from './outputs.ts';
import { payrollSchema } from './payroll.ts';

/** The schema for a currency of that many decimals and the given kinds. */
export function schemeSchema(terms: Terms, kinds: readonly Kind[]) {
  const component = componentSchema(terms, kinds);
  const role = z.strictObject({
    components: z.array(component).min(1).describe('What the role is paid, in order.'),
    total: totalSchema(terms).optional().describe('What the sum of the components is held to.'),
  });
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
    proration: z
      .strictObject({
        plans: oneOf(PRORATED).optional().describe('Plans of rows that hold part of a period.'),
        amounts: oneOf(PRORATED)
          .optional()
          .describe('Targets, guarantees, draws, floors and caps of such rows.'),
      })
      .optional()
      .describe('Rows of plans.csv that hold part of a period.'),
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
          measure: oneOf(MEASURES),
          where: whereSchema.optional(),
        }),
      )
      .optional(),
    roles: z.record(z.string(), role),
    accept: z
      .array(
        z.strictObject({
          code: oneOf(policyCodes).describe('A policy finding that is as it should be.'),
          reason: nameScalar.describe('Why; it is listed in the manifest.'),
        }),
      )
      .optional(),
    outputs: outputsSchema.optional(),
    payroll: payrollSchema.optional(),
  });
}

export type SchemeText = z.output<ReturnType<typeof schemeSchema>>;

const PRORATED = ['as_written', 'by_days'] as const;

/** What a role's pay is held to, after its components: cap, then guarantee, then draw. */
function totalSchema({ decimals }: Terms) {
  const limit = amount(decimals, false);
  return z.strictObject({
    cap: limit.optional().describe('At most this amount.'),
    guarantee: limit.optional().describe('At least this amount.'),
    draw: z
      .strictObject({
        amount: limit.describe('Paid in any case.'),
        recoverable: flag.describe('Whether what was drawn is taken back from later earnings.'),
      })
      .optional(),
  });
}

/**
 * A component by its `kind`, so that a finding is about that kind's keys only. A scheme has some of
 * the kinds: the schema of one is made when it is met, which a short run would else mostly do.
 */
function componentSchema(terms: Terms, kinds: readonly Kind[]): z.ZodType<Component> {
  const made = new Map<Kind, z.ZodType<Component>>();
  const schemaOf = (kind: Kind): z.ZodType<Component> => {
    const schema = made.get(kind) ?? kind.schema(terms);
    made.set(kind, schema);
    return schema;
  };
  return z
    .unknown()
    .transform((value, ctx): Component => {
      const name = kindIn(value);
      const kind = kinds.find((each) => each.kind === name);
      if (kind !== undefined) {
        const parsed = schemaOf(kind).safeParse(value);
        if (parsed.success) return parsed.data;
        for (const issue of parsed.error.issues) {
          ctx.issues.push(issue as unknown as z.core.$ZodRawIssue);
        }
        return z.NEVER;
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        complain(ctx, { code: 'value-invalid', rule: 'mapping' });
      } else {
        const allowed = kinds.map((each) => each.kind);
        complain(ctx, { code: 'value-invalid', rule: 'one-of', allowed }, ['kind']);
      }
      return z.NEVER;
    })
    .meta({ either: () => kinds.map(schemaOf) });
}

function kindIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  return typeof value.kind === 'string' ? value.kind : null;
}
