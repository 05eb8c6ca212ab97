/**
 * Traced figures: a number with where it comes from, down to the deal lines and the cells of the
 * inputs, so that it can be explained without being calculated twice.
 *
 * Invariant: a figure made of others is made here, by the operation that it names. A target of
 * 60 000 for 15 of 31 days is the product of 60 000 and 15/31.
 */
import { type Exact, exact, isNegative, NOTHING, sumOf } from './exact.ts';
import { type Figure, figure, type Unit } from './figure.ts';
import { type Rounding, roundExact } from './round.ts';

/** Deal lines that are added up: line `rows[i]` adds `values[i] / scale` of the unit. */
export interface AddedLines {
  /** Rows of the table of deals. */
  readonly rows: readonly number[];
  /** What of each line counts, out of the table's scale of shares. */
  readonly shares: readonly bigint[];
  readonly values: readonly bigint[];
  readonly scale: bigint;
}

export type Origin =
  /** Deals by a measure: those that count in plans (quota) or those that are paid for (pay). */
  | {
      readonly from: 'deals';
      readonly credit: 'quota' | 'pay';
      readonly measure: 'revenue' | 'margin' | 'quantity' | 'deals';
      /** The days they were credited in, where they are not the paying period. */
      readonly over: string;
      readonly lines: () => AddedLines;
    }
  /** A column of plans.csv, in the rows of one period (empty: of the paying one). */
  | { readonly from: 'plans'; readonly column: string; readonly period: string }
  | { readonly from: 'metrics'; readonly metric: string; readonly period: string }
  | { readonly from: 'scheme'; readonly key: string }
  /** What was owed of draws. */
  | { readonly from: 'balances' }
  | { readonly from: 'days'; readonly held: number; readonly of: number }
  /** What somebody earns by a component, rounded. */
  | { readonly from: 'earned'; readonly employee: string; readonly component: string }
  | { readonly from: 'rounded'; readonly of: Traced; readonly rounding: Rounding }
  | { readonly from: Operation; readonly parts: readonly Traced[] };

/**
 * `quotient` is the first ÷ the second, `difference` the first − the second, `positive` the only
 * one, or nothing when it is less.
 */
export type Operation = 'sum' | 'product' | 'quotient' | 'difference' | 'positive';

export interface Traced<U extends Unit = Unit> extends Figure<U> {
  readonly origin: Origin;
}

/** A number that is read, not calculated. */
export function given<U extends Unit>(unit: U, value: Exact, origin: Origin): Traced<U> {
  return { unit, value, origin };
}

/** An amount or a number of the scheme, under the key that has it. */
export function written<U extends Unit>(value: Figure<U>, key: string): Traced<U> {
  return { ...value, origin: { from: 'scheme', key } };
}

/** The sum of parts of one unit; a single part stands for itself. */
export function added<U extends Unit>(unit: U, parts: readonly Traced<U>[]): Traced<U> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const value = sumOf(parts.map((part) => part.value));
  return { ...figure(unit, value), origin: { from: 'sum', parts } };
}

/** A figure times ratios; those that are absent leave it as it is. */
export function multiplied<U extends Unit>(
  of: Traced<U>,
  ...factors: readonly (Traced<'ratio'> | null)[]
): Traced<U> {
  const present = factors.filter((factor) => factor !== null);
  if (present.length === 0) return of;
  const value = present.reduce((product, factor) => product.mul(factor.value), of.value);
  return { ...figure(of.unit, value), origin: { from: 'product', parts: [of, ...present] } };
}

/** One figure in another of the same unit; the second is not zero. */
export function ratioOf(a: Traced, b: Traced): Traced<'ratio'> {
  return given('ratio', a.value.div(b.value), { from: 'quotient', parts: [a, b] });
}

/** The first less the second, of one unit. */
export function subtracted<U extends Unit>(a: Traced<U>, b: Traced<U>): Traced<U> {
  return given(a.unit, a.value.sub(b.value), { from: 'difference', parts: [a, b] });
}

/** A figure, or nothing when it is negative. */
export function positive<U extends Unit>(of: Traced<U>): Traced<U> {
  if (!isNegative(of.value)) return of;
  return given(of.unit, NOTHING, { from: 'positive', parts: [of] });
}

/** A figure of money after its rounding. */
export function rounded(of: Traced<'money'>, rounding: Rounding): Traced<'money'> {
  return given('money', exact(roundExact(of.value, rounding)), { from: 'rounded', of, rounding });
}

/** Days held in days of the whole as a factor; null for all of them. */
export function daysHeld(held: number, of: number): Traced<'ratio'> | null {
  if (held === of) return null;
  return given('ratio', exact(BigInt(held), BigInt(of)), { from: 'days', held, of });
}
