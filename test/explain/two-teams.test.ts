// A deal that reps of two teams share, seen by the head of both: each team counts its part.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bonus, inEmptyDirectory } from '../support/command.ts';

const FILES = {
  'deals.csv': [
    'deal_id,paid_on,owner,revenue',
    'D1,2026-10-05,ann:60|bob:40,100000',
    'D2,2026-10-06,ann,50000',
    'D3,2026-10-07,bob,70000',
  ],
  'plans.csv': [
    'period,team,employee,role,plan',
    '2026-10,North,,team,200000',
    '2026-10,South,,team,200000',
    '2026-10,North,hed,head,',
    '2026-10,South,hed,head,',
    '2026-10,North,ann,rep,200000',
    '2026-10,South,bob,rep,200000',
  ],
  'scheme.yaml': [
    'name: Two teams',
    'currency: RUB',
    'period: month',
    'credit: { date: paid_on }',
    'head_deals: { count_toward_rep_plan: false }',
    'roles:',
    '  rep: { components: [{ id: commission, kind: commission, rate: 3% }] }',
    '  head: { components: [{ id: share, kind: commission, of: team, rate: 1% }] }',
  ],
};

test('what a line adds in both teams is added up, and the sum is that of the sales', () => {
  inEmptyDirectory((dir) => {
    for (const [name, rows] of Object.entries(FILES)) {
      writeFileSync(join(dir, name), `${rows.join('\n')}\n`);
    }
    const { stdout } = bonus(dir, ['explain', 'hed', '--quiet']);
    // 60 % in North and 40 % in South; 110 000.00 in each team, and in both what was sold.
    expect(stdout).toMatch(/D1 .* 100 000\.00 +100 000\.00 /);
    expect(stdout).toMatch(/\n +220 000\.00 +220 000\.00/);
    const rep = bonus(dir, ['explain', 'ann', '--quiet']).stdout;
    expect(rep).toMatch(/D1 .* 100 000\.00 .*60 000\.00 +3 % +1 800\.00/);
  });
});
