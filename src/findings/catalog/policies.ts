/**
 * Policies: what is allowed, but worth a second look. The scheme may accept them with a reason.
 */
import { type Names, note, warning } from './entry.ts';

export const policies = {
  'too-many-components': warning<{ role: string; count: number }>(),
  'head-paid-like-a-rep': warning<{ share: string; growth: string }>(),
  'plans-do-not-add-up': warning<{ team: string; plan: string; target: string; sum: string }>(),
  'head-below-average-rep': warning<{
    employee: string;
    team: string;
    earned: string;
    average: string;
  }>(),
  'amount-not-prorated': warning<{
    employee: string;
    team: string;
    period: string;
    days: string;
    amounts: Names;
  }>(),
  'head-sold-nothing': note<{ employee: string; team: string }>(),
  'assignments-one-sided': note<{ head: string; team: string; employee: string; part: string }>(),
  'head-keeps-clients': note<{ employee: string; team: string; customers: number }>(),
  'two-heads': note<{ team: string; first: string; second: string; day: string }>(),
  'pool-unshared': note<{ team: string; component: string; amount: string }>(),
} as const;
