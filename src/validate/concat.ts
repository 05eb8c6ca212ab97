/** Text columns of several files, one after the other. */
import type { TextColumn } from '../findings/source.ts';

/** The column with each distinct text once, so that equal texts have equal codes. */
export function distinctTexts(column: TextColumn): TextColumn {
  return isRising(column.texts) ? column : join([[column, column.codes.length]]);
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

function join(parts: readonly (readonly [TextColumn | null, number])[]): TextColumn {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? texts.push(text) - 1;
    known.set(text, code);
    return code;
  };
  const codes = new Int32Array(parts.reduce((sum, [, rows]) => sum + rows, 0));
  let start = 0;
  for (const [column, rows] of parts) {
    const moved = (column?.texts ?? ['']).map(codeOf);
    for (let row = 0; row < rows; row++) {
      codes[start + row] = moved[column?.codes[row] ?? 0] ?? 0;
    }
    start += rows;
  }
  return { codes, texts };
}
