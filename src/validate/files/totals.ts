/**
 * Rows of totals, which reports write above or below their data. A row is one when its first filled
 * cell begins with a word for a total and every other filled cell is a number: `Итого;;;1 234,50;`.
 * A row with anything else in it, such as an owner or a date, is data however it begins.
 */

import type { CsvSource, TextColumn } from '../../findings/source.ts';
import { fold } from '../fold.ts';
import { isNumber } from './numbers.ts';

const TOTAL =
  /^(?:(?:общий |промежуточный )?итог|(?:промежуточные )?итоги|итого|всего|(?:grand |sub)?totals?)(?=$|[\s:.,;(])/;

/** Most cells are told from a total by how they begin, before they are folded. */
const MAYBE = /^\s*[оипвgst]/i;

/** A row of totals: its record in the file, and what it begins with. */
export interface TotalRow {
  readonly record: number;
  readonly text: string;
}

export interface WithoutTotals {
  readonly source: CsvSource;
  readonly totals: readonly TotalRow[];
}

/** The file without its rows of totals; the same file when it has none. */
export function withoutTotals(source: CsvSource): WithoutTotals {
  const totals = new Map<number, TotalRow>();
  for (const { codes, texts } of source.columns) {
    if (!texts.some(isWord)) continue;
    const words = texts.map(isWord);
    codes.forEach((code, row) => {
      const first = words[code] === true ? firstCell(source, row) : null;
      if (first === texts[code] && isTotal(source, row)) {
        totals.set(row, { record: source.records[row] ?? 0, text: first });
      }
    });
  }
  if (totals.size === 0) return { source, totals: [] };
  const kept = [...source.records.keys()].filter((row) => !totals.has(row));
  const pick = (values: Int32Array) => Int32Array.from(kept, (row) => values[row] ?? 0);
  const columns = source.columns.map(
    ({ codes, texts }): TextColumn => ({ codes: pick(codes), texts }),
  );
  const rows = kept.length;
  const ordered = [...totals].sort(([a], [b]) => a - b).map(([, total]) => total);
  return { source: { ...source, columns, rows, records: pick(source.records) }, totals: ordered };
}

/** Whether a cell begins with a word for a total. */
function isWord(text: string): boolean {
  return MAYBE.test(text) && TOTAL.test(fold(text));
}

function cellsOf({ columns }: CsvSource, row: number): readonly string[] {
  return columns
    .map(({ codes, texts }) => texts[codes[row] ?? 0] ?? '')
    .filter((text) => text !== '');
}

function firstCell(source: CsvSource, row: number): string | null {
  return cellsOf(source, row)[0] ?? null;
}

/** A percentage is a number here: nothing is read from it. */
function isTotal(source: CsvSource, row: number): boolean {
  const [, ...others] = cellsOf(source, row);
  return others.every((text) => isNumber(text.replace(/\s?%$/, '')));
}
