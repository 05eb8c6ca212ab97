// A large month: three teams of twenty reps and a head. Every tenth deal is a head's and handed
// over to a rep of that team; all deals are won and paid in the month, so that all are credited.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEAMS = ['North', 'South', 'West'];
const REPS_PER_TEAM = 20;
const PRODUCTS = ['CRM Box', 'CRM Cloud', 'Support', 'Training', 'Integration', 'Hardware'];

const SCHEME = `name: Bench
currency: RUB
period: month
credit: { date: paid_on, statuses: [won] }
head_deals:
  count_toward_rep_plan: false
plans:
  main: { measure: revenue }
roles:
  rep:
    components:
      - id: commission
        kind: commission
        measure: revenue
        tiers:
          by: attainment
          mode: marginal
          rates: [{ from: 0%, rate: 2% }, { from: 80%, rate: 3% }, { from: 100%, rate: 4.5% }]
      - { id: units, kind: per_unit, amount: 1.50 }
  head:
    components:
      - { id: team_share, kind: commission, of: team, rate: 0.5% }
`;

/** Writes deals.csv, plans.csv and scheme.yaml of 2026-10 into `folder`; the same ones each time. */
export function generateMonth(folder, deals) {
  const random = randomFrom(20261001);
  writeFileSync(join(folder, 'scheme.yaml'), SCHEME);
  writeFileSync(join(folder, 'plans.csv'), plans(deals));
  const lines = [
    'deal_id,line,closed_on,paid_on,owner,assigned_to,assigned_by,assigned_on,assigned_reason,' +
      'team,revenue,margin,quantity,product,customer,status,currency',
  ];
  for (let i = 1; i <= deals; i += 1) lines.push(deal(i, random));
  writeFileSync(join(folder, 'deals.csv'), `${lines.join('\n')}\n`);
}

/** Plans near what the deals bring (55 000 each on average), so that every tier is reached. */
function plans(deals) {
  const teamPlan = Math.round(deals / TEAMS.length) * 55_000;
  const repPlan = Math.round((teamPlan * 0.9) / REPS_PER_TEAM);
  const rows = ['period,team,employee,role,plan,name,payroll_id'];
  for (const [t, team] of TEAMS.entries()) {
    rows.push(`2026-10,${team},,team,${repPlan * REPS_PER_TEAM},,`);
    rows.push(`2026-10,${team},${headOf(t)},head,,Head of ${team},00${t + 1}`);
    for (let r = 0; r < REPS_PER_TEAM; r += 1) {
      const number = t * REPS_PER_TEAM + r + 1;
      rows.push(`2026-10,${team},${repOf(t, r)},rep,${repPlan},Rep ${number},01${number}`);
    }
  }
  return `${rows.join('\n')}\n`;
}

function deal(i, random) {
  const t = random(TEAMS.length);
  // The lower the number of a rep, the more deals: from half of the plan to half as much again.
  const rep = repOf(t, Math.min(random(REPS_PER_TEAM), random(REPS_PER_TEAM * 2)));
  const day = (n) => `2026-10-${String(n).padStart(2, '0')}`;
  const closed = 1 + random(20);
  const handedOver = i % 10 === 0;
  const people = handedOver
    ? [headOf(t), rep, headOf(t), day(closed), 'does the paperwork']
    : [rep, '', '', '', ''];
  const kopecks = 1_000_000 + random(9_000_000);
  const margin = Math.round(kopecks * (0.2 + random(30) / 100));
  return [
    `D-${String(i).padStart(6, '0')}`,
    '',
    day(closed),
    day(closed + random(11)),
    ...people,
    TEAMS[t],
    money(kopecks),
    money(margin),
    1 + random(20),
    PRODUCTS[random(PRODUCTS.length)],
    `Customer ${random(5000)}`,
    'won',
    'RUB',
  ].join(',');
}

function headOf(team) {
  return `head${team + 1}`;
}

function repOf(team, rep) {
  return `rep${String(team * REPS_PER_TEAM + rep + 1).padStart(2, '0')}`;
}

function money(kopecks) {
  return (kopecks / 100).toFixed(2);
}

/** Whole numbers below n, the same sequence for the same seed (a 32-bit xorshift). */
function randomFrom(seed) {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}
