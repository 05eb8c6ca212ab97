import { said } from './said.ts';

const deal = 'D-1042';
const reps = ['ivanov', 'petrova', 'sidorov'];
const handed = { deal, assignee: 'potapova', day: '2026-10-12', period: '2026-10' } as const;
const shares = { deal, column: 'owner', text: 'ivanov:60|petrova' } as const;
const crowd = Array.from({ length: 18 }, (_, i) => `r${i + 1}`);

export const saidOfDeals = [
  said(
    'deal-unknown',
    { deal, near: ['D-1024'] },
    'No row of the deals has the id "D-1042"',
    'Did you mean "D-1024"?',
  ),
  said(
    'deal-unknown',
    { deal, near: [] },
    'No row of the deals has the id "D-1042"',
    'Write the id as it stands in the column "deal_id".',
  ),
  said(
    'deal-duplicate',
    { deal, dealLine: 2 },
    'D-1042 line 2 is given twice',
    'Remove one of the rows, or number them in column "line".',
  ),
  said(
    'owner-unknown',
    { deal, owner: 'ivanof', near: ['ivanov'] },
    'D-1042 is owned by "ivanof", who stands in no row of the plans',
    'Did you mean "ivanov"? Correct the name, or write it under "aliases" in the plans.',
  ),
  said(
    'owner-unknown',
    { deal, owner: 'zz', near: [] },
    'D-1042 is owned by "zz", who stands in no row of the plans',
    'Correct the name, or add the person to the plans.',
  ),
  said(
    'owner-unknown',
    { deal, owner: '', near: [] },
    'D-1042 has no owner',
    'Write in column "owner" who sold it.',
  ),
  said(
    'owner-not-on-team',
    { deal, owner: 'ivanov', day: '2026-10-12', team: '', teams: [] },
    'D-1042 is owned by "ivanov", who has no row in the plans on 2026-10-12',
    'Check the owner and the date, or "from" and "to" in the plans.',
  ),
  said(
    'owner-not-on-team',
    { deal, owner: 'ivanov', day: '2026-10-12', team: '', teams: ['North', 'South'] },
    'D-1042 is owned by "ivanov", who has no row in the plans on 2026-10-12',
    'On other days ivanov is in team North or South. Check the owner and the date, or "from" and "to" in the plans.',
  ),
  said(
    'owner-not-on-team',
    { deal, owner: 'ivanov', day: '2026-10-12', team: 'South', teams: ['North'] },
    'D-1042 is written for team South, but "ivanov" is in team North on 2026-10-12',
    'Write team North, or leave the cell empty.',
  ),
  said(
    'owner-not-on-team',
    { deal, owner: 'orlov', day: '2026-10-12', team: 'West', teams: ['North', 'South'] },
    'D-1042 is written for team West, but "orlov" is in team North, South on 2026-10-12',
    'Write team North or South.',
  ),
  said(
    'owner-not-a-rep',
    { deal, owner: 'potapova', day: '2026-10-12' },
    'D-1042 is shared with "potapova", who is a head on 2026-10-12',
    'Only reps share a deal. Name reps only, or write one owner.',
  ),
  said(
    'team-missing',
    { deal, owner: 'potapova', teams: ['North', 'South'] },
    'D-1042 is owned by "potapova", who heads more than one team',
    'Write in column "team" where the deal counts: North or South.',
  ),
  said(
    'assignee-unknown',
    { deal, assignee: 'petrva', near: ['petrova'] },
    'D-1042 is handed to "petrva", who stands in no row of the plans',
    'Did you mean "petrova"? Correct the name, or write it under "aliases" in the plans.',
  ),
  said(
    'assignee-not-a-rep',
    { ...handed, why: 'head', team: 'North', reps },
    'D-1042 is handed to "potapova", who is a head in 2026-10',
    "A head's deal pays a rep. Name a rep of team North: ivanov, petrova, sidorov.",
  ),
  said(
    'assignee-not-a-rep',
    { ...handed, why: 'absent', team: 'North', reps: [] },
    'D-1042 is handed to "potapova", who has no row in the plans on 2026-10-12',
    "A head's deal pays a rep who is there on that day. Name a rep of team North.",
  ),
  said(
    'assignee-in-other-team',
    { deal, assignee: 'orlov', team: 'North', assigneeTeam: 'South', reps },
    'D-1042 of team North is handed to "orlov", who is in team South',
    'Name a rep of team North: ivanov, petrova, sidorov. Or write assignees: any under head_deals in the scheme.',
  ),
  said(
    'assigned-rep-deal',
    { deal, owner: 'ivanov', assignee: 'petrova' },
    'D-1042 is handed to "petrova", but its owner ivanov is a rep',
    "Only heads' deals are handed over; a rep's deal pays its owner. Empty this cell.",
  ),
  said(
    'split-not-allowed',
    { deal, assignees: ['ivanov', 'petrova'] },
    'D-1042 is handed to more than one rep: ivanov, petrova',
    'Name one rep, or write split: true under head_deals in the scheme.',
  ),
  said(
    'share-not-100',
    { ...shares, why: 'sum', detail: '90%' },
    'The shares of D-1042 in column "owner" sum to 90, not to 100',
    'Change them so that they sum to exactly 100.',
  ),
  said(
    'share-not-100',
    { ...shares, why: 'twice', detail: 'ivanov' },
    'D-1042 names "ivanov" twice in column "owner"',
    'Name each person once, with the whole share.',
  ),
  said(
    'share-not-100',
    { ...shares, why: 'shape', detail: '' },
    '"ivanov:60|petrova" in column "owner" of D-1042 cannot be read as shares',
    'Write each person with a share in percent: ivanov:60|petrova:40.',
  ),
  said(
    'rate-unlisted',
    { deal, component: 'commission', column: 'product', value: 'C' },
    'D-1042 has "C" in column "product", for which component "commission" lists no rate',
    'Add the value to the rates of the component, or a rate for all others with "other".',
  ),
  said(
    'rate-unlisted',
    { deal, component: 'commission', column: 'product', value: '' },
    'D-1042 has nothing in column "product", for which component "commission" lists no rate',
    'Add the value to the rates of the component, or a rate for all others with "other".',
  ),
  said(
    'text-not-in-deals',
    { column: 'product', text: 'CRM Bax', near: ['CRM Box'] },
    'No deal has "CRM Bax" in column "product"',
    'Did you mean "CRM Box"? Correct it, or leave it when no deal has it yet.',
  ),
  said(
    'head-deal-unassigned',
    { deal, employee: 'potapova', team: 'North', amount: '500000.00', reps: crowd },
    'D-1042 of potapova, head of team North, is handed to nobody: 500000.00 pays no rep',
    'Fill in column "assigned_to". Name a rep of team North: r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16 and 2 more.',
  ),
  said(
    'nothing-credited',
    { period: '2026-10', column: 'paid_on', lines: 1400 },
    'Nothing is credited in 2026-10: none of 1 400 deal lines counts by "paid_on"',
    'Check the period, the dates in that column and the statuses that the scheme credits.',
  ),
  said(
    'deals-outside-period',
    { period: '2026-10', lines: 12, first: '2026-09-02', last: '2026-11-03' },
    '12 deal lines outside 2026-10 are left out, dated 2026-09-02 to 2026-11-03',
    'Nothing is to be done if that is meant; --period chooses another period.',
  ),
  said(
    'deals-outside-period',
    { period: '2026-10', lines: 1, first: '2026-09-02', last: '2026-09-02' },
    '1 deal line outside 2026-10 is left out, dated 2026-09-02',
    'Nothing is to be done if that is meant; --period chooses another period.',
  ),
];
