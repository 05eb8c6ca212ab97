/** `bonus sweep`: what every combination of some values of a scheme would pay. */
import type { Currency } from '../../core/money/currency.ts';
import type { Money } from '../../core/money/money.ts';
import { parseMoney } from '../../core/money/parse.ts';
import { UNIX } from '../../core/outputs.ts';
import type { Scheme } from '../../core/scheme.ts';
import { type Finding, hasErrors, strict } from '../../findings/finding.ts';
import { contentOf, wholeOf } from '../../io/dialect.ts';
import { writeText } from '../../io/write.ts';
import type { Paint } from '../../report/paint.ts';
import { sweepJson } from '../../report/sweep/json.ts';
import { sweepMarkdown } from '../../report/sweep/markdown.ts';
import { sweepSheet } from '../../report/sweep/sheet.ts';
import type { Swept } from '../../report/sweep/swept.ts';
import { sweepText } from '../../report/sweep/text.ts';
import { areNumbers, byValue } from '../../study/axes.ts';
import type { Costs, Grid, PointSwept } from '../../study/grid.ts';
import { lookFor, openAxis } from '../../study/search.ts';
import type { SetValue } from '../../validate/settings.ts';
import { readGrid } from '../grid.ts';
import { type InputOptions, SCHEME, settingsMade } from '../load.ts';
import { type Format, type Outcome, usage } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { openShelf, type Shelf } from '../shelf.ts';
import { refused, showFindings } from '../show.ts';

export interface SweepOptions extends InputOptions {
  readonly format: Format;
  readonly quiet: boolean;
  /** An amount, as it was typed. */
  readonly targetCost?: string | undefined;
  /** The file of a chart. */
  readonly chart?: string | undefined;
}

export async function sweep(
  file: string | undefined,
  options: SweepOptions,
  paint: Paint,
  progress: Progress = noProgress,
): Promise<Outcome> {
  const { set: sets = [] } = options;
  const wrongUse = misused(file, options, sets);
  if (wrongUse !== null) return usage(wrongUse);
  const shelf = openShelf(progress);
  const answer = answerOf(file ?? options.scheme ?? SCHEME, sets, options, shelf, progress);
  if ('wrongUse' in answer) return usage(answer.wrongUse);
  const { swept, findings } = answer;
  const told = { findings, locate: shelf.locate };
  if (swept === null) return refused(told, options.format, paint);
  const output = options.quiet ? '' : shown(swept, options.format, paint);
  const errors = showFindings(told, options.format, paint);
  const undrawn = await drawn(swept, options.chart);
  return { output, errors: `${errors}${undrawn}`, exit: undrawn === '' ? 0 : 2 };
}

type Answer =
  /** `swept` is null where the findings have errors. */
  | { readonly swept: Swept | null; readonly findings: readonly Finding[] }
  /** What of the command line does not go with the scheme. */
  | { readonly wrongUse: string };

/** Reads, calculates every point, and looks for the target. */
function answerOf(
  file: string,
  sets: readonly SetValue[],
  options: SweepOptions,
  shelf: Shelf,
  progress: Progress,
): Answer {
  const { grid, findings } = readGrid(file, sets, options, shelf, progress);
  if (grid === null) return { swept: null, findings };
  const along = openAxis(grid.axes);
  if (options.targetCost !== undefined && along === null) return { wrongUse: ONE_RANGE };
  const costs = grid.costsOf(grid.points);
  const found = [...findings, ...costs.findings];
  const all = options.strict === true ? strict(found) : found;
  const { scheme } = costs;
  if (scheme === null || hasErrors(all)) return { swept: null, findings: all };
  const target = amountOf(options.targetCost, scheme.currency);
  if (target === 'invalid') return { wrongUse: noAmount(scheme.currency) };
  if (target === null || along === null) {
    return { swept: sweptOf(file, scheme, grid, costs, shelf), findings: all };
  }
  const search = lookFor(target, along, grid, costs.points, scheme.currency);
  const told = [...all, ...search.findings];
  if (hasErrors(told)) return { swept: null, findings: told };
  const rows = inOrder([...costs.points, ...search.points], along.axis);
  const swept = sweptOf(file, scheme, grid, costs, shelf);
  return { swept: { ...swept, rows, target: search.found }, findings: told };
}

/** What is wrong with the command line; null when nothing is. */
function misused(
  file: string | undefined,
  { scheme, chart }: SweepOptions,
  sets: readonly unknown[],
): string | null {
  if (sets.length === 0) return NO_VALUES;
  if (file !== undefined && scheme !== undefined) return TWO_SCHEMES;
  return chart === undefined || /.\.svg$/i.test(chart) ? null : NO_SVG;
}

/** Writes the chart that is asked for; says so when it cannot. */
async function drawn(swept: Swept, file: string | undefined): Promise<string> {
  if (file === undefined) return '';
  const { sweepChart } = await import('../../report/sweep/chart.ts');
  const wrong = writeText(file, sweepChart(swept));
  if (wrong === null) return '';
  return `error: The chart could not be written: ${wrong}. Name another file with --chart.\n`;
}

function sweptOf(file: string, scheme: Scheme, grid: Grid, costs: Costs, shelf: Shelf): Swept {
  const settings = settingsMade(grid.applied, shelf);
  return {
    file,
    name: scheme.name,
    currency: scheme.currency,
    periods: costs.periods,
    axes: grid.axes.map(({ path, values }, i) => {
      return { path, values, numbers: areNumbers(values), replaced: settings[i]?.replaced ?? [] };
    }),
    rows: costs.points,
    target: null,
  };
}

const NO_VALUES =
  'Name the values to try: bonus sweep --set roles.rep.components.commission.rate=4%..8%:1%.';
const TWO_SCHEMES = 'Name the scheme once: bonus sweep scheme.yaml, or --scheme scheme.yaml.';
/** So that no file of another kind, such as the deals, is written over. */
const NO_SVG = '--chart writes an SVG file: name one that ends in .svg, such as costs.svg.';
const ONE_RANGE =
  '--target-cost looks along one range: write one --set with a range, such as 4%..8%:1%, ' +
  'and a single value in every other.';
const noAmount = ({ code }: Currency): string =>
  `--target-cost is no amount in ${code}. Write digits, with a point if needed: 300000.`;

function amountOf(text: string | undefined, { decimals }: Currency): Money | null | 'invalid' {
  return text === undefined ? null : (parseMoney(text, decimals) ?? 'invalid');
}

/** The points of the range and those found between them, by the value. */
function inOrder(rows: readonly PointSwept[], axis: number): readonly PointSwept[] {
  return rows.toSorted((a, b) => byValue(a.values[axis] ?? '', b.values[axis] ?? ''));
}

function shown(swept: Swept, format: Format, paint: Paint): Outcome['output'] {
  switch (format) {
    case 'table':
      return sweepText(swept, paint);
    case 'csv':
      return wholeOf(contentOf(sweepSheet(swept), UNIX));
    case 'json':
      return sweepJson(swept);
    case 'markdown':
      return sweepMarkdown(swept);
  }
}
