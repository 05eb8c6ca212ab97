/** A grid in markdown. */
import { sheetMarkdown } from '../listing.ts';
import { markdownText } from '../markdown.ts';
import { replacedText } from '../settings.ts';
import { spanText } from '../span-text.ts';
import { sweepSheet } from './sheet.ts';
import type { Swept } from './swept.ts';
import { targetLines } from './target.ts';

export function sweepMarkdown(swept: Swept): string {
  const { name, file, periods, axes, target, currency } = swept;
  const facts = [
    `- ${markdownText(file)}`,
    ...axes.map((axis) => `- ${markdownText(`${axis.path} (${replacedText(axis)})`)}`),
    ...(target === null ? [] : [`- ${markdownText(targetLines(target, currency).join(' '))}`]),
  ];
  const title = `# ${markdownText(name)}, ${spanText(periods)}\n`;
  return [title, `${facts.join('\n')}\n`, sheetMarkdown(sweepSheet(swept))].join('\n');
}
