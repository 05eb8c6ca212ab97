/**
 * Bytes to text: strict UTF-8 with or without its byte order mark, UTF-16 with one, or else
 * Windows-1251, if that is what the bytes can be. Never a guess that could misread a name: what is
 * left is a finding.
 */
import { isUtf8 } from 'node:buffer';
import { type Finding, finding } from '../findings/finding.ts';
import type { Encoding } from '../findings/source.ts';
import { fault1251 } from './decode-1251.ts';
import type { EncodingFault } from './encoding-fault.ts';
import { signatureOf } from './signature.ts';

export type DecodeResult =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly finding: Finding };

/**
 * The text of a file without its byte order mark, and the encoding that was taken. Lone CR, the
 * line ends of old Macs, become LF, so that places in the text stay what they are in the file.
 */
export function decode(file: string, bytes: Buffer): DecodeResult {
  const signature = signatureOf(bytes);
  if (signature !== null) {
    const facts = { file, why: signature, detail: '' };
    return { ok: false, finding: finding('encoding-unknown', { at: 'file', file }, facts) };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode16(file, bytes, 'UTF-16 LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode16(file, bytes, 'UTF-16 BE');
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refuse(file, bytes, { why: 'nul', at: nul });
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { ok: true, text: withLf(text), encoding: marked ? 'UTF-8 with BOM' : 'UTF-8' };
  }
  if (marked) return refuse(file, bytes, { why: 'not-utf8', at: firstInvalid(bytes) });
  const fault = fault1251(bytes);
  if (fault !== null) return refuse(file, bytes, fault);
  const text = new TextDecoder('windows-1251').decode(bytes);
  return { ok: true, text: withLf(text), encoding: 'Windows-1251' };
}

/** UTF-16 behind its byte order mark. */
function decode16(file: string, bytes: Buffer, encoding: 'UTF-16 LE' | 'UTF-16 BE'): DecodeResult {
  const whole = bytes.subarray(2, bytes.length - (bytes.length % 2));
  // Not TextDecoder: it does not say where the half of a character stands.
  const units = encoding === 'UTF-16 LE' ? whole : Buffer.from(whole).swap16();
  const text = withLf(units.toString('utf16le'));
  const nul = text.indexOf('\0');
  if (nul !== -1) return refuse16(file, text, 'nul', nul);
  const lone = text.search(/\p{Cs}/u);
  if (lone !== -1) return refuse16(file, text, 'utf16-half', lone);
  if (bytes.length % 2 === 1) return refuse16(file, text, 'utf16-odd', text.length);
  return { ok: true, text, encoding };
}

function refuse16(
  file: string,
  text: string,
  why: 'nul' | 'utf16-half' | 'utf16-odd',
  at: number,
): DecodeResult {
  const lines = text.slice(0, at).split('\n');
  return refused(file, { why, at }, lines.length, lines.at(-1) ?? '');
}

function refuse(file: string, bytes: Buffer, fault: EncodingFault): DecodeResult {
  const end = bytes.includes(0x0a) ? 0x0a : 0x0d;
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(end); at !== -1 && at < fault.at; at = bytes.indexOf(end, start)) {
    line += 1;
    start = at + 1;
  }
  const before = bytes.subarray(start, fault.at);
  const encoding = isUtf8(before) ? 'utf-8' : 'windows-1251';
  return refused(file, fault, line, new TextDecoder(encoding).decode(before));
}

/** `before` is what stands before the fault in its line. */
function refused(
  file: string,
  { why, detail = '' }: EncodingFault,
  line: number,
  before: string,
): DecodeResult {
  const column = Array.from(before).length + 1;
  const place = { at: 'line', file, line, column } as const;
  return { ok: false, finding: finding('encoding-unknown', place, { file, why, detail }) };
}

function withLf(text: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('\n')) return text.replaceAll('\r', '\n');
  // A file that was cut off between the two characters of its last line end.
  return text.endsWith('\r') ? `${text.slice(0, -1)}\n` : text;
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
