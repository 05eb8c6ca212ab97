/**
 * Cells as bytes, put one behind the other into a part of a file. Characters of ASCII are the same
 * bytes in every encoding, so most cells go there without a string or an array on the way.
 */

/** A text, or the bytes of one that is not ASCII. */
export type Cell = string | Uint8Array;

const LAST_OF_ASCII = 0x7f;

/** The cell in an encoding. */
export function cellOf(text: string, encode: (text: string) => Uint8Array): Cell {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > LAST_OF_ASCII) return encode(text);
  }
  return text;
}

/** Puts a cell at a position and answers the one behind it. There must be room. */
export function put(cell: Cell, into: Uint8Array, position: number): number {
  if (typeof cell !== 'string') {
    into.set(cell, position);
    return position + cell.length;
  }
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit > LAST_OF_ASCII) throw new RangeError('a cell that is not ASCII must be encoded');
    into[position + at] = unit;
  }
  return position + cell.length;
}
