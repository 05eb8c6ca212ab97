/** Findings about files, their text and their cells. */
import { error, type Names, note } from './entry.ts';
import type { NumberShape } from './rules.ts';

export const files = {
  'file-missing': error<{
    file: string;
    why: 'missing' | 'directory' | 'unreadable';
    option: string;
  }>(),
  'file-empty': error<{ file: string; what: 'nothing' | 'header-only' }>(),
  'encoding-unknown': error<{
    file: string;
    why:
      | 'workbook'
      | 'archive'
      | 'pdf'
      | 'nul'
      | 'not-utf8'
      | 'utf16-half'
      | 'utf16-odd'
      | 'control'
      | 'mixed'
      | 'letters'
      | 'unassigned';
    /** `mixed`: the encoding of most of the file; `letters`: a word as it comes out. */
    detail: string;
  }>(),
  'csv-malformed': error<{
    why:
      | 'quote-open'
      | 'quote-stray'
      | 'header-empty'
      | 'one-column'
      | 'delimiter'
      | 'separator-line'
      | 'web-page'
      | 'other';
    /**
     * `delimiter`: the name of that of the header (comma, semicolon, tab) and of that of the rows;
     * `separator-line`: found is the character that it names.
     */
    expected: string;
    found: string;
  }>(),
  'column-missing': error<{
    column: string;
    near: Names;
    headers: Names;
    needed: string;
    /** The key of the scheme that says which header it has. */
    key: string;
    /** The headers from which the scheme's preset takes it. */
    wanted: Names;
    /** The preset that the headers look like; empty when they look like none, or it is used. */
    preset: string;
  }>(),
  'rows-left-out': note<{
    why: 'total' | 'footer';
    /** What the row begins with; empty for a footer. */
    text: string;
    rows: number;
  }>(),
  'header-missing': error<{
    column: string;
    wanted: Names;
    near: Names;
    headers: Names;
    key: string;
  }>(),
  'header-duplicate': error<{ column: string; first: number }>(),
  'cell-count': error<{ expected: number; found: number }>(),
  'cell-empty': error<{ column: string }>(),
  'number-invalid': error<{
    column: string;
    text: string;
    shape: NumberShape;
    decimals: number;
    deal: string;
    /** `mark`: the other decimal mark could read it. */
    why: 'form' | 'mark';
    /** The column's decimal mark; empty where no cell has told it. */
    mark: 'point' | 'comma' | '';
  }>(),
  'number-ambiguous': error<{
    column: string;
    text: string;
    /** What it is with either decimal mark. */
    point: string;
    comma: string;
    cells: number;
    input: string;
  }>(),
  'date-invalid': error<{
    column: string;
    text: string;
    why: 'shape' | 'calendar';
    deal: string;
    /** In what order the column was read; empty where no cell has told it. */
    order: 'dmy' | 'mdy' | 'ymd' | '';
  }>(),
  'date-ambiguous': error<{
    column: string;
    text: string;
    /** What it is in either order. */
    dmy: string;
    mdy: string;
    cells: number;
    input: string;
  }>(),
  'currency-other': error<{ deal: string; found: string; expected: string }>(),
} as const;
