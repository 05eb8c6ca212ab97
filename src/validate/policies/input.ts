/** What every policy is given: a calculated month, and the files to point into. */
import type { Result } from '../../core/calculate.ts';
import type { Stint } from '../../core/model.ts';
import type { SeatTerm } from '../../core/roster.ts';
import { seatsIn } from '../../core/roster.ts';
import type { Finding, Place } from '../../findings/finding.ts';
import type { PathPart, YamlSource } from '../../findings/source.ts';
import type { DataFile } from '../files/data-file.ts';
import { cellAt, placeIn } from '../place.ts';

export interface PolicyInput {
  readonly result: Result;
  readonly schemeFile: YamlSource;
  readonly plansFile: DataFile;
}

/** A policy says what is worth a second look; nothing is refused for it. */
export type Policy = (input: PolicyInput) => readonly Finding[];

/** The seats of the period, by team. */
export function termsByTeam({ result }: PolicyInput): ReadonlyMap<string, readonly SeatTerm[]> {
  const { roster, period } = result.month;
  const teams = new Map<string, SeatTerm[]>();
  for (const term of seatsIn(roster, period)) {
    const terms = teams.get(term.seat.team);
    if (terms === undefined) teams.set(term.seat.team, [term]);
    else terms.push(term);
  }
  return teams;
}

export function inScheme({ schemeFile }: PolicyInput, path: readonly PathPart[]): Place {
  return placeIn(schemeFile, path, 'key');
}

export function inPlans(
  { plansFile }: PolicyInput,
  stint: Pick<Stint, 'row'> | undefined,
  column: string,
): Place | null {
  return stint === undefined ? null : cellAt(plansFile, stint.row, column);
}
