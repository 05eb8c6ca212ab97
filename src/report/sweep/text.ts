/** A grid as it is read on a terminal: a row for each combination, with a bar of what it costs more. */
import { partOf } from '../../core/money/difference.ts';
import { NOTHING } from '../../core/money/exact.ts';
import { formatMoneySpaced } from '../../core/money/format.ts';
import { type Money, subtract, ZERO } from '../../core/money/money.ts';
import type { PointSwept } from '../../study/grid.ts';
import { bar } from '../bar.ts';
import { shownText } from '../escape.ts';
import type { Paint } from '../paint.ts';
import { percentText } from '../percents.ts';
import { replacedText } from '../settings.ts';
import { spanText } from '../span-text.ts';
import { aligned, type Column } from '../table.ts';
import type { Swept } from './swept.ts';
import { targetLines } from './target.ts';

const BAR = 14;
const VALUE_WIDTH = 24;

/** The combinations under the short names of their paths, ending in a line feed. */
export function sweepText(swept: Swept, paint: Paint): string {
  const { name, periods, currency, target } = swept;
  const titles = shortNames(swept.axes.map(({ path }) => path));
  const parts = [
    `${paint.bold(`${shownText(name)} · ${spanText(periods)}`)}\n${legend(swept, titles)}`,
    table(swept, titles, paint),
    target === null ? '' : targetLines(target, currency).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What stands for what, and what the scheme itself has there. */
function legend({ file, axes }: Swept, titles: readonly string[]): string {
  const width = Math.max(...['scheme', ...titles].map((title) => title.length)) + 2;
  const line = (title: string, text: string): string => `${title.padEnd(width)}${shownText(text)}`;
  const paths = axes.map((axis, i) =>
    line(titles[i] ?? '', `${axis.path} (${replacedText(axis)})`),
  );
  return [line('scheme', file), ...paths].join('\n');
}

/** The shortest ends of paths by which they differ, and that are no numbers: `rate`. */
function shortNames(paths: readonly string[]): readonly string[] {
  const endOf = (path: string, parts: number): string => path.split('.').slice(-parts).join('.');
  return paths.map((path) => {
    const all = path.split('.').length;
    for (let parts = 1; parts < all; parts += 1) {
      const end = endOf(path, parts);
      const others = paths.filter((other) => other !== path && endOf(other, parts) === end);
      if (others.length === 0 && !/^\d/.test(end)) return end;
    }
    return path;
  });
}

function table(swept: Swept, titles: readonly string[], paint: Paint): string {
  const { rows, currency, axes } = swept;
  const show = (amount: Money): string => formatMoneySpaced(amount, currency);
  const costs = rows.map(({ cost }) => cost).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [least, most] = [costs[0] ?? ZERO, costs.at(-1) ?? ZERO];
  const columns: readonly Column[] = [
    ...axes.map(({ numbers }, i) => ({ title: titles[i] ?? '', right: numbers })),
    ...['cost', 'of revenue', 'median', 'lowest', 'highest'].map((title) => ({
      title,
      right: true,
    })),
    // From the least cost to the most, for costs lie close together.
    { title: least === most ? '' : 'over the least', right: false },
  ];
  const cells = rows.map((row: PointSwept) => [
    ...row.values.map((value) => shownText(value, VALUE_WIDTH)),
    show(row.cost),
    percentText(row.share),
    show(row.median),
    show(row.lowest?.payout ?? ZERO),
    show(row.highest?.payout ?? ZERO),
    least === most
      ? ''
      : bar(partOf(subtract(row.cost, least), subtract(most, least)) ?? NOTHING, BAR),
  ]);
  const found = rows.findIndex((row) => isFound(row, swept));
  const barAt = columns.length - 1;
  return aligned(columns, cells, paint.bold, (text, row, column) => {
    if (column === barAt) return paint.cyan(text);
    return row === found ? paint.bold(text) : text;
  });
}

function isFound({ values }: PointSwept, { axes, target }: Swept): boolean {
  if (target === null) return false;
  return values[axes.findIndex(({ path }) => path === target.path)] === target.found.value;
}
