/** Files that are no text at all, known by the bytes that they begin with. */

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The older files of Office. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const GZIP = [0x1f, 0x8b];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** What a file is when it is no text: a workbook is what a spreadsheet saves by default. */
export function signatureOf(bytes: Buffer): 'workbook' | 'archive' | 'pdf' | null {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, at) => bytes[at] === byte);
  if (begins(COMPOUND)) return 'workbook';
  if (begins(PDF)) return 'pdf';
  if (begins(GZIP)) return 'archive';
  if (!begins(ZIP)) return null;
  // The names of the files in a ZIP archive are not compressed.
  const inside = ['xl/workbook', 'opendocument.spreadsheet', 'Index/Document.iwa'];
  return inside.some((name) => bytes.includes(name)) ? 'workbook' : 'archive';
}
