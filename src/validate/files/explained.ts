/** How a file was read, for people: each header and what became of it, with the first rows. */
import type { Encoding, LeftOut } from '../../findings/source.ts';
import type { DataColumn, DataFile, Reading } from './data-file.ts';
import type { FileRole } from './layout.ts';
import { isUnreadable } from './numbers.ts';
import type { PresetName } from './presets.ts';

const SAMPLE_ROWS = 3;

export interface FileExplained {
  readonly file: string;
  readonly role: FileRole;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly rows: number;
  readonly preset: PresetName | null;
  /** In the order of the file; a header that feeds two columns stands twice. */
  readonly headers: readonly HeaderExplained[];
  readonly words: readonly WordsExplained[];
  readonly leftOut: readonly LeftOut[];
}

export interface HeaderExplained {
  readonly header: string;
  /** The column that it became; null when it became none, for another one has the name. */
  readonly column: string | null;
  /** 1 for the header that is taken first, where several feed the column; else null. */
  readonly choice: number | null;
  /** Whether the column is ours or the scheme asks for it. */
  readonly used: boolean;
  readonly reading: Reading;
  /** The cells of the first rows as they were understood; those of another header are empty. */
  readonly sample: readonly string[];
}

/** A word of the file, our word for it, and how many cells have it. */
export interface WordsExplained {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly cells: number;
}

export function explainedFile(file: DataFile): FileExplained {
  const { role, encoding, delimiter, rows, layout, leftOut } = file;
  return {
    ...{ file: file.file, role, encoding, delimiter, rows, leftOut },
    preset: layout.preset,
    headers: file.headers.flatMap((header, field) => headersAt(file, header, field)),
    words: file.columns.flatMap((column, i) => wordsOf(file.header[i] ?? '', column)),
  };
}

function headersAt(file: DataFile, header: string, field: number): readonly HeaderExplained[] {
  if (header === '') return [];
  const fed = file.columns.flatMap((column, i) => {
    const choice = column.fields.indexOf(field);
    return choice === -1 ? [] : [{ column, name: file.header[i] ?? '', choice }];
  });
  if (fed.length === 0) {
    return [
      { header, column: null, choice: null, used: false, reading: { kind: 'text' }, sample: [] },
    ];
  }
  return fed.map(({ column, name, choice }) => ({
    header,
    column: name,
    choice: column.fields.length > 1 ? choice + 1 : null,
    used: file.known.has(name),
    reading: column.reading,
    sample: sampleOf(file, column, choice),
  }));
}

function sampleOf({ rows }: DataFile, column: DataColumn, choice: number): readonly string[] {
  return Array.from({ length: Math.min(SAMPLE_ROWS, rows) }, (_, row) => {
    if ((column.at?.[row] ?? 0) !== choice) return '';
    const code = column.codes[row] ?? 0;
    const text = column.texts[code] ?? '';
    return isUnreadable(text) ? (column.written[code] ?? '') : text;
  });
}

function wordsOf(name: string, { codes, written, words }: DataColumn): readonly WordsExplained[] {
  if (words.size === 0) return [];
  const cells = new Map<string, number>();
  for (const code of codes) {
    const text = written[code] ?? '';
    if (words.has(text)) cells.set(text, (cells.get(text) ?? 0) + 1);
  }
  return [...words].map(([from, to]) => ({ column: name, from, to, cells: cells.get(from) ?? 0 }));
}
