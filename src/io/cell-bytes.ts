/**
 * Cells as bytes, one behind the other, handed on in parts. Characters of ASCII are the same bytes
 * in every encoding, so most cells become bytes without a string or an array on the way.
 */

/** A text, or the bytes of one that is not ASCII. */
export type Cell = string | Uint8Array;

/** Bytes on their way to a sink. */
export interface Bytes {
  readonly part: Uint8Array;
  /** How much of the part is filled. */
  size: number;
  readonly sink: (part: Uint8Array) => void;
}

const PART = 65_536;
const LAST_OF_ASCII = 0x7f;

/** Nothing yet; `sink` gets each part as it is filled, lent until it returns. */
export function bytesTo(sink: (part: Uint8Array) => void): Bytes {
  return { part: new Uint8Array(PART), size: 0, sink };
}

/** The cell in an encoding. */
export function cellOf(text: string, encode: (text: string) => Uint8Array): Cell {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > LAST_OF_ASCII) return encode(text);
  }
  return text;
}

/** Puts a cell behind what is there. */
export function put(bytes: Bytes, cell: Cell): void {
  if (bytes.size + cell.length > PART) flush(bytes);
  if (typeof cell !== 'string') putBytes(bytes, cell);
  else if (cell.length > PART) putBytes(bytes, Buffer.from(cell, 'latin1'));
  else putText(bytes, cell);
}

/** Hands on what is left. */
export function flush(bytes: Bytes): void {
  if (bytes.size > 0) bytes.sink(bytes.part.subarray(0, bytes.size));
  bytes.size = 0;
}

function putBytes(bytes: Bytes, cell: Uint8Array): void {
  if (cell.length > PART) {
    bytes.sink(cell);
    return;
  }
  bytes.part.set(cell, bytes.size);
  bytes.size += cell.length;
}

function putText(bytes: Bytes, cell: string): void {
  const { part, size } = bytes;
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charCodeAt(at);
    if (unit > LAST_OF_ASCII) throw new RangeError('a cell that is not ASCII must be encoded');
    part[size + at] = unit;
  }
  bytes.size = size + cell.length;
}
