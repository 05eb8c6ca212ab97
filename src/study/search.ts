/** The search for the value that costs a target, over the points of a grid. */
import type { Currency } from '../core/money/currency.ts';
import { formatMoney } from '../core/money/format.ts';
import type { Money } from '../core/money/money.ts';
import { type Finding, finding, hasErrors } from '../findings/finding.ts';
import type { Axis, Range } from './axes.ts';
import type { Grid, PointSwept } from './grid.ts';
import { type Probe, type TargetAnswer, valueFor } from './target.ts';

/** The axis along which is looked, by its number. */
export interface Along {
  readonly axis: number;
  readonly path: string;
  readonly range: Range;
}

/** The one axis along which a target can be looked for; null when there is none, or several. */
export function openAxis(axes: readonly Axis[]): Along | null {
  const open = axes.flatMap(({ path, range }, axis) =>
    range === null ? [] : [{ axis, path, range }],
  );
  const [only, ...others] = open;
  const fixed = axes.filter(({ values }) => values.length === 1).length;
  const alone = others.length === 0 && fixed >= axes.length - 1;
  return only !== undefined && alone ? only : null;
}

/** What was looked for, and the value that costs it. */
export interface TargetFound {
  readonly path: string;
  readonly target: Money;
  /** Costs the target, or a little less. */
  readonly found: Probe;
  /** The next value, which costs more; null when the target is met exactly. */
  readonly next: Probe | null;
  readonly step: string;
}

export interface Search {
  readonly found: TargetFound | null;
  /** The points found beside those of the grid. */
  readonly points: readonly PointSwept[];
  /** Where none is found, why. */
  readonly findings: readonly Finding[];
}

/** Looks along an axis of a grid, of whose points it is known what they cost. */
export function lookFor(
  target: Money,
  { axis, path, range }: Along,
  grid: Grid,
  swept: readonly PointSwept[],
  currency: Currency,
): Search {
  const refused: Finding[] = [];
  const asked = new Map<string, PointSwept>();
  const ask = (value: string): Money | null => {
    const { points, findings } = grid.costsOf([(grid.points[0] ?? []).with(axis, value)]);
    const [point] = points;
    if (hasErrors(findings) || point === undefined) {
      refused.push(...findings);
      return null;
    }
    asked.set(value, point);
    return point.cost;
  };
  const steps = swept.map(({ values, cost }) => ({ value: values[axis] ?? '', cost }));
  const answer = valueFor(target, range, steps, currency.decimals, ask);
  if (!answer.ok) {
    const why = reasonOf(answer, path, target, currency);
    return { found: null, points: [], findings: why === null ? refused : [why] };
  }
  const { found, next, step } = answer;
  const points = [asked.get(found.value), next === null ? undefined : asked.get(next.value)];
  return {
    found: { path, target, found, next, step },
    points: points.filter((point) => point !== undefined),
    findings: [],
  };
}

type NoAnswer = Extract<TargetAnswer, { readonly ok: false }>;

function reasonOf(
  answer: NoAnswer,
  path: string,
  target: Money,
  currency: Currency,
): Finding | null {
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
