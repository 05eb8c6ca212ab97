/**
 * Several forms under one key. Which one is meant is told by what stands there, so that a finding is
 * about that form (a plain union would report them all).
 */
import * as z from 'zod';
import { noted } from './notes.ts';

/**
 * A form chosen among several; for a value that is none of them `otherwise` complains. After an
 * unrecognized key zod would go on, with a value that is none, so that issue is handed on as a
 * custom one.
 */
export function chosen<A>(
  among: () => readonly z.ZodType<A>[],
  choose: (value: unknown) => z.ZodType<A> | null,
  otherwise: (value: unknown, ctx: z.core.$RefinementCtx<unknown>) => void = () => {},
): z.ZodType<A> {
  const schema = z.unknown().transform((value, ctx): A => {
    const meant = choose(value);
    if (meant === null) {
      otherwise(value, ctx);
      return z.NEVER;
    }
    const parsed = meant.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const code = issue.code === 'unrecognized_keys' ? 'custom' : issue.code;
      ctx.issues.push({ ...issue, code } as unknown as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });
  return noted(schema, { choice: { among, choose } });
}

/** A single value or a mapping under the same key. */
export function either<A>(scalar: z.ZodType<A>, mapping: z.ZodType<A>): z.ZodType<A> {
  return chosen(
    () => [scalar, mapping],
    (value) => (isMapping(value) ? mapping : scalar),
  );
}

/** A mapping of YAML: neither text nor a list. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
