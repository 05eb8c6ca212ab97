import { said } from './said.ts';

const number = {
  column: 'revenue',
  text: '1e5',
  decimals: 2,
  deal: 'D-1',
  why: 'form',
  mark: '',
} as const;

export const saidOfCells = [
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
    { ...number, text: '-12345678901234567.5', shape: 'money' },
    'D-1: "-12345678901234567.5" in column "revenue" is not an amount of money',
    'A number has at most 16 digits before the decimals.',
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
    'D-1: "1.5" in column "line" is not a whole number from 0 to 2147483647',
    'Write digits only: 3.',
  ),
  said(
    'number-invalid',
    { ...number, column: 'line', text: '12345678901234567', shape: 'whole', decimals: 0 },
    'D-1: "12345678901234567" in column "line" is not a whole number from 0 to 2147483647',
    'Write digits only: 3.',
  ),
  said(
    'number-invalid',
    { ...number, column: 'value', text: 'good', shape: 'decimal', decimals: 6, deal: '' },
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
    { column: 'paid_on', text: '31/10', why: 'shape', deal: 'D-1', order: '' },
    'D-1: "31/10" in column "paid_on" is not a date',
    'Write year, month and day: 2026-10-31.',
  ),
  said(
    'date-invalid',
    { column: 'from', text: '2026-02-31', why: 'calendar', deal: '', order: '' },
    '"2026-02-31" in column "from" is not a day of the calendar',
    'Correct the month or the day.',
  ),
  said(
    'number-invalid',
    { ...number, text: '2.50', shape: 'money', why: 'mark', mark: 'comma' },
    'D-1: "2.50" cannot be read with a comma as the decimal mark, which column "revenue" has',
    'Write digits, a comma and at most 2 decimals: 1234,50.',
  ),
  said(
    'number-ambiguous',
    {
      column: 'revenue',
      text: '173,900',
      point: '173900',
      comma: '173.900',
      cells: 1200,
      input: 'deals',
    },
    '"173,900" in column "revenue" can be 173.900 or 173900, and no cell of the column says which',
    'The column has 1 200 such cells. Write files: { deals: { decimal: comma } } in the scheme for 173.900, or decimal: point for 173900.',
  ),
  said(
    'date-invalid',
    { column: 'paid_on', text: '10/31/2026', why: 'calendar', deal: 'D-1', order: 'dmy' },
    'D-1: "10/31/2026" in column "paid_on" is not a day of the calendar',
    'The dates of the column are day/month/year. Correct the month or the day.',
  ),
  said(
    'date-ambiguous',
    {
      column: 'from',
      text: '05/10/2026',
      dmy: '2026-10-05',
      mdy: '2026-05-10',
      cells: 1,
      input: 'plans',
    },
    '"05/10/2026" in column "from" can be 2026-10-05 or 2026-05-10, and no cell of the column says which',
    'Write files: { plans: { dates: dmy } } in the scheme for 2026-10-05, or dates: mdy for 2026-05-10.',
  ),
  said(
    'currency-other',
    { deal: '', found: '$', expected: 'RUB' },
    'The currency is $, but the scheme is in RUB',
    'Write the amount in RUB, or take it out of the file.',
  ),
  said(
    'currency-other',
    { deal: 'D-1', found: 'USD', expected: 'RUB' },
    'D-1: the currency is USD, but the scheme is in RUB',
    'Write the deal in RUB, or take it out of the file.',
  ),
];
