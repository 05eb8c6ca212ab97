/**
 * The one list of policies, and those of their findings that the scheme accepts with a reason. They
 * look at a calculated month: what is allowed, but worth a second look.
 */
import type { Finding } from '../../findings/finding.ts';
import { amountNotProrated } from './amount-not-prorated.ts';
import { headBelowAverageRep } from './head-below-average-rep.ts';
import { headPaidLikeARep } from './head-paid-like-a-rep.ts';
import { headsDeals } from './heads-deals.ts';
import type { Policy, PolicyInput } from './input.ts';
import { plansDoNotAddUp } from './plans-do-not-add-up.ts';
import { poolUnshared } from './pool-unshared.ts';
import { tooManyComponents } from './too-many-components.ts';
import { twoHeads } from './two-heads.ts';

const policies: readonly Policy[] = [
  tooManyComponents,
  headPaidLikeARep,
  plansDoNotAddUp,
  headBelowAverageRep,
  amountNotProrated,
  headsDeals,
  twoHeads,
  poolUnshared,
];

/** A code that the scheme accepts, why, and how many findings that took away. */
export interface Accepted {
  readonly code: string;
  readonly reason: string;
  readonly findings: number;
}

export interface Reviewed {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/** What the policies find, apart from what the scheme accepts. */
export function review(input: PolicyInput): Reviewed {
  const all = policies.flatMap((policy) => policy(input));
  const { accepted } = input.result.month.scheme;
  const codes = new Set(accepted.map(({ code }) => code));
  return {
    findings: all.filter(({ code }) => !codes.has(code)),
    accepted: accepted.map(({ code, reason }) => ({
      code,
      reason,
      findings: all.filter((each) => each.code === code).length,
    })),
  };
}
