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

describe('a slip in the scheme hides none in the other files', () => {
  const plans = `${PLANS}2026-10,North,hal,head,5\n2026-10,North,bob,rap,1\n`;
  const deals = `${DEALS}D-2,ann,1e5,2026-10-01\nD-3,eve,5,2026-10-02\n`;
  const others = ['number-invalid', 'owner-unknown', 'head-has-plan', 'role-unknown'];
  const codes = (scheme: string) =>
    found(scheme, plans, deals)
      .map((each) => each.split(' ')[0] ?? '')
      .sort();
  const roles = (rep: string, head: string): string =>
    `roles:\n  rep: { components: [${rep}] }\n  head: { components: [${head}] }\n`;
  const pay = '{ id: pay, kind: commission, rate: 5% }';
  const share = '{ id: share, kind: commission, of: team, rate: 1% }';

  test.each<[string, string, readonly string[]]>([
    [
      'a rate without a percent sign',
      SCHEME + roles(pay.replace('5%', '5'), share),
      ['rate-without-percent'],
    ],
    ['an unknown key', `${SCHEME}foo: 1\n${roles(pay, share)}`, ['key-unknown']],
    [
      'an unknown kind',
      SCHEME + roles(pay.replace('commission', 'comission'), share),
      ['value-invalid'],
    ],
    ['a component that is no mapping', SCHEME + roles('pay', share), ['value-invalid']],
    [
      'a role without components',
      `${SCHEME}roles: { rep: {}, head: { components: [${share}] } }\n`,
      ['key-missing'],
    ],
    [
      'a total',
      `${SCHEME}roles: { rep: { components: [${pay}], total: { cop: 5 } } }\n`,
      ['key-unknown'],
    ],
    ['a rounding', `${SCHEME}rounding: { mode: nearest }\n${roles(pay, share)}`, ['value-invalid']],
    ['no name', SCHEME.replace('name: Slips\n', '') + roles(pay, share), ['key-missing']],
    [
      'head_deals left out',
      SCHEME.replace('head_deals: { count_toward_rep_plan: false }\n', '') + roles(pay, share),
      ['key-missing'],
    ],
    [
      'a rule of the scheme',
      SCHEME + roles(pay, share.replace('of: team', 'of: own')),
      ['head-earns-from-own-deals'],
    ],
    [
      'both, of two roles',
      SCHEME + roles(pay.replace('5%', '5'), share.replace('of: team', 'of: own')),
      ['head-earns-from-own-deals', 'rate-without-percent'],
    ],
    [
      'an override of a component with a slip is none more',
      SCHEME +
        roles(pay.replace('5%', '5'), '{ id: o, kind: override, components: [pay], rate: 1% }'),
      ['rate-without-percent'],
    ],
    [
      'an unknown plan is not a missing one too',
      SCHEME +
        roles(
          `${pay.replace(' }', ', gates: [{ by: { attainment: own, plan: focus }, from: 5% }] }')}`,
          share,
        ),
      ['plan-unknown'],
    ],
  ])('%s', (_, scheme, slips) => {
    expect(codes(scheme)).toEqual([...others, ...slips].sort());
  });

  test('without a currency no amount can be read, so the scheme is told alone', () => {
    expect(codes(SCHEME.replace('RUB', 'roubles') + roles(pay, share))).toEqual(['value-invalid']);
  });
});
