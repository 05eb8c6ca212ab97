/**
 * Tiers of rates. `whole`: the rate reached pays everything, back to the first unit. `marginal`:
 * each rate pays only its own band. 4 800 at 10/15/20 % from 0/1 000/1 800 is 100 + 120 + 600 = 820
 * marginal, 960 whole.
 */
import type * as z from 'zod';
import type { Of } from '../../measure.ts';
import { type Exact, exact, isZero } from '../../money/exact.ts';
import { type Figure, figure, moneyFigure, type Unit } from '../../money/figure.ts';
import type { Step } from '../../money/step.ts';
import type { Traced } from '../../money/traced.ts';
import { banded, none, sum, times } from '../../money/working.ts';
import { type Band, insideBands, waysOfDeals, wayTo } from './bands.ts';
import { payChosen } from './choice.ts';
import { complain } from './complaint.ts';
import type { Terms } from './component.ts';
import type { Desk, Earning } from './desk.ts';
import { axisOf, inList, type Ladder, ladderOf, reasonOf, rung } from './ladder.ts';
import { bandedLines } from './lines.ts';
import { listOf } from './lists.ts';
import { type By, performance } from './performance.ts';
import { mapping } from './rules.ts';
import { amount, oneOf, percentage } from './scalars.ts';

type Rate = Figure<'ratio'> | Figure<'money'>;

export interface Tiers {
  readonly by: By;
  readonly mode: 'marginal' | 'whole';
  readonly per: 'period' | 'deal';
  readonly rates: Ladder<Rate>;
}

const mode = oneOf(['marginal', 'whole']).describe(
  'whole: the rate reached pays everything; marginal: each rate pays its own band.',
);
const per = oneOf(['period', 'deal'])
  .default('period')
  .describe('deal: each deal alone, by its whole amount or margin rate.');

/** The schema of `tiers` with rates in percent of a money base. */
export function rateTiers({ decimals }: Terms): z.ZodType<Tiers> {
  const rate = percentage().describe('Of the measure.');
  const rates = listOf(rung({ rate })).describe('Bounds in rising order, each with its rate.');
  const by = performance(true).describe('What the bounds are measured in.');
  return mapping({ by, mode, per, rates }).transform((keys, ctx): Tiers => {
    const gives = (rung: { readonly rate: Exact }): Rate => figure('ratio', rung.rate);
    const axis = axisOf(keys.by, 'money', decimals);
    const ladder = ladderOf(keys.rates, axis, gives, ctx, inList(['rates']));
    return fitting({ ...keys, rates: ladder }, ctx);
  });
}

/** The schema of `tiers` with amounts per unit or per deal, by `amount`: their number. */
export function amountTiers({ decimals }: Terms, unit: Unit): z.ZodType<Tiers> {
  const each = amount(decimals).describe('For each unit or deal.');
  const rates = listOf(rung({ amount: each })).describe(
    'Bounds in rising order, each with its amount.',
  );
  return mapping({
    by: oneOf(['amount']).describe('amount: their number.'),
    mode,
    per,
    rates,
  }).transform((keys, ctx): Tiers => {
    const by: By = { tag: 'by', name: 'amount' };
    const gives = (rung: { readonly amount: bigint }): Rate => moneyFigure(rung.amount);
    const ladder = ladderOf(keys.rates, axisOf(by, unit, decimals), gives, ctx, inList(['rates']));
    const tiers = { mode: keys.mode, by, per: keys.per, rates: ladder };
    if (unit === 'deals' && tiers.per === 'deal') {
      complain(ctx, { code: 'value-invalid', rule: 'per-deal-number' }, ['per']);
    }
    return fitting(tiers, ctx);
  });
}

function fitting(tiers: Tiers, ctx: z.core.$RefinementCtx<unknown>): Tiers {
  if (tiers.per === 'deal' && tiers.by.name !== 'amount' && tiers.by.name !== 'margin_rate') {
    complain(ctx, { code: 'value-invalid', rule: 'per-deal-by' }, ['by']);
  }
  return tiers;
}

/**
 * Bands need a base and a bound over the same deals: the own plan needs own deals, the team's plan
 * the team's, over the component's own days.
 */
export function axisFits({ by, mode: how }: Tiers, of: Of): boolean {
  if (how === 'whole' || by.name === 'amount') return true;
  if (by.name !== 'attainment' || by.window !== null) return false;
  return (by.of === 'own') === (of === 'own');
}

/** Pays the desk's base by the tiers. */
export function payTiers(tiers: Tiers, desk: Desk): Earning {
  if (tiers.mode === 'marginal') {
    return tiers.per === 'deal' ? marginalByDeal(tiers, desk) : marginal(tiers, desk);
  }
  const ladder = tiers.rates.rungs.map((rung) => rung.gives);
  return payChosen(desk, tiers.per, ladder, [tiers.by], (read) => {
    const { gives, why } = reasonOf(tiers.rates, read(tiers.by));
    return { rate: gives, reasons: [why] };
  });
}

function marginal(tiers: Tiers, desk: Desk): Earning {
  const { by, rates } = tiers;
  const reading = desk.read(by);
  const own = by.name === 'attainment' && by.of === 'own';
  const unit = by.name === 'attainment' ? desk.plan(by) : exact(1n);
  const bands = rates.rungs.map((rung) => ({ from: rung.at.mul(unit), rate: rung.gives }));
  const { gives: aside, why } = reasonOf(rates, reading);
  // Lines that do not count in the own plan do not move through its bands.
  const base = desk.base();
  const [moving, beside] = own ? desk.counted() : [base, null];
  const inside = insideBands(wayTo(moving.value), bands, rates.down);
  const steps: PaidStep[] = bandSteps(bands, rates.down, inside, moving, 'period');
  if (beside !== null && !isZero(beside.value) && aside !== null) {
    const handed = beside as Traced<'money'>;
    steps.push(times(handed, aside, [why], 'handed over, not in the own plan'));
  }
  const idle = none({ why: 'below', reasons: [why] });
  return {
    ...marginalEarning(rates, steps, idle),
    base,
    performances: [reading],
    reached: [why],
    lines: () => {
      const { counted } = desk.lines();
      return bandedLines(desk.measured(), {
        bands,
        down: rates.down,
        axisOf: (i) => (!own || counted[i] !== false ? 0 : null),
        aside,
        weights: { of: () => 1n, scale: 1n },
      });
    },
  };
}

function marginalByDeal(tiers: Tiers, desk: Desk): Earning {
  const { rates } = tiers;
  const bands = rates.rungs.map((rung) => ({ from: rung.at, rate: rung.gives }));
  const base = desk.base();
  const inside = insideBands(desk.once(waysOfDeals), bands, rates.down);
  const steps = bandSteps(bands, rates.down, inside, base, 'deal');
  const { rows, shares } = desk.lines();
  const idle = none(rows.length === 0 ? { why: 'empty' } : { why: 'below', reasons: [] });
  return {
    ...marginalEarning(rates, steps, idle),
    base,
    performances: [],
    lines: () =>
      bandedLines(desk.whole(null), {
        bands,
        down: rates.down,
        axisOf: (i) => desk.deal(rows[i] ?? -1),
        aside: null,
        weights: { of: (i) => shares[i] ?? 0n, scale: desk.shareScale },
      }),
  };
}

/** The steps together, and the rates of the ladder that they pay at. */
function marginalEarning(
  { rungs }: Ladder<Rate>,
  steps: readonly PaidStep[],
  idle: Step,
): Pick<Earning, 'rates' | 'working'> {
  const used = steps.flatMap((step) =>
    step.op === 'times' ? [step.rate] : step.bands.map(({ rate }) => rate),
  );
  const paid = rungs.map((rung) => rung.gives).filter((it) => used.includes(it));
  return { rates: distinct(paid), working: steps.length === 0 ? idle : sum(steps) };
}

type PaidStep = Extract<Step, { readonly op: 'times' | 'bands' }>;

/** What fell into each band, at the band's rate; no step when nothing fell into any. */
function bandSteps(
  bands: readonly Band[],
  down: boolean,
  inside: readonly Exact[],
  of: Traced,
  each: 'period' | 'deal',
): PaidStep[] {
  const filled = bands.flatMap(({ from, rate }, i) => {
    const part = inside[i];
    if (part === undefined || isZero(part)) return [];
    const open = i === 0 && down ? null : from;
    return [{ from: open, to: bands[i + 1]?.from ?? null, base: figure(of.unit, part), rate }];
  });
  return filled.length === 0 ? [] : [banded(of, each, filled)];
}

/** Rates of different values, in the order given. */
export function distinct(rates: readonly Figure[]): readonly Figure[] {
  return rates.filter((rate, i) => rates.findIndex((x) => x.value.equals(rate.value)) === i);
}
