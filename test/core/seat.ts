import type { Seat } from '../../src/core/model.ts';
import { named } from '../../src/core/roster.ts';

/** A seat of a roster, from texts. */
export function seat(index: number, employee: string, team: string, role: string): Seat {
  return {
    index,
    employee: named.employee(employee),
    team: named.team(team),
    role: named.role(role),
  };
}
