/**
 * How a kind of component is defined: its own keys of the scheme and its arithmetic, side by side.
 * Schema, JSON Schema, dispatch and reference page are made from what stands here, so a new kind is
 * one file and one line in `index.ts`. The keys that every component has are added here.
 */
import * as z from 'zod';
import type { Where } from '../model.ts';
import { type Common, commonKeys, commonOf, type Modifiers } from './parts/common.ts';
import type { Component, Meaning, Terms } from './parts/component.ts';
import type { Example } from './parts/example.ts';
import { type KeyRule, noted } from './parts/notes.ts';
import { mapping } from './parts/rules.ts';
import { nameScalar } from './parts/scalars.ts';
import { whereOf } from './parts/where.ts';

export type { Basis } from '../measure.ts';
export { ALL_WINDOWS } from './parts/common.ts';
export type { Component, Growing, Terms } from './parts/component.ts';
export type { Desk, Earning, LinePay } from './parts/desk.ts';
export type { Example } from './parts/example.ts';
export type { By } from './parts/performance.ts';

export interface Kind {
  readonly kind: string;
  /** One sentence for the reference page. */
  readonly summary: string;
  /** Worked examples for the reference page, the plainest first. */
  readonly examples: readonly Example[];
  readonly schema: (terms: Terms) => z.ZodType<Component>;
}

interface Definition<S extends z.ZodRawShape> {
  readonly kind: string;
  readonly summary: string;
  readonly examples: readonly Example[];
  readonly modifiers: Modifiers;
  readonly keys: (terms: Terms) => S;
  /** Which of the keys may stand together. */
  readonly rules?: readonly KeyRule[];
  /** What the keys mean, or null after complaining about them through `ctx`. */
  readonly meaning: (
    keys: z.output<z.ZodObject<S>>,
    terms: Terms,
    ctx: z.core.$RefinementCtx<unknown>,
    where: Where,
  ) => Meaning | null;
}

/** Defines a kind from its own keys; the keys that every component has are added here. */
export function define<S extends z.ZodRawShape>(definition: Definition<S>): Kind {
  const { kind, summary, examples, modifiers } = definition;
  const schema = (terms: Terms): z.ZodType<Component> => {
    const shape = {
      id: nameScalar.describe('Unique in the role; names the component in every output.'),
      kind: z.literal(kind).describe('What it pays by.'),
      ...definition.keys(terms),
      ...commonKeys(modifiers, terms),
    };
    const keys = noted(mapping(shape, definition.rules), { name: kind, title: summary });
    return keys.transform((parsed, ctx): Component => {
      // The shape's common keys are known; the kind's own go to the kind, which knows them.
      const common = parsed as unknown as Common;
      const where = whereOf(common.where);
      const meaning = definition.meaning(parsed as never, terms, ctx, where);
      if (meaning === null) return z.NEVER;
      return { ...NOTHING_ELSE, ...meaning, ...commonOf(common, kind, modifiers, terms, ctx) };
    });
  };
  return { kind, summary, examples, schema };
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
