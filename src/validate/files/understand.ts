/**
 * A CSV file as it was read → the file as validation takes it. Only the form of cells changes here;
 * what a number or a date must be is for those who read the columns.
 */
import type { Currency } from '../../core/money/currency.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { CsvSource } from '../../findings/source.ts';
import { cellAt } from '../place.ts';
import { mapColumns } from './columns.ts';
import { type DataColumn, type DataFile, textOf } from './data-file.ts';
import { readDays } from './days.ts';
import type { ColumnKind, Expected } from './expected.ts';
import type { FileRole, Layout } from './layout.ts';
import { leftOutOf } from './left-out.ts';
import { readNumbers } from './numbers.ts';
import { isSignOf } from './signs.ts';
import { withoutTotals } from './totals.ts';

export interface Understood {
  readonly value: DataFile;
  readonly findings: readonly Finding[];
}

/** A column in canonical form, and what of it cannot be understood. */
interface Read {
  readonly column: DataColumn;
  /** By code: what can be read in two ways, in a column where nothing says which. */
  readonly open: ReadonlyMap<number, Ambiguity>;
  readonly signs: ReadonlyMap<number, string>;
}

/** What a cell can mean. */
type Ambiguity =
  | { readonly point: string; readonly comma: string }
  | { readonly dmy: string; readonly mdy: string };

/** Without a currency no sign is another's. */
export function understand(
  whole: CsvSource,
  role: FileRole,
  layout: Layout,
  expected: Expected,
  currency: Currency | null,
): Understood {
  const { source, totals } = withoutTotals(whole);
  const { file, encoding, delimiter, rows, records } = source;
  const left = leftOutOf(whole, totals);
  const mapped = mapColumns(source, layout, expected, `files.${role}`);
  const { header } = mapped;
  const kinds = header.map((name) => expected.kinds.get(name) ?? null);
  const read = readColumns(mapped.columns, kinds, layout);
  const columns = read.map(({ column }) => column);
  const headers = source.header;
  const value: DataFile = {
    ...{ file, role, layout, encoding, delimiter, header, columns, rows, records, headers },
    known: expected.names,
    leftOut: left.leftOut,
  };
  const findings = read.flatMap((each, i) => [
    ...ambiguous(value, header[i] ?? '', each),
    ...otherCurrencies(value, header[i] ?? '', each, currency),
  ]);
  return { value, findings: [...left.findings, ...mapped.findings, ...findings] };
}

/** Our own format has a point; where some column has a comma, the file is not in our format. */
function readColumns(
  columns: readonly DataColumn[],
  kinds: readonly (ColumnKind | null)[],
  layout: Layout,
): readonly Read[] {
  const readAll = (ours: boolean) =>
    columns.map((column, i) => readColumn(column, kinds[i] ?? null, layout, ours));
  const read = readAll(true);
  const foreign = read.some(
    ({ column: { reading } }) => reading.kind === 'number' && reading.mark === 'comma',
  );
  return foreign ? readAll(false) : read;
}

function readColumn(
  column: DataColumn,
  kind: ColumnKind | null,
  layout: Layout,
  ours: boolean,
): Read {
  const signs: ReadonlyMap<number, string> = new Map();
  switch (kind?.kind) {
    case undefined:
      return { column, open: new Map(), signs };
    case 'date': {
      const { texts, order, open } = readDays(column, layout.dates);
      return { column: { ...column, texts, reading: { kind: 'date', order } }, open, signs };
    }
    case 'number': {
      const { texts, mark, ...told } = readNumbers(column, {
        declared: layout.decimal,
        signs: kind.signs,
        threeDecimals: ours && kind.decimals !== null && kind.decimals >= 3,
      });
      return { column: { ...column, texts, reading: { kind: 'number', mark } }, ...told };
    }
  }
}

/** One finding for a column that can be read in two ways: nothing in it says which. */
function ambiguous(file: DataFile, name: string, { column, open }: Read): readonly Finding[] {
  const rows = rowsWith(column, open);
  const [first] = rows;
  const code = column.codes[first ?? -1];
  const readings = open.get(code ?? -1);
  if (first === undefined || code === undefined || readings === undefined) return [];
  const text = column.written[code] ?? '';
  const facts = { column: name, text, cells: rows.length, input: file.role };
  const place = cellAt(file, first, name);
  return 'point' in readings
    ? [finding('number-ambiguous', place, { ...facts, ...readings })]
    : [finding('date-ambiguous', place, { ...facts, ...readings })];
}

function otherCurrencies(
  file: DataFile,
  name: string,
  { column, signs }: Read,
  currency: Currency | null,
): readonly Finding[] {
  if (currency === null) return [];
  const others = new Map([...signs].filter(([, sign]) => !isSignOf(sign, currency.code)));
  return rowsWith(column, others).map((row) => {
    const deal = textOf(file, 'deal_id', row);
    const facts = { deal, found: others.get(column.codes[row] ?? -1) ?? '' };
    const place = cellAt(file, row, name);
    return finding('currency-other', place, { ...facts, expected: currency.code });
  });
}

/** The rows whose codes are among the keys. */
function rowsWith({ codes }: DataColumn, keys: ReadonlyMap<number, unknown>): readonly number[] {
  if (keys.size === 0) return [];
  return [...codes.keys()].filter((row) => keys.has(codes[row] ?? -1));
}
