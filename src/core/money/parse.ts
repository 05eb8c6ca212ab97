/**
 * Text to exact numbers, without passing through a floating-point number. The grammar is strict:
 * an optional minus, digits, an optional point with digits. `1e5`, `NaN`, `1.2.3`, `.5` are none.
 */
import { type Exact, exact } from './exact.ts';
import { type Money, money } from './money.ts';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Digits before the mark that an amount may have. */
const WHOLE_DIGITS = 16;
/** Half of what a 64-bit column holds, so that revenue − cost fits as well. */
const LIMIT = 2n ** 62n - 1n;

/**
 * Units of 10^-decimals, e.g. kopecks for 2; null when the text is no such number, has more
 * decimals, more than 16 digits before the mark, or leaves 64 bits. Trailing zeros are no decimals.
 */
export function parseUnits(text: string, decimals: number): bigint | null {
  if (!DECIMAL.test(text)) return null;
  const { whole, fraction } = partsOf(text);
  const kept = fraction.length > decimals ? fraction.replace(/0+$/, '') : fraction;
  if (whole.length > WHOLE_DIGITS || kept.length > decimals) return null;
  const units = BigInt(whole + kept.padEnd(decimals, '0'));
  if (units > LIMIT) return null;
  return text.startsWith('-') ? -units : units;
}

/** The digits before and behind the point of a decimal. */
function partsOf(text: string): { readonly whole: string; readonly fraction: string } {
  const start = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  return point === -1
    ? { whole: text.slice(start), fraction: '' }
    : { whole: text.slice(start, point), fraction: text.slice(point + 1) };
}

/** Money in a currency of that many decimals, or null. */
export function parseMoney(text: string, decimals: number): Money | null {
  const units = parseUnits(text, decimals);
  return units === null ? null : money(units);
}

/** An exact decimal of at most 16 digits before the mark and 12 after it, or null. */
export function parseDecimal(text: string): Exact | null {
  if (!DECIMAL.test(text)) return null;
  const { whole, fraction } = partsOf(text);
  if (whole.length > WHOLE_DIGITS || fraction.length > 12) return null;
  const digits = BigInt(whole + fraction);
  return exact(text.startsWith('-') ? -digits : digits, 10n ** BigInt(fraction.length));
}

/** `5%` as 1/20; null when it is no decimal with a percent sign. */
export function parsePercent(text: string): Exact | null {
  if (!text.endsWith('%')) return null;
  const percent = parseDecimal(text.slice(0, -1).trimEnd());
  return percent === null ? null : percent.div(100n);
}
