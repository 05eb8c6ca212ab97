import { said } from './said.ts';

const quotes = 'A cell with a quote in it stands in quotes, and the quote is written twice: "".';
const separate = 'Separate the cells with commas, semicolons or tabs, the same in every row.';
const utf8 = 'Save the file as UTF-8; spreadsheets call it "CSV UTF-8".';
const again = 'Export the file again, best as "CSV UTF-8".';

export const saidOfText = [
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'workbook', detail: '' },
    '"deals.csv" is a workbook of a spreadsheet program, not a text',
    'Open it in a spreadsheet and save it as CSV; "CSV UTF-8" is the best kind.',
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'archive', detail: '' },
    '"deals.csv" is a compressed archive, not a text',
    'Unpack it, and name the file inside.',
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'pdf', detail: '' },
    '"deals.csv" is a PDF document, not a text',
    'Export the table as CSV.',
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'nul', detail: '' },
    '"deals.csv" holds NUL bytes, so it is no text, or one in UTF-16 without its byte order mark',
    utf8,
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'control', detail: '' },
    '"deals.csv" holds control characters and is not UTF-8: it is no text',
    'Export the table as CSV; "CSV UTF-8" is the best kind.',
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'not-utf8', detail: '' },
    '"deals.csv" begins with the mark of UTF-8, but this is not UTF-8',
    utf8,
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'utf16-half', detail: '' },
    '"deals.csv" is in UTF-16, but half of a character stands here',
    again,
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'utf16-odd', detail: '' },
    '"deals.csv" is in UTF-16, but its last character was cut off',
    again,
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'mixed', detail: 'UTF-8' },
    '"deals.csv" is in UTF-8 for the most part, but this line is not',
    `Rows of two encodings stand in one file. ${utf8}`,
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'letters', detail: 'йЧБОПЧ' },
    '"deals.csv" is in an unknown encoding: read as Windows-1251 it says "йЧБОПЧ"',
    utf8,
  ),
  said(
    'encoding-unknown',
    { file: 'deals.csv', why: 'unassigned', detail: '' },
    '"deals.csv" is in an unknown encoding: Windows-1251 has no character for the byte that stands here',
    utf8,
  ),
  said(
    'csv-malformed',
    { why: 'quote-open', expected: '', found: '' },
    'A quote that opens here is never closed',
    `Close it at the end of the cell. ${quotes}`,
  ),
  said(
    'csv-malformed',
    { why: 'quote-stray', expected: '', found: '' },
    'A quote stands where no cell begins or ends',
    quotes,
  ),
  said(
    'csv-malformed',
    { why: 'header-empty', expected: '', found: '' },
    'The header has no names',
    'Write the name of each column in the first row, or remove the row when the names follow.',
  ),
  said(
    'csv-malformed',
    { why: 'one-column', expected: '', found: '' },
    'The header has one column only',
    `${separate} The first row must be the header: remove a title above it.`,
  ),
  said(
    'csv-malformed',
    { why: 'delimiter', expected: 'comma', found: 'semicolon' },
    'A comma stands between the cells of the header, and a semicolon between those of the rows',
    separate,
  ),
  said(
    'csv-malformed',
    { why: 'separator-line', expected: '', found: '|' },
    'The first line names "|" as the separator, which bonus does not read',
    separate,
  ),
  said(
    'csv-malformed',
    { why: 'web-page', expected: '', found: '' },
    'This is a web page, not a CSV file, whatever its name says',
    'Open it in a spreadsheet and save it as CSV.',
  ),
  said(
    'csv-malformed',
    { why: 'other', expected: '', found: '' },
    'This row cannot be read as CSV',
    'Compare it with its neighbours, or export the file again.',
  ),
];
