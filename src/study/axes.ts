/**
 * The values of a grid. An axis is a path of the scheme with the values that it takes: a list
 * `4%,5%,8%`, or a range `4%..8%:1%`, which has 4 %, 5 %, 6 %, 7 % and 8 %. Values are exact
 * decimals: 0.1 to 0.3 in steps of 0.1 are three. The grid has every combination.
 */
import { compare, type Exact, isZero, NOTHING } from '../core/money/exact.ts';
import { formatNumber } from '../core/money/format.ts';
import { parseDecimal } from '../core/money/parse.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';

/** The most combinations that a grid may have. */
const MOST_POINTS = 10_000;

/** What an option says of an axis, and where. */
export interface AxisText {
  readonly path: string;
  /** `4%..8%:1%`. */
  readonly typed: string;
  readonly place: Place;
}

/** A range as it was written: both ends and the step, all with a percent sign or none. */
export interface Range {
  readonly from: Exact;
  readonly to: Exact;
  readonly step: Exact;
  readonly percent: boolean;
  /** The most decimals that one of the three is written with. */
  readonly decimals: number;
}

export interface Axis {
  readonly path: string;
  readonly typed: string;
  readonly values: readonly string[];
  /** Null for a list, or a single value. */
  readonly range: Range | null;
}

export interface AxesRead {
  readonly axes: readonly Axis[];
  readonly findings: readonly Finding[];
}

/** Reads the axes; a grid of more than 10 000 points is a finding, and never made. */
export function axesOf(texts: readonly AxisText[]): AxesRead {
  const findings: Finding[] = [];
  const axes: Axis[] = [];
  let points = 1n;
  for (const { path, typed, place } of texts) {
    const range = typed.includes('..') ? rangeOf(typed) : null;
    if (typeof range === 'string') {
      findings.push(finding('range-invalid', place, { path, text: typed, why: range }));
      continue;
    }
    const size = range === null ? BigInt(listed(typed).length) : sizeOf(range);
    points *= size;
    if (points > BigInt(MOST_POINTS)) continue;
    const axis = { path, typed, values: range === null ? listed(typed) : valuesIn(range), range };
    axes.push(axis);
    findings.push(...endLeftOut(axis, place));
  }
  if (points > BigInt(MOST_POINTS)) {
    const facts = { points: points.toString(), most: MOST_POINTS };
    findings.push(finding('grid-too-large', null, facts));
  }
  return { axes, findings };
}

/** A note where the steps of a range pass its end by. */
function endLeftOut({ path, typed, values, range }: Axis, place: Place): readonly Finding[] {
  const last = values.at(-1);
  if (range === null || last === undefined) return [];
  const end = valueText(range.to, range);
  if (last === end) return [];
  return [finding('range-end-left-out', place, { path, text: typed, end, last })];
}

function listed(typed: string): readonly string[] {
  return typed.split(',').map((value) => value.trim());
}

type RangeFault = 'form' | 'percent' | 'step' | 'reversed';

const SHAPE = /^(.+?)\.\.(.+?):(.+)$/;

function rangeOf(typed: string): Range | RangeFault {
  const parts = SHAPE.exec(typed)
    ?.slice(1)
    .map((part) => part.trim());
  const [from, to, step] = (parts ?? []).map((part) => parseDecimal(numberIn(part)));
  if (parts === undefined || from == null || to == null || step == null) return 'form';
  const percents = parts.filter((part) => part.endsWith('%')).length;
  if (percents !== 0 && percents !== parts.length) return 'percent';
  if (compare(step, NOTHING) <= 0) return 'step';
  if (compare(from, to) > 0) return 'reversed';
  const decimals = Math.max(...parts.map(decimalsIn));
  return { from, to, step, percent: percents > 0, decimals };
}

function numberIn(part: string): string {
  return part.endsWith('%') ? part.slice(0, -1).trim() : part;
}

function decimalsIn(part: string): number {
  return numberIn(part).split('.')[1]?.length ?? 0;
}

function sizeOf({ from, to, step }: Range): bigint {
  const steps = to.sub(from).div(step);
  return steps.n / steps.d + 1n;
}

function valuesIn(range: Range): readonly string[] {
  const { from, step } = range;
  return Array.from({ length: Number(sizeOf(range)) }, (_, i) =>
    valueText(from.add(step.mul(BigInt(i))), range),
  );
}

/** A value of a range as a scheme has it: `4.5%`, `60000`. */
export function valueText(value: Exact, { percent }: Pick<Range, 'percent'>): string {
  const text = isZero(value) ? '0' : formatNumber(value, 12);
  return percent ? `${text}%` : text;
}

/** Whether all values are numbers, and all of them percentages or none. */
export function areNumbers(values: readonly string[]): boolean {
  const percents = values.filter((value) => value.endsWith('%')).length;
  if (percents !== 0 && percents !== values.length) return false;
  return values.every((value) => parseDecimal(numberIn(value)) !== null);
}

/** The order of two values of one range. */
export function byValue(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => parseDecimal(numberIn(text)) ?? NOTHING);
  return compare(x ?? NOTHING, y ?? NOTHING);
}

/** Every combination, a value for each axis, those of the last axis changing first. */
export function pointsOf(axes: readonly Axis[]): readonly (readonly string[])[] {
  return axes.reduce<readonly (readonly string[])[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}
