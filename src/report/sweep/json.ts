/** A grid as one JSON object; amounts are text, so that no reader rounds them. */
import type { Currency } from '../../core/money/currency.ts';
import { formatMoney, formatPercent } from '../../core/money/format.ts';
import { subtract } from '../../core/money/money.ts';
import type { PointSwept } from '../../study/grid.ts';
import type { PersonPayout } from '../../study/point.ts';
import type { TargetFound } from '../../study/search.ts';
import type { Probe } from '../../study/target.ts';
import { replacedFacts } from '../settings.ts';
import type { Swept } from './swept.ts';

export function sweepJson(swept: Swept): string {
  const { file, name, periods, currency, axes, rows, target } = swept;
  const object = {
    scheme: file,
    name,
    periods,
    currency: currency.code,
    set: axes.map(({ path, values, replaced }) => ({
      path,
      values,
      replaced: replacedFacts(replaced),
    })),
    rows: rows.map((row) => rowFacts(row, swept)),
    ...(target === null ? {} : { target: targetFacts(target, currency) }),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function rowFacts(row: PointSwept, { axes, currency }: Swept): object {
  const person = (who: PersonPayout | null): object | null =>
    who === null ? null : { employee: who.employee, payout: formatMoney(who.payout, currency) };
  return {
    set: Object.fromEntries(axes.map(({ path }, i) => [path, row.values[i] ?? ''])),
    cost: formatMoney(row.cost, currency),
    revenue: formatMoney(row.revenue, currency),
    cost_share: row.share === null ? null : formatPercent(row.share),
    people: row.people,
    median: formatMoney(row.median, currency),
    lowest: person(row.lowest),
    highest: person(row.highest),
  };
}

function targetFacts({ path, target, found, next, step }: TargetFound, currency: Currency): object {
  const probe = ({ value, cost }: Probe): object => ({
    value,
    cost: formatMoney(cost, currency),
    off_target: formatMoney(subtract(cost, target), currency),
  });
  return {
    path,
    cost: formatMoney(target, currency),
    found: probe(found),
    ...(next === null ? {} : { next: probe(next) }),
    step,
  };
}
