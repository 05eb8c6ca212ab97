/** A sheet as the content of a file, in the dialect that is wanted. */
import { type Finding, finding } from '../findings/finding.ts';
import { notIn1251, toWindows1251 } from './encode-1251.ts';
import { type Sheet, type SheetColumn, toCsv, type Writing } from './sheet.ts';

/** How a file is written. */
export interface Dialect {
  readonly delimiter: 'comma' | 'semicolon' | 'tab';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1251';
  readonly decimal: 'point' | 'comma';
  readonly lineEnds: 'lf' | 'crlf';
  readonly quotes: 'needed' | 'text';
}

/**
 * The content of a file, part by part; text is written as UTF-8. A part is the caller's until the
 * next one is asked for.
 */
export type Content = string | Iterable<Uint8Array>;

const utf8 = new TextEncoder();
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
const LINE_ENDS = { lf: '\n', crlf: '\r\n' } as const;
const toUtf8 = (text: string): Uint8Array => utf8.encode(text);
const ENCODERS = { 'utf-8': toUtf8, 'utf-8-bom': toUtf8, 'windows-1251': toWindows1251 } as const;
const BYTE_ORDER_MARK = '\ufeff';

/** The sheet as a file. Its characters must be of the encoding: see `unwritable`. */
export function contentOf(sheet: Sheet, dialect: Dialect): Iterable<Uint8Array> {
  const writing: Writing = {
    delimiter: DELIMITERS[dialect.delimiter],
    lineEnd: LINE_ENDS[dialect.lineEnds],
    decimal: dialect.decimal === 'comma' ? ',' : '.',
    quoteTexts: dialect.quotes === 'text',
    encode: ENCODERS[dialect.encoding],
    start: dialect.encoding === 'utf-8-bom' ? BYTE_ORDER_MARK : '',
  };
  // Made anew each time that it is asked for, so that it can be written and shown.
  return { [Symbol.iterator]: () => toCsv(sheet, writing) };
}

/** The content in one piece. */
export function wholeOf(content: Content): string | Uint8Array {
  if (typeof content === 'string') return content;
  return Buffer.concat(Array.from(content, (part) => Uint8Array.from(part)));
}

/** A finding for each text with a character that the encoding does not have. */
export function unwritable(sheet: Sheet, { encoding }: Dialect): readonly Finding[] {
  if (encoding !== 'windows-1251') return [];
  return sheet.columns.flatMap((column, at) => {
    const header = sheet.header[at] ?? '';
    const cells = [{ text: header, row: 1 }, ...distinct(column, sheet.rows)];
    return cells.flatMap(({ text, row }) => {
      const character = notIn1251(text);
      if (character === null) return [];
      const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const facts = {
        file: sheet.name,
        row,
        column: header,
        text,
        character,
        code_point: `U+${point}`,
        encoding: 'Windows-1251',
      };
      return [finding('character-not-in-encoding', null, facts)];
    });
  });
}

/** Every text of a column once, with its first row as a spreadsheet counts: the header is 1. */
function distinct(
  { codes, texts }: SheetColumn,
  rows: number,
): readonly { readonly text: string; readonly row: number }[] {
  const known = new Map<string, number>();
  for (let row = 0; row < rows; row += 1) {
    const text = texts[codes === null ? row : codes[row]!]!;
    if (!known.has(text)) known.set(text, row + 2);
  }
  return [...known].map(([text, row]) => ({ text, row }));
}
