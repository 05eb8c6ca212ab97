/** Cells of input files as numbers and days, and the findings about what stands in them. */
import { type Day, parseDay } from '../core/calendar.ts';
import { parseUnits } from '../core/money/parse.ts';
import type { NumberShape } from '../findings/catalog.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { nearest } from '../findings/near.ts';
import { columnOf, type DataFile, textOf, writtenOf } from './files/data-file.ts';
import { presetLike } from './files/guess.ts';
import { isAgainst } from './files/numbers.ts';
import { cellAt } from './place.ts';

/**
 * Findings for columns that must be there; `needed` names what needs them. One that the scheme maps
 * itself was told with its mapping.
 */
export function missingColumns(
  source: DataFile,
  names: readonly string[],
  needed: string,
): readonly Finding[] {
  const { role, layout } = source;
  const { columns, preset } = layout;
  const headers = source.headers.filter((header) => header !== '');
  return names
    .filter((name) => !source.header.includes(name) && columns.get(name)?.said !== true)
    .map((column) => {
      const place = { at: 'cell', file: source.file, record: 0, field: null } as const;
      const facts = {
        column,
        near: nearest(column, headers),
        headers,
        needed,
        key: `files.${role}.columns`,
        wanted: columns.get(column)?.headers ?? [],
        preset: role === 'deals' && preset === null ? (presetLike(headers) ?? '') : '',
      };
      return finding('column-missing', place, facts);
    });
}

/** What is wrong with the number that stands in a cell, or with there being none. */
export function invalidNumber(
  source: DataFile,
  column: string,
  row: number,
  shape: NumberShape,
  decimals: number,
): Finding {
  const text = writtenOf(source, column, row);
  const deal = textOf(source, 'deal_id', row);
  const reading = columnOf(source, column)?.reading;
  const mark = reading?.kind === 'number' ? reading.mark : null;
  const why = isAgainst(text, mark) ? 'mark' : 'form';
  const facts = { column, text, shape, decimals, deal, why, mark: mark ?? '' } as const;
  return finding('number-invalid', cellAt(source, row, column), facts);
}

/**
 * A column of numbers as whole units of 10^-decimals. Every distinct text is read once. An empty
 * cell is 0 and, where `required`, a finding; a row whose number is invalid is 0 and a finding.
 */
export function numbers(
  source: DataFile,
  name: string,
  decimals: number,
  shape: NumberShape,
  required: boolean,
  findings: Finding[],
): BigInt64Array {
  const column = columnOf(source, name);
  const values = new BigInt64Array(source.rows);
  if (column === null) return values;
  const { codes, texts } = column;
  const read = new BigInt64Array(texts.length);
  const wrong = new Uint8Array(texts.length);
  texts.forEach((text, code) => {
    const units = text === '' && !required ? 0n : parseUnits(text, decimals);
    if (units === null) wrong[code] = 1;
    else read[code] = units;
  });
  for (let row = 0; row < source.rows; row++) {
    const code = codes[row] ?? 0;
    if (wrong[code] === 1) findings.push(invalidNumber(source, name, row, shape, decimals));
    else values[row] = read[code] ?? 0n;
  }
  return values;
}

/** A column of dates as days, -1 for an empty cell. */
export function dates(source: DataFile, name: string, findings: Finding[]): Int32Array {
  const column = columnOf(source, name);
  const days = new Int32Array(source.rows).fill(-1);
  if (column === null) return days;
  const read = column.texts.map((text): Day | -1 | 'shape' | 'calendar' =>
    text === '' ? -1 : parseDay(text),
  );
  const order = column.reading.kind === 'date' ? column.reading.order : null;
  for (let row = 0; row < source.rows; row++) {
    const day = read[column.codes[row] ?? 0] ?? -1;
    if (typeof day === 'number') days[row] = day;
    else {
      const deal = textOf(source, 'deal_id', row);
      const text = writtenOf(source, name, row);
      const facts = { column: name, text, why: day, deal, order: order ?? '' } as const;
      findings.push(finding('date-invalid', cellAt(source, row, name), facts));
    }
  }
  return days;
}
