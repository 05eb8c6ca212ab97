/**
 * per_deal: an amount per deal. A deal counts one when its lines sum to more than zero and to
 * `at_least`; a shared deal counts as its share. 1 000.00 for 2.6 deals is 2 600.00.
 *
 * Tiers by `amount` number the deals in order: marginal pays deal n at the rate that n reaches,
 * whole pays all at the rate that the last one reaches. A shared deal takes one number.
 */
import type { Measured } from '../measure.ts';
import type { Bound } from '../money/bound.ts';
import { exact, numerator } from '../money/exact.ts';
import { moneyFigure } from '../money/figure.ts';
import { amountReading } from '../money/reading.ts';
import type { Traced } from '../money/traced.ts';
import { none, sum, times } from '../money/working.ts';
import type { Sold } from '../sold.ts';
import { ALL_WINDOWS, type Basis, type Desk, define, type Earning } from './define.ts';
import { reasonOf } from './parts/ladder.ts';
import { flatLines } from './parts/lines.ts';
import { ofKey } from './parts/of.ts';
import { exactlyOne, mapping } from './parts/rules.ts';
import { amount } from './parts/scalars.ts';
import { amountTiers, distinct, type Tiers } from './parts/tiers.ts';

export const perDeal = define({
  kind: 'per_deal',
  summary: 'An amount per deal.',
  examples: [
    {
      title: 'An amount for each deal of some size',
      role: 'rep',
      component: ['id: deals', 'kind: per_deal', 'amount: 1000', 'at_least: { revenue: 100000 }'],
      deals: [
        'deal_id, line, owner, revenue',
        'D-1, 1, ann, 60000',
        'D-1, 2, ann, 40000',
        'D-2, 1, ann, 99999.99',
        'D-3, 1, ann, 250000',
      ],
      pays: [['ann', '2000.00', '2 deals × 1 000.00']],
    },
    {
      title: 'More for each deal from the third on',
      role: 'rep',
      component: [
        'id: deals',
        'kind: per_deal',
        'tiers:',
        '  by: amount',
        '  mode: marginal',
        '  rates: [{ from: 1, amount: 1000 }, { from: 3, amount: 1500 }]',
      ],
      deals: ['owner, revenue', 'ann, 10', 'ann, 20', 'ann, 30', 'ann, 40'],
      pays: [['ann', '5000.00', '2 deals × 1 000.00 + 2 deals × 1 500.00']],
    },
  ],
  modifiers: { where: true, amount: 'deals', windows: ALL_WINDOWS, gates: 'any', limits: true },
  keys: (terms) => ({
    of: ofKey,
    amount: amount(terms.decimals).optional().describe('Paid for each deal.'),
    tiers: amountTiers(terms, 'deals').optional().describe('Amounts by the number of deals.'),
    at_least: mapping({ revenue: amount(terms.decimals).describe('Over its credited lines.') })
      .optional()
      .describe('A deal counts from this revenue.'),
  }),
  rules: [exactlyOne(['amount', 'tiers'])],
  meaning: ({ of, amount: each, tiers, at_least }) => {
    const basis: Basis = { of, measure: 'deals', atLeast: at_least?.revenue ?? null };
    if (tiers !== undefined) return { basis, earn: (desk) => numbered(tiers, desk) };
    const rate = moneyFigure(each ?? 0n);
    return {
      basis,
      earn: (desk) => ({
        base: desk.base(),
        performances: [],
        rates: [rate],
        working: times(desk.base() as Traced<'deals'>, rate),
        lines: () => {
          const measured = desk.measured();
          return flatLines(measured, [rate], (i) => (counts(measured, i) ? 0 : -1));
        },
      }),
    };
  },
});

/** A deal stands on its first line; its other lines count nothing. */
function counts({ values }: Measured, line: number): boolean {
  return values[line] !== 0n;
}

/** The number of the deal that stands on each line, 0 where none does, and the sums of shares. */
function numbersOf({ measured }: Sold): {
  readonly numbers: Int32Array;
  /** What the deals up to each number count; up to none, nothing. */
  readonly through: readonly bigint[];
} {
  const { values } = measured();
  const numbers = new Int32Array(values.length);
  const through = [0n];
  values.forEach((value, line) => {
    if (value === 0n) return;
    numbers[line] = through.length;
    through.push((through.at(-1) ?? 0n) + value);
  });
  return { numbers, through };
}

function numbered({ mode, rates }: Tiers, desk: Desk): Earning {
  const all = rates.rungs.map((rung) => rung.gives);
  const { numbers, through } = desk.once(numbersOf);
  const { scale } = desk.measured();
  const deals = through.length - 1;
  const base = desk.base();
  const reading = amountReading({ ...base, value: exact(BigInt(deals)) });
  const { why } = reasonOf(rates, reading);
  const starts = rates.rungs.map((rung, j) => (j === 0 && rates.down ? 1 : firstOf(rung)));
  const rungOf = (number: number): number => starts.findLastIndex((start) => start <= number);
  const last = rungOf(deals);
  /** What the deals of a rung count: those from its start up to the next one's. */
  const at = (number: number): bigint => through[Math.min(number, deals)] ?? 0n;
  const paid = starts.map((start, j) => {
    if (mode === 'whole') return j === last ? at(deals) : 0n;
    return at((starts[j + 1] ?? deals + 1) - 1) - at(start - 1);
  });
  const rungAt = (line: number): number => {
    const number = numbers[line] ?? 0;
    return number === 0 ? -1 : mode === 'whole' ? last : rungOf(number);
  };
  const steps = all.flatMap((rate, j) => {
    const part = paid[j] ?? 0n;
    if (part === 0n) return [];
    const counting = desk.part(exact(part, scale), (line) => rungAt(line) === j);
    return [times(counting as Traced<'deals'>, rate, mode === 'whole' ? [why] : [])];
  });
  const idle = none(deals === 0 ? { why: 'empty' } : { why: 'below', reasons: [why] });
  return {
    base,
    performances: [reading],
    rates: distinct(all.filter((_, j) => paid[j] !== 0n)),
    working: steps.length === 0 ? idle : sum(steps),
    lines: () => flatLines(desk.measured(), all, rungAt),
  };
}

/** The first deal, by number, that reaches a bound. */
function firstOf({ edge, at }: Bound): number {
  const whole = edge === 'from' ? at.ceil() : at.floor().add(1);
  return Math.max(1, Number(numerator(whole)));
}
