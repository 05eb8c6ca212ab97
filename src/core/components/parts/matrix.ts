/**
 * A matrix of rates by two performances: the row and the column that are reached. Below the first
 * of either nothing is paid.
 */
import type * as z from 'zod';
import { type Figure, figure } from '../../money/figure.ts';
import { type Choice, payChosen } from './choice.ts';
import { complain } from './complaint.ts';
import type { Terms } from './component.ts';
import type { Desk, Earning } from './desk.ts';
import { axisOf, type Ladder, ladderOf, type RungPath, reasonOf } from './ladder.ts';
import { listOf } from './lists.ts';
import { type By, performance } from './performance.ts';
import { exactlyOne, mapping } from './rules.ts';
import { type Level, level, oneOf, percentage } from './scalars.ts';

interface Side {
  readonly by: By;
  /** Each rung gives its position. */
  readonly ladder: Ladder<number>;
}

export interface Matrix {
  readonly rows: Side;
  readonly columns: Side;
  readonly per: 'period' | 'deal';
  /** By row, then column. */
  readonly rates: readonly (readonly Figure<'ratio'>[])[];
}

/** The schema of `matrix`: as many rates as rows × columns. */
export function matrixSchema(terms: Terms): z.ZodType<Matrix> {
  const levels = listOf(level).optional();
  const side = mapping(
    {
      by: performance(true).describe('The performance along this side.'),
      from: levels.describe('Lower bounds: this much or more.'),
      above: levels.describe('Lower bounds: more than this.'),
    },
    [exactlyOne(['from', 'above'])],
  ).transform(({ by, from, above }, ctx): Side => sideOf(by, from, above, terms, ctx));
  return mapping({
    rows: side.describe('Which row of rates.'),
    columns: side.describe('Which rate of the row.'),
    rates: listOf(listOf(percentage())).describe('A list of rates for each row.'),
    per: oneOf(['period', 'deal']).default('period').describe('deal: each deal alone.'),
  }).transform(({ rows, columns, rates, per }, ctx): Matrix => {
    const wide = rates.findIndex((row) => row.length !== columns.ladder.rungs.length);
    if (rates.length !== rows.ladder.rungs.length) {
      complain(ctx, { code: 'value-invalid', rule: 'matrix-size' }, ['rates']);
    } else if (wide !== -1) {
      complain(ctx, { code: 'value-invalid', rule: 'matrix-size' }, ['rates', wide]);
    }
    const named = [rows.by.name, columns.by.name];
    const ofDeal = named.includes('amount') || named.includes('margin_rate');
    if (per === 'deal' && !ofDeal) {
      complain(ctx, { code: 'value-invalid', rule: 'per-deal-by' }, ['per']);
    }
    const figures = rates.map((row) => row.map((rate) => figure('ratio', rate)));
    return { rows, columns, per, rates: figures };
  });
}

function sideOf(
  by: By,
  from: readonly Level[] | undefined,
  above: readonly Level[] | undefined,
  terms: Terms,
  ctx: z.core.$RefinementCtx<unknown>,
): Side {
  const rungs: readonly { readonly from?: Level; readonly above?: Level }[] =
    from?.map((at) => ({ from: at })) ?? above?.map((at) => ({ above: at })) ?? [];
  const axis = axisOf(by, 'money', terms.decimals);
  const path: RungPath = (i, edge) => [edge, i];
  const ladder = ladderOf(rungs, axis, (_, i) => i, ctx, path);
  return { by, ladder };
}

export function payMatrix({ rows, columns, per, rates }: Matrix, desk: Desk): Earning {
  const all = rates.flat();
  return payChosen(desk, per, all, [rows.by, columns.by], (read): Choice => {
    const row = reasonOf(rows.ladder, read(rows.by));
    const column = reasonOf(columns.ladder, read(columns.by));
    const rate = rates[row.gives ?? -1]?.[column.gives ?? -1] ?? null;
    const missed = [row.why, column.why].filter((why) => !why.held);
    return { rate, reasons: rate === null && missed.length > 0 ? missed : [row.why, column.why] };
  });
}
