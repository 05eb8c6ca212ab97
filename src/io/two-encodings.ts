/**
 * Rows of two encodings in one file, as when an export in UTF-8 is pasted below one in Windows-1251.
 *
 * Each run of bytes above ASCII, mostly a word, is looked at by itself. `ё` is D1 91 in UTF-8,
 * which in Windows-1251 would be the `С‘` that no text has; a word of Windows-1251 is not UTF-8.
 * One character of two bytes could be either, so it tells nothing.
 */
import { isUtf8 } from 'node:buffer';
import type { EncodingFault } from './encoding-fault.ts';

/** Runs of one encoding. */
interface Seen {
  readonly runs: number;
  /** Offset of the first one. */
  readonly first: number;
}

const NONE: Seen = { runs: 0, first: -1 };

/** Where a file that is not UTF-8 changes to the encoding that fewer of its words are in. */
export function mixedFault(bytes: Buffer): EncodingFault | null {
  let utf8 = NONE;
  let other = NONE;
  for (let at = nextRun(bytes, 0); at < bytes.length; ) {
    const end = runEnd(bytes, at);
    if (!couldBeUtf8(bytes, at, end)) other = seen(other, at);
    else if (end - at > 2) utf8 = seen(utf8, at);
    at = nextRun(bytes, end);
  }
  if (utf8.runs === 0 || other.runs === 0) return null;
  return utf8.runs >= other.runs
    ? { why: 'mixed', detail: 'UTF-8', at: other.first }
    : { why: 'mixed', detail: 'Windows-1251', at: utf8.first };
}

function seen({ runs, first }: Seen, at: number): Seen {
  return { runs: runs + 1, first: runs === 0 ? at : first };
}

function nextRun(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! < 0x80) at += 1;
  return at;
}

function runEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! >= 0x80) at += 1;
  return at;
}

/** Most words are told apart by their second byte, without a call. */
function couldBeUtf8(bytes: Buffer, from: number, to: number): boolean {
  const second = bytes[from + 1];
  if (to - from < 2 || second === undefined || second > 0xbf) return false;
  return isUtf8(bytes.subarray(from, to));
}
