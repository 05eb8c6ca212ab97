/**
 * Line pay: what each deal line adds to a component, exact, as whole numbers over one denominator.
 * The increments of a table of bands are differences of the running amount, so they sum to it.
 */
import type { Measured } from '../../measure.ts';
import { commonDenominator, type Exact, numerator } from '../../money/exact.ts';
import type { Figure } from '../../money/figure.ts';
import type { LinePay } from '../define.ts';

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

/** A band from `from` upward at a rate; the first may reach down without end. */
export interface Band {
  readonly from: Exact;
  readonly rate: Figure<'ratio'>;
}

/**
 * Marginal bands over the running sum of `values` (each in 1/scale of a minor unit). Lines whose
 * `onAxis` is false do not move the sum: they are paid at `aside`.
 */
export function bandedLines(
  measured: Measured,
  bands: readonly Band[],
  down: boolean,
  onAxis: (line: number) => boolean,
  aside: Figure<'ratio'> | null,
): LinePay {
  const bounds = commonDenominator(bands.map((band) => band.from));
  const all = [...bands.map((band) => band.rate), ...(aside === null ? [] : [aside])];
  const common = commonDenominator(all.map((rate) => rate.value));
  const factor = (rate: Figure): bigint => numerator(rate.value) * (common / rate.value.d);
  const edges = bands.map((b) => numerator(b.from) * (bounds / b.from.d) * measured.scale);
  const factors = bands.map((band) => factor(band.rate));
  const asideFactor = aside === null ? 0n : factor(aside);
  const rates: Figure[][] = [];
  const known = new Map<string, number>();
  const use = (key: string, make: () => Figure[]): number => {
    let index = known.get(key);
    if (index === undefined) {
      index = rates.push(make()) - 1;
      known.set(key, index);
    }
    return index;
  };
  let position = 0n;
  const rateOf: number[] = [];
  const increments = measured.values.map((value, i) => {
    const size = value * bounds;
    if (!onAxis(i)) {
      rateOf.push(aside === null ? -1 : use('aside', () => [aside]));
      return size * asideFactor;
    }
    const [low, high] = size < 0n ? [position + size, position] : [position, position + size];
    position += size;
    let paid = 0n;
    let key = '';
    const touched: number[] = [];
    edges.forEach((edge, j) => {
      const end = edges[j + 1];
      const from = (j === 0 && down) || low > edge ? low : edge;
      const to = end === undefined || high < end ? high : end;
      if (to <= from) return;
      paid += (to - from) * (factors[j] ?? 0n);
      touched.push(j);
      key += `${j} `;
    });
    rateOf.push(
      touched.length === 0 ? -1 : use(key, () => touched.flatMap((j) => bands[j]?.rate ?? [])),
    );
    return size < 0n ? -paid : paid;
  });
  return { increments, denominator: measured.scale * bounds * common, rates, rateOf };
}
