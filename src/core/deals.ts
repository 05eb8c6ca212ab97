/**
 * The table of deals: columns, not objects. Row r of every column belongs to one deal line.
 *
 * Names are already resolved: `attribution[r]` says who sold the line and to whom it was handed
 * over, as seats with shares; -1 where the calculation does not use the line.
 */
import type { Condition, Measure, Seat, Where } from './model.ts';
import { ORIGIN } from './model.ts';
import { isWithin } from './money/bound.ts';
import { parseDecimal } from './money/parse.ts';

/** Each distinct text once: row r holds `texts[codes[r]]`. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/** A seat's part of a deal line, out of `DealTable.shareScale`. */
export interface SeatShare {
  readonly seat: Seat;
  readonly share: bigint;
}

/** Who sold a line, and whom the head handed it to. Shares of each list sum to the scale. */
export interface Attribution {
  readonly origin: 'own' | 'head';
  readonly owners: readonly SeatShare[];
  /** Empty on a rep's deal, and on a head's deal that nobody was assigned. */
  readonly assignees: readonly SeatShare[];
}

export interface DealTable {
  readonly rows: number;
  readonly ids: TextColumn;
  readonly line: Int32Array;
  /** The date that credits the line; -1 = not yet. */
  readonly day: Int32Array;
  /** 1 where the status counts. */
  readonly counts: Uint8Array;
  /** Minor units. */
  readonly revenue: BigInt64Array;
  /** Minor units; null when the scheme does not measure margin. */
  readonly margin: BigInt64Array | null;
  /** Thousandths; null when the scheme does not measure quantity. */
  readonly quantity: BigInt64Array | null;
  /** Every column of the files as text, by header. */
  readonly text: ReadonlyMap<string, TextColumn>;
  readonly attribution: Int32Array;
  readonly attributions: readonly Attribution[];
  /** What a whole share is: 100 × 10^decimals of the shares in the files. */
  readonly shareScale: bigint;
}

/** Thousandths in one unit of quantity. */
export const QUANTITY_SCALE = 1000n;

/** A line's measure as a whole number: minor units, thousandths. Deals are not counted by line. */
export function amountsOf(deals: DealTable, measure: Exclude<Measure, 'deals'>): BigInt64Array {
  const column = deals[measure];
  if (column === null) throw new Error(`the deals have no ${measure}`);
  return column;
}

/** The text of a cell; empty when the files have no such column. */
export function textAt(deals: DealTable, column: string, row: number): string {
  const found = deals.text.get(column);
  if (found === undefined) return '';
  return found.texts[found.codes[row] ?? 0] ?? '';
}

/** A test for the lines that meet every condition; only attributed lines may be asked. */
export function matcher(deals: DealTable, where: Where): (row: number) => boolean {
  const tests = where.map((condition) => {
    const allows = testOf(condition);
    if (condition.column === ORIGIN) {
      return (row: number) =>
        allows(deals.attributions[deals.attribution[row] ?? -1]?.origin ?? '');
    }
    const found = deals.text.get(condition.column);
    if (found === undefined) return () => allows('');
    const passes = Uint8Array.from(found.texts, (text) => (allows(text) ? 1 : 0));
    return (row: number) => passes[found.codes[row] ?? 0] === 1;
  });
  return (row) => tests.every((test) => test(row));
}

/** A range holds of numbers only; validation has seen to it that the cells it is asked are some. */
function testOf(condition: Condition): (text: string) => boolean {
  if ('values' in condition) {
    const allowed = new Set(condition.values);
    return (text) => allowed.has(text);
  }
  return (text) => {
    const value = parseDecimal(text);
    return value !== null && isWithin(value, condition.range);
  };
}
