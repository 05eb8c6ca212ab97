/**
 * Whether bytes that are not UTF-8 are a text in Windows-1251. There nearly every byte means
 * something, so what else it could be is looked for: a binary file, rows of two encodings, and
 * letters that make no words.
 */

import type { EncodingFault } from './encoding-fault.ts';
import { lettersFault } from './letters-1251.ts';
import { mixedFault } from './two-encodings.ts';

/** The only byte that stands for no character. */
const UNASSIGNED = 0x98;

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DELETE = 0x7f;

/** Why the bytes are no text in Windows-1251; null when they are. */
export function fault1251(bytes: Buffer): EncodingFault | null {
  const control = controlIn(bytes);
  if (control !== -1) return { why: 'control', at: control };
  const mixed = mixedFault(bytes);
  if (mixed !== null && mixed.detail === 'UTF-8') return mixed;
  const at = bytes.indexOf(UNASSIGNED);
  if (mixed === null && at !== -1) return { why: 'unassigned', at };
  // Among letters that make no words, the few that look like UTF-8 may be chance.
  return lettersFault(bytes) ?? mixed;
}

/** The first of the characters that no text has and nearly every other file; -1 without one. */
function controlIn(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    const written = byte >= SPACE ? byte !== DELETE : byte === LF || byte === CR || byte === TAB;
    if (!written) return at;
  }
  return -1;
}
