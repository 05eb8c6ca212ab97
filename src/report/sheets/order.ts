/** The order in which people and their components stand in the sheets. */
import type { Earned } from '../../core/earn.ts';
import { HEAD } from '../../core/model.ts';
import { byCodePoint } from '../../core/text.ts';

interface Placed {
  readonly team: string;
  readonly role: string;
  readonly employee: string;
}

/** By team, heads first, employee, role. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    byCodePoint(a.team, b.team) ||
    Number(b.role === HEAD) - Number(a.role === HEAD) ||
    byCodePoint(a.employee, b.employee) ||
    byCodePoint(a.role, b.role)
  );
}

/** By payee; then seats by team and role. Sorting keeps the scheme's order within a seat. */
export function byPayee(a: Pick<Earned, 'seat'>, b: Pick<Earned, 'seat'>): number {
  return byCodePoint(a.seat.employee, b.seat.employee) || byPlace(a.seat, b.seat);
}
