/** A seat that holds part of the period and is paid amounts for all of it, because nobody said. */

import { formatDay } from '../../core/calendar.ts';
import type { Component } from '../../core/components/define.ts';
import { partHeld, seatsIn } from '../../core/roster.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { inPlans, type Policy } from './input.ts';

export const amountNotProrated: Policy = (input) => {
  const { scheme, roster, period } = input.result.month;
  if (scheme.amountsSaid) return [];
  return seatsIn(roster, period).flatMap((term): readonly Finding[] => {
    if (partHeld(term, period) === null) return [];
    const role = scheme.roles.get(term.seat.role);
    const of = (role?.components ?? []).filter(hasAmounts).map(({ id }) => id as string);
    const amounts = role?.total == null ? of : [...of, 'total'];
    if (amounts.length === 0) return [];
    const { employee, team } = term.seat;
    const days = term.stints.map((stint) => `${formatDay(stint.from)} to ${formatDay(stint.to)}`);
    const facts = { employee, team, period: period.text, days: days.join(', '), amounts };
    const column = term.stints[0]?.from === period.first ? 'to' : 'from';
    return [finding('amount-not-prorated', inPlans(input, term.stints[0], column), facts)];
  });
};

function hasAmounts({ fixedAmounts, cap, floor }: Component): boolean {
  return fixedAmounts || cap !== null || floor !== null;
}
