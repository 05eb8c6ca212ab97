/** What a schema says against a value, in the terms of the findings. */
import type * as z from 'zod';

/** What is wrong with a value: the code of the finding, and its facts but for the key. */
export type Complaint =
  | { readonly code: 'value-invalid'; readonly rule: string; readonly allowed?: readonly string[] }
  | { readonly code: 'rate-without-percent'; readonly suggestion: string }
  | { readonly code: 'tiers-not-rising'; readonly bound: string; readonly previous: string }
  | { readonly code: 'weights-not-100'; readonly sum: string };

type Issues = Pick<z.core.ParsePayload, 'issues'> | z.core.$RefinementCtx<unknown>;

/** Reports a complaint at a path below the value being checked. */
export function complain(
  ctx: Issues,
  complaint: Complaint,
  path: readonly (string | number)[] = [],
): void {
  ctx.issues.push({
    code: 'custom',
    input: undefined,
    message: complaint.code,
    params: { complaint },
    path: [...path],
    continue: true,
  } as z.core.$ZodRawIssue);
}
