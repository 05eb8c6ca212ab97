/** The reference pages of the input files and of rounding. */

export const DEALS_PAGE = `deals.csv: one row per deal, or per line of a deal.

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
`;

export const PLANS_PAGE = `plans.csv: the roster and the plans, one row per person and period.

  period        2026-10, or 2026-Q4 in a quarterly scheme
  team          the team's name
  employee      the person's id; empty on the team's own row
  role          team on the team's row, head, or a role of the scheme
  plan          the plan "main"; empty on a head's row
  plan:NAME     a further plan that the scheme names
  name, aliases other spellings under which deals may name the person
  payroll_id    personnel number, kept as text
  from, to      days of the period on which the row holds; empty is the whole period
`;

export const ROUNDING_PAGE = `Rounding: everything is exact until one rounding per row of components.csv.

  half_up    half away from zero: 0.005 is 0.01, -0.005 is -0.01
  half_even  half to the even neighbour
  down       toward zero
  up         away from zero

The rows of credits.csv sum to the component: deal k gets round(amount through k) minus
round(amount through k-1). With "at: deal" each row is rounded by itself and summed.
`;
