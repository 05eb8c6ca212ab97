// What is told about a scheme: each slip where it stands, whatever stands around it.

import { describe, expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

const SCHEME = `
name: Slips
currency: RUB
period: month
credit: { date: closed_on }
head_deals: { count_toward_rep_plan: false }
`;
const PLANS =
  'period,team,employee,role,plan\n2026-10,North,,team,100\n2026-10,North,ann,rep,100\n';
const DEALS = 'deal_id,owner,revenue,closed_on\nD-1,ann,50,2026-10-01\n';

/** The codes of what is found, with the key of each that has one. */
function found(scheme: string, plans = PLANS, deals = DEALS): readonly string[] {
  const files = { 'scheme.yaml': scheme, 'plans.csv': plans, 'deals.csv': deals };
  return runFiles(files).findings.map(({ code, args }) =>
    'key' in args ? `${code} ${args.key}` : code,
  );
}

const role = (component: string): string =>
  `roles: { rep: { components: [{ id: pay, ${component} }] } }\n`;

describe('an unknown key of a performance, wherever one is named', () => {
  const by = 'by: { metric: nps, off: team }';
  test.each([
    ['a bonus by steps', `kind: bonus, target: 5, ${by}, steps: [{ from: 0, pay: 50% }]`],
    ['a bonus by a curve', `kind: bonus, target: 5, ${by}, curve: [{ at: 0, pay: 50% }]`],
    ['tiers', `kind: commission, tiers: { ${by}, mode: whole, rates: [{ from: 0, rate: 1% }] }`],
    [
      'a matrix',
      `kind: commission, matrix: { rows: { ${by}, from: [0] }, columns: { by: amount, from: [0] }, rates: [[1%]] }`,
    ],
    ['a gate', `kind: commission, rate: 1%, gates: [{ ${by}, from: 0 }]`],
    [
      'a multiplier',
      `kind: commission, rate: 1%, multipliers: [{ ${by}, steps: [{ from: 0, pay: 1% }] }]`,
    ],
    ['a scorecard', `kind: scorecard, target: 5, items: [{ ${by}, weight: 100%, goal: 1 }]`],
  ])('%s', (_, component) => {
    expect(found(SCHEME + role(component))).toEqual(['key-unknown off']);
  });

  test('so of a target, of a range of where, and of a step', () => {
    expect(found(SCHEME + role('kind: bonus, target: { column: salary, tines: 5% }'))).toEqual([
      'key-unknown tines',
    ]);
    expect(
      found(SCHEME + role('kind: commission, rate: 1%, where: { revenue: { form: 5 } }')),
    ).toEqual(['key-unknown form', 'value-invalid revenue']);
    const steps = 'steps: [{ from: 0%, pay: 50%, pey: 1% }]';
    expect(found(SCHEME + role(`kind: bonus, target: 5, by: attainment, ${steps}`))).toEqual([
      'key-unknown pey',
    ]);
  });
});
