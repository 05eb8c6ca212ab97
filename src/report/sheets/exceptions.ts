/** exceptions.csv: one row for each finding. */
import { type Heading, type Sheet, sheetOfRows } from './sheet.ts';

const HEADINGS: readonly Heading[] = [
  ['severity', 'plain'],
  ['code', 'plain'],
  ['file', 'text'],
  ['line', 'plain'],
  ['deal_id', 'text'],
  ['employee', 'text'],
  ['amount', 'plain'],
  ['message', 'words'],
];

export function exceptionsSheet(rows: readonly (readonly string[])[]): Sheet {
  return sheetOfRows('exceptions.csv', HEADINGS, rows);
}
