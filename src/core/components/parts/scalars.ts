/**
 * The scalars of the scheme language. YAML gives every scalar as text; each scalar says what it
 * understands, and its JSON Schema for editors, where a number may also stand bare.
 */
import * as z from 'zod';
import { type Exact, isNegative } from '../../money/exact.ts';
import type { Money } from '../../money/money.ts';
import { parseDecimal, parseMoney, parsePercent } from '../../money/parse.ts';

// A scheme is read once, and to compile a parser for it takes longer than to read it.
z.config({ jitless: true });

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

function scalar<T>(
  json: Readonly<Record<string, unknown>>,
  parse: (text: string) => T | Complaint,
): z.ZodType<T, string> {
  return z
    .string()
    .transform((text, ctx) => {
      const value = parse(text);
      if (typeof value === 'object' && value !== null && 'code' in value) {
        complain(ctx, value as Complaint);
        return z.NEVER;
      }
      return value as T;
    })
    .meta({ json });
}

const invalid = (rule: string): Complaint => ({ code: 'value-invalid', rule });

/** A name that a person or a component is called by: text that is not empty. */
export const nameScalar = scalar<string>({ type: 'string', minLength: 1 }, (text) =>
  text === '' ? invalid('name') : text,
);

/** `true` or `false`. */
export const flag = scalar<boolean>({ type: 'boolean' }, (text) =>
  text === 'true' ? true : text === 'false' ? false : invalid('boolean'),
);

/** `5%` and the like, exact. A bare number is refused with what to write. */
export function percentage(allowNegative = false): z.ZodType<Exact, string> {
  return scalar<Exact>({ type: 'string', pattern: '^-?\\d+(\\.\\d+)?\\s?%$' }, (text) => {
    const value = parsePercent(text);
    if (value === null) return withoutPercent(text);
    return !allowNegative && isNegative(value) ? invalid('percentage-not-negative') : value;
  });
}

/** `0.05` probably means 5 %, and `5` too. */
function withoutPercent(text: string): Complaint {
  const plain = parseDecimal(text);
  if (plain === null) return invalid('percentage');
  const percent = plain.n < plain.d ? plain.mul(100n) : plain;
  return { code: 'rate-without-percent', suggestion: `${percent.toString()}%` };
}

const NUMBER_JSON = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }],
};

/** An amount of the scheme's currency. */
export function amount(decimals: number, allowNegative = true): z.ZodType<Money, string> {
  return scalar<Money>(NUMBER_JSON, (text) => {
    const value = parseMoney(text, decimals);
    if (value === null) return invalid('amount');
    return !allowNegative && value < 0n ? invalid('amount-positive') : value;
  });
}

/** A plain exact number: a metric, a quantity. */
export const decimal = scalar<Exact>(
  NUMBER_JSON,
  (text) => parseDecimal(text) ?? invalid('number'),
);

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[]): z.ZodType<W, string> {
  return scalar<W>({ enum: words }, (text) => {
    const known = words.find((word) => word === text);
    return known ?? { code: 'value-invalid', rule: 'one-of', allowed: words };
  });
}

/** A number that may carry a percent sign: `80%` is 4/5 and `percent`. */
export interface Level {
  readonly value: Exact;
  readonly percent: boolean;
  readonly text: string;
}

/** A bound or a payout, whose unit depends on what it is compared with. */
export const level: z.ZodType<Level, string> = scalar<Level>(
  { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?\\s?%?$' }] },
  (text) => {
    const percent = parsePercent(text);
    if (percent !== null) return { value: percent, percent: true, text };
    const plain = parseDecimal(text);
    return plain === null ? invalid('number') : { value: plain, percent: false, text };
  },
);

/** A text, or a list of texts, as a list. */
export const texts: z.ZodType<readonly string[], unknown> = z.union(
  [z.string().transform((text) => [text]), z.array(z.string()).min(1)],
  { error: 'text-or-list' },
);
