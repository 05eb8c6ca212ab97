/** A tier as it is named: `from 80%`, `above 50 000.00`, `below the first`. */
import type { Currency } from '../../core/money/currency.ts';
import { figure } from '../../core/money/figure.ts';
import { formatFigure, spaced } from '../../core/money/format.ts';
import type { TierAt } from '../../study/tiers.ts';

export function tierText({ bound, unit }: TierAt, currency: Currency): string {
  if (bound === null) return 'below the first';
  const text = formatFigure(figure(unit, bound.at), currency);
  return `${bound.edge} ${unit === 'money' ? spaced(text) : text}`;
}
