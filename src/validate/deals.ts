/**
 * deals.csv → the table of deals. Numbers, dates, duplicates and currencies are checked on every
 * line; people only on the lines that a calculation uses (`people.ts`).
 */

import type { Component } from '../core/components/define.ts';
import { QUANTITY_SCALE, type TextColumn } from '../core/deals.ts';
import { MAIN, type Measure } from '../core/model.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { locator } from '../findings/locate.ts';
import type { CsvSource } from '../findings/source.ts';
import { concatTexts, distinctTexts } from './concat.ts';
import { columnOf, dates, missingColumns, numbers, textOf } from './fields.ts';
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
  readonly origin: (row: number) => { readonly source: CsvSource; readonly row: number };
}

const QUANTITY_DECIMALS = String(QUANTITY_SCALE).length - 1;

/** What of a scheme the deals must have. */
function needs(scheme: Scheme): { columns: Map<string, string>; measures: Set<string> } {
  const columns = new Map<string, string>([
    ['deal_id', 'every deal'],
    ['owner', 'every deal'],
    ['revenue', 'every deal'],
    [scheme.credit.date, 'credit.date'],
  ]);
  const measures = new Set<string>();
  const want = (column: string, by: string): void => {
    if (column !== 'origin' && !columns.has(column)) columns.set(column, by);
  };
  if (scheme.credit.statuses !== null) want('status', 'credit.statuses');
  for (const role of scheme.roles.values()) {
    for (const component of role.components) {
      for (const { column } of component.where) want(column, component.id);
      for (const column of component.dealColumns) want(column, component.id);
      for (const measure of measuresOf(component)) measures.add(measure);
    }
  }
  for (const plan of scheme.plans.values()) {
    for (const { column } of plan.where) want(column, `plans.${plan.name}`);
    if (plan.name !== MAIN || plan.measure !== 'revenue') measures.add(plan.measure);
  }
  if (measures.has('quantity')) want('quantity', 'quantity');
  return { columns, measures };
}

/** The measures that a component is taken of. */
function measuresOf({ basis, growing, performances, ...rest }: Component): readonly Measure[] {
  return [
    ...(basis === null ? [] : [basis.measure]),
    ...(growing === null ? [] : [growing.counted.measure]),
    ...rest.measures,
    ...performances.flatMap((by): readonly Measure[] => {
      if (by.name === 'margin_rate') return ['margin'];
      return by.name === 'growth' ? [by.measure] : [];
    }),
  ];
}

export function validateDeals(
  sources: readonly CsvSource[],
  scheme: Scheme,
): { readonly value: Lines; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const { columns, measures } = needs(scheme);
  const parts = sources.map((source) => linesOf(source, scheme, columns, measures, findings));
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
  const value: Lines = {
    rows,
    ids: distinctTexts(text.get('deal_id') ?? empty),
    line: join(new Int32Array(rows), (part) => part.line),
    day: join(new Int32Array(rows), (part) => part.day),
    counts: join(new Uint8Array(rows), (part) => part.counts),
    revenue: join(new BigInt64Array(rows), (part) => part.revenue),
    margin: measures.has('margin') ? join(new BigInt64Array(rows), (part) => part.margin) : null,
    quantity: text.has('quantity') ? join(new BigInt64Array(rows), (part) => part.quantity) : null,
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
  source: CsvSource,
  scheme: Scheme,
  columns: ReadonlyMap<string, string>,
  measures: ReadonlySet<string>,
  findings: Finding[],
): Part {
  for (const [name, by] of columns) findings.push(...missingColumns(source, [name], by));
  const { decimals } = scheme.currency;
  const number = (name: string, required: boolean) =>
    numbers(source, name, decimals, 'money', required, findings);
  const revenue = number('revenue', true);
  const margin = marginsOf(source, revenue, measures.has('margin'), number, findings, decimals);
  const quantity = numbers(
    source,
    'quantity',
    QUANTITY_DECIMALS,
    'quantity',
    measures.has('quantity'),
    findings,
  );
  const whole = numbers(source, 'line', 0, 'whole', false, findings);
  const numbered = columnOf(source, 'line');
  const line = Int32Array.from(whole, (value, row) => {
    if (numbered === null || numbered.texts[numbered.codes[row] ?? 0] === '') return 1;
    if (value >= 0n && value < 2n ** 31n) return Number(value);
    const text = textOf(source, 'line', row);
    const deal = textOf(source, 'deal_id', row);
    const facts = { column: 'line', text, shape: 'whole', decimals: 0, deal } as const;
    findings.push(finding('number-invalid', cellAt(source, row, 'line'), facts));
    return 0;
  });
  const day = dates(source, scheme.credit.date, findings);
  for (const other of ['closed_on', 'paid_on', 'assigned_on']) {
    if (other !== scheme.credit.date) dates(source, other, findings);
  }
  for (let row = 0; row < source.rows; row++) {
    if (source.header.includes('deal_id') && textOf(source, 'deal_id', row) === '') {
      findings.push(finding('cell-empty', cellAt(source, row, 'deal_id'), { column: 'deal_id' }));
    }
    const currency = textOf(source, 'currency', row);
    if (currency === '' || currency === scheme.currency.code) continue;
    const deal = textOf(source, 'deal_id', row);
    const facts = { deal, found: currency, expected: scheme.currency.code };
    findings.push(finding('currency-other', cellAt(source, row, 'currency'), facts));
  }
  return { line, day, counts: countsOf(source, scheme), revenue, margin, quantity };
}

/** A filled margin wins; otherwise revenue − cost. */
function marginsOf(
  source: CsvSource,
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
    const deal = textOf(source, 'deal_id', row);
    const facts = { column: 'margin', text: '', shape: 'money', decimals, deal } as const;
    const column = source.header.includes('margin') ? 'margin' : 'cost';
    findings.push(finding('number-invalid', cellAt(source, row, column), facts));
  }
  return margin;
}

function countsOf(source: CsvSource, scheme: Scheme): Uint8Array {
  const { statuses } = scheme.credit;
  const column = columnOf(source, 'status');
  const counts = new Uint8Array(source.rows).fill(1);
  if (statuses === null || column === null) return counts;
  const allowed = column.texts.map((text) => (statuses.includes(text) ? 1 : 0));
  for (let row = 0; row < source.rows; row++) counts[row] = allowed[column.codes[row] ?? 0] ?? 0;
  return counts;
}

function duplicates(lines: Lines): readonly Finding[] {
  const findings: Finding[] = [];
  const lineOf = lineNamer();
  const first = new Map<number, number>();
  const { codes, texts } = lines.ids;
  for (let row = 0; row < lines.rows; row++) {
    const code = codes[row] ?? 0;
    const line = lines.line[row] ?? 0;
    if (texts[code] === '') continue;
    const key = code * 2 ** 31 + line;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, row);
      continue;
    }
    const { source, row: at } = lines.origin(row);
    const before = lines.origin(known);
    const facts = {
      deal: texts[code] ?? '',
      dealLine: line,
      first: lineOf(before.source, before.row),
    };
    findings.push(finding('deal-duplicate', cellAt(source, at, 'deal_id'), facts));
  }
  return findings;
}

/** Names a row by its physical line, `deals.csv:14`; each file is read through once at most. */
function lineNamer(): (source: CsvSource, row: number) => string {
  const locators = new Map<CsvSource, ReturnType<typeof locator>>();
  return (source, row) => {
    const find = locators.get(source) ?? locator(source);
    locators.set(source, find);
    return `${source.file}:${find(cellAt(source, row, null)).line}`;
  };
}
