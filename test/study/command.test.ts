// The commands as an analyst types them, over a small month that is paid by hand in compare.test.ts.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bonus, inEmptyDirectory } from '../support/command.ts';
import { DEALS, FILES, PLANS, scheme } from './small.ts';

const RATE = 'roles.head.components.team_sales.rate';
const FIRST = 'roles.rep.components.commission.tiers.rates.0.rate';
const BOUND = 'roles.rep.components.commission.tiers.rates.1.from';

/** Calls `use` with a way to run the command in the small month, some of its files replaced. */
function inMonth(
  files: Readonly<Record<string, string>>,
  use: (run: (...args: readonly string[]) => ReturnType<typeof bonus>, dir: string) => void,
): void {
  inEmptyDirectory((dir) => {
    for (const [name, text] of Object.entries({ ...FILES, ...files })) {
      writeFileSync(join(dir, name), text);
    }
    use((...args) => bonus(dir, args), dir);
  });
}

describe('compare', () => {
  test('as CSV', () => {
    inMonth({ 'lower.yaml': scheme('60%') }, (run) => {
      const { stdout, exit } = run('compare', 'scheme.yaml', 'lower.yaml', '--format', 'csv');
      expect(exit).toBe(0);
      expect(stdout).toBe(
        `scheme,period,level,team,role,employee,name,base,variant,difference,percent,currency
lower.yaml,2026-10,person,North,head,orlov,Orlov Oleg,7500.00,7500.00,0.00,0%,RUB
lower.yaml,2026-10,person,North,rep,ivanov,Ivanov Petr,12000.00,18000.00,6000.00,50%,RUB
lower.yaml,2026-10,person,North,rep,petrova,Petrova Anna,27000.00,27000.00,0.00,0%,RUB
lower.yaml,2026-10,role,,head,,,7500.00,7500.00,0.00,0%,RUB
lower.yaml,2026-10,role,,rep,,,39000.00,45000.00,6000.00,15.38%,RUB
lower.yaml,2026-10,team,North,,,,46500.00,52500.00,6000.00,12.9%,RUB
lower.yaml,2026-10,period,,,,,46500.00,52500.00,6000.00,12.9%,RUB
lower.yaml,2026-10,total,,,,,46500.00,52500.00,6000.00,12.9%,RUB
lower.yaml,2026-10,revenue,,,,,750000.00,750000.00,0.00,0%,RUB
lower.yaml,2026-10,share,,,,,6.2%,7%,0.8%,,
`,
      );
    });
  });

  test('as JSON', () => {
    inMonth({}, (run) => {
      const { stdout, stderr } = run('compare', '--set', `${BOUND}=60%`, '--format', 'json');
      const { base, variants, periods, currency } = JSON.parse(stdout);
      expect({ base, periods, currency }).toEqual({
        base: { scheme: 'scheme.yaml', name: 'Small' },
        periods: ['2026-10'],
        currency: 'RUB',
      });
      expect(variants).toHaveLength(1);
      expect(variants[0]).toMatchObject({
        set: [{ set: BOUND, value: '60%', replaced: [{ key: 'from', value: '80%' }] }],
        total: { base: '46500.00', variant: '52500.00', difference: '6000.00', percent: '12.9%' },
        cost_share: { base: '6.2%', variant: '7%' },
        winners: 1,
        losers: 0,
        unchanged: 2,
        largest_gain: { employee: 'ivanov', difference: '6000.00' },
        largest_loss: null,
        tiers: [
          { employee: 'ivanov', component: 'commission', base: 'from 0%', variant: 'from 60%' },
        ],
      });
      expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({ code: 'periods-few' });
    });
  });

  test('a value set makes the variants, and leaves the base', () => {
    inMonth({ 'lower.yaml': scheme('60%') }, (run) => {
      const set = ['--set', `${RATE}=2%`, '--format', 'csv'];
      const { stdout } = run('compare', 'scheme.yaml', 'lower.yaml', 'scheme.yaml', ...set);
      const totals = stdout.split('\n').filter((line) => line.includes(',total,'));
      expect(totals).toEqual([
        `lower.yaml with ${RATE}=2%,2026-10,total,,,,,46500.00,60000.00,13500.00,29.03%,RUB`,
        `scheme.yaml with ${RATE}=2%,2026-10,total,,,,,46500.00,54000.00,7500.00,16.12%,RUB`,
      ]);
    });
  });

  test('several periods are added up, and enough of them are no warning', () => {
    const months = ['2026-08', '2026-09', '2026-10'];
    const [header = '', ...plans] = PLANS.trimEnd().split('\n');
    const files = {
      'plans.csv': `${[
        header,
        ...months.flatMap((month) => plans.map((row) => row.replace('2026-10', month))),
      ].join('\n')}\n`,
      // Only ivanov sells in August: 100 000, which is 20 % of the plan.
      'deals.csv': `${DEALS}D-4,2026-08-05,ivanov,,100000.00\n`,
    };
    inMonth(files, (run) => {
      const args = ['--set', `${FIRST}=5%`, '--period', '2026-08..2026-10', '--format', 'csv'];
      const { stdout, stderr } = run('compare', ...args);
      expect(stderr).not.toContain('periods-few');
      const rows = stdout.split('\n').map((line) => line.split(',').slice(1));
      const of = (level: string) => rows.filter((row) => row[1] === level);
      // August: 4 % and 5 % of 100 000 and the head's 1 %; September: nothing; October as above.
      expect(of('period').map((row) => [row[0], ...row.slice(6, 9)])).toEqual([
        ['2026-08', '5000.00', '6000.00', '1000.00'],
        ['2026-09', '0.00', '0.00', '0.00'],
        ['2026-10', '46500.00', '49500.00', '3000.00'],
      ]);
      expect(of('total').map((row) => row.slice(6, 9))).toEqual([
        ['51500.00', '55500.00', '4000.00'],
      ]);
      expect(of('person').map((row) => row.slice(4, 9))).toContainEqual([
        ...['ivanov', 'Ivanov Petr', '16000.00', '20000.00', '4000.00'],
      ]);
    });
  });

  test('what is owed of draws goes on from one period to the next', () => {
    const draw = `${scheme().replace('  head:\n', '    total: { draw: { amount: 20000, recoverable: true } }\n  head:\n')}`;
    const [header = '', ...plans] = PLANS.trimEnd().split('\n');
    const files = {
      'scheme.yaml': draw,
      'plans.csv': `${[header, ...plans.map((row) => row.replace('2026-10', '2026-09')), ...plans].join('\n')}\n`,
      // October's deals, and petrova's of September: 100 000 at 4 % of a plan of 400 000.
      'deals.csv': `${DEALS}D-4,2026-09-05,petrova,,100000.00\n`,
    };
    inMonth(files, (run) => {
      const args = ['--set', `${RATE}=1%`, '--period', '2026-09..2026-10', '--format', 'csv'];
      const { stdout } = run('compare', ...args);
      const payouts = stdout
        .split('\n')
        .filter((line) => line.includes(',person,'))
        .map((line) => line.split(',').slice(5, 8));
      // petrova: 4 000 drawn up to 20 000, owing 16 000; then 27 000 less 7 000 of it: 20 000.
      // ivanov: nothing, then 12 000, both drawn up to 20 000.
      expect(payouts).toEqual([
        ['orlov', 'Orlov Oleg', '8500.00'],
        ['ivanov', 'Ivanov Petr', '40000.00'],
        ['petrova', 'Petrova Anna', '40000.00'],
      ]);
    });
  });

  test('what one scheme has wrong stands in its file', () => {
    inMonth({ 'wrong.yaml': scheme('60%', '4') }, (run) => {
      const { stdout, stderr, exit } = run('compare', 'scheme.yaml', 'wrong.yaml');
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
      expect(stderr).toContain('wrong.yaml:14:37: error[rate-without-percent]');
    });
  });

  test('what the plans lack under one scheme names that scheme', () => {
    const files = {
      'plans.csv': PLANS.replace('petrova,rep,400000', 'petrova,rep,'),
      'flat.yaml': scheme().replace(/tiers:[\s\S]*?rates: .*/, 'rate: 5%'),
    };
    inMonth(files, (run) => {
      const { stderr, exit } = run('compare', 'flat.yaml', 'scheme.yaml');
      expect(exit).toBe(1);
      expect(stderr).toMatch(/plans.csv:5:\d+: error\[plan-missing].*\(under scheme\.yaml\)/);
    });
  });

  describe('a text that no deal has', () => {
    const product = (text: string) =>
      scheme().replace('id: commission\n', `id: commission\n        where: { product: ${text} }\n`);
    const sold = {
      'deals.csv': DEALS.replace('revenue\n', 'revenue,product\n').replace(/0$/gm, '0,CRM Box'),
      'scheme.yaml': product('CRM Box'),
    };
    const WHERE = 'roles.rep.components.commission.where.product';
    const note = /note\[text-not-in-deals]/g;

    test.each(['compare', 'sweep'])('set by %s', (command) => {
      inMonth(sold, (run) => {
        const { stderr, exit } = run(command, '--set', `${WHERE}=CRM Bax`);
        expect(exit).toBe(0);
        expect(stderr).toContain(`--set ${WHERE}:1:${WHERE.length + 2}: note[text-not-in-deals]`);
        expect(stderr).toContain('Did you mean "CRM Box"?');
        expect(stderr.match(note)).toHaveLength(1);
      });
    });

    test('written in a variant', () => {
      inMonth({ ...sold, 'slip.yaml': product('CRM Bax') }, (run) => {
        const { stderr } = run('compare', 'scheme.yaml', 'slip.yaml');
        expect(stderr).toMatch(/^slip\.yaml:\d+:\d+: note\[text-not-in-deals].*"product"$/m);
      });
    });

    test('written in every scheme is no change', () => {
      inMonth({ ...sold, 'scheme.yaml': product('CRM Bax') }, (run) => {
        expect(run('compare', '--set', `${RATE}=2%`).stderr).not.toMatch(note);
      });
    });
  });

  test('nothing to compare with', () => {
    inMonth({}, (run) => {
      expect(run('compare', 'scheme.yaml')).toMatchObject({ stdout: '', exit: 2 });
    });
  });
});

describe('sweep', () => {
  test('as CSV', () => {
    inMonth({}, (run) => {
      const { stdout, stderr, exit } = run(
        ...['sweep', '--set', `${FIRST}=4%..5%:1%`, '--set', `${BOUND}=60%,80%`, '--format', 'csv'],
      );
      expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      expect(stdout).toBe(
        `${FIRST},${BOUND},cost,revenue,cost_share,median,lowest,lowest_employee,highest,highest_employee,currency
4%,60%,52500.00,750000.00,7%,18000.00,7500.00,orlov,27000.00,petrova,RUB
4%,80%,46500.00,750000.00,6.2%,12000.00,7500.00,orlov,27000.00,petrova,RUB
5%,60%,52500.00,750000.00,7%,18000.00,7500.00,orlov,27000.00,petrova,RUB
5%,80%,49500.00,750000.00,6.6%,15000.00,7500.00,orlov,27000.00,petrova,RUB
`,
      );
    });
  });

  test('every row is the payout of a run with those values', () => {
    inMonth({}, (run) => {
      const set = `${FIRST}=4.1%..5.7%:0.4%`;
      const { rows } = JSON.parse(run('sweep', '--set', set, '--format', 'json').stdout);
      expect(rows).toHaveLength(5);
      for (const { set: values, cost } of rows) {
        const sets = Object.entries(values).map(([path, value]) => `${path}=${value}`);
        const args = ['--dry-run', '--format', 'json', '--set', ...sets];
        const payouts: { readonly payout: string }[] = JSON.parse(run('run', ...args).stdout);
        const kopecks = payouts.reduce((sum, it) => sum + BigInt(it.payout.replace('.', '')), 0n);
        expect(cost.replace('.', '')).toBe(kopecks.toString());
      }
    });
  });

  test('the value that costs a target', () => {
    // petrova's 27 000 and the head's 7 500 leave 15 960 for ivanov's 300 000: 5.32 %.
    inMonth({}, (run) => {
      const args = ['sweep', '--set', `${FIRST}=4%..8%:1%`, '--target-cost', '50460'];
      const { target, rows } = JSON.parse(run(...args, '--format', 'json').stdout);
      expect(target).toEqual({
        path: FIRST,
        cost: '50460.00',
        found: { value: '5.32%', cost: '50460.00', off_target: '0.00' },
        step: '0.0001%',
      });
      const values = rows.map((row: { readonly set: object }) => Object.values(row.set)[0]);
      expect(values).toEqual(['4%', '5%', '5.32%', '6%', '7%', '8%']);
      expect(run(...args).stdout).toContain(
        `${FIRST} = 5.32% costs the target of 50 460.00 exactly.`,
      );
    });
  });

  test('a value that the scheme refuses at one point of the grid', () => {
    inMonth({}, (run) => {
      const { stdout, stderr, exit } = run('sweep', '--set', `${BOUND}=0%..40%:20%`);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
      expect(stderr).toContain(
        `--set ${BOUND}:1:${BOUND.length + 2}: error[tiers-not-rising]: The bound "from: 0%"`,
      );
      expect(stderr).toContain('1 error.');
    });
  });

  test.each([
    ['team_sale.rate', 'set-unknown', 'team_sales'],
    ['team_sales.rat', 'key-unknown', 'rate'],
  ])('an unknown path is told once, with near names: %s', (path, code, near) => {
    inMonth({}, (run) => {
      const { stderr, exit } = run('sweep', '--set', `roles.head.components.${path}=1%..9%:1%`);
      expect(exit).toBe(1);
      expect(stderr).toContain(`error[${code}]`);
      expect(stderr).toContain(`Did you mean "${near}"?`);
      expect(stderr).toContain('1 error.');
    });
  });

  test.each([
    ['no value', []],
    ['a target along a list', ['--set', `${RATE}=1%,2%`, '--target-cost', '50000']],
    [
      'a target along two ranges',
      ['--set', `${RATE}=1%..2%:1%`, '--set', `${FIRST}=4%..5%:1%`, '--target-cost', '50000'],
    ],
    ['a target that is no amount', ['--set', `${RATE}=1%..2%:1%`, '--target-cost', 'much']],
  ])('%s is a usage error', (_, args) => {
    inMonth({}, (run) => {
      const { stdout, stderr, exit } = run('sweep', ...args);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toMatch(/^error: .*\.\n$/);
    });
  });

  test('a chart is one file by itself', () => {
    inMonth(
      { 'scheme.yaml': scheme().replace('Small', '"<script>alert(1)</script> & co"') },
      (run, dir) => {
        const { exit } = run(
          'sweep',
          '--set',
          `${RATE}=1%..3%:1%`,
          '--chart',
          'chart.svg',
          '--quiet',
        );
        expect(exit).toBe(0);
        const svg = readFileSync(join(dir, 'chart.svg'), 'utf8');
        expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(svg).toContain('&lt;script&gt;');
        expect(svg).not.toMatch(/<script|<image|<foreignObject|href=|url\((?!#)|@import|\son\w+=/i);
        const others = svg.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '');
        expect(others).not.toMatch(/https?:/);
        for (const rate of ['1%', '2%', '3%']) expect(svg).toContain(`>${rate}</text>`);
        expect(existsSync(join(dir, 'out'))).toBe(false);
      },
    );
  });
});
