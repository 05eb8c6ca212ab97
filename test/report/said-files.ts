import { said } from './said.ts';

const number = { column: 'revenue', text: '1e5', decimals: 2, deal: 'D-1' } as const;

export const saidOfFiles = [
  said(
    'file-missing',
    { file: 'deals.csv', why: 'missing', option: '--deals' },
    'There is no file "deals.csv"',
    'Name the file with --deals, or run bonus in the directory where it is.',
  ),
  said(
    'file-missing',
    { file: 'deals.csv', why: 'missing', option: '' },
    'There is no file "deals.csv"',
    'Check the path.',
  ),
  said(
    'file-missing',
    { file: 'in', why: 'directory', option: 'plans' },
    '"in" is a directory',
    'Name a file with --plans.',
  ),
  said(
    'file-missing',
    { file: 'plans.csv', why: 'unreadable', option: '--plans' },
    '"plans.csv" cannot be read',
    'Check that you may read the file, or name another with --plans.',
  ),
  said(
    'file-empty',
    { file: 'deals.csv', what: 'nothing' },
    '"deals.csv" is empty',
    'Export it again, or name another file.',
  ),
  said(
    'file-empty',
    { file: 'deals.csv', what: 'header-only' },
    '"deals.csv" has a header and no row below it',
    'Add the rows, or name another file.',
  ),
  said(
    'column-missing',
    { column: 'revenue', near: ['revenu'], headers: ['deal_id', 'revenu'], needed: '' },
    'Column "revenue" is missing',
    'Did you mean "revenu"? Rename it to "revenue".',
  ),
  said(
    'column-missing',
    { column: 'paid_on', near: [], headers: ['deal_id', 'owner'], needed: 'credit.date' },
    'Column "paid_on" is missing: credit.date needs it',
    'Add the column "paid_on". The file has: deal_id, owner.',
  ),
  said(
    'header-duplicate',
    { column: 'owner', first: 3 },
    'Column "owner" stands in the header twice, first as column 3',
    'Remove one of them or rename it.',
  ),
  said(
    'cell-count',
    { expected: 8, found: 1 },
    'This row has 1 cell, the header has 8',
    'Write the missing cells; an empty one still has its separator.',
  ),
  said(
    'cell-count',
    { expected: 8, found: 9 },
    'This row has 9 cells, the header has 8',
    'Remove what is too much. A cell with a separator in it must stand in quotes.',
  ),
  said(
    'cell-empty',
    { column: 'owner' },
    'Column "owner" is empty here',
    'Fill it in: every row needs it.',
  ),
  said(
    'number-invalid',
    { ...number, shape: 'money' },
    'D-1: "1e5" in column "revenue" is not an amount of money',
    'Write digits, a point and at most 2 decimals: 1234.50.',
  ),
  said(
    'number-invalid',
    { ...number, shape: 'money', decimals: 0, deal: '' },
    '"1e5" in column "revenue" is not an amount of money',
    'Write digits only, at most 16: 1234.',
  ),
  said(
    'number-invalid',
    { ...number, column: 'quantity', text: '', shape: 'quantity', decimals: 3 },
    'D-1: column "quantity" is empty, a quantity must stand there',
    'Write digits, with a point and at most 3 decimals if needed: 2 or 2.5.',
  ),
  said(
    'number-invalid',
    { ...number, column: 'line', text: '1.5', shape: 'whole', decimals: 0 },
    'D-1: "1.5" in column "line" is not a whole number',
    'Write digits only: 3.',
  ),
  said(
    'number-invalid',
    { column: 'value', text: 'good', shape: 'decimal', decimals: 6, deal: '' },
    '"good" in column "value" is not a number',
    'Write digits, with a point before the decimals: 62.5.',
  ),
  said(
    'number-invalid',
    { ...number, column: 'owner', text: 'half', shape: 'share' },
    'D-1: "half" in column "owner" is not a share',
    'Write the share in percent: 60 or 33.3.',
  ),
  said(
    'date-invalid',
    { column: 'paid_on', text: '31/10', why: 'shape', deal: 'D-1' },
    'D-1: "31/10" in column "paid_on" is not a date',
    'Write year, month and day: 2026-10-31.',
  ),
  said(
    'date-invalid',
    { column: 'from', text: '2026-02-31', why: 'calendar', deal: '' },
    '"2026-02-31" in column "from" is not a day of the calendar',
    'Correct the month or the day.',
  ),
  said(
    'currency-other',
    { deal: 'D-1', found: 'USD', expected: 'RUB' },
    'D-1: the currency is USD, but the scheme is in RUB',
    'Write the deal in RUB, or take it out of the file.',
  ),
];
