/** The reference pages: the files, the scheme, rounding, and a page for each kind. */
import type { Kind } from '../core/components/define.ts';
import { OUTPUTS_PAGE, PAYROLL_PAGE } from './help-outputs.ts';

const PAGES: Readonly<Record<string, string>> = {
  deals: `deals.csv: one row per deal, or per line of a deal.

  deal_id       with line, unique
  line          product line, instalment or refund of that deal; empty is 1
  closed_on, paid_on, …  dates like 2026-10-31; the scheme's credit.date says which one credits
  owner         who sold it; reps who sold it together with shares: ivanov:60|petrova:40
  assigned_to   on a head's deal, the rep who is paid for it
  assigned_by, assigned_on, assigned_reason
                who handed it over, when and why; carried to credits.csv
  team          must fit the owner's team; needed where the owner heads two teams
  revenue       money; negative is a refund
  margin, cost  when the scheme measures margin; a filled margin wins, else revenue minus cost
  quantity      up to three decimals
  status, product, customer, currency, any other: usable in where
`,
  plans: `plans.csv: the roster and the plans, one row per person and period.

  period        2026-10, or 2026-Q4 in a quarterly scheme
  team          the team's name
  employee      the person's id; empty on the team's own row
  role          team on the team's row, head, or a role of the scheme
  plan          the plan "main"; empty on a head's row
  plan:NAME     a further plan that the scheme names
  name, aliases other spellings under which deals may name the person
  payroll_id    personnel number, kept as text
  from, to      days of the period on which the row holds; empty is the whole period
`,
  scheme: `scheme.yaml: what is paid to whom.

  name, currency, period (month or quarter)
  rounding:   { to: 0.01, mode: half_up | half_even | down | up, at: component | deal }
  credit:     { date: paid_on, statuses: [won] }
  head_deals: { count_toward_rep_plan: true | false (required), unassigned: hold | error,
                assignees: team | any, split: true | false }
  plans:      name: { measure: revenue | margin | quantity | deals, where: { column: [text] } }
  roles:      role: { components: [ … ] }
  outputs:    how the CSV files are written: bonus help outputs
  payroll:    a file for the payroll system: bonus help payroll

Every component has id and kind, and may have where, cap and floor.
Percentages carry the sign: 5%. "from: 80%" means 80 % or more, "above: 80%" more than 80 %.
The JSON Schema for editors: bonus schema
`,
  rounding: `Rounding: everything is exact until one rounding per row of components.csv.

  half_up    half away from zero: 0.005 is 0.01, -0.005 is -0.01
  half_even  half to the even neighbour
  down       toward zero
  up         away from zero

The rows of credits.csv sum to the component: deal k gets round(amount through k) minus
round(amount through k-1). With "at: deal" each row is rounded by itself and summed.
`,
  outputs: OUTPUTS_PAGE,
  payroll: PAYROLL_PAGE,
};

/** Every topic, pages first, then kinds. */
export function topics(kinds: readonly Kind[]): readonly string[] {
  return [...Object.keys(PAGES), ...kinds.map((kind) => kind.kind)];
}

/** The page of a topic, or null. */
export function helpPage(topic: string, kinds: readonly Kind[]): string | null {
  const page = Object.hasOwn(PAGES, topic) ? PAGES[topic] : undefined;
  if (page !== undefined) return page;
  const kind = kinds.find((each) => each.kind === topic);
  if (kind === undefined) return null;
  const example = kind.example.replace(/^(?=.)/gm, '  ');
  return `${kind.kind}: ${kind.summary}\n\nExample:\n\n${example}`;
}
