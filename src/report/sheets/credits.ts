/**
 * credits.csv: one row for each credited line × payee × component that pays by deal. There are many
 * lines, so rows are columns of codes and there is no object for a row.
 */

import type { Result } from '../../core/calculate.ts';
import { type Day, formatDay } from '../../core/calendar.ts';
import type { DealTable, TextColumn } from '../../core/deals.ts';
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
  const sold = attributionCodes(rows, deals);
  const payer = shifted(rows.payer);
  const bases = rows.payers.map((it) => baseCells(it, currency));
  const columns: readonly (readonly [string, SheetColumn])[] = [
    ['period', { kind: 'plain', codes: new Int32Array(rows.count), texts: [period.text] }],
    ['deal_id', dealColumn(rows, deals.ids)],
    ['line', lineColumn(rows, deals.line)],
    ['credited_on', dayColumn(rows, deals.day)],
    ['owner', { kind: 'text', codes: sold, texts: quota.owner }],
    ['origin', { kind: 'plain', codes: sold, texts: quota.origin }],
    ['quota_team', { kind: 'text', codes: sold, texts: quota.team }],
    ['quota_employee', { kind: 'text', codes: sold, texts: quota.employee }],
    [
      'revenue',
      amounts(rows, (row) =>
        rows.first[row] === 1
          ? formatMoney(money(deals.revenue[rows.line[row] ?? -1] ?? 0n), currency)
          : '',
      ),
    ],
    ['paid_to', payerColumn(rows, payer, (it) => it.seat.employee)],
    ['share', shareColumn(rows, deals.shareScale)],
    ['component', payerColumn(rows, payer, (it) => it.component.id)],
    ['base', amounts(rows, (row) => bases[rows.payer[row] ?? -1]?.[rows.item[row] ?? -1] ?? '')],
    ['rate', rateColumn(rows, currency)],
    [
      'amount',
      amounts(rows, (row) => {
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

function amounts(rows: CreditRows, cell: (row: number) => string): SheetColumn {
  const texts = new Array<string>(rows.count);
  for (let row = 0; row < rows.count; row += 1) texts[row] = cell(row);
  return { kind: 'plain', codes: null, texts };
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
  if (column === undefined) {
    return { kind: 'text', codes: new Int32Array(rows.count), texts: [''] };
  }
  const empty = column.texts.length;
  const codes = rows.line.map((line) => (line < 0 ? empty : (column.codes[line] ?? empty)));
  return { kind: 'text', codes, texts: [...column.texts, ''] };
}

function attributionCodes(rows: CreditRows, deals: DealTable): Int32Array {
  const empty = deals.attributions.length;
  return rows.line.map((line) => (line < 0 ? empty : (deals.attribution[line] ?? empty)));
}

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
  const texts = [''];
  const known = new Map<number, number>();
  const codes = rows.line.map((line) => {
    if (line < 0) return 0;
    const value = values[line] ?? 0;
    let code = known.get(value);
    if (code === undefined) {
      code = texts.push(write(value)) - 1;
      known.set(value, code);
    }
    return code;
  });
  return { kind: 'plain', codes, texts };
}
