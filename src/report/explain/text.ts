/** An explanation for a terminal: the tree with its numbers, then the deals in one table. */

import type { Paint } from '../paint.ts';
import { variantText } from '../settings.ts';
import { aligned, alignedRows } from '../table.ts';
import { dealsShown } from './deals-shown.ts';
import { type DealsTable, dealsTable, titled, unpaidTable } from './deals-table.ts';
import type { Explanation } from './node.ts';
import { headline, type Outline, outlineOf } from './outline.ts';
import type { Scene } from './scene.ts';

/** The explanation, ending in a line feed. */
export function explanationText(scene: Scene, explanation: Explanation, paint: Paint): string {
  const { roots, notes, unpaid } = explanation;
  const head = paint.bold(headline(scene, explanation));
  const rows = roots.flatMap((root) => rowsOf(outlineOf(scene, root), '', ''));
  const parts = [
    head,
    variantText(scene.settings, paint),
    treeText(rows, paint),
    ...[dealsTable(scene, dealsShown(roots)), unpaidTable(scene, unpaid)].map((table) =>
      table === null ? '' : tableText(table, paint),
    ),
    notes.join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface Row {
  readonly tree: string;
  readonly label: string;
  readonly amount: string;
  readonly says: string;
  readonly strong: boolean;
  readonly aside: boolean;
}

/** A line for an item and for each of its notes, then those of its children. */
function rowsOf(item: Outline, branch: string, trunk: string): readonly Row[] {
  const { label, amount, says, notes, children, node } = item;
  const strong = node.kind === 'payout' || node.kind === 'component' || node.kind === 'team';
  const below = trunk + (children.length > 0 ? '│' : '');
  const [first = '', ...more] = says === '' ? notes : [says, ...notes];
  const aside = says === '';
  return [
    { tree: branch, label, amount, says: first, strong, aside },
    ...more.map((note) => ({
      tree: below,
      label: '',
      amount: '',
      says: note,
      strong: false,
      aside: true,
    })),
    ...children.flatMap((child, i) => {
      const last = i === children.length - 1;
      return rowsOf(child, `${trunk}${last ? '└' : '├'}─ `, `${trunk}${last ? ' ' : '│'}  `);
    }),
  ];
}

function treeText(rows: readonly Row[], paint: Paint): string {
  const cells = rows.map(({ tree, label, amount, says }) => [`${tree}${label}`, amount, says]);
  return alignedRows(TREE, cells, (text, at, column) => {
    const row = rows[at];
    if (row === undefined) return text;
    if (column === 2) return row.aside ? paint.dim(text) : text;
    if (column === 1) return row.strong ? paint.bold(text) : text;
    return `${paint.dim(row.tree)}${row.strong ? paint.bold(row.label) : row.label}`;
  }).join('\n');
}

const TREE = [{ right: false }, { right: true }, { right: false }] as const;

function tableText(table: DealsTable, paint: Paint): string {
  const { rows, sums } = table;
  const last = rows.length;
  const cells = sums.length === 0 ? rows : [...rows, sums];
  return aligned(titled(table), cells, paint.bold, (text, row) =>
    row === last ? paint.bold(text) : text,
  );
}
