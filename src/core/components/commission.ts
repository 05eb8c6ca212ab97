/**
 * commission: a rate of the revenue or margin of deals. 3 % of 800 000.00 is 24 000.00.
 * One of `rate`, `rate_by` (by a column, e.g. product) and `tiers`.
 */
import * as z from 'zod';
import { exact } from '../money/exact.ts';
import { type Figure, figure } from '../money/figure.ts';
import { none, sum, times } from '../money/working.ts';
import { type Desk, define, type Earning, type Of } from './define.ts';
import { flatLines } from './parts/lines.ts';
import { complain, nameScalar, oneOf, percentage } from './parts/scalars.ts';
import { payTiers, type Tiers, tiersSchema } from './parts/tiers.ts';

const rateBy = z.strictObject({
  column: nameScalar.describe('Column of deals.csv that decides.'),
  rates: z.record(z.string(), percentage()),
  other: percentage().optional(),
});
type RateBy = z.output<typeof rateBy>;

export const commission = define({
  kind: 'commission',
  summary: 'A rate of the revenue or margin of deals.',
  example: 'id: commission\nkind: commission\nrate: 5%\n',
  keys: (terms) => ({
    of: oneOf(['own', 'team', 'team_without_head'])
      .optional()
      .describe("own: pay-credited deals (default); team: the team's deals, the head's too."),
    measure: oneOf(['revenue', 'margin']).optional().describe('revenue (default) or margin.'),
    rate: percentage().optional().describe('One rate for everything, e.g. 5%.'),
    rate_by: rateBy.optional().describe('A rate by the text of a column of deals.csv.'),
    tiers: tiersSchema(terms).optional().describe('Rates by performance.'),
  }),
  meaning: ({ of = 'own', measure = 'revenue', rate, rate_by, tiers }, _terms, ctx) => {
    const basis = { of, measure, atLeast: null };
    const given = [rate, rate_by, tiers].filter((each) => each !== undefined);
    if (given.length !== 1) {
      const allowed = ['rate', 'rate_by', 'tiers'];
      complain(ctx, { code: 'value-invalid', rule: 'exactly-one', allowed });
      return null;
    }
    if (rate !== undefined) return { basis, earn: (desk) => flat(figure('ratio', rate), desk) };
    if (rate_by !== undefined) {
      const { column, rates, other } = rate_by;
      const listed = other === undefined ? { column, texts: Object.keys(rates) } : null;
      return { basis, dealColumns: [column], listed, earn: (desk) => byColumn(rate_by, desk) };
    }
    if (tiers === undefined) return null;
    if (!axisFits(tiers, of)) {
      complain(ctx, { code: 'value-invalid', rule: 'marginal-own-team' }, ['tiers', 'by']);
    }
    const planBase = tiers.mode === 'marginal' && tiers.by.name === 'attainment' ? tiers.by : null;
    return { basis, planBase, earn: (desk) => payTiers(tiers, desk) };
  },
});

/** Bands of the own plan need own deals, bands of the team's plan the team's. */
function axisFits(tiers: Tiers, of: Of): boolean {
  if (tiers.mode === 'whole' || tiers.by.name === 'amount') return true;
  return (tiers.by.of === 'own') === (of === 'own');
}

function flat(rate: Figure<'ratio'>, desk: Desk): Earning {
  return {
    base: desk.base,
    performance: null,
    rates: [rate],
    working: times(desk.base as Figure<'money'>, rate),
    lines: flatLines(desk.measured, [rate], () => 0),
  };
}

function byColumn(rule: RateBy, desk: Desk): Earning {
  const sums = new Map<string, bigint>();
  desk.lines.rows.forEach((row, i) => {
    const text = desk.text(rule.column, row);
    sums.set(text, (sums.get(text) ?? 0n) + (desk.measured.values[i] ?? 0n));
  });
  // In the order of the scheme, so that the order of deals never shows.
  const listed = Object.keys(rule.rates).filter((text) => sums.has(text));
  const others = [...sums.keys()].filter((text) => !Object.hasOwn(rule.rates, text));
  const rates: Figure<'ratio'>[] = [];
  const rateOf = new Map<string, number>();
  const steps = listed.map((text) => {
    const rate = figure('ratio', rule.rates[text] ?? exact(0n));
    rateOf.set(text, rates.push(rate) - 1);
    return times(
      figure('money', exact(sums.get(text) ?? 0n, desk.measured.scale)),
      rate,
      null,
      text,
    );
  });
  if (others.length > 0 && rule.other !== undefined) {
    const rate = figure('ratio', rule.other);
    const index = rates.push(rate) - 1;
    const rest = others.reduce((total, text) => total + (sums.get(text) ?? 0n), 0n);
    for (const text of others) rateOf.set(text, index);
    steps.push(times(figure('money', exact(rest, desk.measured.scale)), rate, null, 'other'));
  }
  const pick = (i: number): number =>
    rateOf.get(desk.text(rule.column, desk.lines.rows[i] ?? -1)) ?? -1;
  return {
    base: desk.base,
    performance: null,
    rates: rates.filter((rate, i) => rates.findIndex((x) => x.value.equals(rate.value)) === i),
    working: steps.length === 0 ? none(null) : sum(steps),
    lines: flatLines(desk.measured, rates, pick),
  };
}
