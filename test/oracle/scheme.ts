// The scheme language as types: what may stand in scheme.yaml. Numbers and percentages are texts.

/** Numbers in a column: at most one lower and one upper end. */
export type Range = {
  readonly from?: string;
  readonly above?: string;
  readonly below?: string;
  readonly at_most?: string;
};
export type Where = Readonly<Record<string, readonly string[] | Range>>;
export type Measure = 'revenue' | 'margin' | 'quantity' | 'deals';
export type Bound = { readonly from: string } | { readonly above: string };
export type Window = 'period' | 'quarter' | 'year' | 'quarter_to_date' | 'year_to_date';
export type Versus = 'same_month_last_year' | 'same_quarter_last_year' | 'previous_period';
export type Level = 'own' | 'team';

export type Attainment = {
  readonly attainment: Level;
  readonly plan?: string;
  readonly window?: Window;
};
export type Metric = { readonly metric: string; readonly of: Level; readonly missing?: string };
export type Growing = { readonly growth: Measure; readonly of: Level; readonly versus: Versus };
export type Performance =
  | 'attainment'
  | 'team_attainment'
  | 'amount'
  | 'margin_rate'
  | Attainment
  | Metric
  | Growing;

export type Steps = readonly (Bound & { readonly pay: string })[];
export type Curve = readonly { readonly at: string; readonly pay: string }[];
/** One of the two, or (for a bonus) none. */
export type Shape = { readonly steps?: Steps; readonly curve?: Curve };

export type Tiers = {
  readonly by: Performance;
  readonly mode: 'marginal' | 'whole';
  readonly per?: 'period' | 'deal';
  readonly rates: readonly (Bound & { readonly rate: string })[];
};
/** Amounts per unit or deal, by the number of them. */
export type AmountTiers = {
  readonly by: 'amount';
  readonly mode: 'marginal' | 'whole';
  readonly rates: readonly (Bound & { readonly amount: string })[];
};
export type Axis = {
  readonly by: Performance;
  readonly from?: readonly string[];
  readonly above?: readonly string[];
};
export type Matrix = {
  readonly per?: 'period' | 'deal';
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rates: readonly (readonly string[])[];
};
export type RateBy = {
  readonly column: string;
  readonly rates: Readonly<Record<string, string>>;
  readonly other?: string;
};

export type Gate = Range & { readonly by: Performance };
export type Multiplier = Shape & { readonly by: Performance };
type Common = {
  readonly id: string;
  readonly where?: Where;
  readonly gates?: readonly Gate[];
  readonly multipliers?: readonly Multiplier[];
  readonly cap?: string;
  readonly floor?: string;
  readonly window?: Window;
};

/** Exactly one of `rate`, `rate_by`, `tiers` and `matrix` is there. */
export type Commission = Common & {
  readonly kind: 'commission';
  readonly measure?: 'revenue' | 'margin';
  readonly of?: 'own' | 'team' | 'team_without_head';
  readonly rate?: string;
  readonly rate_by?: RateBy;
  readonly tiers?: Tiers;
  readonly matrix?: Matrix;
};

export type Target = string | { readonly column: string; readonly times?: string };
/** With `by` exactly one of `steps` and `curve` is there, without it a target alone. */
export type Bonus = Common &
  Shape & { readonly kind: 'bonus'; readonly target?: Target; readonly by?: Performance };

export type Item = Shape & {
  readonly by: Performance;
  readonly weight: string;
  readonly goal?: string;
  readonly better?: 'higher' | 'lower';
  readonly cap?: string;
  readonly floor?: string;
};
export type Scorecard = Common & {
  readonly kind: 'scorecard';
  readonly target: Target;
  readonly items: readonly Item[];
};

/** Exactly one of `amount` and `tiers` is there, here and in the next. */
export type PerUnit = Common & {
  readonly kind: 'per_unit';
  readonly of?: Level;
  readonly amount?: string;
  readonly tiers?: AmountTiers;
};
export type PerDeal = Common & {
  readonly kind: 'per_deal';
  readonly of?: Level;
  readonly amount?: string;
  readonly tiers?: AmountTiers;
  readonly at_least?: { readonly revenue: string };
};

/** `rate` of revenue or margin, `amount` per unit or deal. */
export type Growth = Common & {
  readonly kind: 'growth';
  readonly measure: Measure;
  readonly of?: Level;
  readonly versus: Versus;
  readonly rate?: string;
  readonly amount?: string;
};

/** One of `amount` and `rate` is there. */
export type Pool = Common & {
  readonly kind: 'pool';
  readonly amount?: string;
  readonly rate?: string;
  readonly measure?: 'revenue' | 'margin';
  readonly share_by: 'revenue' | 'margin' | 'equal';
};

export type Override = Common & {
  readonly kind: 'override';
  readonly rate: string;
  readonly components: readonly string[];
};

export type Component =
  | Commission
  | Bonus
  | Scorecard
  | PerUnit
  | PerDeal
  | Growth
  | Pool
  | Override;
export type Plan = { readonly measure: Measure; readonly where?: Where };
export type RoleTotal = {
  readonly cap?: string;
  readonly guarantee?: string;
  readonly draw?: { readonly amount: string; readonly recoverable: boolean };
};
export type Role = { readonly components: readonly Component[]; readonly total?: RoleTotal };
type Proration = 'as_written' | 'by_days';

export type Scheme = {
  readonly name: string;
  readonly currency: string;
  readonly period: 'month' | 'quarter';
  readonly rounding?: {
    readonly to?: string;
    readonly mode?: 'half_up' | 'half_even' | 'down' | 'up';
    readonly at?: 'component' | 'deal';
  };
  readonly credit: {
    readonly date: 'closed_on' | 'paid_on';
    readonly statuses?: readonly string[];
  };
  readonly proration?: { readonly plans: Proration; readonly amounts: Proration };
  readonly head_deals: {
    readonly count_toward_rep_plan: boolean;
    readonly unassigned?: 'hold' | 'error';
    readonly assignees?: 'team' | 'any';
    readonly split?: boolean;
  };
  readonly plans?: Readonly<Record<string, Plan>>;
  readonly roles: Readonly<Record<string, Role>>;
};
