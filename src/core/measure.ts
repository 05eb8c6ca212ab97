/**
 * Measuring lines: the whole numbers that a base, a plan's actual or a rate is taken of.
 *
 * Line by line a measure is `amount × share`, in 1/scale of its unit, so shared deals stay exact:
 * 60 % of 100.01 is 60.006. A deal counts one when its lines sum to more than zero revenue, on its
 * first line and as that line's share.
 */
import type { Lines } from './credit.ts';
import { amountsOf, type DealTable, QUANTITY_SCALE } from './deals.ts';
import type { Lazy } from './lazy.ts';
import type { Measure } from './model.ts';
import { exact } from './money/exact.ts';
import { type Figure, figure, type Unit } from './money/figure.ts';
import type { Money } from './money/money.ts';
import type { Origin, Traced } from './money/traced.ts';

/** Whose deals are measured: pay-credited ones, or the team's quota credit. */
export type Of = 'own' | 'team' | 'team_without_head';

/** The lines a component is measured on, and by what. */
export interface Basis {
  readonly of: Of;
  readonly measure: Measure;
  /** A deal counts from this revenue, in minor units. */
  readonly atLeast: Money | null;
}

/** The measure of each line, as whole numbers over one scale. */
export interface Measured {
  readonly unit: Unit;
  /** In 1/scale of the unit (of minor units for money). */
  readonly values: readonly bigint[];
  readonly scale: bigint;
}

const UNITS = {
  revenue: 'money',
  margin: 'money',
  quantity: 'quantity',
  deals: 'deals',
} as const satisfies Record<Measure, Unit>;

export function unitOf(measure: Measure): Unit {
  return UNITS[measure];
}

/** Measures lines; deals that sum to less than `atLeast` minor units do not count. */
export function measure(
  deals: DealTable,
  lines: Lines,
  what: Measure,
  atLeast: bigint | null = null,
): Measured {
  const unit = UNITS[what];
  if (what === 'deals') {
    return { unit, values: countDeals(deals, lines, atLeast), scale: deals.shareScale };
  }
  const amounts = amountsOf(deals, what);
  const values = lines.rows.map((row, i) => (amounts[row] ?? 0n) * (lines.shares[i] ?? 0n));
  const scale = what === 'quantity' ? deals.shareScale * QUANTITY_SCALE : deals.shareScale;
  return { unit, values, scale };
}

/** Measures lines as if nobody shared them. */
export function measureWhole(
  deals: DealTable,
  { rows }: Lines,
  what: Exclude<Measure, 'deals'>,
): Measured {
  const amounts = amountsOf(deals, what);
  const values = rows.map((row) => amounts[row] ?? 0n);
  return { unit: UNITS[what], values, scale: what === 'quantity' ? QUANTITY_SCALE : 1n };
}

/** The sum of lines by a measure, found without a list of what each line is. */
export function sumBy(
  deals: DealTable,
  lines: Lines,
  what: Measure,
  atLeast: bigint | null = null,
): Figure {
  if (what === 'deals') return totalOf(measure(deals, lines, what, atLeast));
  const amounts = amountsOf(deals, what);
  const { shareScale } = deals;
  let whole = 0n;
  let parts = 0n;
  lines.rows.forEach((row, i) => {
    const amount = amounts[row] ?? 0n;
    const share = lines.shares[i] ?? 0n;
    if (share === shareScale) whole += amount;
    else parts += amount * share;
  });
  const scale = what === 'quantity' ? shareScale * QUANTITY_SCALE : shareScale;
  return figure(UNITS[what], exact(whole * shareScale + parts, scale));
}

/** The sum of the measured lines as a figure. */
export function totalOf(measured: Measured): Figure {
  const sum = measured.values.reduce((all, value) => all + value, 0n);
  return figure(measured.unit, exact(sum, measured.scale));
}

/** What is counted, of whose credit, over which days. */
export type Account = Pick<
  Extract<Origin, { readonly from: 'deals' }>,
  'credit' | 'measure' | 'over'
>;

/** A sum of measured lines, or of those that `keep` picks by their positions; told when asked. */
export function tracedTo(
  sum: Figure,
  lines: Lazy<Lines>,
  measured: Lazy<Measured>,
  account: Account,
  keep: ((line: number) => boolean) | null = null,
): Traced {
  const picked = <T>(list: readonly T[]): readonly T[] =>
    keep === null ? list : list.filter((_, i) => keep(i));
  const told = () => {
    const { rows, shares } = lines();
    const { values, scale } = measured();
    return { rows: picked(rows), shares: picked(shares), values: picked(values), scale };
  };
  return { ...sum, origin: { from: 'deals', ...account, lines: told } };
}

function countDeals(deals: DealTable, lines: Lines, atLeast: bigint | null): bigint[] {
  const sums = new Map<number, bigint>();
  const codes = deals.ids.codes;
  for (const row of lines.rows) {
    const id = codes[row] ?? 0;
    sums.set(id, (sums.get(id) ?? 0n) + (deals.revenue[row] ?? 0n));
  }
  const seen = new Set<number>();
  return lines.rows.map((row, i) => {
    const id = codes[row] ?? 0;
    if (seen.has(id)) return 0n;
    seen.add(id);
    const sum = sums.get(id) ?? 0n;
    const enough = sum > 0n && (atLeast === null || sum >= atLeast);
    return enough ? (lines.shares[i] ?? 0n) : 0n;
  });
}
