/**
 * Numbers as people read them: spaces between thousands, a space before the percent sign, `−` for
 * less than nothing. `1 240 000.00`, `92.4 %`, `16 units`.
 */
import type { Currency } from '../core/money/currency.ts';
import { compare, type Exact, ONE } from '../core/money/exact.ts';
import type { Figure } from '../core/money/figure.ts';
import {
  formatMoneySpaced,
  formatNumber,
  formatPercent,
  formatRate,
  shownMoney,
  spaced,
  withMinus,
} from '../core/money/format.ts';

/** With its unit: `16 units`, `1 deal`. */
export function quantity(figure: Figure, currency: Currency): string {
  const text = shown(figure, currency);
  const one = compare(figure.value, ONE) === 0;
  switch (figure.unit) {
    case 'quantity':
      return `${text} ${one ? 'unit' : 'units'}`;
    case 'deals':
      return `${text} ${one ? 'deal' : 'deals'}`;
    case 'money':
    case 'ratio':
    case 'number':
      return text;
  }
}

/** A figure; a rate is shown as it was written. */
export function shown({ unit, value }: Figure, currency: Currency): string {
  switch (unit) {
    case 'money':
      return amount(value, currency);
    case 'ratio':
      return percent(formatRate(value));
    case 'quantity':
    case 'deals':
    case 'number':
      return withMinus(spaced(formatNumber(value)));
  }
}

/** A figure that was measured: a percentage is cut, so that it never seems to reach more. */
export function measured(figure: Figure, currency: Currency): string {
  return figure.unit === 'ratio'
    ? percent(formatPercent(figure.value))
    : quantity(figure, currency);
}

/** Minor units. */
export function amount(value: Exact, currency: Currency): string {
  return formatMoneySpaced(shownMoney(value), currency);
}

/** Takes `92.4%`. */
export function percent(text: string): string {
  return withMinus(`${spaced(text.slice(0, -1))} %`);
}
