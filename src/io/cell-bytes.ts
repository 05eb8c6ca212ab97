/**
 * Cells as bytes, one behind the other, handed on in parts. Characters of ASCII are the same bytes
 * in every encoding, so most cells become bytes without a string or an array on the way.
 */

/** A text of ASCII, or the bytes of one that is not. */
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
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

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

/** Puts a cell behind what is there, and the character of ASCII that closes it. */
export function put(bytes: Bytes, cell: Cell, closing: number): void {
  if (bytes.size + cell.length >= PART) flush(bytes);
  if (cell.length >= PART) bytes.sink(typeof cell === 'string' ? Buffer.from(cell) : cell);
  else bytes.size = putShort(bytes, cell);
  bytes.part[bytes.size] = closing;
  bytes.size += 1;
}

/** There is room for the cell; the position behind it. */
function putShort({ part, size }: Bytes, cell: Cell): number {
  if (typeof cell === 'string') putText(part, size, cell);
  else part.set(cell, size);
  return size + cell.length;
}

/** Puts the last cell of a line. */
export function endLine(bytes: Bytes, cell: Cell, lineEnd: '\n' | '\r\n'): void {
  if (lineEnd === '\r\n') {
    put(bytes, cell, CARRIAGE_RETURN);
    put(bytes, '', LINE_FEED);
  } else put(bytes, cell, LINE_FEED);
}

/** Hands on what is left. */
export function flush(bytes: Bytes): void {
  if (bytes.size > 0) bytes.sink(bytes.part.subarray(0, bytes.size));
  bytes.size = 0;
}

function putText(part: Uint8Array, position: number, text: string): void {
  let units = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units |= unit;
    part[position + at] = unit;
  }
  if (units > LAST_OF_ASCII) throw new RangeError('a cell that is not ASCII must be encoded');
}
