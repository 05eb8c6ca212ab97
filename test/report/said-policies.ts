import { said } from './said.ts';

const head = { employee: 'orlov', team: 'North' } as const;
const accept = 'or accept it in the scheme with a reason.';

export const saidOfPolicies = [
  said(
    'too-many-components',
    { role: 'rep', count: 4 },
    'Role "rep" has 4 components',
    `People understand three at most. Join or drop some, ${accept}`,
  ),
  said(
    'head-paid-like-a-rep',
    { share: 'team_sales', growth: 'growth' },
    'The head is paid a share of the team\'s sales ("team_sales") and of their growth ("growth")',
    `The same deals pay twice. Keep one of them, ${accept}`,
  ),
  said(
    'plans-do-not-add-up',
    { team: 'North', plan: 'focus', target: '50', sum: '40' },
    "The reps' plans of team North sum to 40, and the team's plan is 50 (focus)",
    "Change the plans so that they sum to the team's. If the head's own deals make the difference, " +
      'accept it in the scheme with a reason.',
  ),
  said(
    'head-below-average-rep',
    { ...head, earned: '5000.00', average: '12500.00' },
    'orlov, head of team North, earns 5000.00, and an average rep there 12500.00',
    'A head who earns less than a rep has no reason to be one. ' +
      `Check the head's components, ${accept}`,
  ),
  said(
    'amount-not-prorated',
    {
      employee: 'petrova',
      team: 'North',
      period: '2026-10',
      days: '2026-10-01 to 2026-10-15',
      amounts: ['start', 'total'],
    },
    'petrova of team North holds 2026-10-01 to 2026-10-15 of 2026-10 and is paid start or total for all of it',
    'Write "proration: { amounts: by_days }" in the scheme, or "as_written" to pay in full.',
  ),
  said(
    'head-sold-nothing',
    head,
    'orlov, head of team North, has no deals in the period',
    "Check the deals' owners if that is not so.",
  ),
  said(
    'assignments-one-sided',
    { head: 'orlov', team: 'North', employee: 'ivanov', part: '62.5%' },
    'ivanov got 62.5% of the revenue that orlov handed over in team North',
    'More than half to one rep may look like favour. Look at who else could do the work.',
  ),
  said(
    'head-keeps-clients',
    { ...head, customers: 4 },
    'orlov, head of team North, has deals with 4 customers',
    'A head with more than three customers is a rep. Hand customers over.',
  ),
  said(
    'two-heads',
    { team: 'North', first: 'orlov', second: 'volkova', day: '2026-10-20' },
    'Team North has two heads on 2026-10-20: orlov and volkova',
    'Each is paid for the team in full. Set "from" and "to" if one followed the other.',
  ),
  said(
    'pool-unshared',
    { team: 'North', component: 'pool', amount: '10000.00' },
    'Nobody of team North has deals to share the pool "pool" of 10000.00 by',
    'It is paid to nobody. Share it equally, or pay it as adjustments.',
  ),
];
