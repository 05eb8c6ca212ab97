/**
 * credits.csv: one row for each credited line × payee × component that pays by deal. There are many
 * lines, so the rows are laid out as columns of codes, without an object for a row.
 */
import type { Result } from '../../core/calculate.ts';
import { headOf, rule } from '../../core/credit.ts';
import type { Attribution } from '../../core/deals.ts';
import { formatMoney } from '../../core/money/format.ts';
import { money } from '../../core/money/money.ts';
import { layOut } from './credit-rows.ts';
import { creditedOn, type Frame, frameOf, mostOf, sharesText } from './credit-cells.ts';
import { baseCells, rateColumn, shareColumn } from './credit-pay.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

export function creditsSheet(result: Result): Sheet {
  const frame = frameOf(result, layOut(result));
  const columns = Object.entries({ ...lineColumns(result, frame), ...payColumns(result, frame) });
  const { before, after } = { before: columns.slice(0, 9), after: columns.slice(9) };
  const named = [...before, ...after, ...assigned(result, frame)];
  return {
    name: 'credits.csv',
    header: named.map(([name]) => name),
    columns: named.map(([, column]) => column),
    rows: frame.rows.count,
  };
}
