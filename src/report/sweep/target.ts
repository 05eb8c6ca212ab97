/** The value that costs the target, in words that say how exact it is. */
import type { Currency } from '../../core/money/currency.ts';
import { formatMoneySpaced } from '../../core/money/format.ts';
import { type Money, subtract } from '../../core/money/money.ts';
import type { TargetFound } from '../../study/search.ts';

/** `rate = 5.37% costs the target of 1 074 000.00 exactly.`, else a line for each neighbour. */
export function targetLines(
  { path, target, found, next, step }: TargetFound,
  currency: Currency,
): readonly string[] {
  const text = (amount: Money): string => formatMoneySpaced(amount, currency);
  const value = `${path} = ${found.value}`;
  if (next === null) return [`${value} costs the target of ${text(target)} exactly.`];
  const [less, more] = [subtract(target, found.cost), subtract(next.cost, target)];
  return [
    `${value} costs ${text(found.cost)}, ${text(less)} less than the target of ${text(target)};`,
    `${next.value}, one step of ${step} on, costs ${text(more)} more than the target.`,
  ];
}
