/**
 * An explanation as rows: a row for each number, in the order of the tree. What stands beside the
 * tree has no step: what was set, before it; the lines that are not paid and the notes, after it.
 */
import type { Currency } from '../../core/money/currency.ts';
import { type Figure, moneyFigure } from '../../core/money/figure.ts';
import { formatFigure } from '../../core/money/format.ts';
import { type SettingMade, settingLine, VARIANT } from '../settings.ts';
import { type Heading, type Sheet, sheetOfRows } from '../sheets/sheet.ts';
import { exactText } from './json.ts';
import { dealLabel, nameText } from './lines.ts';
import type { Explanation, Node, Unpaid } from './node.ts';
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
export function explanationSheet(
  { currency, settings }: Scene,
  { roots, unpaid, notes }: Explanation,
): Sheet {
  return sheetOfRows('explanation.csv', HEADINGS, [
    ...settings.map(settingRow),
    ...roots.flatMap((root, i) => rowsOf(root, String(i + 1), currency)),
    ...unpaid.map((each) => unpaidRow(each, currency)),
    ...notes.map((note) => ['', 'note', '', '', '', '', '', note, '']),
  ]);
}

/** A value that was set has no step: what follows is of a variant. */
function settingRow(setting: SettingMade): string[] {
  return ['', 'setting', setting.path, '', '', '', '', settingLine(setting), VARIANT];
}

/** A line that is not paid, with its revenue and why. */
function unpaidRow({ line, why }: Unpaid, currency: Currency): string[] {
  const revenue = cells(moneyFigure(line.revenue), currency);
  return ['', 'unpaid', dealLabel(line), '', ...revenue, why, `owner ${nameText(line.owner)}`];
}

function rowsOf(node: Node, step: string, currency: Currency): string[][] {
  const { kind, label, how, value, says, notes, children } = node;
  const number = value === null ? ['', '', ''] : cells(value, currency);
  return [
    [step, kind, label, how.op, ...number, says, notes.join('; ')],
    ...children.flatMap((child, i) => rowsOf(child, `${step}.${i + 1}`, currency)),
  ];
}

function cells(value: Figure, currency: Currency): string[] {
  return [formatFigure(value, currency), exactText(value, currency), value.unit];
}
