// One month as plain data: what stands in the input files, cell by cell, before anybody reads it.
// Every value is text exactly as in the file. The oracle reads it as it is, `toFiles` writes it.

export type Where = Readonly<Record<string, readonly string[]>>;
export type Measure = 'revenue' | 'margin' | 'quantity' | 'deals';
export type Bound = { readonly from: string } | { readonly above: string };

export type Performance =
  | 'attainment'
  | 'team_attainment'
  | 'amount'
  | { readonly attainment: 'own' | 'team'; readonly plan: string };

export type Tiers = {
  readonly by: Performance;
  readonly mode: 'marginal' | 'whole';
  readonly rates: readonly (Bound & { readonly rate: string })[];
};

export type RateBy = {
  readonly column: string;
  readonly rates: Readonly<Record<string, string>>;
  readonly other?: string;
};

type Common = {
  readonly id: string;
  readonly where?: Where;
  readonly cap?: string;
  readonly floor?: string;
};

/** Exactly one of `rate`, `rate_by` and `tiers` is there. */
export type Commission = Common & {
  readonly kind: 'commission';
  readonly measure?: 'revenue' | 'margin';
  readonly of?: 'own' | 'team' | 'team_without_head';
  readonly rate?: string;
  readonly rate_by?: RateBy;
  readonly tiers?: Tiers;
};

/** Exactly one of `steps` and `curve` is there. */
export type Bonus = Common & {
  readonly kind: 'bonus';
  readonly target?: string | { readonly column: string };
  readonly by: Performance;
  readonly steps?: readonly (Bound & { readonly pay: string })[];
  readonly curve?: readonly { readonly at: string; readonly pay: string }[];
};

export type PerUnit = Common & {
  readonly kind: 'per_unit';
  readonly of?: 'own' | 'team';
  readonly amount: string;
};

export type PerDeal = Common & {
  readonly kind: 'per_deal';
  readonly of?: 'own' | 'team';
  readonly amount: string;
  readonly at_least?: { readonly revenue: string };
};

export type Component = Commission | Bonus | PerUnit | PerDeal;
export type Plan = { readonly measure: Measure; readonly where?: Where };

export type Scheme = {
  readonly name: string;
  readonly currency: string;
  readonly period: 'month';
  readonly rounding?: {
    readonly to?: string;
    readonly mode?: 'half_up' | 'half_even' | 'down' | 'up';
    readonly at?: 'component' | 'deal';
  };
  readonly credit: {
    readonly date: 'closed_on' | 'paid_on';
    readonly statuses?: readonly string[];
  };
  readonly head_deals: {
    readonly count_toward_rep_plan: boolean;
    readonly unassigned?: 'hold' | 'error';
    readonly assignees?: 'team' | 'any';
    readonly split?: boolean;
  };
  readonly plans?: Readonly<Record<string, Plan>>;
  readonly roles: Readonly<Record<string, { readonly components: readonly Component[] }>>;
};

/** One row of plans.csv. `plan` holds the plan `main`; a team's own row has no employee. */
export const blankPerson = {
  period: '',
  team: '',
  employee: '',
  role: '',
  plan: '',
  'plan:focus': '',
  name: '',
  payroll_id: '',
  from: '',
  to: '',
  target_pay: '',
};
export type PersonRow = Readonly<typeof blankPerson>;

/** One row of deals.csv: a line of a deal. */
export const blankDeal = {
  deal_id: '',
  line: '',
  closed_on: '',
  paid_on: '',
  owner: '',
  assigned_to: '',
  assigned_by: '',
  assigned_on: '',
  assigned_reason: '',
  team: '',
  revenue: '',
  margin: '',
  cost: '',
  quantity: '',
  product: '',
  channel: '',
  customer: '',
  status: '',
};
export type DealRow = Readonly<typeof blankDeal>;

export type Adjustment = {
  readonly period: string;
  readonly employee: string;
  readonly amount: string;
  readonly reason: string;
};

export type Month = {
  readonly period: string;
  readonly scheme: Scheme;
  readonly people: readonly PersonRow[];
  readonly deals: readonly DealRow[];
  readonly adjustments: readonly Adjustment[];
};

/** File name to text: deals.csv, plans.csv, scheme.yaml, and adjustments.csv when there are any. */
export function toFiles(month: Month): Record<string, string> {
  // Columns that may be absent are left out when nobody fills them, as a real export would.
  const needed = ['deal_id', 'owner', 'assigned_to', 'revenue', 'product', 'channel', 'status'];
  const further = Object.keys(month.scheme.plans ?? {}).map((name) => `plan:${name}`);
  const files: Record<string, string> = {
    'deals.csv': csv(month.deals, [...needed, month.scheme.credit.date]),
    'plans.csv': csv(month.people, ['period', 'team', 'employee', 'role', 'plan', ...further]),
    'scheme.yaml': yaml(month.scheme),
  };
  if (month.adjustments.length > 0) files['adjustments.csv'] = csv(month.adjustments, []);
  return files;
}

function csv(rows: readonly Readonly<Record<string, string>>[], needed: readonly string[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter(
    (column) => needed.includes(column) || rows.some((row) => row[column] !== ''),
  );
  const quote = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('');
}

/** JSON is YAML. Amounts lose their quotes, for that is how people write them in a scheme. */
function yaml(scheme: Scheme): string {
  return `${JSON.stringify(scheme, null, 2).replace(/": "(-?\d+(?:\.\d+)?)"(,?)$/gm, '": $1$2')}\n`;
}
