/**
 * One rate for everything, or one for each deal: what `whole` tiers and a matrix have in common.
 * The rate is chosen by performances; below the first bound there is none.
 */
import { lazy } from '../../lazy.ts';
import { exact } from '../../money/exact.ts';
import type { Figure } from '../../money/figure.ts';
import type { Reached, Reading } from '../../money/reading.ts';
import type { Traced } from '../../money/traced.ts';
import { none, sum, times } from '../../money/working.ts';
import { dealBases, dealReader, dealsOf } from './by-deal.ts';
import type { Desk, Earning } from './desk.ts';
import { flatLines } from './lines.ts';
import type { By } from './performance.ts';

type Rate = Figure<'ratio'> | Figure<'money'>;

export interface Choice {
  readonly rate: Rate | null;
  readonly reasons: readonly Reached[];
}

/** Chooses a rate, reading performances as it is told. */
export type Choose = (read: (by: By) => Reading) => Choice;

/** Pays the desk's base at the chosen rates. `rates` are all that can be chosen, in order. */
export function payChosen(
  desk: Desk,
  per: 'period' | 'deal',
  rates: readonly Rate[],
  performances: readonly By[],
  choose: Choose,
): Earning {
  if (per === 'deal') return payByDeal(desk, rates, performances, choose);
  const { rate, reasons } = choose(desk.read);
  const base = desk.base() as Traced<'money'>;
  return {
    base,
    performances: performances.map(desk.read),
    rates: rate === null ? [] : [rate],
    working: rate === null ? none({ why: 'below', reasons }) : times(base, rate, reasons),
    reached: reasons,
    lines: () =>
      flatLines(desk.measured(), rate === null ? [] : [rate], () => (rate === null ? -1 : 0)),
  };
}

/** Deals at the same rate are one step: their bases together. */
function payByDeal(
  desk: Desk,
  rates: readonly Rate[],
  performances: readonly By[],
  choose: Choose,
): Earning {
  const { scale } = desk.measured();
  const read = dealReader(desk);
  const bases = rates.map(() => ({ deals: 0, sum: 0n }));
  const deals = desk.once(dealsOf);
  const sums = desk.once(dealBases);
  const chosen = deals.map((_, deal) => {
    const { rate } = choose(read(deal));
    const at = rate === null ? -1 : rates.indexOf(rate);
    const base = bases[at];
    if (base === undefined) return -1;
    base.deals += 1;
    base.sum += sums[deal] ?? 0n;
    return at;
  });
  const rateOf = lazy(() => {
    const rateOf = new Int32Array(desk.lines().rows.length);
    deals.forEach((lines, deal) => {
      for (const line of lines) rateOf[line] = chosen[deal] ?? -1;
    });
    return rateOf;
  });
  const steps = bases.flatMap((base, at) => {
    const rate = rates[at];
    if (rate === undefined || base.deals === 0) return [];
    const label = base.deals === 1 ? '1 deal' : `${base.deals} deals`;
    const part = desk.part(exact(base.sum, scale), (line) => rateOf()[line] === at);
    return [times(part as Traced<'money'>, rate, [], label)];
  });
  const used = rates.filter((_, at) => (bases[at]?.deals ?? 0) > 0);
  const idle = none(deals.length === 0 ? { why: 'empty' } : { why: 'below', reasons: [] });
  return {
    base: desk.base(),
    performances: performances
      .filter(({ name }) => name !== 'amount' && name !== 'margin_rate')
      .map(desk.read),
    rates: used.filter((rate, i) => used.findIndex((x) => x.value.equals(rate.value)) === i),
    working: steps.length === 0 ? idle : sum(steps),
    lines: () => flatLines(desk.measured(), rates, (line) => rateOf()[line] ?? -1),
    reasonsOf: (row) => {
      const { rows } = desk.lines();
      const deal = deals.findIndex((lines) => lines.some((line) => rows[line] === row));
      return deal === -1 ? [] : choose(read(deal)).reasons;
    },
  };
}
