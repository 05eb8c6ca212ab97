/** An explanation as rows: a row for each number, in the order of the tree. */
import type { Currency } from '../../core/money/currency.ts';
import { formatFigure } from '../../core/money/format.ts';
import { type SettingMade, settingLine, VARIANT } from '../settings.ts';
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
export function explanationSheet({ currency, settings }: Scene, { roots }: Explanation): Sheet {
  const numbers = roots.flatMap((root, i) => rowsOf(root, String(i + 1), currency));
  return sheetOfRows('explanation.csv', HEADINGS, [...settings.map(settingRow), ...numbers]);
}

/** A value that was set has no step: what follows is of a variant. */
function settingRow(setting: SettingMade): string[] {
  return ['', 'setting', setting.path, '', '', '', '', settingLine(setting), VARIANT];
}

function rowsOf(node: Node, step: string, currency: Currency): string[][] {
  const { kind, label, how, value, says, notes, children } = node;
  const number =
    value === null
      ? ['', '', '']
      : [formatFigure(value, currency), exactText(value, currency), value.unit];
  return [
    [step, kind, label, how.op, ...number, says, notes.join('; ')],
    ...children.flatMap((child, i) => rowsOf(child, `${step}.${i + 1}`, currency)),
  ];
}
