/** The search for the value that costs a target, over the points of a grid. */
import type { Currency } from '../core/money/currency.ts';
import { formatMoney } from '../core/money/format.ts';
import type { Money } from '../core/money/money.ts';
import { type Finding, finding, hasErrors } from '../findings/finding.ts';
import type { RowSwept, TargetFound } from '../report/sweep/swept.ts';
import type { Range } from '../study/axes.ts';
import { type TargetAnswer, valueFor } from '../study/target.ts';
import type { Costs, Grid } from './grid.ts';

/** What points cost, as rows. */
export function rowsOf(
  points: readonly (readonly string[])[],
  { costs }: Costs,
): readonly RowSwept[] {
  return points.flatMap((values, i): readonly RowSwept[] => {
    const cost = costs[i];
    return cost === undefined ? [] : [{ ...cost, values }];
  });
}

interface Searched {
  readonly axis: number;
  readonly range: Range;
}

/** The one axis along which a target is looked for; null when there is none, or several. */
export function searched({ axes }: Grid): Searched | null {
  const open = axes.flatMap(({ range }, axis) => (range === null ? [] : [{ axis, range }]));
  const [only, ...others] = open;
  const fixed = axes.filter(({ values }) => values.length === 1).length;
  const alone = others.length === 0 && fixed >= axes.length - 1;
  return only !== undefined && alone ? only : null;
}

export interface Search extends Searched {
  readonly found: TargetFound | null;
  /** The points found beside those of the grid. */
  readonly rows: readonly RowSwept[];
  readonly findings: readonly Finding[];
}

/** Looks for the value; where none is found, the findings say why. */
export function lookFor(
  target: Money,
  grid: Grid,
  costs: Costs,
  currency: Currency,
): Search | null {
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

type NoAnswer = Extract<TargetAnswer, { readonly ok: false }>;

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
