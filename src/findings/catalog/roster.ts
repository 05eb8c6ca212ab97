/** Findings about the roster and the plans. */
import { error, type Names } from './entry.ts';

export const roster = {
  'period-grain': error<{ text: string; grain: 'month' | 'quarter' }>(),
  'period-unknown': error<{
    period: string;
    why: 'absent' | 'form' | 'range';
    periods: Names;
  }>(),
  'role-unknown': error<{ role: string; near: Names; roles: Names; employee: string }>(),
  'roster-row-unclear': error<{ employee: string; role: string }>(),
  'roster-overlap': error<{
    employee: string;
    team: string;
    other: string;
    first: string;
    last: string;
  }>(),
  'team-row-duplicate': error<{ team: string; period: string }>(),
  'head-has-plan': error<{ employee: string; team: string; period: string; column: string }>(),
  'day-outside-period': error<{ column: string; text: string; period: string }>(),
  'days-reversed': error<{ employee: string; from: string; to: string }>(),
  'plan-missing': error<{
    employee: string;
    team: string;
    period: string;
    plan: string;
    component: string;
    why: 'missing' | 'zero';
  }>(),
  'amount-missing': error<{
    employee: string;
    team: string;
    period: string;
    column: string;
    component: string;
  }>(),
  'metric-missing': error<{
    metric: string;
    employee: string;
    team: string;
    period: string;
    component: string;
  }>(),
  'metric-unknown': error<{ metric: string; near: Names; metrics: Names; component: string }>(),
  'baseline-missing': error<{
    measure: string;
    employee: string;
    team: string;
    period: string;
    component: string;
    why: 'missing' | 'not-positive';
  }>(),
  'name-ambiguous': error<{ text: string; first: string; second: string }>(),
  'employee-unknown': error<{ employee: string; near: Names }>(),
  'team-unknown': error<{ team: string; near: Names }>(),
  'component-unknown': error<{
    component: string;
    employee: string;
    near: Names;
    components: Names;
  }>(),
  'balance-duplicate': error<{ employee: string }>(),
  'metric-duplicate': error<{ metric: string; whom: string; period: string }>(),
  'reason-missing': error<{ employee: string; period: string; amount: string }>(),
} as const;
