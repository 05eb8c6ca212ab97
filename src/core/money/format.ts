/**
 * Numbers as text. Amounts have a point and the currency's decimals; percentages are cut, not
 * rounded, to two decimals, so that 99.996 % never reads as 100 %. Less than nothing has the hyphen
 * in files (`-5.00`), which programs read back, and a minus sign where people read (`−5.00`).
 */
import type { Currency } from './currency.ts';
import { type Exact, numerator } from './exact.ts';
import type { Figure } from './figure.ts';
import { type Money, money } from './money.ts';
import { roundExact } from './round.ts';

/** `-1234.50`: no thousands separators. */
export function formatMoney(amount: Money, currency: Currency): string {
  return withPoint(amount, currency.decimals);
}

/** For people, with spaces between thousands and a minus of its width: `−1 234.50`. */
export function formatMoneySpaced(amount: Money, currency: Currency): string {
  return withMinus(spaced(withPoint(amount, currency.decimals)));
}

/** `92.4%`: cut to two decimals, without trailing zeros. */
export function formatPercent(ratio: Exact): string {
  return `${cut(ratio.mul(100n), 2)}%`;
}

/** With its sign, for people: `+1 234.50`, `−0.50`, `0.00`. */
export function formatChange(amount: Money, currency: Currency): string {
  return `${amount > 0n ? '+' : ''}${formatMoneySpaced(amount, currency)}`;
}

/** A plain exact number, in full when its decimals end, otherwise cut to `decimals`. */
export function formatNumber(value: Exact, decimals = 6): string {
  return cut(value, decimals);
}

/**
 * A rate as it was written: every decimal of a percentage that ends within six; a longer one is
 * cut to two.
 */
export function formatRate(ratio: Exact): string {
  const percent = ratio.mul(100n);
  return 1_000_000n % percent.d === 0n ? `${cut(percent, 6)}%` : formatPercent(ratio);
}

/** An exact amount in minor units, rounded half away from zero for show only. */
export function shownMoney(value: Exact): Money {
  return roundExact(value, { to: money(1n), mode: 'half_up', at: 'component' });
}

/** A figure as it stands in a CSV cell. */
export function formatFigure(figure: Figure, currency: Currency): string {
  switch (figure.unit) {
    case 'money':
      return formatMoney(shownMoney(figure.value), currency);
    case 'ratio':
      return formatRate(figure.value);
    case 'quantity':
    case 'deals':
    case 'number':
      return formatNumber(figure.value);
  }
}

/** Puts spaces between the thousands of a plain decimal number. */
export function spaced(text: string): string {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ' '), ...rest].join('.');
}

/** A number less than nothing as people read it: `−` (U+2212) in place of the hyphen of files. */
export function withMinus(text: string): string {
  return text.startsWith('-') ? `−${text.slice(1)}` : text;
}

function withPoint(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Decimals beyond the given number are dropped, trailing zeros too; `-0` is `0`. */
function cut(value: Exact, decimals: number): string {
  const scaled = (numerator(value) * 10n ** BigInt(decimals)) / value.d;
  const text = withPoint(scaled, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
