/** A comparison in markdown: everybody, then what it comes to. */
import { formatChange } from '../../core/money/format.ts';
import type { PersonChange } from '../../study/compare.ts';
import { sheetMarkdown } from '../listing.ts';
import { markdownText } from '../markdown.ts';
import { counted } from '../messages/words.ts';
import { changeText, percentText } from '../percents.ts';
import { settingLine } from '../settings.ts';
import { spanText } from '../span-text.ts';
import type { Compared, VariantCompared } from './compared.ts';
import { comparisonSheet } from './sheet.ts';
import { tierText } from './tier.ts';

export function comparisonMarkdown(compared: Compared): string {
  const { base, periods, variants } = compared;
  const title = `# ${markdownText(base.name)}, ${spanText(periods)}\n`;
  return [title, ...variants.map((variant) => section(compared, variant))].join('\n');
}

function section(compared: Compared, variant: VariantCompared): string {
  const { comparison, file, settings } = variant;
  const { gain, lose, same, share, largestGain, largestLoss } = comparison;
  const largest = (label: string, person: PersonChange | null): readonly string[] => {
    if (person === null) return [];
    const { difference, part } = person.change;
    const amount = formatChange(difference, compared.currency);
    return [`- ${label}: ${markdownText(person.employee)}, ${amount} (${changeText(part)})`];
  };
  const facts = [
    ...settings.map((each) => `- ${markdownText(settingLine(each))}`),
    `- ${counted(gain, 'winner')}, ${counted(lose, 'loser')}, ${same} unchanged`,
    ...largest('Largest gain', largestGain),
    ...largest('Largest loss', largestLoss),
    `- Cost as a share of revenue: ${percentText(share.base)}, then ${percentText(share.variant)}`,
    ...comparison.crossings.map(({ period, base: was, variant: is }) => {
      const who = `${is.seat.employee}, ${is.component}, ${period}`;
      const tiers = [was, is].map((tier) => tierText(tier, compared.currency));
      return `- Crosses a tier: ${markdownText(who)}: ${tiers.join(' → ')}`;
    }),
  ];
  const heading = `## ${markdownText(`${compared.base.file} → ${file}`)}\n`;
  const sheet = comparisonSheet({ ...compared, variants: [variant] });
  return [heading, `${facts.join('\n')}\n`, sheetMarkdown(sheet)].join('\n');
}
