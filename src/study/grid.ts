/** The grid of a sweep: a scheme with the values of every point, and what each of them costs. */
import type { Lazy } from '../core/lazy.ts';
import type { Scheme } from '../core/scheme.ts';
import type { Finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import type { Months } from '../validate/month.ts';
import type { Language } from '../validate/set-value.ts';
import { type Applied, setText, type ValueToSet, withSettings } from '../validate/settings.ts';
import { type Axis, pointsOf } from './axes.ts';
import { costOf, NO_MONTHS, type Point, type PointCost, withMonth } from './point.ts';
import { type Calculating, study, type Variant } from './variants.ts';

/** What a grid is made of: a scheme, the axes over it, and the months that are paid. */
export interface Field {
  readonly source: YamlSource;
  /** Every set value is an axis, be it of one value. */
  readonly axes: readonly Axis[];
  readonly language: Lazy<Language>;
  readonly months: Months;
  /** In order of time; null is the latest of the plans. */
  readonly periods: readonly (string | null)[];
  readonly calculating: Calculating;
}

/** A value for each axis, and what they cost. */
export interface PointSwept extends PointCost {
  readonly values: readonly string[];
}

/** What some points cost; nothing is to be used of it when the findings have errors. */
export interface Costs {
  readonly points: readonly PointSwept[];
  readonly scheme: Scheme | null;
  readonly periods: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Grid {
  readonly axes: readonly Axis[];
  /** What the values of each axis stand in for. */
  readonly applied: readonly Applied[];
  /** The values of every point. */
  readonly points: readonly (readonly string[])[];
  readonly costsOf: (points: readonly (readonly string[])[]) => Costs;
  /** What a path lacks: it lacks it at every point. */
  readonly findings: readonly Finding[];
}

/** The grid over a field; nothing is calculated yet. */
export function gridOver(field: Field): Grid {
  const { source, axes, language } = field;
  const { applied, findings } = withSettings(source, axes.map(firstValue), language);
  const costsOf: Grid['costsOf'] = (points) => costsIn(field, points);
  return { axes, applied, points: pointsOf(axes), costsOf, findings };
}

function costsIn(field: Field, points: readonly (readonly string[])[]): Costs {
  const sums: Point[] = points.map(() => NO_MONTHS);
  const periods = new Set<string>();
  let scheme: Scheme | null = null;
  const findings = study({
    months: field.months,
    variants: points.map((values) => variantAt(field, values)),
    periods: field.periods,
    reviewed: false,
    calculating: field.calculating,
    take: (result, number) => {
      scheme ??= result.month.scheme;
      periods.add(result.month.period.text);
      sums[number] = withMonth(sums[number] ?? NO_MONTHS, result);
    },
  });
  const swept = points.map((values, i) => ({ ...costOf(sums[i] ?? NO_MONTHS), values }));
  return { points: swept, scheme, periods: [...periods], findings };
}

function firstValue({ path, typed, values }: Axis): ValueToSet {
  return { path, typed, value: values[0] ?? '' };
}

/** A point as a scheme of its own, made each time that it is asked for: there may be 10 000. */
function variantAt({ source, axes, language }: Field, values: readonly string[]): Variant {
  const settings = axes.map(({ path, typed }, i): ValueToSet => {
    return { path, typed, value: values[i] ?? '' };
  });
  return {
    label: settings.map(setText).join(', '),
    file: source.file,
    settings,
    sourceWith: (some) => withSettings(source, some, language).source,
  };
}
