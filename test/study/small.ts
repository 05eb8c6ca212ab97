// A small month, small enough to pay by hand. Plans: ivanov 500 000, petrova 400 000, team 1 000 000.
// ivanov sold 300 000 (60 %), petrova 400 000 (100 %), the head orlov 50 000, handed to petrova.

import { calculate } from '../../src/core/calculate.ts';
import { type Paid, paidIn } from '../../src/study/paid.ts';
import { monthsIn, schemeOf } from '../support/sources.ts';

export const PLANS = `period,team,employee,role,plan,name
2026-10,North,,team,1000000,
2026-10,North,orlov,head,,Orlov Oleg
2026-10,North,ivanov,rep,500000,Ivanov Petr
2026-10,North,petrova,rep,400000,Petrova Anna
`;
export const DEALS = `deal_id,paid_on,owner,assigned_to,revenue
D-1,2026-10-05,ivanov,,300000.00
D-2,2026-10-06,petrova,,400000.00
D-3,2026-10-07,orlov,petrova,50000.00
`;

/** 4 % from the first ruble, 6 % of everything from the second bound on; the head 1 % of the team. */
export const scheme = (bound = '80%', first = '4%', currency = 'RUB'): string =>
  `name: Small
currency: ${currency}
period: month
credit: { date: paid_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep:
    components:
      - id: commission
        kind: commission
        tiers:
          by: attainment
          mode: whole
          rates: [{ from: 0%, rate: ${first} }, { from: ${bound}, rate: 6% }]
  head:
    components:
      - { id: team_sales, kind: commission, of: team, rate: 1% }
accept:
  - { code: plans-do-not-add-up, reason: a small month }
  - { code: head-below-average-rep, reason: a small month }
`;

export const FILES = { 'plans.csv': PLANS, 'deals.csv': DEALS, 'scheme.yaml': scheme() };

/** What a scheme pays over files; a failure when they have errors. */
export function paidBy(
  files: Readonly<Record<string, string>>,
  text: string,
  period: string | null = null,
): Paid {
  const { month, findings } = monthsIn(files)(schemeOf(text), period);
  if (month === null) throw new Error(JSON.stringify(findings));
  return paidIn(calculate(month));
}
