/** Cells of CSV files: text by column name, and the findings about what stands in them. */
import { type Day, parseDay } from '../core/calendar.ts';
import { parseUnits } from '../core/money/parse.ts';
import type { NumberShape } from '../findings/catalog.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import type { CsvSource, TextColumn } from '../findings/source.ts';
import { cellAt } from './place.ts';

/** The column of a header, or null. */
export function columnOf(source: CsvSource, name: string): TextColumn | null {
  return source.columns[source.header.indexOf(name)] ?? null;
}

/** The text of a cell; empty when there is no such column. */
export function textOf(source: CsvSource, name: string, row: number): string {
  const column = columnOf(source, name);
  return column?.texts[column.codes[row] ?? 0] ?? '';
}

/** Findings for columns that must be there; `needed` names what needs them. */
export function missingColumns(
  source: CsvSource,
  names: readonly string[],
  needed: string,
): readonly Finding[] {
  return names
    .filter((name) => !source.header.includes(name))
    .map((column) => {
      const near = nearest(column, source.header);
      const place = { at: 'cell', file: source.file, record: 0, field: null } as const;
      return finding('column-missing', place, { column, near, headers: source.header, needed });
    });
}

/**
 * A column of numbers as whole units of 10^-decimals. Every distinct text is read once. An empty
 * cell is 0 and, where `required`, a finding; a row whose number is invalid is 0 and a finding.
 */
export function numbers(
  source: CsvSource,
  name: string,
  decimals: number,
  shape: NumberShape,
  required: boolean,
  findings: Finding[],
): BigInt64Array {
  const column = columnOf(source, name);
  const values = new BigInt64Array(source.rows);
  if (column === null) return values;
  const read = column.texts.map((text) =>
    text === '' && !required ? 0n : parseUnits(text, decimals),
  );
  for (let row = 0; row < source.rows; row++) {
    const code = column.codes[row] ?? 0;
    const value = read[code];
    if (value === null || value === undefined) {
      const text = column.texts[code] ?? '';
      const deal = textOf(source, 'deal_id', row);
      const facts = { column: name, text, shape, decimals, deal };
      findings.push(finding('number-invalid', cellAt(source, row, name), facts));
    } else values[row] = value;
  }
  return values;
}

/** A column of dates as days, -1 for an empty cell. */
export function dates(source: CsvSource, name: string, findings: Finding[]): Int32Array {
  const column = columnOf(source, name);
  const days = new Int32Array(source.rows).fill(-1);
  if (column === null) return days;
  const read = column.texts.map((text): Day | -1 | 'shape' | 'calendar' =>
    text === '' ? -1 : parseDay(text),
  );
  for (let row = 0; row < source.rows; row++) {
    const code = column.codes[row] ?? 0;
    const day = read[code] ?? -1;
    if (typeof day === 'number') days[row] = day;
    else {
      const text = column.texts[code] ?? '';
      const facts = { column: name, text, why: day, deal: textOf(source, 'deal_id', row) };
      findings.push(finding('date-invalid', cellAt(source, row, name), facts));
    }
  }
  return days;
}
