/** Bytes to text. */
import { isUtf8 } from 'node:buffer';
import { type Finding, finding } from '../findings/finding.ts';

export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

/** The text of UTF-8 bytes without a byte order mark; NUL and anything else is a finding. */
export function decode(file: string, bytes: Uint8Array): DecodeResult {
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refuse(file, bytes, 'nul', nul);
  if (!isUtf8(bytes)) return refuse(file, bytes, 'not-utf8', firstInvalid(bytes));
  return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
}

function refuse(
  file: string,
  bytes: Uint8Array,
  why: 'nul' | 'not-utf8',
  offset: number,
): DecodeResult {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const start = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const column = Array.from(before.slice(start)).length + 1;
  const place = { at: 'line', file, line, column } as const;
  return { ok: false, finding: finding('encoding-unknown', place, { file, why }) };
}

/** The offset of the first character that is not UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  // Whole lines first: no character of UTF-8 contains the byte of a line end.
  while (true) {
    const end = bytes.indexOf(0x0a, at) + 1;
    if (end === 0 || !isUtf8(bytes.subarray(at, end))) break;
    at = end;
  }
  while (at < bytes.length) {
    const end = at + characterSize(bytes[at]!);
    if (!isUtf8(bytes.subarray(at, end))) break;
    at = end;
  }
  return at;
}

/** How many bytes the character that begins with this byte should have. */
function characterSize(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
