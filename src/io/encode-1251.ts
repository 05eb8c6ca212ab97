/** Text as bytes of Windows-1251: one byte for each character that it has. */

/** A byte that stands for no character, although the decoder answers one. */
const UNASSIGNED = 0x98;

/** Code unit → byte. Node decodes this encoding and does not encode it, so the table is turned. */
const bytes = new Map<number, number>();

function tabled(): ReadonlyMap<number, number> {
  if (bytes.size > 0) return bytes;
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = new TextDecoder('windows-1251').decode(every);
  for (const byte of every) if (byte !== UNASSIGNED) bytes.set(text.charCodeAt(byte), byte);
  return bytes;
}

/**
 * The bytes of a text. A letter that is written as two, such as й of a Mac's file names, becomes
 * one. Throws on a character that the encoding does not have: look for it with `notIn1251` first.
 */
export function toWindows1251(text: string): Uint8Array {
  const composed = text.normalize('NFC');
  const table = tabled();
  const encoded = new Uint8Array(composed.length);
  for (let at = 0; at < composed.length; at += 1) {
    const byte = table.get(composed.charCodeAt(at));
    if (byte === undefined) throw new RangeError('a character is not in Windows-1251');
    encoded[at] = byte;
  }
  return encoded;
}

/** The first character of a text that Windows-1251 does not have, or null. */
export function notIn1251(text: string): string | null {
  const table = tabled();
  for (const character of text.normalize('NFC')) {
    if (!table.has(character.codePointAt(0) ?? -1)) return character;
  }
  return null;
}
