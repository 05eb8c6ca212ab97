/** The grid of a sweep: a scheme with the values of every point, and what each of them costs. */
import { kinds } from '../core/components/index.ts';
import type { Scheme } from '../core/scheme.ts';
import { type Finding, hasErrors } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { type Axis, axesOf, pointsOf } from '../study/axes.ts';
import { periodsOf } from '../study/periods.ts';
import { costOf, NO_MONTHS, type Point, type PointCost, withMonth } from '../study/point.ts';
import { monthsOf } from '../validate/month.ts';
import {
  type Applied,
  type SetValue,
  settingText,
  type ValueToSet,
  withSettings,
} from '../validate/settings.ts';
import { type InputOptions, schemeAt, sourcesFor } from './load.ts';
import type { Progress } from './progress.ts';
import { language } from './scheme-files.ts';
import type { Shelf } from './shelf.ts';
import { study, type Variant } from './study.ts';

/** What some points cost; nothing is to be used of it when the findings have errors. */
export interface Costs {
  readonly costs: readonly PointCost[];
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
}

export interface GridRead {
  /** Null where there are errors. */
  readonly grid: Grid | null;
  readonly findings: readonly Finding[];
}

/** Reads the scheme, the files and the axes; every set value is an axis, be it of one value. */
export function readGrid(
  file: string,
  sets: readonly SetValue[],
  options: InputOptions,
  shelf: Shelf,
  progress: Progress,
): GridRead {
  const read = schemeAt(file, [], shelf);
  const { axes, findings: refused } = axesOf(sets.map((set) => axisText(set, shelf)));
  const range = periodsOf(options.period ?? null);
  const sources = sourcesFor(options, shelf, read.source);
  const { source } = read;
  const tried = source === null ? null : withSettings(source, axes.map(firstValue), language());
  const findings = [
    ...shelf.findings(),
    ...read.findings,
    ...refused,
    ...(range.ok ? [] : [range.finding]),
    // What a path lacks it lacks at every point.
    ...(tried?.findings ?? []),
  ];
  if (source === null || tried === null || !range.ok || hasErrors(findings)) {
    return { grid: null, findings };
  }
  const months = monthsOf(sources, kinds);
  const costsOf: Grid['costsOf'] = (points) => {
    const sums: Point[] = points.map(() => NO_MONTHS);
    const periods = new Set<string>();
    let scheme: Scheme | null = null;
    const found = study({
      months,
      variants: points.map((values) => variantAt(source, axes, values)),
      periods: range.periods,
      reviewed: false,
      progress,
      take: (result, number) => {
        scheme ??= result.month.scheme;
        periods.add(result.month.period.text);
        sums[number] = withMonth(sums[number] ?? NO_MONTHS, result);
      },
    });
    return { costs: sums.map(costOf), scheme, periods: [...periods], findings: found };
  };
  return { grid: { axes, applied: tried.applied, points: pointsOf(axes), costsOf }, findings };
}

/** What an option says of an axis; findings about its values point into it. */
function axisText(set: SetValue, shelf: Shelf) {
  const { file, text } = settingText(set);
  shelf.keep(file, text);
  const start = text.length - set.value.length;
  const place = { at: 'span', file, start, end: text.length } as const;
  return { path: set.path, typed: set.value, place };
}

function firstValue({ path, typed, values }: Axis): ValueToSet {
  return { path, typed, value: values[0] ?? '' };
}

/** A point as a scheme of its own, made each time that it is asked for: there may be 10 000. */
function variantAt(source: YamlSource, axes: readonly Axis[], values: readonly string[]): Variant {
  const sets = axes.map(({ path, typed }, i): ValueToSet => {
    return { path, typed, value: values[i] ?? '' };
  });
  return {
    label: sets.map(({ path, value }) => `${path}=${value}`).join(', '),
    file: source.file,
    source: () => withSettings(source, sets, language()).source,
  };
}
