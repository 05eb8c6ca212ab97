/** Findings about deals and the people in them. */
import { error, type Names, note, warning } from './entry.ts';

export const deals = {
  'deal-unknown': error<{ deal: string; near: Names }>(),
  'deal-duplicate': error<{ deal: string; dealLine: number }>(),
  'owner-unknown': error<{ deal: string; owner: string; near: Names }>(),
  'owner-not-on-team': error<{
    deal: string;
    owner: string;
    day: string;
    team: string;
    teams: Names;
  }>(),
  'owner-not-a-rep': error<{ deal: string; owner: string; day: string }>(),
  'team-missing': error<{ deal: string; owner: string; teams: Names }>(),
  'assignee-unknown': error<{ deal: string; assignee: string; near: Names }>(),
  'assignee-not-a-rep': error<{
    deal: string;
    assignee: string;
    why: 'head' | 'absent';
    day: string;
    period: string;
    team: string;
    reps: Names;
  }>(),
  'assignee-in-other-team': error<{
    deal: string;
    assignee: string;
    team: string;
    assigneeTeam: string;
    reps: Names;
  }>(),
  'assigned-rep-deal': error<{ deal: string; owner: string; assignee: string }>(),
  'split-not-allowed': error<{ deal: string; assignees: Names }>(),
  'share-not-100': error<{
    deal: string;
    column: string;
    text: string;
    why: 'sum' | 'twice' | 'shape';
    detail: string;
  }>(),
  'rate-unlisted': error<{ deal: string; component: string; column: string; value: string }>(),
  'text-not-in-deals': note<{ column: string; text: string; near: Names }>(),
  'head-deal-unassigned': warning<{
    deal: string;
    employee: string;
    team: string;
    amount: string;
    reps: Names;
  }>(),
  'nothing-credited': warning<{ period: string; column: string; lines: number }>(),
  'deals-outside-period': note<{ period: string; lines: number; first: string; last: string }>(),
} as const;
