// Values as people write them: money, percentages, rising bounds, lists of allowed words.

import fc from 'fast-check';
import type { Bound, Where } from './month.ts';

export const products = ['CRM Box', 'CRM Cloud', 'Сервис, "плюс"'] as const;
export const channels = ['web', 'partner', 'опт'] as const;
export const statuses = ['won', 'успешно', 'lost'] as const;

/** Kopecks as text; round sums are written now with the kopecks, now without. */
export function moneyText(kopecks: bigint): string {
  const size = kopecks < 0n ? -kopecks : kopecks;
  const sign = kopecks < 0n ? '-' : '';
  const cents = `${size % 100n}`.padStart(2, '0');
  if (cents === '00' && (size / 100n) % 2n === 0n) return `${sign}${size / 100n}`;
  const short = cents.endsWith('0') && size % 3n === 0n;
  return `${sign}${size / 100n}.${short ? cents.slice(0, 1) : cents}`;
}

/** Hundredths of a percent as text. */
export const percentText = (hundredths: number) => `${hundredths / 100}%`;

/** An object without the keys whose value is undefined. */
export function tidy<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Present in one of `every` cases. */
export const maybe = <T>(arb: fc.Arbitrary<T>, every: number) =>
  fc.oneof({ weight: every - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: arb });
const some = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: values.length });

const rangeArb: fc.Arbitrary<Where> = fc
  .record({
    column: fc.constantFrom('revenue', 'discount'),
    low: fc.constantFrom(undefined, 'from' as const, 'above' as const),
    high: fc.constantFrom('below' as const, 'at_most' as const),
    both: fc.boolean(),
  })
  .map(({ column, low, high, both }) => ({
    [column]: {
      ...(low ? { [low]: column === 'revenue' ? '3000' : '2.5' } : {}),
      ...(both || !low ? { [high]: column === 'revenue' ? '50000' : '10' } : {}),
    },
  }));

export const whereArb = (
  origins: readonly string[],
  ranges: boolean,
): fc.Arbitrary<Where | undefined> =>
  fc.oneof(
    { weight: ranges ? 2 : 0, arbitrary: rangeArb },
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.record({ product: some(products) }) },
    { weight: 1, arbitrary: fc.record({ channel: some(channels) }) },
    { weight: 1, arbitrary: fc.record({ product: some(products), channel: some(channels) }) },
    { weight: 1, arbitrary: fc.constantFrom(...origins).map((origin) => ({ origin: [origin] })) },
  );

// Bounds rise strictly; `from: x` may be followed by `above: x`. Every other list starts at zero.
export const boundsArb = (numbers: fc.Arbitrary<number>, text: (n: number) => string) =>
  fc
    .record({
      numbers: fc.uniqueArray(numbers, { minLength: 1, maxLength: 4 }),
      above: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
      fromZero: fc.boolean(),
    })
    .map(({ numbers, above, fromZero }): Bound[] => {
      const all = fromZero ? [...new Set([0, ...numbers])] : numbers;
      return all
        .sort((a, b) => a - b)
        .flatMap((n, i): Bound[] => {
          const from = { from: text(n) };
          if ((i === 0 && fromZero) || (above[i] ?? 0) < 2) return [from];
          return above[i] === 2 ? [{ above: text(n) }] : [from, { above: text(n) }];
        });
    });

export const percents = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 5000, 5700, 8000, 9050, 10000, 12000, 15000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30000 }) },
);
export const sums = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1000, 1800, 3000, 6000, 10000, 50000, 300000) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_000_000 }) },
);
export const percentBounds = boundsArb(percents, percentText);
export const sumBounds = boundsArb(sums, String);
export const rateArb = fc
  .oneof(fc.constantFrom(0, 100, 300, 500, 1000), fc.integer({ min: 1, max: 3333 }))
  .map(percentText);
export const amountArb = fc
  .oneof(
    fc.integer({ min: 1, max: 90 }).map((n) => n * 100_000),
    fc.integer({ min: 1, max: 5_000_000 }),
  )
  .map((n) => moneyText(BigInt(n)));

/** Each bound with its value beside it; one list has nine bounds at most. */
export function withEach<K extends string>(
  bounds: readonly Bound[],
  key: K,
  values: readonly string[],
) {
  return bounds.map((bound, i) => ({ ...bound, [key]: values[i] ?? '' })) as (Bound & {
    [P in K]: string;
  })[];
}
export const nine = (arb: fc.Arbitrary<string>) => fc.array(arb, { minLength: 9, maxLength: 9 });
