/** Two heads of one team on the same day: each is paid for the team in full. */
import { formatDay } from '../../core/calendar.ts';
import { HEAD } from '../../core/model.ts';
import { finding } from '../../findings/finding.ts';
import { inPlans, type Policy, termsByTeam } from './input.ts';

export const twoHeads: Policy = (input) =>
  [...termsByTeam(input)].flatMap(([team, terms]) => {
    const heads = terms
      .filter(({ seat }) => seat.role === HEAD)
      .flatMap(({ seat, stints }) =>
        stints.map((stint) => ({ ...stint, employee: seat.employee })),
      );
    return heads.flatMap((stint, i) =>
      heads
        .slice(0, i)
        .filter((other) => stint.from <= other.to && other.from <= stint.to)
        .map((other) => {
          const day = formatDay(stint.from > other.from ? stint.from : other.from);
          const facts = { team, first: other.employee, second: stint.employee, day };
          return finding('two-heads', inPlans(input, stint, 'role'), facts);
        }),
    );
  });
