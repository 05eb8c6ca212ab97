/** The schema of scheme.yaml: what may stand where. Rules across keys are in `scheme-rules.ts`. */
import * as z from 'zod';
import type { Component, Kind, Terms } from '../core/components/define.ts';
import { chosen, isMapping } from '../core/components/parts/chosen.ts';
import { complain } from '../core/components/parts/complaint.ts';
import { type Form, formOf } from '../core/components/parts/form.ts';
import { listOf } from '../core/components/parts/lists.ts';
import { noted } from '../core/components/parts/notes.ts';
import { MEASURES } from '../core/components/parts/performance.ts';
import { mapping } from '../core/components/parts/rules.ts';
import { amount, flag, nameScalar, oneOf, step, texts } from '../core/components/parts/scalars.ts';
import { whereSchema } from '../core/components/parts/where.ts';
import { policyCodes } from '../findings/catalog.ts';
import { filesSchema } from './files/schema.ts';
import { outputsSchema } from './outputs.ts';
import { payrollSchema } from './payroll.ts';

/** The schema for a currency of that many decimals and the given kinds. */
export function schemeSchema(terms: Terms, kinds: readonly Kind[]) {
  return mapping({
    name: nameScalar.describe('What the scheme is called.'),
    extends: nameScalar
      .optional()
      .describe('A scheme that this one is a variant of: only what differs stands here.'),
    currency: nameScalar.describe('ISO 4217 code, such as RUB.'),
    period: oneOf(['month', 'quarter']).describe('The kind of period that is paid.'),
    rounding: roundingSchema(terms).prefault({}).describe('How amounts are rounded.'),
    proration: prorationSchema
      .prefault({})
      .describe('Rows of plans.csv that hold part of a period.'),
    credit: creditSchema.describe('What credits a deal, and when.'),
    head_deals: headDealsSchema.describe('What becomes of the deals that heads sell.'),
    plans: z
      .record(nameKey, planSchema)
      .optional()
      .describe('Plans by name; left out: main, of revenue.'),
    roles: z.record(nameKey, roleSchema(terms, kinds)).describe('Roles of plans.csv by name.'),
    accept: z
      .array(acceptSchema)
      .optional()
      .describe('Policy findings that are as they should be.'),
    outputs: outputsSchema.optional(),
    payroll: payrollSchema.optional(),
    files: filesSchema.optional(),
  });
}

export type SchemeText = z.output<ReturnType<typeof schemeSchema>>;

/** A key that is a name of the scheme's own. */
const nameKey = noted(z.string().min(1), { filled: true });

/** The language of schemes as data. */
export function languageOf(kinds: readonly Kind[]): Form {
  return formOf(schemeSchema({ decimals: 2 }, kinds));
}

function roundingSchema({ decimals }: Terms) {
  return mapping({
    to: step(decimals)
      .optional()
      .describe("A multiple of the currency's smallest unit; left out: that unit."),
    mode: oneOf(['half_up', 'half_even', 'down', 'up'])
      .default('half_up')
      .describe('half_up: half away from zero; down: toward zero; up: away from zero.'),
    at: oneOf(['component', 'deal'])
      .default('component')
      .describe('component: each component once; deal: each row of credits.csv.'),
  });
}

const prorated = oneOf(['as_written', 'by_days']);
const prorationSchema = mapping({
  plans: prorated.default('as_written').describe('Their plans; by_days: in the part of days held.'),
  amounts: prorated
    .optional()
    .describe(
      'Their targets, guarantees, draws, floors and caps; left out: as_written, with a warning.',
    ),
});

const creditSchema = mapping({
  date: nameScalar.describe('The date column of deals.csv that credits a deal.'),
  statuses: texts.optional().describe('Statuses that count; left out: all.'),
});

const headDealsSchema = mapping({
  count_toward_rep_plan: flag.describe("Whether handed-over deals count in the rep's plan."),
  unassigned: oneOf(['hold', 'error'])
    .default('hold')
    .describe('A deal that is handed to nobody: hold pays it to nobody, with a warning.'),
  assignees: oneOf(['team', 'any'])
    .default('team')
    .describe("Who may take one over: reps of the head's team, or any."),
  split: flag.default(false).describe('Whether several reps may share one.'),
});

const planSchema = mapping({
  measure: oneOf(MEASURES).describe('What the plan counts.'),
  where: whereSchema.optional().describe('Columns of deals.csv: the values that count.'),
});

const acceptSchema = mapping({
  code: oneOf(policyCodes).describe('The code of the finding.'),
  reason: nameScalar.describe('Why; it is listed in the manifest.'),
});

function roleSchema(terms: Terms, kinds: readonly Kind[]) {
  const component = componentSchema(terms, kinds);
  return mapping({
    components: listOf(component).describe('What the role is paid, in order.'),
    total: totalSchema(terms).optional().describe('What the sum of the components is held to.'),
  });
}

/** What a role's pay is held to, after its components: cap, then guarantee, then draw. */
function totalSchema({ decimals }: Terms) {
  const limit = amount(decimals, false);
  return mapping({
    cap: limit.optional().describe('At most this amount.'),
    guarantee: limit.optional().describe('At least this amount.'),
    draw: mapping({
      amount: limit.describe('Paid in any case.'),
      recoverable: flag.describe('Whether what was drawn is taken back from later earnings.'),
    })
      .optional()
      .describe('An advance on what is earned.'),
  });
}

/** The name of the form of a component. */
export const COMPONENT = 'component';

/**
 * A component by its `kind`, so that a finding is about that kind's keys only. A scheme has some of
 * the kinds, so the schema of a kind is made when it is met.
 */
function componentSchema(terms: Terms, kinds: readonly Kind[]): z.ZodType<Component> {
  const made = new Map<Kind, z.ZodType<Component>>();
  const schemaOf = (kind: Kind): z.ZodType<Component> => {
    const schema = made.get(kind) ?? kind.schema(terms);
    made.set(kind, schema);
    return schema;
  };
  const choose = (value: unknown): z.ZodType<Component> | null => {
    const name = isMapping(value) ? value['kind'] : undefined;
    const kind = kinds.find((each) => each.kind === name);
    return kind === undefined ? null : schemaOf(kind);
  };
  const component = chosen(
    () => kinds.map(schemaOf),
    choose,
    (value, ctx) => {
      if (!isMapping(value)) return complain(ctx, { code: 'value-invalid', rule: 'mapping' });
      const allowed = kinds.map((each) => each.kind);
      complain(ctx, { code: 'value-invalid', rule: 'one-of', allowed }, ['kind']);
    },
  );
  return noted(component, {
    name: COMPONENT,
    title: 'What a role is paid. The kind says how.',
  });
}
