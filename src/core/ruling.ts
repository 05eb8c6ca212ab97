/**
 * The rule of the product for one line: whose plans it counts in (quota credit), and whom it pays
 * (pay credit). A head's line counts in the team's plan and pays the rep the head named, if any.
 */
import type { Attribution, SeatShare } from './deals.ts';
import type { HeadDeals, Seat, TeamName } from './model.ts';

/** What the rule of the product makes of one attribution. */
export interface Ruling {
  readonly teams: ReadonlyMap<TeamName, bigint>;
  /** Whose personal plans it counts in. */
  readonly quota: readonly SeatShare[];
  /** Whom it pays. */
  readonly paid: readonly SeatShare[];
  /** Whether what it pays counts in the payees' plans. */
  readonly counted: boolean;
}

export function rule(
  attribution: Attribution,
  rules: Pick<HeadDeals, 'countTowardRepPlan'>,
): Ruling {
  const teams = new Map<TeamName, bigint>();
  for (const { seat, share } of attribution.owners) {
    teams.set(seat.team, (teams.get(seat.team) ?? 0n) + share);
  }
  if (attribution.origin === 'own') {
    return { teams, quota: attribution.owners, paid: attribution.owners, counted: true };
  }
  const counted = rules.countTowardRepPlan;
  const paid = attribution.assignees;
  return { teams, quota: counted ? paid : [], paid, counted };
}

/** The seat that is a head's, if the line is one. */
export function headOf(attribution: Attribution): Seat | null {
  return attribution.origin === 'head' ? (attribution.owners[0]?.seat ?? null) : null;
}
