/** What the builders of an explanation share: the result, its currency, and the deal lines by row. */
import type { Result } from '../../core/calculate.ts';
import type { Earned } from '../../core/earn.ts';
import type { EmployeeId } from '../../core/model.ts';
import type { Currency } from '../../core/money/currency.ts';
import type { SettingMade } from '../settings.ts';
import { type DealLine, dealLine } from './lines.ts';
import type { Pays } from './node.ts';

/** The people whom a cell of the deals names. */
export type PeopleIn = (cell: string) => readonly EmployeeId[];

export interface Scene {
  readonly result: Result;
  readonly currency: Currency;
  /** The paying period; other days are named. */
  readonly period: string;
  readonly line: (row: number) => DealLine;
  readonly peopleIn: PeopleIn;
  /** The values set on the command line: with one it is a variant that is explained. */
  readonly settings: readonly SettingMade[];
}

export function sceneOf(
  result: Result,
  peopleIn: PeopleIn,
  settings: readonly SettingMade[] = [],
): Scene {
  const lines = kept((row: number) => dealLine(result, row));
  return {
    result,
    currency: result.month.scheme.currency,
    period: result.month.period.text,
    line: lines,
    peopleIn: kept(peopleIn),
    settings,
  };
}

/** A function that answers the same question once. */
function kept<A, B>(make: (of: A) => B): (of: A) => B {
  const known = new Map<A, B>();
  return (of) => {
    const answer = known.get(of) ?? make(of);
    known.set(of, answer);
    return answer;
  };
}

/** What a component pays for a line, by its row; null for one that it does not pay by deal. */
export type PaysOf = (row: number) => Pays | null;

/** The rows of a component that pays by deal. */
export function paysOf({ paid }: Pick<Earned, 'paid'>): PaysOf {
  if (paid === null) return () => null;
  const { lines, amounts, rates, rateOf } = paid();
  const at = new Map(lines.rows.map((row, i) => [row, i]));
  return (row) => {
    const i = at.get(row);
    const amount = i === undefined ? undefined : amounts[i];
    if (i === undefined || amount === undefined) return null;
    return { amount, rates: rates[rateOf[i] ?? -1] ?? [] };
  };
}
