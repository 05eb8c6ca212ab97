/**
 * Every finding code with its severity and the facts it carries: the one list of them. The facts
 * are ready for JSON: text, counts, lists of text. Amounts are text with the currency's decimals.
 */
import { deals } from './catalog/deals.ts';
import type { Entry } from './catalog/entry.ts';
import { files } from './catalog/files.ts';
import { outputs } from './catalog/outputs.ts';
import { policies } from './catalog/policies.ts';
import { roster } from './catalog/roster.ts';
import { scheme } from './catalog/scheme.ts';
import { studies } from './catalog/studies.ts';

export type { Severity } from './catalog/entry.ts';
export type { NumberShape, ValueRule } from './catalog/rules.ts';

export const catalog = {
  ...files,
  ...scheme,
  ...roster,
  ...deals,
  ...policies,
  ...studies,
  ...outputs,
} as const;

export type Code = keyof typeof catalog;

export type ArgsOf<C extends Code> = (typeof catalog)[C] extends Entry<infer A> ? A : never;

/** Every code, in the order of the catalogue. */
export const codes = Object.keys(catalog) as readonly Code[];

/** The codes that a scheme may accept with a reason. */
export const policyCodes = Object.keys(policies) as readonly (keyof typeof policies)[];
