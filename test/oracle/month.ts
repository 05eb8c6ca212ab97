// One month as plain data: what stands in the input files, cell by cell, before anybody reads it.
// Every value is text exactly as in the file. The oracle reads it as it is, `toFiles` writes it.

import type { Scheme } from './scheme.ts';

export type * from './scheme.ts';

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
  discount: '',
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

/** One row of metrics.csv: an indicator of a team or of an employee. */
export type MetricRow = {
  readonly period: string;
  readonly team: string;
  readonly employee: string;
  readonly metric: string;
  readonly value: string;
};
/** One row of balances.csv: what an employee owes of draws paid before. */
export type Balance = { readonly employee: string; readonly owed: string };

export type Month = {
  readonly period: string;
  readonly scheme: Scheme;
  readonly people: readonly PersonRow[];
  readonly deals: readonly DealRow[];
  readonly adjustments: readonly Adjustment[];
  readonly metrics: readonly MetricRow[];
  readonly balances: readonly Balance[];
};

/** File name to text: deals.csv, plans.csv, scheme.yaml, and the other files when they have rows. */
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
  if (month.metrics.length > 0)
    files['metrics.csv'] = csv(month.metrics, ['period', 'team', 'employee', 'metric', 'value']);
  if (month.balances.length > 0) files['balances.csv'] = csv(month.balances, []);
  return files;
}

function csv(rows: readonly Readonly<Record<string, string>>[], needed: readonly string[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter(
    (column) => needed.includes(column) || rows.some((row) => row[column] !== ''),
  );
  const quote = (cell: string) =>
    /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('');
}

/** JSON is YAML. Amounts lose their quotes, for that is how people write them in a scheme. */
function yaml(scheme: Scheme): string {
  return `${JSON.stringify(scheme, null, 2).replace(/": "(-?\d+(?:\.\d+)?)"(,?)$/gm, '": $1$2')}\n`;
}
