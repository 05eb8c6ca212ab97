/**
 * The distinct texts of a column, found by the characters of a cell where it stands in the file: a
 * text that was seen before needs no string of its own. An open-addressed table with the usual
 * doubling; equal hashes are told apart by their characters.
 */

export interface Distinct {
  /** In order of first appearance. */
  readonly texts: string[];
  /** Every spelling that was met, outer spaces included, and the code of its text. */
  readonly spellings: string[];
  readonly codes: number[];
  readonly hashes: number[];
  /** The spelling in each place of the table, from 1; 0 where the place is free. A power of two. */
  table: Int32Array;
}

const FIRST_SIZE = 64;

export function distinct(): Distinct {
  return { texts: [], spellings: [], codes: [], hashes: [], table: new Int32Array(FIRST_SIZE) };
}

/** What `hashed` goes on from. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** The hash of a text with one more character (FNV-1a, on the units of UTF-16). */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of a whole text. */
export function hashOf(text: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

/** The code of the text that `text` spells from `start` to `end`, whose hash is given; -1: new. */
export function codeAt(
  { table, hashes, spellings, codes }: Distinct,
  text: string,
  start: number,
  end: number,
  hash: number,
): number {
  const mask = table.length - 1;
  let place = spread(hash) & mask;
  for (let found = table[place]!; found !== 0; found = table[place]!) {
    const at = found - 1;
    if (hashes[at] === hash && stands(spellings[at]!, text, start, end)) return codes[at]!;
    place = (place + 1) & mask;
  }
  return -1;
}

/** Adds a spelling that is new, whose hash is given, and its text where that is new: its code. */
export function learn(known: Distinct, spelling: string, hash: number, text: string): number {
  if (text === spelling) return addText(known, text, hash);
  const textHash = hashOf(text);
  const found = codeAt(known, text, 0, text.length, textHash);
  const code = found === -1 ? addText(known, text, textHash) : found;
  add(known, spelling, hash, code);
  return code;
}

function addText(known: Distinct, text: string, hash: number): number {
  const code = known.texts.push(text) - 1;
  add(known, text, hash, code);
  return code;
}

function add(known: Distinct, spelling: string, hash: number, code: number): void {
  const count = known.spellings.push(spelling);
  known.codes.push(code);
  known.hashes.push(hash);
  if (count * 2 <= known.table.length) {
    put(known.table, hash, count);
    return;
  }
  known.table = new Int32Array(known.table.length * 2);
  known.hashes.forEach((each, at) => {
    put(known.table, each, at + 1);
  });
}

function put(table: Int32Array, hash: number, entry: number): void {
  const mask = table.length - 1;
  let place = spread(hash) & mask;
  while (table[place] !== 0) place = (place + 1) & mask;
  table[place] = entry;
}

/** The lower bits, which choose the place, of all bits. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function stands(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = 0; at < spelling.length; at += 1) {
    if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
