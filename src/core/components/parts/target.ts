/** The target of a bonus or a scorecard: an amount, or a column of plans.csv. */
import type * as z from 'zod';
import { compare, type Exact, ONE } from '../../money/exact.ts';
import { figure, moneyFigure } from '../../money/figure.ts';
import type { Money } from '../../money/money.ts';
import { multiplied, type Traced, written } from '../../money/traced.ts';
import { either } from './chosen.ts';
import type { Desk } from './desk.ts';
import { mapping } from './rules.ts';
import { amount, nameScalar, percentage } from './scalars.ts';

export type Target =
  | Money
  | { readonly tag: 'column'; readonly column: string; readonly times: Exact };

/** `60000`, `{ column: target_pay }` or `{ column: salary, times: 40% }`. */
export function targetSchema(decimals: number): z.ZodType<Target> {
  const column = mapping({
    column: nameScalar.describe("A column of plans.csv: the person's amount."),
    times: percentage().optional().describe('The part of it that is the target; left out: all.'),
  }).transform(({ column: name, times }) => ({
    tag: 'column' as const,
    column: name,
    times: times ?? ONE,
  }));
  return either<Target>(amount(decimals, false), column);
}

/** The target of the desk's seat, scaled where its rows hold part of the time. */
export function targetAt(target: Target, desk: Desk): Traced<'money'> {
  if (typeof target === 'bigint') return desk.prorated(written(moneyFigure(target), 'target'));
  const { column, times } = target;
  const part = compare(times, ONE) === 0 ? null : written(figure('ratio', times), 'times');
  return multiplied(desk.column(column), part);
}
