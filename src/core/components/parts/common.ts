/** The keys that kinds have in common, beside their own: `where`, gates, window, limits. */
import type * as z from 'zod';
import type { ComponentId, Window } from '../../model.ts';
import type { Unit } from '../../money/figure.ts';
import type { Money } from '../../money/money.ts';
import { complain } from './complaint.ts';
import type { Component, Meaning, Terms } from './component.ts';
import {
  gatesOf,
  gatesSchema,
  multipliersOf,
  multipliersSchema,
  type RawGates,
  type RawMultipliers,
} from './gates.ts';
import { type By, WINDOWS } from './performance.ts';
import { amount, oneOf } from './scalars.ts';
import { whereOf, whereSchema } from './where.ts';

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

/** Every window, for kinds that pay by deal. */
export const ALL_WINDOWS: readonly Window[] = WINDOWS;

/** The schemas of the common keys that a kind has. */
export function commonKeys(modifiers: Modifiers, { decimals }: Terms) {
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
          window: oneOf(windows).default('period').describe(windowText(windows)),
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

function windowText(windows: readonly Window[]): string {
  const text = 'Over which days it is measured; paid in the last period of them.';
  const toDate = 'To date: what is due to date less what was due a period before.';
  return windows.includes('year_to_date') ? `${text} ${toDate}` : text;
}

/** The common keys as read. */
export interface Common {
  readonly id: string;
  readonly where?: Parameters<typeof whereOf>[0];
  readonly gates?: RawGates | undefined;
  readonly multipliers?: RawMultipliers | undefined;
  readonly window?: Window | undefined;
  readonly cap?: Money | undefined;
  readonly floor?: Money | undefined;
}

/** What the common keys mean. */
export function commonOf(
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
