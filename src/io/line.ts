/**
 * The cells of a line without quotes, where they stand: every delimiter parts two of them. What is
 * found of one line is written over by the next, so that no line needs memory of its own.
 */
import { EMPTY_HASH, hashed } from './distinct.ts';

/** Where the cells of the line at hand end, and their hashes. */
export interface Line {
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** How many cells a line has. */
  readonly width: number;
  readonly between: number;
}

export function lineOf(width: number, delimiter: string): Line {
  const [ends, hashes] = [new Int32Array(width), new Int32Array(width)];
  return { ends, hashes, width, between: delimiter.charCodeAt(0) };
}

/**
 * Finds the cells of the line from `start` to `end`; false when it has not as many as the others,
 * or when its first character does not show that it is no blank line.
 */
export function part(line: Line, text: string, start: number, end: number): boolean {
  const { ends, hashes, width, between } = line;
  if (!isFilled(text.charCodeAt(start), between)) return false;
  let field = 0;
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== between) {
      hash = hashed(hash, unit);
      continue;
    }
    if (field === width) return false;
    ends[field] = at;
    hashes[field] = hash;
    field += 1;
    hash = EMPTY_HASH;
  }
  if (field !== width - 1) return false;
  ends[field] = end;
  hashes[field] = hash;
  return true;
}

/** Of other characters, such as spaces and those beyond ASCII, it would have to be looked up. */
function isFilled(unit: number, between: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== between;
}
