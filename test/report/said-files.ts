import { said } from './said.ts';

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
];
