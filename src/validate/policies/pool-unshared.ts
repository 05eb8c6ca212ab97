/** A pool that nobody takes a part of, because nobody has deals to share it by. */
import { formatMoney } from '../../core/money/format.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { inScheme, type Policy } from './input.ts';

export const poolUnshared: Policy = (input) => {
  const { earned, month } = input.result;
  const found = new Map<string, Finding>();
  for (const { seat, component, working } of earned) {
    if (working.op !== 'none' || working.idle.why !== 'unshared') continue;
    const amount = formatMoney(working.idle.amount, month.scheme.currency);
    const facts = { team: seat.team, component: component.id, amount };
    const place = inScheme(input, ['roles', seat.role]);
    found.set(JSON.stringify([seat.team, component.id]), finding('pool-unshared', place, facts));
  }
  return [...found.values()];
};
