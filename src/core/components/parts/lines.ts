/**
 * Line pay: what each deal line adds to a component, exact, as whole numbers over one denominator.
 * The increments of a table of bands are differences of the running amount, so they sum to it.
 */
import type { Measured } from '../../measure.ts';
import { commonDenominator, type Exact, numerator } from '../../money/exact.ts';
import type { Figure } from '../../money/figure.ts';
import type { Band } from './bands.ts';
import type { LinePay } from './desk.ts';

/** Each line at one of `rates`, chosen by `pick` (-1: no rate, pays nothing). */
export function flatLines(
  measured: Measured,
  rates: readonly Figure[],
  pick: (line: number) => number,
): LinePay {
  const common = commonDenominator(rates.map((rate) => rate.value));
  const factors = rates.map((rate) => numerator(rate.value) * (common / rate.value.d));
  const rateOf = measured.values.map((_, i) => pick(i));
  return {
    increments: measured.values.map((value, i) => value * (factors[rateOf[i] ?? -1] ?? 0n)),
    denominator: measured.scale * common,
    rates: rates.map((rate) => [rate]),
    rateOf,
  };
}

/** Line pay times an exact factor. */
export function scaledLines(pay: LinePay, factor: Exact): LinePay {
  const times = numerator(factor);
  return {
    ...pay,
    increments: pay.increments.map((each) => each * times),
    denominator: pay.denominator * factor.d,
  };
}

/** Where each line moves through the bands. */
export interface Course {
  readonly bands: readonly Band[];
  readonly down: boolean;
  /**
   * The sum that a line moves, by a number: 0 when there is one for all. Null for a line that moves
   * none and is paid at `aside`.
   */
  readonly axisOf: (line: number) => number | null;
  readonly aside: Figure | null;
  /** Out of what each line's weight is, and the weights: parts of shared deals. */
  readonly weights: { readonly of: (line: number) => bigint; readonly scale: bigint };
}

/** The key of the rate that is paid aside; those of bands are numbers from 0. */
const ASIDE = -1;

/** Marginal bands over running sums of the measured values. */
export function bandedLines(measured: Measured, course: Course): LinePay {
  const { bands, down, axisOf, aside, weights } = course;
  const bounds = commonDenominator(bands.map((band) => band.from));
  const all = [...bands.map((band) => band.rate), ...(aside === null ? [] : [aside])];
  const common = commonDenominator(all.map((rate) => rate.value));
  const factor = (rate: Figure): bigint => numerator(rate.value) * (common / rate.value.d);
  const edges = bands.map((b) => numerator(b.from) * (bounds / b.from.d) * measured.scale);
  const table = { edges, factors: bands.map((band) => factor(band.rate)), down };
  const asideFactor = aside === null ? 0n : factor(aside);
  const rates: Figure[][] = [];
  const known = new Map<number, number>();
  const use = (key: number, make: () => Figure[]): number => {
    let index = known.get(key);
    if (index === undefined) {
      index = rates.push(make()) - 1;
      known.set(key, index);
    }
    return index;
  };
  const positions = new Map<number, bigint>();
  const rateOf: number[] = [];
  const increments = measured.values.map((value, i) => {
    const size = value * bounds;
    const weight = weights.of(i);
    const axis = axisOf(i);
    if (axis === null) {
      rateOf.push(aside === null ? -1 : use(ASIDE, () => [aside]));
      return size * asideFactor * weight;
    }
    const position = positions.get(axis) ?? 0n;
    const next = position + size;
    positions.set(axis, next);
    const [low, high] = size < 0n ? [next, position] : [position, next];
    const { paid, first, last } = wayThrough(table, low, high);
    const used = (): Figure[] => bands.slice(first, last + 1).map(({ rate }) => rate);
    rateOf.push(first === -1 ? -1 : use(first * bands.length + last, used));
    return paid * (size < 0n ? -weight : weight);
  });
  const scale = measured.scale * bounds * weights.scale;
  return { increments, denominator: scale * common, rates, rateOf };
}

/** Bands as whole numbers: where each begins, and the factor of its rate. */
interface Table {
  readonly edges: readonly bigint[];
  readonly factors: readonly bigint[];
  readonly down: boolean;
}

/** What the way from `low` to `high` is paid, and its first and last band; -1 where it has none. */
function wayThrough(
  { edges, factors, down }: Table,
  low: bigint,
  high: bigint,
): { readonly paid: bigint; readonly first: number; readonly last: number } {
  let paid = 0n;
  let [first, last] = [-1, -1];
  for (let j = 0; j < edges.length; j += 1) {
    const edge = edges[j] ?? 0n;
    const from = (j === 0 && down) || low > edge ? low : edge;
    const end = edges[j + 1] ?? high;
    const to = high < end ? high : end;
    if (to <= from) continue;
    paid += (to - from) * (factors[j] ?? 0n);
    if (first === -1) first = j;
    last = j;
  }
  return { paid, first, last };
}
