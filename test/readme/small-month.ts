// A small month to try out what README.md says.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../close/scenarios.ts';
import { inEmptyDirectory } from '../support/command.ts';

export const SCHEME = `name: Small
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep: { components: [{ id: commission, kind: commission, rate: 3.123456%, floor: 0 }] }
  head: { components: [{ id: team_sales, kind: commission, of: team, rate: 1% }] }
accept:
  - { code: plans-do-not-add-up, reason: a small month }
  - { code: head-below-average-rep, reason: a small month }
  - { code: head-sold-nothing, reason: a small month }
  - { code: amount-not-prorated, reason: a small month }
`;
export const PLANS = `period,team,employee,role,plan,from,to
2026-10,North,,team,1000000,,
2026-10,North,hanna,head,,,
2026-10,North,ada,rep,1000000,,
2026-10,North,bob,rep,500000,2026-10-01,2026-10-15
`;
export const DEALS = `deal_id,closed_on,owner,assigned_to,revenue
D-1,2026-10-05,ada,,999960.00
D-2,2026-10-06,bob,,462000.00
`;

type Files = Readonly<Record<string, string>>;

/** Calls `use` in a directory with the small month, some of its files replaced or added. */
export function inMonth(files: Files, use: (dir: string) => void): void {
  inEmptyDirectory((dir) => {
    const all = { 'scheme.yaml': SCHEME, 'plans.csv': PLANS, 'deals.csv': DEALS, ...files };
    for (const [name, text] of Object.entries(all)) writeFileSync(join(dir, name), text);
    use(dir);
  });
}

/** The lines of a file that was written. */
export const written = (dir: string, name: string): readonly string[] =>
  read(join(dir, 'out/2026-10'), name).split('\n');
