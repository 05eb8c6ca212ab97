/** A `where` with a range needs a number in the cell of every line that it is asked about. */
import { type DealTable, matcher, textAt } from '../../core/deals.ts';
import { type Condition, ORIGIN, type Where } from '../../core/model.ts';
import { parseDecimal } from '../../core/money/parse.ts';
import type { Finding } from '../../findings/finding.ts';
import { invalidNumber } from '../fields.ts';
import { wheresOf } from '../wheres.ts';
import type { CheckInput } from './input.ts';

export function rangesNumeric({ scheme, deals, lines }: CheckInput): readonly Finding[] {
  const found = new Map<string, Finding>();
  const cells = wheresOf(scheme).flatMap(({ where }) => [...notNumbers(where, deals)]);
  for (const { column, row } of cells) {
    const { source, row: at } = lines.origin(row);
    found.set(`${column} ${row}`, invalidNumber(source, column, at, 'decimal', 12));
  }
  return [...found.values()];
}

interface Cell {
  readonly column: string;
  readonly row: number;
}

/** The cells that a condition asks for a number and that hold none. */
function* notNumbers(where: Where, deals: DealTable): Generator<Cell, void, void> {
  const columns = where
    .filter((each): each is Extract<Condition, { range: unknown }> => 'range' in each)
    .map(({ column }) => column)
    .filter((column) => column !== ORIGIN && !allNumbers(deals, column));
  if (columns.length === 0) return;
  // Only lines that its lists let through are asked about their numbers.
  const lists = where.filter((each) => !('range' in each));
  const meets = matcher(deals, lists);
  for (let row = 0; row < deals.rows; row++) {
    if (deals.attribution[row] === -1 || !meets(row)) continue;
    for (const column of columns) {
      if (parseDecimal(textAt(deals, column, row)) === null) yield { column, row };
    }
  }
}

/** Most columns hold numbers only; each distinct text is looked at once, and no line. */
function allNumbers({ text }: DealTable, column: string): boolean {
  return text.get(column)?.texts.every((each) => parseDecimal(each) !== null) ?? false;
}
