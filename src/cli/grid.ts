/** The grid of a sweep, read: the scheme, the files, and what `--set` says of the axes. */
import { kinds } from '../core/components/index.ts';
import { type Finding, hasErrors } from '../findings/finding.ts';
import { type AxisText, axesOf } from '../study/axes.ts';
import { type Grid, gridOver } from '../study/grid.ts';
import { periodsOf } from '../study/periods.ts';
import { monthsOf } from '../validate/month.ts';
import { type SetValue, settingText } from '../validate/settings.ts';
import { calculatingOn } from './calculating.ts';
import { type InputOptions, schemeAt, sourcesFor } from './load.ts';
import type { Progress } from './progress.ts';
import { language } from './scheme-files.ts';
import type { Shelf } from './shelf.ts';

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
  const { source, findings: scheme } = schemeAt(file, [], shelf);
  const { axes, findings: refused } = axesOf(sets.map((set) => axisText(set, shelf)));
  const range = periodsOf(options.period ?? null);
  const sources = sourcesFor(options, shelf, source);
  const read = [...shelf.findings(), ...scheme, ...refused, ...(range.ok ? [] : [range.finding])];
  if (source === null) return { grid: null, findings: read };
  const grid = gridOver({
    source,
    axes,
    language,
    months: monthsOf(sources, kinds),
    periods: range.ok ? range.periods : [],
    calculating: calculatingOn(progress),
  });
  const findings = [...read, ...grid.findings];
  return { grid: hasErrors(findings) ? null : grid, findings };
}

/** What an option says of an axis; findings about its values point into it. */
function axisText(set: SetValue, shelf: Shelf): AxisText {
  const { file, text } = settingText(set);
  shelf.keep(file, text);
  const start = text.length - set.value.length;
  const place = { at: 'span', file, start, end: text.length } as const;
  return { path: set.path, typed: set.value, place };
}
