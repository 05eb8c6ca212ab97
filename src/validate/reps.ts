import { byCodePoint } from '../core/text.ts';
import type { Plans } from './plans.ts';

/** The reps of a team on a day, by id. */
export function repsOf(plans: Plans, team: string, day: number): readonly string[] {
  const reps = plans.roster.stints
    .filter(({ seat, from, to }) => seat.team === team && from <= day && day <= to)
    .filter(({ seat }) => seat.role !== 'head')
    .map(({ seat }) => seat.employee);
  return [...new Set(reps)].sort(byCodePoint);
}
