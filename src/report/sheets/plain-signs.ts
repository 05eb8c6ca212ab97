/** Sentences of ours with the signs that every encoding has: `1 000 x 6 % (plan 92 % >= 80 %)`. */
import type { Sheet } from './sheet.ts';

const SPELLED: Readonly<Record<string, string>> = {
  '×': 'x',
  '÷': '/',
  '−': '-',
  '≥': '>=',
  '≤': '<=',
  '→': '->',
};

const SIGNS = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g');

/** The sheet with the signs of its `words` spelled; texts of the inputs stay as they are. */
export function inPlainSigns(sheet: Sheet): Sheet {
  const columns = sheet.columns.map((column) => {
    if (column.kind !== 'words') return column;
    const texts = column.texts.map((text) => text.replace(SIGNS, (sign) => SPELLED[sign] ?? sign));
    return { ...column, texts };
  });
  return { ...sheet, columns };
}
