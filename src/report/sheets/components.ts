/** components.csv: one row for each component of each seat, zeros too. */
import type { Result } from '../../core/calculate.ts';
import type { Currency } from '../../core/money/currency.ts';
import { formatFigure, formatMoney, formatPercent } from '../../core/money/format.ts';
import type { Reading } from '../../core/money/working.ts';
import { why } from '../why.ts';
import { byPlace } from './order.ts';
import { type Heading, type Sheet, sheetOfRows } from './sheet.ts';

const HEADINGS: readonly Heading[] = [
  ['period', 'plain'],
  ['employee', 'text'],
  ['team', 'text'],
  ['role', 'text'],
  ['component', 'text'],
  ['kind', 'plain'],
  ['base', 'plain'],
  ['performance', 'plain'],
  ['rate', 'plain'],
  ['amount', 'plain'],
  ['why', 'words'],
];

export function componentsSheet(result: Result): Sheet {
  const { scheme, period } = result.month;
  const { currency } = scheme;
  const rows = result.earned
    .toSorted((a, b) => byPlace(a.seat, b.seat))
    .map((it) => [
      period.text,
      it.seat.employee,
      it.seat.team,
      it.seat.role,
      it.component.id,
      it.component.kind,
      it.base === null ? '' : formatFigure(it.base, currency),
      it.performance === null ? '' : performanceCell(it.performance, currency),
      it.rates.map((rate) => formatFigure(rate, currency)).join('|'),
      formatMoney(it.amount, currency),
      why(it, currency),
    ]);
  return sheetOfRows('components.csv', HEADINGS, rows);
}

/** A measured percentage is cut; a rate, which somebody wrote, is not. */
function performanceCell({ figure }: Reading, currency: Currency): string {
  return figure.unit === 'ratio' ? formatPercent(figure.value) : formatFigure(figure, currency);
}
