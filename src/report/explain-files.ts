/**
 * How each input file was read, for `--explain-files`: a table of its headers with what became of
 * them and the first rows as they were understood, the words replaced, and what was left out.
 */
import type { Encoding, LeftOut } from '../findings/source.ts';
import { escapeControls, shownText } from './escape.ts';
import { counted } from './messages/words.ts';
import type { Paint } from './paint.ts';
import { leftOutText } from './reading.ts';
import { type Heading, type Sheet, sheetOfRows } from './sheets/sheet.ts';
import { aligned, type Column } from './table.ts';

type Mark = 'point' | 'comma';
type Order = 'dmy' | 'mdy' | 'ymd';

export interface ExplainedHeader {
  readonly header: string;
  /** The column that it became; null: none. */
  readonly column: string | null;
  /** 1 for the one that is taken first, where several headers feed the column. */
  readonly choice: number | null;
  /** Whether anybody reads the column. */
  readonly used: boolean;
  readonly reading:
    | { readonly kind: 'text' }
    | { readonly kind: 'number'; readonly mark: Mark | null }
    | { readonly kind: 'date'; readonly order: Order | null };
  /** The cells of the first rows. */
  readonly sample: readonly string[];
}

export interface ExplainedWord {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly cells: number;
}

export interface ExplainedFile {
  readonly file: string;
  readonly role: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly rows: number;
  readonly preset: string | null;
  readonly headers: readonly ExplainedHeader[];
  readonly words: readonly ExplainedWord[];
  readonly leftOut: readonly LeftOut[];
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

const ORDERS: Readonly<Record<Order, string>> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
};

const ROWS = ['row 1', 'row 2', 'row 3'];
const CELL = 30;

/** The files one after the other, ending in a line feed; '' without any. */
export function explainFilesText(files: readonly ExplainedFile[], paint: Paint): string {
  return files.map((file) => `${fileText(file, paint)}\n`).join('\n');
}

/** One JSON object per line and file; keys as in the scheme, rows of the sample by our columns. */
export function explainFilesJson(files: readonly ExplainedFile[]): string {
  return files.map((file) => `${escapeControls(JSON.stringify(jsonObject(file)))}\n`).join('');
}

const HEADINGS: readonly Heading[] = [
  ['file', 'text'],
  ['header', 'text'],
  ['column', 'text'],
  ['read_as', 'plain'],
  ['row_1', 'text'],
  ['row_2', 'text'],
  ['row_3', 'text'],
];

/** A row per header of every file. */
export function explainFilesSheet(files: readonly ExplainedFile[]): Sheet {
  const rows = files.flatMap(({ file, headers }) =>
    headers.map((each) => [file, each.header, each.column ?? '', readAs(each), ...each.sample]),
  );
  return sheetOfRows('files.csv', HEADINGS, rows);
}

function fileText(file: ExplainedFile, paint: Paint): string {
  const { role, encoding, delimiter, rows, preset } = file;
  const facts = [
    encoding,
    `delimiter ${DELIMITERS[delimiter] ?? delimiter}`,
    counted(rows, 'row'),
    ...(preset === null ? [] : [`preset ${preset}`]),
  ];
  const first = file.headers.flatMap(({ sample }) => sample.length);
  const shown = ROWS.slice(0, Math.max(0, ...first));
  const columns = ['header', 'column', 'read as', ...shown].map(
    (title): Column => ({ title, right: false }),
  );
  const cells = file.headers.map((each) => [
    cut(each.header),
    columnText(each),
    readAs(each),
    ...each.sample.map(cut),
  ]);
  return [
    `${paint.bold(`${shownText(file.file)} (${role})`)}: ${facts.join(', ')}`,
    indented(aligned(columns, cells, paint.dim)),
    ...file.words.map((word) => `  ${wordText(word)}`),
    ...file.leftOut.map((left) => `  ${leftOutText(left)}`),
  ].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function cut(text: string): string {
  return shownText(text, CELL);
}

/** `revenue`; `customer, 2nd choice`; `Pipeline, not used`; `-` for a header that became none. */
function columnText({ column, choice, used }: ExplainedHeader): string {
  if (column === null) return '-';
  const which = choice === null ? '' : `, choice ${choice}`;
  return `${cut(column)}${which}${used ? '' : ', not used'}`;
}

function readAs({ column, reading }: ExplainedHeader): string {
  if (column === null) return 'nothing: another header is this column';
  switch (reading.kind) {
    case 'text':
      return 'text';
    case 'number':
      return reading.mark === null ? 'number' : `number, decimal ${reading.mark}`;
    case 'date':
      return reading.order === null ? 'date' : `date, ${ORDERS[reading.order]}`;
  }
}

/** `status: "Closed Won" is "won" (12 cells)`. */
function wordText({ column, from, to, cells }: ExplainedWord): string {
  const ours = to === '' ? 'empty' : `"${cut(to)}"`;
  return `${cut(column)}: "${cut(from)}" is ${ours} (${counted(cells, 'cell')})`;
}

function jsonObject(file: ExplainedFile): Readonly<Record<string, unknown>> {
  const { headers, leftOut, delimiter, ...rest } = file;
  const length = Math.max(0, ...headers.map(({ sample }) => sample.length));
  return {
    ...rest,
    delimiter: DELIMITERS[delimiter] ?? delimiter,
    columns: headers.map(({ header, column, choice, used, reading }) => ({
      ...{ header, column, choice, used, read_as: reading.kind },
      decimal: reading.kind === 'number' ? reading.mark : null,
      dates: reading.kind === 'date' ? reading.order : null,
    })),
    left_out: leftOut,
    sample: Array.from({ length }, (_, row) => sampleRow(headers, row)),
  };
}

/** A row by our columns; of several headers of a column one has a cell. */
function sampleRow(
  headers: readonly ExplainedHeader[],
  row: number,
): Readonly<Record<string, string>> {
  const cells = new Map<string, string>();
  for (const { column, sample } of headers) {
    const text = sample[row] ?? '';
    if (column !== null && (text !== '' || !cells.has(column))) cells.set(column, text);
  }
  return Object.fromEntries(cells);
}
