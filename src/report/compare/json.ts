/** A comparison as one JSON object; amounts are text, so that no reader rounds them. */
import type { Currency } from '../../core/money/currency.ts';
import type { Difference } from '../../core/money/difference.ts';
import type { Exact } from '../../core/money/exact.ts';
import { formatMoney, formatPercent } from '../../core/money/format.ts';
import type { Comparison, PersonChange } from '../../study/compare.ts';
import type { Crossing } from '../../study/tiers.ts';
import { settingsFacts } from '../settings.ts';
import type { Compared, NamedScheme } from './compared.ts';
import { tierText } from './tier.ts';

export function comparisonJson(compared: Compared): string {
  const { currency, periods, base, variants } = compared;
  const object = {
    periods,
    currency: currency.code,
    base: named(base),
    variants: variants.map((each) => ({ ...named(each), ...facts(each.comparison, currency) })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function named({ file, name, settings }: NamedScheme): object {
  return { scheme: file, name, ...(settings.length === 0 ? {} : { set: settingsFacts(settings) }) };
}

function facts(comparison: Comparison, currency: Currency): object {
  const { total, revenue, share } = comparison;
  const person = (each: PersonChange | null): object | null =>
    each === null ? null : { employee: each.employee, name: each.name, ...change(each.change) };
  const change = (of: Difference): object => changeFacts(of, currency);
  const groups = (key: 'role' | 'team' | 'period', list: Comparison['roles']): readonly object[] =>
    list.map(({ name, change: of }) => ({ [key]: name, ...change(of) }));
  return {
    total: change(total),
    revenue: {
      base: formatMoney(revenue.base, currency),
      variant: formatMoney(revenue.variant, currency),
    },
    cost_share: { base: percent(share.base), variant: percent(share.variant) },
    winners: comparison.gain,
    losers: comparison.lose,
    unchanged: comparison.same,
    largest_gain: person(comparison.largestGain),
    largest_loss: person(comparison.largestLoss),
    tiers: comparison.crossings.map((each) => crossing(each, currency)),
    people: comparison.people.map(({ change: of, ...who }) => ({ ...who, ...change(of) })),
    roles: groups('role', comparison.roles),
    teams: groups('team', comparison.teams),
    by_period: groups('period', comparison.periods),
  };
}

function changeFacts({ base, variant, difference, part }: Difference, currency: Currency): object {
  return {
    base: formatMoney(base, currency),
    variant: formatMoney(variant, currency),
    difference: formatMoney(difference, currency),
    percent: percent(part),
  };
}

function crossing({ period, base, variant }: Crossing, currency: Currency): object {
  const { employee, team, role } = variant.seat;
  return {
    period,
    employee,
    team,
    role,
    component: variant.component,
    base: tierText(base, currency),
    variant: tierText(variant, currency),
  };
}

function percent(part: Exact | null): string | null {
  return part === null ? null : formatPercent(part);
}
