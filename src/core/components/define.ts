/**
 * How a kind of component is defined: its own keys of the scheme and its arithmetic, side by side.
 * Schema, JSON Schema, dispatch and reference page are made from what stands here, so a new kind is
 * one file and one line in `index.ts`.
 */
import * as z from 'zod';
import type { PaidLines } from '../credit.ts';
import type { Measured } from '../measure.ts';
import type { ComponentId, Measure, Where } from '../model.ts';
import type { Exact } from '../money/exact.ts';
import type { Figure } from '../money/figure.ts';
import type { Money } from '../money/money.ts';
import type { Reading, Step } from '../money/working.ts';
import type { By } from './parts/performance.ts';
import { amount, nameScalar, texts } from './parts/scalars.ts';

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
  /** The lines of the component's basis that meet its `where`, in order; none without a basis. */
  readonly lines: PaidLines;
  readonly measured: Measured;
  /** The sum of the measured lines. */
  readonly base: Figure;
  readonly read: (by: By) => Reading;
  /** The plan that an attainment is measured against, in the plan's unit. */
  readonly plan: (by: By) => Exact;
  /** The seat's amount in a column of plans.csv. */
  readonly column: (name: string) => Figure<'money'>;
  readonly text: (column: string, row: number) => string;
}

/**
 * What each line adds: whole numbers over one denominator, in minor units, one for each line of the
 * desk. They sum to the working's result, which `earn` holds them to.
 */
export interface LinePay {
  readonly increments: readonly bigint[];
  readonly denominator: bigint;
  /** The rates used, and for each line which of them (several where a line crosses a bound). */
  readonly rates: readonly (readonly Figure[])[];
  readonly rateOf: readonly number[];
}

/** What a component earns before cap, floor and rounding. */
export interface Earning {
  readonly base: Figure | null;
  readonly performance: Reading | null;
  readonly rates: readonly Figure[];
  readonly working: Step;
  readonly lines: LinePay | null;
}

/** A component of a role, ready to calculate. */
export interface Component {
  readonly id: ComponentId;
  readonly kind: string;
  readonly basis: Basis | null;
  readonly where: Where;
  readonly cap: Money | null;
  readonly floor: Money | null;
  /** The performances and columns of plans.csv that it reads. */
  readonly performances: readonly By[];
  readonly columns: readonly string[];
  /** Columns of deals.csv that it needs beside those of `where`. */
  readonly dealColumns: readonly string[];
  /** A column whose texts must all be listed, as `rate_by` without `other` needs. */
  readonly listed: Listed | null;
  /** The plan and where that its tiers need as base: marginal tiers by attainment. */
  readonly planBase: By | null;
  readonly earn: (desk: Desk) => Earning;
}

export interface Listed {
  readonly column: string;
  readonly texts: readonly string[];
}

/** What a kind's schema may depend on. */
export interface Terms {
  /** Decimals of the scheme's currency. */
  readonly decimals: number;
}

/** What a kind makes of its own keys. */
export interface Meaning {
  readonly basis: Basis | null;
  readonly dealColumns?: readonly string[];
  readonly listed?: Listed | null;
  readonly planBase?: By | null;
  readonly earn: (desk: Desk) => Earning;
}

export interface Kind {
  readonly kind: string;
  /** One sentence for the reference page. */
  readonly summary: string;
  /** A worked example in the product's own YAML, for the reference page. */
  readonly example: string;
  readonly schema: (terms: Terms) => z.ZodType<Component>;
}

interface Definition<S extends z.ZodRawShape> {
  readonly kind: string;
  readonly summary: string;
  readonly example: string;
  readonly keys: (terms: Terms) => S;
  /** What the keys mean, or null after complaining about them through `ctx`. */
  readonly meaning: (
    keys: z.output<z.ZodObject<S>>,
    terms: Terms,
    ctx: z.core.$RefinementCtx<unknown>,
  ) => Meaning | null;
}

/** Defines a kind from its own keys; the keys that every component has are added here. */
export function define<S extends z.ZodRawShape>(definition: Definition<S>): Kind {
  const { kind, summary, example } = definition;
  const schema = (terms: Terms): z.ZodType<Component> => {
    const shape = {
      id: nameScalar.describe('Unique in the role; names the component in every output.'),
      kind: z.literal(kind),
      ...definition.keys(terms),
      where: whereSchema.optional().describe('Column of deals.csv: the values that count.'),
      cap: amount(terms.decimals, false).optional().describe('At most this amount a payment.'),
      floor: amount(terms.decimals, false).optional().describe('At least this amount a payment.'),
    };
    return z.strictObject(shape).transform((parsed, ctx): Component => {
      // The shape's common keys are known; the kind's own go to the kind, which knows them.
      const common = parsed as unknown as Common;
      const meaning = definition.meaning(parsed as never, terms, ctx);
      if (meaning === null) return z.NEVER;
      const { performances, columns } = usesOf(parsed);
      return {
        id: common.id as ComponentId,
        kind,
        basis: meaning.basis,
        where: whereOf(common.where),
        cap: common.cap ?? null,
        floor: common.floor ?? null,
        performances,
        columns,
        dealColumns: meaning.dealColumns ?? [],
        listed: meaning.listed ?? null,
        planBase: meaning.planBase ?? null,
        earn: meaning.earn,
      };
    });
  };
  return { kind, summary, example, schema };
}

interface Common {
  readonly id: string;
  readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly cap?: Money | undefined;
  readonly floor?: Money | undefined;
}

/** `where`: column → allowed values. */
export const whereSchema = z.record(z.string(), texts);

/** The conditions of a `where` as read; none when it is left out. */
export function whereOf(where: Readonly<Record<string, readonly string[]>> | undefined): Where {
  return Object.entries(where ?? {}).map(([column, values]) => ({ column, values }));
}

/** Finds what a component reads: values tagged `by` and `column`, wherever they stand. */
function usesOf(value: unknown): { performances: By[]; columns: string[] } {
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
