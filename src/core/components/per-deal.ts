/**
 * per_deal: an amount per deal. A deal counts one when its lines sum to more than zero and to
 * `at_least`; a shared deal counts as its share. 1 000.00 for 2.6 deals is 2 600.00.
 *
 * Tiers by `amount` number the deals in order: marginal pays deal n at the rate that n reaches,
 * whole pays all at the rate that the last one reaches. A shared deal takes one number.
 */
import type { Measured } from '../measure.ts';
import { exact } from '../money/exact.ts';
import { figure, moneyFigure } from '../money/figure.ts';
import { amountReading } from '../money/reading.ts';
import type { Traced } from '../money/traced.ts';
import { none, sum, times } from '../money/working.ts';
import { ALL_WINDOWS, type Basis, type Desk, define, type Earning } from './define.ts';
import { reached, reasonOf } from './parts/ladder.ts';
import { flatLines } from './parts/lines.ts';
import { ofKey } from './parts/of.ts';
import { exactlyOne, mapping } from './parts/rules.ts';
import { amount } from './parts/scalars.ts';
import { amountTiers, distinct, type Tiers } from './parts/tiers.ts';

export const perDeal = define({
  kind: 'per_deal',
  summary: 'An amount per deal.',
  example: 'id: deals\nkind: per_deal\namount: 1000\nat_least: { revenue: 100000 }\n',
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

function numbered({ mode, rates }: Tiers, desk: Desk): Earning {
  const all = rates.rungs.map((rung) => rung.gives);
  const measured = desk.measured();
  const numbers = measured.values.map(() => 0);
  let deals = 0;
  measured.values.forEach((_, i) => {
    if (!counts(measured, i)) return;
    deals += 1;
    numbers[i] = deals;
  });
  const base = desk.base();
  const number = figure('deals', exact(BigInt(deals)));
  const reading = amountReading({ ...number, origin: base.origin });
  const { why } = reasonOf(rates, reading);
  const at = (line: number): number => {
    if (!counts(measured, line)) return -1;
    const n = exact(BigInt(mode === 'whole' ? deals : (numbers[line] ?? 0)));
    const rung = reached(rates, n);
    return rung === null ? -1 : rates.rungs.indexOf(rung);
  };
  const { values } = measured;
  const rateOf = values.map((_, i) => at(i));
  const steps = all.flatMap((rate, j) => {
    if (!rateOf.includes(j)) return [];
    const paid = values.reduce((part, value, i) => part + (rateOf[i] === j ? value : 0n), 0n);
    const part = desk.part(paid, (line) => rateOf[line] === j) as Traced<'deals'>;
    return [times(part, rate, mode === 'whole' ? [why] : [])];
  });
  const idle = none(deals === 0 ? { why: 'empty' } : { why: 'below', reasons: [why] });
  return {
    base,
    performances: [reading],
    rates: distinct(all.filter((_, j) => rateOf.includes(j))),
    working: steps.length === 0 ? idle : sum(steps),
    lines: () => flatLines(measured, all, (i) => rateOf[i] ?? -1),
  };
}
