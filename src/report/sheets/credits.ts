/**
 * credits.csv: one row for each credited line × payee × component that pays by deal. There are many
 * lines, so rows are columns of codes and there is no object for a row.
 */

import type { Result } from '../../core/calculate.ts';
import { type Day, formatDay } from '../../core/calendar.ts';
import type { TextColumn } from '../../core/deals.ts';
import { formatMoney } from '../../core/money/format.ts';
import { money } from '../../core/money/money.ts';
import { baseCells, rateColumn, shareColumn } from './credit-pay.ts';
import { quotaTexts } from './credit-quota.ts';
import { type CreditRows, layOut, type Payer } from './credit-rows.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

export function creditsSheet(result: Result): Sheet {
  const { deals, scheme, period } = result.month;
  const rows = layOut(result);
  const { currency } = scheme;
  const quota = quotaTexts(deals, scheme.headDeals);
  const sold = { via: rows.line, codes: deals.attribution };
  const payer = shifted(rows.payer);
  const bases = rows.payers.map((it) => baseCells(it, currency));
  const columns: readonly (readonly [string, SheetColumn])[] = [
    ['period', { kind: 'plain', codes: new Int32Array(rows.count), texts: [period.text] }],
    ['deal_id', dealColumn(rows, deals.ids)],
    ['line', lineColumn(rows, deals.line)],
    ['credited_on', dayColumn(rows, deals.day)],
    ['owner', { kind: 'text', ...sold, texts: quota.owner }],
    ['origin', { kind: 'plain', ...sold, texts: quota.origin }],
    ['quota_team', { kind: 'text', ...sold, texts: quota.team }],
    ['quota_employee', { kind: 'text', ...sold, texts: quota.employee }],
    [
      'revenue',
      amounts((row) =>
        rows.first[row] === 1
          ? formatMoney(money(deals.revenue[rows.line[row] ?? -1] ?? 0n), currency)
          : '',
      ),
    ],
    ['paid_to', payerColumn(rows, payer, (it) => it.seat.employee)],
    ['share', shareColumn(rows, deals.shareScale)],
    ['component', payerColumn(rows, payer, (it) => it.component.id)],
    ['base', amounts((row) => bases[rows.payer[row] ?? -1]?.[rows.item[row] ?? -1] ?? '')],
    ['rate', rateColumn(rows, currency)],
    [
      'amount',
      amounts((row) => {
        const it = rows.payers[rows.payer[row] ?? -1];
        if (it === undefined) return '';
        return formatMoney(it.paid.amounts[rows.item[row] ?? -1] ?? it.paid.topUp, currency);
      }),
    ],
    ['assigned_by', dealColumn(rows, deals.text.get('assigned_by'))],
    ['assigned_on', dealColumn(rows, deals.text.get('assigned_on'))],
    ['assigned_reason', dealColumn(rows, deals.text.get('assigned_reason'))],
  ];
  return {
    name: 'credits.csv',
    header: columns.map(([name]) => name),
    columns: columns.map(([, column]) => column),
    rows: rows.count,
  };
}

function amounts(cell: (row: number) => string): SheetColumn {
  return { kind: 'amounts', cell };
}

/** -1 becomes 0, the code of the empty text. */
function shifted(indices: Int32Array): Int32Array {
  return indices.map((index) => index + 1);
}

function payerColumn(
  rows: CreditRows,
  codes: Int32Array,
  pick: (payer: Payer) => string,
): SheetColumn {
  return { kind: 'text', codes, texts: ['', ...rows.payers.map(pick)] };
}

/** A column of the deals; empty on top-ups and where the files have no such column. */
function dealColumn(rows: CreditRows, column: TextColumn | undefined): SheetColumn {
  return { kind: 'text', via: rows.line, ...(column ?? NO_COLUMN) };
}

const NO_COLUMN: TextColumn = { codes: new Int32Array(0), texts: [] };

function lineColumn(rows: CreditRows, numbers: Int32Array): SheetColumn {
  return codedBy(rows, numbers, String);
}

function dayColumn(rows: CreditRows, days: Int32Array): SheetColumn {
  return codedBy(rows, days, (day) => formatDay(day as Day));
}

/** A column of whole numbers of the deals, each distinct one written once. */
function codedBy(
  rows: CreditRows,
  values: Int32Array,
  write: (value: number) => string,
): SheetColumn {
  const texts: string[] = [];
  const known = new Map<number, number>();
  const codes = values.map((value) => {
    let code = known.get(value);
    if (code === undefined) {
      code = texts.push(write(value)) - 1;
      known.set(value, code);
    }
    return code;
  });
  return { kind: 'plain', via: rows.line, codes, texts };
}
