/** components.csv: one row for each component of each seat, zeros too. */
import type { Result } from '../../core/calculate.ts';
import type { Currency } from '../../core/money/currency.ts';
import { formatFigure, formatMoney, formatPercent } from '../../core/money/format.ts';
import { ZERO } from '../../core/money/money.ts';
import type { Reading } from '../../core/money/reading.ts';
import { TOTAL } from '../../core/scheme.ts';
import { why, whyTotal } from '../why.ts';
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
  const rows = result.earned.map((it) => ({
    ...it.seat,
    cells: [
      it.component.id,
      it.component.kind,
      it.base === null ? '' : formatFigure(it.base, currency),
      it.performances.map((reading) => performanceCell(reading, currency)).join('|'),
      it.rates.map((rate) => formatFigure(rate, currency)).join('|'),
      formatMoney(it.amount, currency),
      why(it, currency),
    ],
  }));
  // What a role's total changes comes after the seat's components.
  const totals = result.totals
    .filter(({ change }) => change !== ZERO)
    .map((it) => ({
      ...it.seat,
      cells: [
        TOTAL,
        TOTAL,
        formatMoney(it.earned, currency),
        '',
        '',
        formatMoney(it.change, currency),
        whyTotal(it, currency),
      ],
    }));
  const sorted = [...rows, ...totals]
    .sort(byPlace)
    .map(({ employee, team, role, cells }) => [period.text, employee, team, role, ...cells]);
  return sheetOfRows('components.csv', HEADINGS, sorted);
}

/** A measured percentage is cut; a rate, which somebody wrote, is not. */
function performanceCell({ figure }: Reading, currency: Currency): string {
  if (figure === null) return '';
  return figure.unit === 'ratio' ? formatPercent(figure.value) : formatFigure(figure, currency);
}
