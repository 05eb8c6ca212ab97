/** The part of a scheme by which plans.csv is understood. */
import type { Plan, RoleName } from '../core/model.ts';
import type { Scheme } from '../core/scheme.ts';

/** What of a scheme decides how plans.csv is understood, and nothing else of it. */
export interface PlanTerms extends Pick<Scheme, 'currency' | 'grain'> {
  readonly plans: readonly Pick<Plan, 'name' | 'measure'>[];
  readonly roles: readonly RoleName[];
  /** The columns of amounts that components take. */
  readonly columns: readonly string[];
}

export function planTermsOf({ currency, grain, plans, roles }: Scheme): PlanTerms {
  const components = [...roles.values()].flatMap((role) => role.components);
  return {
    currency,
    grain,
    plans: [...plans.values()].map(({ name, measure }) => ({ name, measure })),
    roles: [...roles.keys()],
    columns: [...new Set(components.flatMap((each) => each.columns))],
  };
}
