/** An explanation for a mail or a document: nested lists, and the deals in a table. */
import { markdownText, tableMarkdown } from '../markdown.ts';
import { settingLine, VARIANT } from '../settings.ts';
import { dealsShown } from './deals-shown.ts';
import { dealsTable, titled, unpaidTable } from './deals-table.ts';
import type { Explanation } from './node.ts';
import { headline, type Outline, outlineOf } from './outline.ts';
import type { Scene } from './scene.ts';

/** The explanation, ending in a line feed. */
export function explanationMarkdown(scene: Scene, explanation: Explanation): string {
  const { roots, notes, unpaid } = explanation;
  const items = roots.flatMap((root) => itemLines(outlineOf(scene, root), ''));
  const settings = scene.settings.map((each) => `- ${markdownText(settingLine(each))}`);
  const deals = dealsTable(scene, dealsShown(roots));
  const waiting = unpaidTable(scene, unpaid);
  const parts = [
    `## ${markdownText(headline(scene, explanation))}\n`,
    scene.settings.length === 0 ? '' : `${VARIANT}:\n\n${settings.join('\n')}\n`,
    `${items.join('\n')}\n`,
    deals === null
      ? ''
      : `### Deals\n\n${tableMarkdown(titled(deals), [...deals.rows, deals.sums])}`,
    waiting === null ? '' : `### Not paid\n\n${tableMarkdown(titled(waiting), waiting.rows)}`,
    notes.length === 0 ? '' : `${notes.map(markdownText).join('\n')}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** An item of a list, with its notes and the items below it. */
function itemLines({ label, amount, says, notes, children }: Outline, indent: string): string[] {
  const number = amount === '' ? '' : ` **${markdownText(amount)}**`;
  const words = [says, ...notes].filter((text) => text !== '').map(markdownText);
  const text = `${markdownText(label)}:${number}${words.length === 0 ? '' : ` ${words.join('; ')}`}`;
  const below = children.flatMap((child) => itemLines(child, `${indent}  `));
  return [`${indent}- ${text}`, ...below];
}
