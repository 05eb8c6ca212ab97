/**
 * How a kind of component is defined: its own keys of the scheme and its arithmetic, side by side.
 * Schema, JSON Schema, dispatch and reference page are made from what stands here, so a new kind is
 * one file and one line in `index.ts`. The keys that every component has are added here.
 */
import * as z from 'zod';
import type { PaidLines } from '../credit.ts';
import type { Account, Measured } from '../measure.ts';
import type {
  Change,
  ComponentId,
  Counted,
  EmployeeId,
  Measure,
  Versus,
  Where,
  Window,
} from '../model.ts';
import type { Exact } from '../money/exact.ts';
import type { Figure, Unit } from '../money/figure.ts';
import type { Money } from '../money/money.ts';
import type { Reached, Reading } from '../money/reading.ts';
import type { Rounding } from '../money/round.ts';
import type { Traced } from '../money/traced.ts';
import type { LineAmounts, Sharer, Step } from '../money/working.ts';
import {
  type Gate,
  gatesOf,
  gatesSchema,
  type Multiplier,
  multipliersOf,
  multipliersSchema,
  type RawGates,
  type RawMultipliers,
} from './parts/gates.ts';
import { type By, WINDOWS } from './parts/performance.ts';
import { amount, complain, nameScalar, oneOf } from './parts/scalars.ts';
import { whereOf, whereSchema } from './parts/where.ts';

export type { Gate, Multiplier } from './parts/gates.ts';
export type { By } from './parts/performance.ts';

/** Whose deals a component is measured on: pay-credited ones, or the team's quota credit. */
export type Of = 'own' | 'team' | 'team_without_head';

/** The lines a component is measured on; null for one that is measured on none. */
export interface Basis {
  readonly of: Of;
  readonly measure: Measure;
  /** A deal counts from this revenue, in minor units. */
  readonly atLeast: Money | null;
}

/** What a kind's arithmetic may ask for. All of it is there: validation has seen to it. */
export interface Desk {
  readonly employee: EmployeeId;
  readonly rounding: Rounding;
  /** The lines of the component's basis that meet its `where`, in order; none without a basis. */
  readonly lines: PaidLines;
  readonly measured: Measured;
  /** The sum of the measured lines. */
  readonly base: Traced;
  /** A part of it: `sum` of `measured`, of the lines in these positions. */
  readonly part: (sum: bigint, keep: (line: number) => boolean) => Traced;
  /** What is measured, and of whose credit. */
  readonly account: Account;
  /** What a whole share of a line is. */
  readonly shareScale: bigint;
  /** The same lines by another measure, at their shares. */
  readonly measure: (what: Measure) => Traced;
  /** The same lines by a measure (null: the basis's) as if nobody shared them. */
  readonly whole: (what: Exclude<Measure, 'deals'> | null) => Measured;
  /** A performance over the component's days. */
  readonly read: (by: By) => Reading;
  /** The plan that an attainment is measured against, in the plan's unit. */
  readonly plan: (by: By) => Exact;
  /** The seat's amount in a column of plans.csv. */
  readonly column: (name: string) => Traced<'money'>;
  /** An amount of the scheme, scaled where the seat's rows hold part of the time. */
  readonly prorated: (amount: Traced<'money'>) => Traced<'money'>;
  readonly text: (column: string, row: number) => string;
  /** A number that is the same for all lines of a deal. */
  readonly deal: (row: number) => number;
  /** A measure now and in its baseline. */
  readonly change: (of: 'own' | 'team', versus: Versus, counted: Counted) => Change;
  /** The team's quota credit over the component's days. */
  readonly ofTeam: (counted: Counted) => Traced;
  /** Those of the team who share the component, by employee id. */
  readonly sharers: (by: 'revenue' | 'margin' | 'equal') => readonly Sharer[];
  /** What the team's reps earn by some components. */
  readonly earnedByReps: (components: readonly string[]) => Traced<'money'>;
}

/**
 * What each line adds: whole numbers over one denominator, in minor units, one for each line of the
 * desk. They sum to the working's result, which `earn` holds them to.
 */
export interface LinePay extends LineAmounts {
  /** The rates used, and for each line which of them (several where a line crosses a bound). */
  readonly rates: readonly (readonly Figure[])[];
  readonly rateOf: readonly number[];
}

/** What a component earns before gates, multipliers, cap, floor and rounding. */
export interface Earning {
  readonly base: Traced | null;
  readonly performances: readonly Reading[];
  readonly rates: readonly Figure[];
  readonly working: Step;
  readonly lines: LinePay | null;
  /** Where each deal has a rate of its own: why a line, by its row, has it. */
  readonly reasonsOf?: (row: number) => readonly Reached[];
}

/** A column whose texts must all be listed, as `rate_by` without `other` needs. */
export interface Listed {
  readonly column: string;
  readonly texts: readonly string[];
}

/** Growth that a component is measured on. */
export interface Growing {
  readonly of: 'own' | 'team';
  readonly versus: Versus;
  readonly counted: Counted;
}

/** What a kind makes of its own keys. */
export interface Meaning {
  readonly basis: Basis | null;
  readonly growing?: Growing | null;
  readonly dealColumns?: readonly string[];
  /** Measures of deals that it needs beside its basis. */
  readonly measures?: readonly Measure[];
  readonly listed?: Listed | null;
  /** The plan that its base must be measured like: marginal tiers by attainment. */
  readonly planBase?: By | null;
  /** Among whose seats of one person only the last that lists it is paid. */
  readonly once?: 'team' | 'person' | null;
  /** Components of reps that it is paid by. */
  readonly over?: readonly string[];
  /** Whether it has amounts for the whole period: a target, a payout in money. */
  readonly fixedAmounts?: boolean;
  readonly earn: (desk: Desk) => Earning;
}

/** A component of a role, ready to calculate. */
export interface Component extends Required<Meaning> {
  readonly id: ComponentId;
  readonly kind: string;
  readonly where: Where;
  readonly window: Window;
  readonly gates: readonly Gate[];
  readonly multipliers: readonly Multiplier[];
  readonly cap: Money | null;
  readonly floor: Money | null;
  /** The performances and columns of plans.csv that it reads. */
  readonly performances: readonly By[];
  readonly columns: readonly string[];
}

/** What a kind's schema may depend on. */
export interface Terms {
  /** Decimals of the scheme's currency. */
  readonly decimals: number;
}

export interface Kind {
  readonly kind: string;
  /** One sentence for the reference page. */
  readonly summary: string;
  /** A worked example in the product's own YAML, for the reference page. */
  readonly example: string;
  readonly schema: (terms: Terms) => z.ZodType<Component>;
}

/** Which of the common keys a kind has. */
export interface Modifiers {
  /** Whether it is measured on deals, so that `where` can select them. */
  readonly where: boolean;
  /** What `amount` counts where the component has deals of its own; null: it has none. */
  readonly amount: Unit | null;
  readonly windows: readonly Window[];
  readonly gates: 'any' | 'team';
  /** Whether it may have multipliers, cap and floor. */
  readonly limits: boolean;
}

interface Definition<S extends z.ZodRawShape> {
  readonly kind: string;
  readonly summary: string;
  readonly example: string;
  readonly modifiers: Modifiers;
  readonly keys: (terms: Terms) => S;
  /** What the keys mean, or null after complaining about them through `ctx`. */
  readonly meaning: (
    keys: z.output<z.ZodObject<S>>,
    terms: Terms,
    ctx: z.core.$RefinementCtx<unknown>,
    where: Where,
  ) => Meaning | null;
}

/** Every window, for kinds that pay by deal. */
export const ALL_WINDOWS: readonly Window[] = WINDOWS;

/** Defines a kind from its own keys; the keys that every component has are added here. */
export function define<S extends z.ZodRawShape>(definition: Definition<S>): Kind {
  const { kind, summary, example, modifiers } = definition;
  const schema = (terms: Terms): z.ZodType<Component> => {
    const shape = {
      id: nameScalar.describe('Unique in the role; names the component in every output.'),
      kind: z.literal(kind),
      ...definition.keys(terms),
      ...commonKeys(modifiers, terms),
    };
    return z.strictObject(shape).transform((parsed, ctx): Component => {
      // The shape's common keys are known; the kind's own go to the kind, which knows them.
      const common = parsed as unknown as Common;
      const where = whereOf(common.where);
      const meaning = definition.meaning(parsed as never, terms, ctx, where);
      if (meaning === null) return z.NEVER;
      return { ...NOTHING_ELSE, ...meaning, ...commonOf(common, kind, modifiers, terms, ctx) };
    });
  };
  return { kind, summary, example, schema };
}

const NOTHING_ELSE = {
  growing: null,
  dealColumns: [],
  measures: [],
  listed: null,
  planBase: null,
  once: null,
  over: [],
  fixedAmounts: false,
} as const;

function commonKeys(modifiers: Modifiers, { decimals }: Terms) {
  const { amount: unit, windows, limits } = modifiers;
  const limit = amount(decimals, false).optional();
  return {
    ...(modifiers.where
      ? { where: whereSchema.optional().describe('Columns of deals.csv: the values that count.') }
      : {}),
    gates: gatesSchema(unit !== null)
      .optional()
      .describe('All must hold, or it pays nothing.'),
    ...(windows.length === 0
      ? {}
      : {
          window: oneOf(windows)
            .optional()
            .describe('Over which days it is measured; period by default.'),
        }),
    ...(limits
      ? {
          multipliers: multipliersSchema(unit !== null)
            .optional()
            .describe('Factors by performance; below the first bound nothing.'),
          cap: limit.describe('At most this amount a payment.'),
          floor: limit.describe('At least this amount a payment.'),
        }
      : {}),
  };
}

interface Common {
  readonly id: string;
  readonly where?: Parameters<typeof whereOf>[0];
  readonly gates?: RawGates | undefined;
  readonly multipliers?: RawMultipliers | undefined;
  readonly window?: Window | undefined;
  readonly cap?: Money | undefined;
  readonly floor?: Money | undefined;
}

function commonOf(
  common: Common,
  kind: string,
  modifiers: Modifiers,
  { decimals }: Terms,
  ctx: z.core.$RefinementCtx<unknown>,
): Omit<Component, keyof Meaning> {
  const gates = gatesOf(common.gates ?? [], modifiers.amount, decimals, ctx);
  gates.forEach(({ by }, i) => {
    if (modifiers.gates === 'any' || ('of' in by && by.of === 'team')) return;
    complain(ctx, { code: 'value-invalid', rule: 'team-gate' }, ['gates', i, 'by']);
  });
  return {
    id: common.id as ComponentId,
    kind,
    where: whereOf(common.where),
    window: common.window ?? 'period',
    gates,
    multipliers: multipliersOf(common.multipliers ?? [], modifiers.amount, decimals, ctx),
    cap: common.cap ?? null,
    floor: common.floor ?? null,
    ...usesOf(common),
  };
}

/** Finds what a component reads: values tagged `by` and `column`, wherever they stand. */
function usesOf(value: unknown): {
  readonly performances: readonly By[];
  columns: readonly string[];
} {
  const performances: By[] = [];
  const columns: string[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    const tagged = each as { tag?: unknown; column?: unknown };
    if (tagged.tag === 'by') performances.push(each as By);
    else if (tagged.tag === 'column') columns.push(String(tagged.column));
    else for (const inner of Object.values(each)) visit(inner);
  };
  visit(value);
  return { performances, columns };
}
