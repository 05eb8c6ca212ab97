/**
 * Rules of which keys of a mapping may stand together, as data: they are checked here, and the
 * reference, the JSON Schema and the merging of variants read them. `exactlyOne(['rate', 'tiers'])`
 * refuses a mapping with both and one with neither.
 */
import * as z from 'zod';
import { complain } from './complaint.ts';
import { type KeyRule, noted } from './notes.ts';

export function exactlyOne(keys: readonly string[], rule = 'exactly-one'): KeyRule {
  return { keys, least: 1, most: 1, where: null, told: { rule, allowed: keys } };
}

export function atLeastOne(keys: readonly string[], rule: string): KeyRule {
  return { keys, least: 1, most: keys.length, where: null, told: { rule, allowed: keys } };
}

export function atMostOne(keys: readonly string[], rule: string): KeyRule {
  return { keys, least: 0, most: 1, where: null, told: { rule, allowed: keys } };
}

export function none(keys: readonly string[], rule: string): KeyRule {
  return { keys, least: 0, most: 0, where: null, told: { rule, allowed: keys } };
}

/** The rule, where a key stands. */
export function given(key: string, rule: KeyRule): KeyRule {
  return { ...rule, where: { key, stands: true } };
}

/** The rule, where a key is missing. */
export function without(key: string, rule: KeyRule): KeyRule {
  return { ...rule, where: { key, stands: false } };
}

/** A mapping with these keys and no others; the first rule that is broken is told. */
export function mapping<S extends z.ZodRawShape>(shape: S, rules: readonly KeyRule[] = []) {
  const keys = z.strictObject(shape);
  if (rules.length === 0) return keys;
  const ruled = keys.superRefine((value, ctx) => {
    const broken = rules.find((rule) => !holds(rule, value));
    if (broken === undefined) return;
    // What must not stand is pointed at; what is missing or too much is the mapping's fault.
    const stray = broken.most === 0 ? standing(broken.keys, value) : [];
    complain(ctx, { code: 'value-invalid', ...broken.told }, stray.slice(0, 1));
  });
  return noted(ruled, { rules });
}

function holds({ keys, least, most, where }: KeyRule, value: object): boolean {
  if (where !== null && stands(where.key, value) !== where.stands) return true;
  const count = standing(keys, value).length;
  return least <= count && count <= most;
}

function standing(keys: readonly string[], value: object): readonly string[] {
  return keys.filter((key) => stands(key, value));
}

function stands(key: string, value: object): boolean {
  return (value as Readonly<Record<string, unknown>>)[key] !== undefined;
}
