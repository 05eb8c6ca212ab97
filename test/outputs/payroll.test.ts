// The payroll file: every layout against amounts calculated by hand.

import { describe, expect, test } from 'vitest';
import { runFiles } from '../support/run.ts';

// ivanov: 5 % of 1 000 + 300 = 65 and 2 deals at 10 = 20; orlov: 1 % of their 1 300 = 13.
// petrova was a rep until the 15th (5 % of 2 000, 1 deal) and a senior since (10 % of 500, 1 deal).
const PLANS = `period,team,employee,role,plan,name,payroll_id,from,to
2026-10,North,,team,1000,,,,
2026-10,North,orlov,head,,Orlov,0001,,
2026-10,North,ivanov,rep,1000,Ivanov,0002,,
2026-10,South,,team,1000,,,,
2026-10,South,petrova,rep,1000,Petrova,0003,,2026-10-15
2026-10,South,petrova,senior,1000,Petrova,0003,2026-10-16,
2026-10,South,kim,rep,1000,Kim,,,
2026-10,South,left,rep,1000,Left,0009,,
`;
const DEALS = `deal_id,paid_on,owner,revenue
D-1,2026-10-02,ivanov,1000
D-2,2026-10-03,ivanov,300
D-3,2026-10-04,petrova,2000
D-4,2026-10-20,petrova,500
D-5,2026-10-21,left,100
`;
// Two adjustments of one reason are one payment; left's take back what was earned: 5 + 10 - 15.
const ADJUSTMENTS = `period,employee,amount,reason
2026-10,petrova,7,Zeal
2026-10,petrova,-3,Advance
2026-10,petrova,1.50,Zeal
2026-09,petrova,99,Of September
2026-10,left,-15,Settled
`;
const SCHEME = `name: S
currency: RUB
period: month
credit: { date: paid_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep:
    components:
      - { id: commission, kind: commission, rate: 5% }
      - { id: deals, kind: per_deal, amount: 10 }
  senior:
    components:
      - { id: commission, kind: commission, rate: 10% }
      - { id: deals, kind: per_deal, amount: 10 }
  head:
    components:
      - { id: sales, kind: commission, of: team, rate: 1% }
`;

function run(payroll: string) {
  const scheme = `${SCHEME}payroll:\n  file: payroll.csv\n  columns:\n    - { header: id, field: payroll_id }\n${payroll}`;
  const files = { 'plans.csv': PLANS, 'deals.csv': DEALS, 'adjustments.csv': ADJUSTMENTS };
  return runFiles({ ...files, 'scheme.yaml': scheme });
}

/** The lines of the payroll file, below the header. */
function lines(payroll: string): readonly string[] {
  const { files, findings } = run(payroll);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (files['payroll.csv'] ?? '').trimEnd().split('\n').slice(1);
}

describe('a row per person', () => {
  test('the payout, without those who get nothing', () => {
    expect(lines('    - { header: a, field: payout }\n')).toEqual([
      '0001,13.00',
      '0002,85.00',
      '0003,175.50',
    ]);
  });

  test('earned and adjustments apart: what cancels out stands there', () => {
    expect(
      lines(
        '    - { header: a, field: earned }\n    - { header: b, field: adjustments }\n    - { header: t, field: team }\n',
      ),
    ).toEqual([
      '0001,13.00,0.00,North',
      '0002,85.00,0.00,North',
      '0009,15.00,-15.00,South',
      '0003,170.00,5.50,South',
    ]);
  });

  test('a column per component, over all seats', () => {
    expect(
      lines(
        `    - { header: a, amount_of: sales }
    - { header: b, amount_of: commission }
    - { header: c, amount_of: deals }
    - { header: d, field: adjustments }
    - { header: e, text: "1,5 -" }
`,
      ),
    ).toEqual([
      '0001,13.00,0.00,0.00,0.00,"1,5 -"',
      '0002,0.00,65.00,20.00,0.00,"1,5 -"',
      '0009,0.00,5.00,10.00,-15.00,"1,5 -"',
      '0003,0.00,150.00,20.00,5.50,"1,5 -"',
    ]);
  });

  test('facts, words for them, and times', () => {
    expect(
      lines(
        `    - { header: a, field: payout }
    - { header: r, field: role, values: { rep: Менеджер } }
    - { header: p, field: period }
    - { header: q, field: period, format: MM.YYYY }
    - { header: f, field: first_day, format: DD/MM/YY }
    - { header: l, field: last_day }
    - { header: c, field: currency, values: { RUB: руб. } }
`,
      ),
    ).toEqual([
      '0001,13.00,head,2026-10,10.2026,01/10/26,2026-10-31,руб.',
      '0002,85.00,Менеджер,2026-10,10.2026,01/10/26,2026-10-31,руб.',
      '0003,175.50,senior,2026-10,10.2026,01/10/26,2026-10-31,руб.',
    ]);
  });
});

test('a row per component, and one per reason of adjustments', () => {
  expect(
    lines(
      `    - { header: c, field: component }
    - { header: a, field: amount }
    - { header: r, field: reason, empty: "=rule 5" }
  rows: component
`,
    ),
  ).toEqual([
    "0001,sales,13.00,'=rule 5",
    "0002,commission,65.00,'=rule 5",
    "0002,deals,20.00,'=rule 5",
    "0009,commission,5.00,'=rule 5",
    "0009,deals,10.00,'=rule 5",
    '0009,adjustments,-15.00,Settled',
    "0003,commission,150.00,'=rule 5",
    "0003,deals,20.00,'=rule 5",
    '0003,adjustments,-3.00,Advance',
    '0003,adjustments,8.50,Zeal',
  ]);
});

test('its dialect: own keys over its preset over the other files', () => {
  const own = (keys: string) => run(`    - { header: a, field: payout }\n${keys}`).files;
  const inherited = own('outputs: { decimal: comma, delimiter: tab }\n');
  expect(inherited['payroll.csv']).toContain('0002\t85,00\n');
  expect(inherited['payouts.csv']).toContain('\t85,00\t');
  const apart = own('  delimiter: semicolon\noutputs: { decimal: comma, delimiter: tab }\n');
  expect(apart['payroll.csv']).toContain('0002;85,00\n');
  expect(apart['payouts.csv']).toContain('\t85,00\t');
  const preset = own('  dialect: excel-ru\n  quotes: needed\n');
  expect(preset['payroll.csv']).toContain('\ufeffid;a\r\n0001;13,00\r\n');
  expect(preset['payouts.csv']).toContain(',85.00,');
});

test('nobody without a row needs a number', () => {
  const { findings } = run('    - { header: a, field: payout }\n');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('the name of the file', () => {
  const named = (file: string) =>
    runFiles({
      'plans.csv': PLANS,
      'deals.csv': DEALS,
      'scheme.yaml': `${SCHEME}payroll:\n  file: ${JSON.stringify(file)}\n  columns: [{ header: a, field: payout }, { header: b, field: name }]\n`,
    });

  test.each(['payroll.csv', 'Ведомость за октябрь (1С).csv', '1c', 'a-b_c+d.e.txt'])(
    '%j',
    (name) => {
      expect(Object.keys(named(name).files)).toContain(name);
    },
  );

  test.each([
    '../payroll.csv',
    'sub/payroll.csv',
    'sub\\payroll.csv',
    '/etc/payroll.csv',
    'c:payroll.csv',
    '..',
    '.payroll',
    'payroll.',
    'payroll ',
    ' payroll',
    'a\u0000b',
    'a\nb',
    '-a',
    'manifest.json',
    'MANIFEST.JSON',
    'balances.csv',
  ])('%j is refused', (name) => {
    const { files, findings } = named(name);
    expect(files).toEqual({});
    expect(findings).toMatchObject([{ code: 'value-invalid', args: { key: 'file' } }]);
  });
});
