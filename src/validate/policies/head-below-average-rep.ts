/** A head who earns less than the team's average rep has no reason to be one. */
import { HEAD } from '../../core/model.ts';
import { formatMoney } from '../../core/money/format.ts';
import { type Money, money, total, ZERO } from '../../core/money/money.ts';
import type { SeatTerm } from '../../core/roster.ts';
import { finding } from '../../findings/finding.ts';
import { inPlans, type Policy, termsByTeam } from './input.ts';

export const headBelowAverageRep: Policy = (input) => {
  const { result } = input;
  const { scheme } = result.month;
  const earnedBy = ({ seat }: SeatTerm): Money =>
    total([
      ...result.earned.filter((it) => it.seat === seat).map(({ amount }) => amount),
      ...result.totals.filter((it) => it.seat === seat).map(({ change }) => change),
    ]);
  return [...termsByTeam(input)].flatMap(([team, terms]) => {
    const reps = terms.filter(({ seat }) => seat.role !== HEAD);
    const people = new Set(reps.map(({ seat }) => seat.employee)).size;
    if (people === 0) return [];
    const all = total(reps.map(earnedBy));
    return terms
      .filter((term) => term.seat.role === HEAD && earnedBy(term) * BigInt(people) < all)
      .map((term) => {
        const earned = formatMoney(earnedBy(term), scheme.currency);
        const average = formatMoney(all < 0n ? ZERO : money(all / BigInt(people)), scheme.currency);
        const facts = { employee: term.seat.employee, team, earned, average };
        const place = inPlans(input, term.stints[0], 'employee');
        return finding('head-below-average-rep', place, facts);
      });
  });
};
