/** `bonus sweep`: what every combination of some values of a scheme would pay. */
import type { Currency } from '../../core/money/currency.ts';
import { formatMoney } from '../../core/money/format.ts';
import type { Money } from '../../core/money/money.ts';
import { parseMoney } from '../../core/money/parse.ts';
import { UNIX } from '../../core/outputs.ts';
import { type Finding, finding, hasErrors, strict } from '../../findings/finding.ts';
import { contentOf, wholeOf } from '../../io/dialect.ts';
import { writeText } from '../../io/write.ts';
import type { Paint } from '../../report/paint.ts';
import { sweepJson } from '../../report/sweep/json.ts';
import { sweepMarkdown } from '../../report/sweep/markdown.ts';
import { sweepSheet } from '../../report/sweep/sheet.ts';
import type { RowSwept, Swept, TargetFound } from '../../report/sweep/swept.ts';
import { sweepText } from '../../report/sweep/text.ts';
import { areNumbers, byValue, type Range } from '../../study/axes.ts';
import { valueFor } from '../../study/target.ts';
import { type Costs, type Grid, readGrid } from '../grid.ts';
import { type InputOptions, SCHEME, settingsMade } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { parseSet } from '../set.ts';
import { openShelf, type Shelf } from '../shelf.ts';
import { exitOf, showFindings } from '../show.ts';

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
  const sets = (options.set ?? []).flatMap((text) => parseSet(text) ?? []);
  if (sets.length === 0) return usage(NO_VALUES);
  const shelf = openShelf(progress);
  const path = file ?? options.scheme ?? SCHEME;
  const { grid, findings } = readGrid(path, sets, options, shelf, progress);
  if (grid === null) return failed(findings, options, shelf, paint);
  if (options.targetCost !== undefined && searched(grid) === null) return usage(ONE_RANGE);
  const costs = grid.costsOf(grid.points);
  const found = [...findings, ...costs.findings];
  const all = options.strict === true ? strict(found) : found;
  const { scheme } = costs;
  if (scheme === null || hasErrors(all)) return failed(all, options, shelf, paint);
  const { currency } = scheme;
  const target = options.targetCost === undefined ? null : amountOf(options.targetCost, currency);
  if (target === 'invalid') return usage(`--target-cost is no amount in ${currency.code}.`);
  const search = target === null ? null : lookFor(target, grid, costs, currency);
  const told = [...all, ...(search?.findings ?? [])];
  if (hasErrors(told)) return failed(told, options, shelf, paint);
  const rows = [...rowsOf(grid.points, costs), ...(search?.rows ?? [])];
  const settings = settingsMade(grid.applied, shelf);
  const swept: Swept = {
    file: path,
    name: scheme.name,
    currency,
    periods: costs.periods,
    axes: grid.axes.map(({ path: of, values }, i) => {
      return {
        path: of,
        values,
        numbers: areNumbers(values),
        replaced: settings[i]?.replaced ?? [],
      };
    }),
    rows: search === null ? rows : inOrder(rows, search.axis),
    target: search?.found ?? null,
  };
  const errors = showFindings({ findings: told, locate: shelf.locate }, options.format, paint);
  if (options.chart !== undefined) {
    const { sweepChart } = await import('../../report/sweep/chart.ts');
    const wrong = writeText(options.chart, sweepChart(swept));
    if (wrong !== null) return usage(`The chart could not be written: ${wrong}.`);
  }
  return { output: options.quiet ? '' : shown(swept, options.format, paint), errors, exit: 0 };
}

const NO_VALUES =
  'Name the values to try: bonus sweep --set roles.rep.components.commission.rate=4%..8%:1%.';
const ONE_RANGE =
  '--target-cost looks along one range: write one --set with a range, such as 4%..8%:1%, ' +
  'and a single value in every other.';

function usage(words: string): Outcome {
  return { output: '', errors: `error: ${words}\n`, exit: 2 };
}

function failed(
  findings: readonly Finding[],
  options: SweepOptions,
  { locate }: Shelf,
  paint: Paint,
): Outcome {
  const errors = showFindings({ findings, locate }, options.format, paint);
  return { output: '', errors, exit: exitOf(findings) };
}

function rowsOf(points: readonly (readonly string[])[], { costs }: Costs): readonly RowSwept[] {
  return points.flatMap((values, i): readonly RowSwept[] => {
    const cost = costs[i];
    return cost === undefined ? [] : [{ ...cost, values }];
  });
}

function amountOf(text: string, { decimals }: Currency): Money | 'invalid' {
  return parseMoney(text, decimals) ?? 'invalid';
}

interface Searched {
  readonly axis: number;
  readonly range: Range;
}

/** The one axis along which a target is looked for; null when there is none, or several. */
function searched({ axes }: Grid): Searched | null {
  const open = axes.flatMap(({ range }, axis) => (range === null ? [] : [{ axis, range }]));
  const [only, ...others] = open;
  const fixed = axes.filter(({ values }) => values.length === 1).length;
  const alone = others.length === 0 && fixed >= axes.length - 1;
  return only !== undefined && alone ? only : null;
}

interface Search extends Searched {
  readonly found: TargetFound | null;
  /** The points found beside those of the grid. */
  readonly rows: readonly RowSwept[];
  readonly findings: readonly Finding[];
}

function lookFor(target: Money, grid: Grid, costs: Costs, currency: Currency): Search | null {
  const along = searched(grid);
  if (along === null) return null;
  const { axis, range } = along;
  const path = grid.axes[axis]?.path ?? '';
  const findings: Finding[] = [];
  const asked = new Map<string, RowSwept>();
  const pointAt = (value: string): readonly string[] => (grid.points[0] ?? []).with(axis, value);
  const ask = (value: string): Money | null => {
    const point = pointAt(value);
    const answer = grid.costsOf([point]);
    const [cost] = answer.costs;
    if (hasErrors(answer.findings) || cost === undefined) {
      findings.push(...answer.findings);
      return null;
    }
    asked.set(value, { ...cost, values: point });
    return cost.cost;
  };
  const steps = rowsOf(grid.points, costs).map(({ values, cost }) => {
    return { value: values[axis] ?? '', cost };
  });
  const answer = valueFor(target, range, steps, currency.decimals, ask);
  const nothing = { axis, range, found: null, rows: [] };
  if (!answer.ok) {
    const said = saidOf(answer, path, target, currency);
    return { ...nothing, findings: said === null ? findings : [said] };
  }
  const { found, next, step } = answer;
  const rows = [asked.get(found.value), next === null ? undefined : asked.get(next.value)];
  return {
    axis,
    range,
    found: { path, target, found, next, step },
    rows: rows.filter((row) => row !== undefined),
    findings: [],
  };
}

type NoAnswer = Extract<ReturnType<typeof valueFor>, { readonly ok: false }>;

function saidOf(answer: NoAnswer, path: string, target: Money, currency: Currency): Finding | null {
  const text = (amount: Money): string => formatMoney(amount, currency);
  switch (answer.why) {
    case 'refused':
      return null;
    case 'not-reached': {
      const { low, high } = answer;
      return finding('target-not-reached', null, {
        path,
        target: text(target),
        low: text(low.cost),
        low_value: low.value,
        high: text(high.cost),
        high_value: high.value,
      });
    }
    case 'ambiguous': {
      const between = answer.between.map(([from, to]) => `${from} and ${to}`);
      return finding('target-ambiguous', null, { path, target: text(target), between });
    }
  }
}

/** The points of the range and those found between them, by the value. */
function inOrder(rows: readonly RowSwept[], axis: number): readonly RowSwept[] {
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
