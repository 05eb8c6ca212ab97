/**
 * commission: a rate of the revenue or margin of deals. 3 % of 800 000.00 is 24 000.00.
 * One of `rate`, `rate_by` (by a column, e.g. product), `tiers` and `matrix`.
 */
import * as z from 'zod';
import { exact } from '../money/exact.ts';
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
  example: 'id: commission\nkind: commission\nrate: 5%\n',
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
      const listed = other === undefined ? { column, texts: Object.keys(rates) } : null;
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
  const sums = new Map<string, bigint>();
  const { rows } = desk.lines();
  const textOf = (line: number): string => desk.text(rule.column, rows[line] ?? -1);
  desk.measured().values.forEach((value, line) => {
    const text = textOf(line);
    sums.set(text, (sums.get(text) ?? 0n) + value);
  });
  // In the order of the scheme, so that the order of deals never shows.
  const listed = Object.keys(rule.rates).filter((text) => sums.has(text));
  const others = new Set([...sums.keys()].filter((text) => !Object.hasOwn(rule.rates, text)));
  const rates: Figure<'ratio'>[] = [];
  const rateOf = new Map<string, number>();
  const part = (texts: ReadonlySet<string>): Traced<'money'> => {
    const total = [...texts].reduce((minor, text) => minor + (sums.get(text) ?? 0n), 0n);
    return desk.part(total, (line) => texts.has(textOf(line))) as Traced<'money'>;
  };
  const steps = listed.map((text) => {
    const rate = figure('ratio', rule.rates[text] ?? exact(0n));
    rateOf.set(text, rates.push(rate) - 1);
    return times(part(new Set([text])), rate, [], text);
  });
  if (others.size > 0 && rule.other !== undefined) {
    const rate = figure('ratio', rule.other);
    const index = rates.push(rate) - 1;
    for (const text of others) rateOf.set(text, index);
    steps.push(times(part(others), rate, [], 'other'));
  }
  const pick = (line: number): number => rateOf.get(textOf(line)) ?? -1;
  return {
    base: desk.base(),
    performances: [],
    rates: distinct(rates),
    working: steps.length === 0 ? none({ why: 'empty' }) : sum(steps),
    lines: () => flatLines(desk.measured(), rates, pick),
  };
}
