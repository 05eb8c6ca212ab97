/** Text columns of several files, one after the other. */
import type { TextColumn } from '../findings/source.ts';

/**
 * The column with each distinct text of its rows once, so that equal texts have equal codes, and no
 * text is that no row has: what stood in a row of totals is none of the column.
 */
export function distinctTexts(column: TextColumn): TextColumn {
  const asIs = isRising(column.texts) && areInRows(column);
  return asIs ? column : join([[column, column.codes.length]]);
}

function areInRows({ codes, texts }: TextColumn): boolean {
  const seen = new Uint8Array(texts.length);
  codes.forEach((code) => {
    seen[code] = 1;
  });
  return !seen.includes(0);
}

/** Ids that rise, as exports have them, are seen to be distinct without a look-up. */
function isRising(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || text > (texts[at - 1] ?? ''));
}

/** Each part with its number of rows; null where a file lacks the column: empty text. */
export function concatTexts(parts: readonly (readonly [TextColumn | null, number])[]): TextColumn {
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && only[0] !== null) return only[0];
  return join(parts);
}

/** Of a text whose rows are still to come, if there are any. */
const NOT_MET = -1;

function join(parts: readonly (readonly [TextColumn | null, number])[]): TextColumn {
  const joined: string[] = [];
  const known = new Map<string, number>();
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? joined.push(text) - 1;
    known.set(text, code);
    return code;
  };
  const codes = new Int32Array(parts.reduce((sum, [, rows]) => sum + rows, 0));
  let start = 0;
  for (const [column, rows] of parts) {
    const texts = column?.texts ?? [''];
    const moved = new Int32Array(texts.length).fill(NOT_MET);
    for (let row = 0; row < rows; row++) {
      const code = column?.codes[row] ?? 0;
      if (moved[code] === NOT_MET) moved[code] = codeOf(texts[code] ?? '');
      codes[start + row] = moved[code] ?? 0;
    }
    start += rows;
  }
  return { codes, texts: joined };
}
