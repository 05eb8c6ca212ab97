import { said } from './said.ts';

const missing = {
  column: 'revenue',
  near: [],
  headers: ['deal_id', 'owner'],
  needed: '',
  key: 'files.deals.columns',
  wanted: [],
  preset: '',
} as const;

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
    { ...missing, near: ['revenu'], headers: ['deal_id', 'revenu'] },
    'Column "revenue" is missing',
    'Did you mean "revenu"? Rename it to "revenue".',
  ),
  said(
    'column-missing',
    { ...missing, column: 'paid_on', needed: 'credit.date' },
    'Column "paid_on" is missing: credit.date needs it',
    'Add the column "paid_on", or name its header under files.deals.columns in the scheme. The file has: deal_id, owner.',
  ),
  said(
    'column-missing',
    { ...missing, wanted: ['Amount'] },
    'Column "revenue" is missing',
    'The preset takes it from "Amount". Name its header under files.deals.columns in the scheme. The file has: deal_id, owner.',
  ),
  said(
    'column-missing',
    { ...missing, near: ['revenu'], preset: 'hubspot' },
    'Column "revenue" is missing',
    'The headers look like an export of hubspot. Write files: { deals: { preset: hubspot } } in the scheme.',
  ),
  said(
    'header-missing',
    {
      column: 'revenue',
      wanted: ['Бюджет'],
      near: ['Бюджет (₽)'],
      headers: ['ID', 'Бюджет (₽)'],
      key: 'files.deals.columns',
    },
    'files.deals.columns takes "revenue" from "Бюджет", which the file does not have',
    'Did you mean "Бюджет (₽)"? The file has: ID, Бюджет (₽).',
  ),
  said(
    'header-missing',
    {
      column: 'plan',
      wanted: ['План', 'Норма'],
      near: [],
      headers: ['period', 'team'],
      key: 'files.plans.columns',
    },
    'files.plans.columns takes "plan" from "План" or "Норма", none of which the file has',
    'The file has: period, team.',
  ),
  said(
    'rows-left-out',
    { why: 'total', text: 'Итого', rows: 1 },
    'The row "Итого" holds totals, so it is left out',
    'A row that begins with such a word and has nothing but numbers behind it is no data.',
  ),
  said(
    'rows-left-out',
    { why: 'footer', text: '', rows: 5 },
    'The footer of the report begins here, so 5 rows are left out',
    'The preset of the scheme ends the data at the first blank line.',
  ),
  said(
    'rows-left-out',
    { why: 'footer', text: '', rows: 1 },
    'The footer of the report begins here, so 1 row is left out',
    'The preset of the scheme ends the data at the first blank line.',
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
];
