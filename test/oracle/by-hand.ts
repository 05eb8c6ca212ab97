// Small months written by hand for the oracle's own tests.

import {
  blankDeal,
  blankPerson,
  type Component,
  type DealRow,
  type MetricRow,
  type Month,
  type PersonRow,
  type RoleTotal,
  type Scheme,
} from './month.ts';
import { oracle } from './oracle.ts';

type Draft = {
  readonly rep?: readonly Component[];
  readonly senior?: readonly Component[];
  readonly head?: readonly Component[];
  readonly people?: readonly Partial<PersonRow>[];
  readonly deals: readonly Partial<DealRow>[];
  readonly scheme?: Partial<Scheme>;
  readonly period?: string;
  readonly metrics?: readonly Partial<MetricRow>[];
  readonly owed?: Readonly<Record<string, string>>;
  /** The total of the role rep. */
  readonly total?: RoleTotal;
};

const staff: readonly Partial<PersonRow>[] = [
  { role: 'team', plan: '1000000' },
  { role: 'head', employee: 'head' },
  { role: 'rep', employee: 'a', plan: '700000' },
  { role: 'rep', employee: 'b', plan: '700000' },
];

/** A month of team North; deals of rep a on 10 October unless they say otherwise. */
export function month({
  rep = [],
  senior = [],
  head = [],
  people = staff,
  deals,
  scheme,
  period = '2026-10',
  metrics = [],
  owed = {},
  total,
}: Draft): Month {
  return {
    period,
    scheme: {
      name: 'By hand',
      currency: 'RUB',
      period: 'month',
      credit: { date: 'paid_on' },
      head_deals: { count_toward_rep_plan: false },
      ...scheme,
      roles: {
        rep: { components: rep, ...(total ? { total } : {}) },
        senior: { components: senior },
        head: { components: head },
      },
    },
    people: people.map((row) => ({ ...blankPerson, period, team: 'North', ...row })),
    deals: deals.map((row, i) => ({
      ...blankDeal,
      deal_id: `D-${i + 1}`,
      paid_on: '2026-10-10',
      owner: 'a',
      ...row,
    })),
    adjustments: [],
    metrics: metrics.map((row) => ({
      ...{ period, team: '', employee: '', metric: '', value: '', ...row },
    })),
    balances: Object.entries(owed).map(([employee, sum]) => ({ employee, owed: sum })),
  };
}

/** What the oracle pays the person, in kopecks. */
export const earned = (it: Month, employee: string) =>
  oracle(it).payouts.find((row) => row.employee === employee)?.earned;
/** Deal and kopecks of each row that pays the person. */
export const rowsOf = (it: Month, employee = 'a') =>
  oracle(it)
    .credits.filter((row) => row.paid_to === employee)
    .map((row) => [row.deal_id, row.amount]);
/** One deal per revenue. */
export const each = (...revenues: readonly string[]) => revenues.map((revenue) => ({ revenue }));
/** `97.50` is 9750. */
export const kopecks = (text: string) => BigInt(text.replace('.', ''));
