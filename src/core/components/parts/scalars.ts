/**
 * The scalars of the scheme language. YAML gives every scalar as text; each scalar says what it
 * understands, and its JSON Schema for editors, where a number may also stand bare.
 */
import * as z from 'zod';
import { type Exact, isNegative } from '../../money/exact.ts';
import type { Money } from '../../money/money.ts';
import { parseDecimal, parseMoney, parsePercent } from '../../money/parse.ts';
import { type Complaint, complain } from './complaint.ts';
import { listOf } from './lists.ts';
import { noted, type ScalarNote } from './notes.ts';

z.config({
  // A scheme is read once, and to compile a parser for it takes longer than to read it.
  jitless: true,
  // Values of YAML never contain themselves, so nothing need watch for it.
  memoizer: { attach: () => {}, guard: () => {}, alloc: (_schema, _payload, empty) => empty },
});

/** A single value, read from its text. */
export function scalar<T>(
  note: Omit<ScalarNote, 'words'> & { readonly words?: readonly string[] },
  parse: (text: string) => T | Complaint,
): z.ZodType<T, string> {
  const schema = z.string().transform((text, ctx) => {
    const value = parse(text);
    if (typeof value === 'object' && value !== null && 'code' in value) {
      complain(ctx, value as Complaint);
      return z.NEVER;
    }
    return value as T;
  });
  return noted(schema, { scalar: { words: [], ...note } });
}

const invalid = (rule: string): Complaint => ({ code: 'value-invalid', rule });

/** Text in YAML may look like a number or a truth value. */
const TEXT = ['string', 'number', 'boolean'];

/** A name that a person or a component is called by: text that is not empty. */
export const nameScalar = scalar<string>(
  { says: 'text', json: { type: TEXT, minLength: 1 } },
  (text) => (text === '' ? invalid('name') : text),
);

/** Any text, empty too. */
export const anyText = scalar<string>(
  { says: 'text', json: { type: [...TEXT, 'null'] } },
  (text) => text,
);

/** `true` or `false`. */
export const flag = scalar<boolean>(
  { says: 'true or false', words: ['true', 'false'], json: { type: 'boolean' } },
  (text) => (text === 'true' ? true : text === 'false' ? false : invalid('boolean')),
);

/** At most 16 digits before the point. */
const DIGITS = '\\d{1,16}(\\.\\d+)?';

/** `5%` and the like, exact. A bare number is refused with what to write. */
export function percentage(allowNegative = false): z.ZodType<Exact, string> {
  const pattern = `^${allowNegative ? '-?' : ''}${DIGITS}\\s*%$`;
  return scalar<Exact>({ says: 'percentage', json: { type: 'string', pattern } }, (text) => {
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

/** A number stands bare or as text. */
function numberJson(allowNegative: boolean): ScalarNote['json'] {
  return {
    anyOf: [
      { type: 'number', ...(allowNegative ? {} : { minimum: 0 }) },
      { type: 'string', pattern: `^${allowNegative ? '-?' : ''}${DIGITS}$` },
    ],
  };
}

/** An amount of the scheme's currency. */
export function amount(decimals: number, allowNegative = true): z.ZodType<Money, string> {
  const name = allowNegative ? 'amount' : 'amount_not_negative';
  return scalar<Money>({ says: 'amount', name, json: numberJson(allowNegative) }, (text) => {
    const value = parseMoney(text, decimals);
    if (value === null) return invalid('amount');
    return !allowNegative && value < 0n ? invalid('amount-positive') : value;
  });
}

/** A step that amounts are rounded to: a multiple of the currency's smallest unit. */
export function step(decimals: number): z.ZodType<Money, string> {
  return scalar<Money>({ says: 'amount', json: numberJson(false) }, (text) => {
    const value = parseMoney(text, decimals);
    return value === null || value <= 0n ? invalid('rounding-step') : value;
  });
}

/** A plain exact number: a metric, a quantity. */
export const decimal = scalar<Exact>(
  { says: 'number', name: 'number', json: numberJson(true) },
  (text) => parseDecimal(text) ?? invalid('number'),
);

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[]): z.ZodType<W, string> {
  return scalar<W>({ says: words.join(', '), words, json: { enum: words } }, (text) => {
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
  {
    says: 'percentage or number',
    name: 'percentage_or_number',
    json: { anyOf: [{ type: 'number' }, { type: 'string', pattern: `^-?${DIGITS}(\\s*%)?$` }] },
  },
  (text) => {
    const percent = parsePercent(text);
    if (percent !== null) return { value: percent, percent: true, text };
    const plain = parseDecimal(text);
    return plain === null ? invalid('number') : { value: plain, percent: false, text };
  },
);

/** A text, or a list of texts, as a list. */
const oneText = anyText.transform((text): readonly string[] => [text]);
const manyTexts: z.ZodType<readonly string[], unknown> = listOf(anyText);
export const texts: z.ZodType<readonly string[], unknown> = noted(
  z.union([oneText, manyTexts], { error: 'text-or-list' }),
  {
    choice: {
      among: () => [oneText, manyTexts],
      choose: (value) => (Array.isArray(value) ? manyTexts : oneText),
    },
  },
);
