/** An explanation as rows: a row for each number, in the order of the tree. */
import { formatFigure } from '../../core/money/format.ts';
import { type Heading, type Sheet, sheetOfRows } from '../sheets/sheet.ts';
import { exactText } from './json.ts';
import type { Explanation, Node } from './node.ts';
import type { Scene } from './scene.ts';

const HEADINGS: readonly Heading[] = [
  ['step', 'plain'],
  ['kind', 'plain'],
  ['label', 'text'],
  ['operation', 'plain'],
  ['value', 'plain'],
  ['exact', 'words'],
  ['unit', 'plain'],
  ['says', 'words'],
  ['notes', 'words'],
];

/** `step` numbers the children of each number: 1.2.1 is the first child of 1.2. */
export function explanationSheet({ currency }: Scene, { roots }: Explanation): Sheet {
  const rows: string[][] = [];
  const add = (node: Node, step: string): void => {
    const { kind, label, how, value, says, notes, children } = node;
    const number =
      value === null
        ? ['', '', '']
        : [formatFigure(value, currency), exactText(value, currency), value.unit];
    rows.push([step, kind, label, how.op, ...number, says, notes.join('; ')]);
    children.forEach((child, i) => add(child, `${step}.${i + 1}`));
  };
  roots.forEach((root, i) => add(root, String(i + 1)));
  return sheetOfRows('explanation.csv', HEADINGS, rows);
}
