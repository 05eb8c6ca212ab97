// Who reads on a page what others earn: the head of the team, nobody else. Commissions are 5 % of
// 100 000.00 and of 60 000.00; of their sum 8 000.00 the senior has 10 % and the head 20 %.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bonus, inEmptyDirectory } from '../support/command.ts';

const FILES = {
  'plans.csv': `period,team,employee,role,plan
2026-10,North,,team,160000
2026-10,North,orlov,head,
2026-10,North,lebedev,senior,
2026-10,North,ivanov,rep,100000
2026-10,North,petrova,rep,60000
`,
  'deals.csv': `deal_id,paid_on,owner,assigned_to,revenue
D-1,2026-10-05,ivanov,,100000.00
D-2,2026-10-06,petrova,,60000.00
`,
  'scheme.yaml': `name: Overrides
currency: RUB
period: month
credit: { date: paid_on }
head_deals: { count_toward_rep_plan: false }
roles:
  rep:
    components: [{ id: commission, kind: commission, rate: 5% }]
  senior:
    components: [{ id: lead, kind: override, components: [commission], rate: 10% }]
  head:
    components: [{ id: team, kind: override, components: [commission], rate: 20% }]
`,
};

/** The page of a person, without its marks. */
function pageOf(employee: string): string {
  let text = '';
  inEmptyDirectory((dir) => {
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(dir, name), content);
    expect(bonus(dir, ['statement', employee, '--quiet']).exit).toBe(0);
    const pages = join(dir, 'statements/2026-10');
    const name = readdirSync(pages).find((each) => each.startsWith(`${employee}-`)) ?? '';
    text = readFileSync(join(pages, name), 'utf8');
  });
  return text
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
}

test('the senior reads the sum, nobody by name or by amount', () => {
  const page = pageOf('lebedev');
  expect(page).toContain('8 000.00 × 10 %');
  expect(page).toContain('base: 8 000.00 earned by 2 people of the team');
  expect(page).not.toMatch(/ivanov|petrova|5 000\.00|3 000\.00/);
});

test('the head reads whose amounts the sum is of', () => {
  const page = pageOf('orlov');
  expect(page).toContain('base: 8 000.00 earned by 2 people of the team');
  expect(page).toContain('commission of ivanov: 5 000.00');
  expect(page).toContain('commission of petrova: 3 000.00');
});
