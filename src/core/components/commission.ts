/**
 * commission: a rate of the revenue or margin of deals. 3 % of 800 000.00 is 24 000.00.
 * One of `rate`, `rate_by` (by a column, e.g. product), `tiers` and `matrix`.
 */
import * as z from 'zod';
import { NOTHING, sumOf } from '../money/exact.ts';
import { type Figure, figure } from '../money/figure.ts';
import type { Traced } from '../money/traced.ts';
import { none, sum, times } from '../money/working.ts';
import { ALL_WINDOWS, type Basis, type Desk, define, type Earning } from './define.ts';
import { complain } from './parts/complaint.ts';
import { flatLines } from './parts/lines.ts';
import { matrixSchema, payMatrix } from './parts/matrix.ts';
import { ofKey } from './parts/of.ts';
import { exactlyOne, mapping } from './parts/rules.ts';
import { nameScalar, oneOf, percentage } from './parts/scalars.ts';
import { axisFits, distinct, payTiers, rateTiers, type Tiers } from './parts/tiers.ts';

const rateBy = mapping({
  column: nameScalar.describe('Column of deals.csv that decides.'),
  rates: z.record(z.string(), percentage()).describe('A rate for each text of the column.'),
  other: percentage().optional().describe('For every other text; left out: an error.'),
});
type RateBy = z.output<typeof rateBy>;

export const commission = define({
  kind: 'commission',
  summary: 'A rate of the revenue or margin of deals.',
  examples: [
    {
      title: 'One rate',
      role: 'rep',
      component: ['id: commission', 'kind: commission', 'rate: 3%'],
      deals: ['owner, revenue', 'ann, 500000', 'ann, 300000'],
      pays: [['ann', '24000.00', '800 000.00 × 3 %']],
    },
    {
      title: 'A rate for each product',
      role: 'rep',
      component: [
        'id: commission',
        'kind: commission',
        'rate_by: { column: product, rates: { CRM Box: 5% }, other: 2% }',
      ],
      deals: ['owner, product, revenue', 'ann, CRM Box, 200000', 'ann, Cable, 50000'],
      pays: [['ann', '11000.00', '200 000.00 × 5 % (CRM Box) + 50 000.00 × 2 % (other)']],
    },
    {
      title: 'Marginal tiers, where each rate pays its own band',
      role: 'rep',
      component: [
        'id: commission',
        'kind: commission',
        'tiers:',
        '  by: amount',
        '  mode: marginal',
        '  rates: [{ from: 0, rate: 10% }, { from: 1000, rate: 15% }, { from: 1800, rate: 20% }]',
      ],
      deals: ['owner, revenue', 'ann, 4800'],
      pays: [['ann', '820.00', '1 000.00 × 10 % + 800.00 × 15 % + 3 000.00 × 20 %']],
    },
    {
      title: 'Whole tiers, where the rate reached pays everything',
      role: 'rep',
      component: [
        'id: commission',
        'kind: commission',
        'tiers:',
        '  by: attainment',
        '  mode: whole',
        '  rates: [{ from: 0%, rate: 4% }, { from: 80%, rate: 6% }, { from: 100%, rate: 8% }]',
      ],
      plans: ['employee, plan', 'ann, 1000000'],
      deals: ['owner, revenue', 'ann, 924000'],
      pays: [['ann', '55440.00', '924 000.00 × 6 % (attainment 92.4 % ≥ 80 %)']],
    },
    {
      title: 'A matrix, for each deal by its margin and the attainment',
      role: 'rep',
      component: [
        'id: commission',
        'kind: commission',
        'matrix:',
        '  per: deal',
        '  rows: { by: margin_rate, from: [10%, 25%] }',
        '  columns: { by: attainment, above: [50%, 100%] }',
        '  rates: [[1%, 2%], [3%, 5%]]',
      ],
      plans: ['employee, plan', 'ann, 1000000'],
      deals: ['owner, revenue, margin', 'ann, 800000, 240000', 'ann, 300000, 60000'],
      pays: [['ann', '46000.00', '300 000.00 × 2 % (1 deal) + 800 000.00 × 5 % (1 deal)']],
    },
  ],
  modifiers: { where: true, amount: 'money', windows: ALL_WINDOWS, gates: 'any', limits: true },
  keys: (terms) => ({
    of: ofKey,
    measure: oneOf(['revenue', 'margin']).default('revenue').describe('What the rate is of.'),
    rate: percentage().optional().describe('One rate for everything, e.g. 5%.'),
    rate_by: rateBy.optional().describe('A rate by the text of a column of deals.csv.'),
    tiers: rateTiers(terms).optional().describe('Rates by performance.'),
    matrix: matrixSchema(terms).optional().describe('Rates by two performances.'),
  }),
  rules: [exactlyOne(['rate', 'rate_by', 'tiers', 'matrix'])],
  meaning: (keys, _terms, ctx) => {
    const { of, measure, rate, rate_by, tiers, matrix } = keys;
    const basis: Basis = { of, measure, atLeast: null };
    if (rate !== undefined) return { basis, earn: (desk) => flat(figure('ratio', rate), desk) };
    if (rate_by !== undefined) {
      const { column, rates, other } = rate_by;
      const listed = { column, texts: Object.keys(rates), complete: other === undefined };
      return { basis, dealColumns: [column], listed, earn: (desk) => byColumn(rate_by, desk) };
    }
    if (matrix !== undefined) return { basis, earn: (desk) => payMatrix(matrix, desk) };
    if (tiers === undefined) return null;
    if (!axisFits(tiers, of)) {
      complain(ctx, { code: 'value-invalid', rule: 'marginal-own-team' }, ['tiers', 'by']);
    }
    return { basis, planBase: planBaseOf(tiers), earn: (desk) => payTiers(tiers, desk) };
  },
});

function planBaseOf({ mode, by }: Tiers) {
  return mode === 'marginal' && by.name === 'attainment' ? by : null;
}

function flat(rate: Figure<'ratio'>, desk: Desk): Earning {
  return {
    base: desk.base(),
    performances: [],
    rates: [rate],
    working: times(desk.base() as Traced<'money'>, rate),
    lines: () => flatLines(desk.measured(), [rate], () => 0),
  };
}

function byColumn(rule: RateBy, desk: Desk): Earning {
  const sums = desk.byText(rule.column);
  // In the order of the scheme, so that the order of deals never shows.
  const listed = Object.keys(rule.rates).filter((text) => sums.has(text));
  const others = new Set([...sums.keys()].filter((text) => !Object.hasOwn(rule.rates, text)));
  const textOf = (line: number): string => desk.text(rule.column, desk.lines().rows[line] ?? -1);
  const rates: Figure<'ratio'>[] = [];
  const rateOf = new Map<string, number>();
  const part = (texts: ReadonlySet<string>): Traced<'money'> => {
    const total = sumOf([...texts].map((text) => sums.get(text) ?? NOTHING));
    return desk.part(total, (line) => texts.has(textOf(line))) as Traced<'money'>;
  };
  const steps = listed.map((text) => {
    const rate = figure('ratio', rule.rates[text] ?? NOTHING);
    rateOf.set(text, rates.push(rate) - 1);
    return times(part(new Set([text])), rate, [], text);
  });
  if (others.size > 0 && rule.other !== undefined) {
    const rate = figure('ratio', rule.other);
    const index = rates.push(rate) - 1;
    for (const text of others) rateOf.set(text, index);
    steps.push(times(part(others), rate, [], 'other'));
  }
  return {
    base: desk.base(),
    performances: [],
    rates: distinct(rates),
    working: steps.length === 0 ? none({ why: 'empty' }) : sum(steps),
    lines: () => flatLines(desk.measured(), rates, (line) => rateOf.get(textOf(line)) ?? -1),
  };
}
