/**
 * deals.csv → the table of deals. Numbers, dates, duplicates and currencies are checked on every
 * line; people only on the lines that a calculation uses (`people.ts`).
 */

import { QUANTITY_SCALE, type TextColumn } from '../core/deals.ts';
import type { Measure } from '../core/model.ts';
import { parseUnits } from '../core/money/parse.ts';
import { alsoAt, type Finding, finding } from '../findings/finding.ts';
import { concatTexts, distinctTexts } from './concat.ts';
import type { DealTerms } from './deal-terms.ts';
import { dates, invalidNumber, missingColumns, numbers } from './fields.ts';
import { columnOf, type DataFile, textOf } from './files/data-file.ts';
import { cellAt } from './place.ts';

/** The deals before people are known: every column, and where each row came from. */
export interface Lines {
  readonly rows: number;
  readonly ids: TextColumn;
  readonly line: Int32Array;
  readonly day: Int32Array;
  readonly counts: Uint8Array;
  readonly revenue: BigInt64Array;
  readonly margin: BigInt64Array | null;
  readonly quantity: BigInt64Array | null;
  readonly text: ReadonlyMap<string, TextColumn>;
  /** The file of a row, and its row in that file. */
  readonly origin: (row: number) => { readonly source: DataFile; readonly row: number };
}

const QUANTITY_DECIMALS = String(QUANTITY_SCALE).length - 1;

export function validateDeals(
  sources: readonly DataFile[],
  terms: DealTerms,
): { readonly value: Lines; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const parts = sources.map((source) => linesOf(source, terms, findings));
  const starts = sources.map((_, i) => sources.slice(0, i).reduce((sum, s) => sum + s.rows, 0));
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  const origin = (row: number) => {
    const i = starts.findLastIndex((start) => start <= row);
    const source = sources[i];
    if (source === undefined) throw new RangeError(`no row ${row}`);
    return { source, row: row - (starts[i] ?? 0) };
  };
  const text = new Map<string, TextColumn>();
  for (const name of new Set(sources.flatMap((source) => source.header))) {
    text.set(name, concatTexts(sources.map((source) => [columnOf(source, name), source.rows])));
  }
  const empty = { codes: new Int32Array(rows), texts: [''] };
  const join = <A extends Int32Array | Uint8Array | BigInt64Array>(
    to: A,
    pick: (p: Part) => A,
  ): A => {
    parts.forEach((part, i) => {
      to.set(pick(part) as never, starts[i]);
    });
    return to;
  };
  const measured = (measure: Measure, pick: (p: Part) => BigInt64Array): BigInt64Array | null =>
    terms.measures.includes(measure) ? join(new BigInt64Array(rows), pick) : null;
  const value: Lines = {
    rows,
    ids: distinctTexts(text.get('deal_id') ?? empty),
    line: join(new Int32Array(rows), (part) => part.line),
    day: join(new Int32Array(rows), (part) => part.day),
    counts: join(new Uint8Array(rows), (part) => part.counts),
    revenue: join(new BigInt64Array(rows), (part) => part.revenue),
    // A measure whose column is missing is told, and nothing until then.
    margin: measured('margin', (part) => part.margin),
    quantity: measured('quantity', (part) => part.quantity),
    text,
    origin,
  };
  findings.push(...duplicates(value));
  return { value, findings };
}

interface Part {
  readonly line: Int32Array;
  readonly day: Int32Array;
  readonly counts: Uint8Array;
  readonly revenue: BigInt64Array;
  readonly margin: BigInt64Array;
  readonly quantity: BigInt64Array;
}

function linesOf(
  source: DataFile,
  { currency, credit, columns, measures }: DealTerms,
  findings: Finding[],
): Part {
  for (const [name, by] of columns) findings.push(...missingColumns(source, [name], by));
  const { decimals } = currency;
  const number = (name: string, required: boolean) =>
    numbers(source, name, decimals, 'money', required, findings);
  const revenue = number('revenue', true);
  const margin = marginsOf(
    source,
    revenue,
    measures.includes('margin'),
    number,
    findings,
    decimals,
  );
  const quantity = numbers(
    source,
    'quantity',
    QUANTITY_DECIMALS,
    'quantity',
    measures.includes('quantity'),
    findings,
  );
  const line = lineNumbers(source, findings);
  const day = dates(source, credit.date, findings);
  for (const other of ['closed_on', 'paid_on', 'assigned_on']) {
    if (other !== credit.date) dates(source, other, findings);
  }
  for (const row of rowsWith(source, 'deal_id', (text) => text === '')) {
    findings.push(finding('cell-empty', cellAt(source, row, 'deal_id'), { column: 'deal_id' }));
  }
  const isOther = (text: string): boolean => text !== '' && text !== currency.code;
  for (const row of rowsWith(source, 'currency', isOther)) {
    const [deal, found] = [textOf(source, 'deal_id', row), textOf(source, 'currency', row)];
    const facts = { deal, found, expected: currency.code };
    findings.push(finding('currency-other', cellAt(source, row, 'currency'), facts));
  }
  return { line, day, counts: countsOf(source, credit), revenue, margin, quantity };
}

/** The number of each line of a deal, 1 for an empty cell. */
function lineNumbers(source: DataFile, findings: Finding[]): Int32Array {
  const numbers = new Int32Array(source.rows).fill(1);
  const column = columnOf(source, 'line');
  if (column === null) return numbers;
  const read = column.texts.map((text): number | null => {
    if (text === '') return 1;
    const value = parseUnits(text, 0);
    return value !== null && value >= 0n && value < 2n ** 31n ? Number(value) : null;
  });
  for (let row = 0; row < source.rows; row++) {
    const value = read[column.codes[row] ?? 0] ?? null;
    if (value === null) findings.push(invalidNumber(source, 'line', row, 'whole', 0));
    else numbers[row] = value;
  }
  return numbers;
}

/** The rows whose cell in a column is such a text; each distinct text is asked once. */
function rowsWith(
  source: DataFile,
  name: string,
  asked: (text: string) => boolean,
): readonly number[] {
  const column = columnOf(source, name);
  if (column === null || !column.texts.some(asked)) return [];
  const wanted = column.texts.map(asked);
  return [...column.codes.keys()].filter((row) => wanted[column.codes[row] ?? 0] === true);
}

/** A filled margin wins; otherwise revenue − cost. */
function marginsOf(
  source: DataFile,
  revenue: BigInt64Array,
  measured: boolean,
  number: (name: string, required: boolean) => BigInt64Array,
  findings: Finding[],
  decimals: number,
): BigInt64Array {
  const [margin, cost] = [number('margin', false), number('cost', false)];
  if (!measured) return margin;
  const hasCost = source.header.includes('cost');
  if (!hasCost && !source.header.includes('margin')) {
    findings.push(...missingColumns(source, ['margin'], 'margin'));
    return margin;
  }
  for (let row = 0; row < source.rows; row++) {
    if (textOf(source, 'margin', row) !== '') continue;
    if (textOf(source, 'cost', row) !== '') {
      margin[row] = (revenue[row] ?? 0n) - (cost[row] ?? 0n);
      continue;
    }
    const column = source.header.includes('margin') ? 'margin' : 'cost';
    findings.push(invalidNumber(source, column, row, 'money', decimals));
  }
  return margin;
}

function countsOf(source: DataFile, { statuses }: DealTerms['credit']): Uint8Array {
  const column = columnOf(source, 'status');
  const counts = new Uint8Array(source.rows).fill(1);
  if (statuses === null || column === null) return counts;
  const allowed = column.texts.map((text) => (statuses.includes(text) ? 1 : 0));
  for (let row = 0; row < source.rows; row++) counts[row] = allowed[column.codes[row] ?? 0] ?? 0;
  return counts;
}

function duplicates(lines: Lines): readonly Finding[] {
  const findings: Finding[] = [];
  /** The first row of each id, by the number of the line. */
  const first = new Map<number, Map<number, number>>();
  const { codes, texts } = lines.ids;
  // As many ids as rows: each stands once, and nothing need be remembered.
  if (texts.length === lines.rows) return findings;
  for (let row = 0; row < lines.rows; row++) {
    const code = codes[row] ?? 0;
    const line = lines.line[row] ?? 0;
    if (texts[code] === '') continue;
    const ofLine = first.get(line) ?? new Map<number, number>();
    first.set(line, ofLine);
    const known = ofLine.get(code);
    if (known === undefined) {
      ofLine.set(code, row);
      continue;
    }
    const { source, row: at } = lines.origin(row);
    const before = lines.origin(known);
    const facts = { deal: texts[code] ?? '', dealLine: line };
    const twice = finding('deal-duplicate', cellAt(source, at, 'deal_id'), facts);
    findings.push(alsoAt(twice, cellAt(before.source, before.row, 'deal_id')));
  }
  return findings;
}
