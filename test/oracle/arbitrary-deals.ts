// Random valid deals for a roster: own, shared, handed over, held, refunded, and not in the period.

import fc from 'fast-check';
import { dayText } from './arbitrary-people.ts';
import { channels, moneyText, products, statuses } from './arbitrary-values.ts';
import { daysOf, periodBeside } from './calendar.ts';
import { blankDeal, type DealRow, type PersonRow, type Scheme } from './month.ts';

const lineDraft = fc.record({
  day: fc.nat(),
  place: fc.nat(19),
  head: fc.nat(9),
  owner: fc.nat(),
  shared: fc.nat(9),
  cut: fc.integer({ min: 1, max: 9998 }),
  assign: fc.nat(9),
  assignee: fc.nat(),
  again: fc.nat(4),
  teamCell: fc.boolean(),
  amount: fc.nat(19),
  round: fc.integer({ min: 1, max: 40 }),
  exact: fc.integer({ min: 1, max: 300_000_000 }),
  huge: fc.bigInt({ min: 10n ** 13n, max: 10n ** 16n - 1n }),
  margin: fc.integer({ min: -20, max: 100 }),
  marginCells: fc.nat(2),
  quantity: fc.nat(20_000),
  product: fc.nat(4),
  channel: fc.nat(2),
  status: fc.nat(9),
  key: fc.nat(),
  discount: fc.constantFrom('0', '2.5', '2.6', '7', '10', '10.1'),
});
export const dealsDraft = fc.record({
  deals: fc.array(
    fc.record({
      style: fc.nat(3),
      stride: fc.constantFrom(1, 9),
      lines: fc.oneof(
        { weight: 3, arbitrary: fc.array(lineDraft, { minLength: 1, maxLength: 1 }) },
        { weight: 1, arbitrary: fc.array(lineDraft, { minLength: 2, maxLength: 4, size: 'max' }) },
      ),
    }),
    { maxLength: 40, size: 'max' },
  ),
  /** Lines in the earlier periods that the calculation reads. */
  history: fc.array(lineDraft, { maxLength: 40, size: 'max' }),
  unmeasured: fc.boolean(),
  // One huge amount drowns a month, so most months have none.
  huge: fc.constantFrom(true, false, false, false, false),
});

type Typed<T> = T extends fc.Arbitrary<infer U> ? U : never;
export type DealsDraft = Typed<typeof dealsDraft>;
type LineDraft = Typed<typeof lineDraft>;
type Credited = Pick<DealRow, 'owner' | 'assigned_to' | 'assigned_by' | 'team'>;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const isRep = (row: PersonRow) => row.role !== 'head' && row.role !== 'team';

/** Who holds a row on that day. */
function activeOn(people: readonly PersonRow[], date: string, at: string): PersonRow[] {
  return people.filter(
    ({ period, role, from, to }) =>
      period === at && role !== 'team' && from <= date && (!to || date <= to),
  );
}

/** `a:60|b:40`, in hundredths of a percent, for two or three people; sums to 100. */
function sharesText(people: readonly string[], cut: number): string {
  const first = people.length > 2 ? (cut % 4999) + 1 : cut;
  const shares = people.length > 2 ? [first, 5000, 5000 - first] : [first, 10_000 - first];
  return people.map((id, i) => `${id}:${(shares[i] ?? 0) / 100}`).join('|');
}

/** An owner, and for a head's deal the rep that it is handed to; nothing when nobody can own it. */
function credited(
  draft: LineDraft,
  active: readonly PersonRow[],
  rules: Scheme['head_deals'],
): Credited | undefined {
  const heads = active.filter((row) => row.role === 'head');
  const reps = active.filter(isRep);
  const head = draft.head < 3 || reps.length === 0 ? pick(heads, draft.owner) : undefined;
  if (head) {
    const near = rules.assignees === 'any' ? reps : reps.filter((row) => row.team === head.team);
    const rep = pick(near, draft.assignee);
    const twoTeams = heads.filter((row) => row.employee === head.employee).length > 1;
    const own = { owner: head.employee, team: twoTeams || draft.teamCell ? head.team : '' };
    if (!rep || (draft.assign < 3 && rules.unassigned !== 'error'))
      return rules.unassigned === 'error'
        ? undefined
        : { ...own, assigned_to: '', assigned_by: '' };
    const other = pick(near, draft.assignee + 1);
    const split = rules.split === true && draft.assign > 6 && other && other !== rep;
    const to = split ? sharesText([rep.employee, other.employee], draft.cut) : rep.employee;
    return { ...own, assigned_to: to, assigned_by: draft.teamCell ? head.employee : '' };
  }
  const rep = pick(reps, draft.owner);
  if (!rep) return undefined;
  const together = [0, 1, 2].slice(0, Math.max(1, Math.min(draft.shared - 6, reps.length)));
  const owner =
    together.length > 1
      ? sharesText(
          together.map((i) => pick(reps, draft.owner + i)?.employee ?? ''),
          draft.cut,
        )
      : rep.employee;
  const team = together.length < 2 && draft.teamCell ? rep.team : '';
  return { owner, team, assigned_to: '', assigned_by: '' };
}

/** Where the named people stand: a later line may repeat the names only while this is the same. */
function standing({ owner, assigned_to }: Credited, active: readonly PersonRow[]): string {
  const ids = `${owner}|${assigned_to}`.split('|').map((part) => part.split(':')[0]);
  return JSON.stringify(
    ids.map((id) =>
      active.filter((row) => row.employee === id).map((row) => [row.team, isRep(row)]),
    ),
  );
}

function revenueOf(draft: LineDraft, first: bigint | undefined, huge: boolean): bigint {
  if (first !== undefined && draft.amount < 4) return -first;
  if (draft.amount === 19 && huge) return draft.huge;
  if (draft.amount === 18) return 0n;
  const sign = draft.amount > 15 ? -1n : 1n;
  return sign * BigInt(draft.amount < 10 ? draft.round * 100_000 : draft.exact);
}

function quantityText(draft: LineDraft, revenue: bigint): string {
  const size = draft.quantity % 3 === 0 ? draft.quantity / 1000 : draft.quantity % 12;
  return size !== 0 && revenue < 0n ? `-${size}` : `${size}`;
}

/** Which further columns the scheme reads. */
function measured(scheme: Scheme) {
  const text = JSON.stringify(scheme);
  const reads = (word: string) => text.includes(word);
  return {
    margin: reads('margin'),
    quantity: reads('"quantity"') || reads('"per_unit"'),
    discount: reads('"discount"'),
  };
}

/** Everything that is the same for all lines of the file. */
type Setting = {
  readonly scheme: Scheme;
  readonly period: string;
  readonly reads: ReturnType<typeof measured>;
  readonly unmeasured: boolean;
  readonly huge: boolean;
  /** Days that no calculation reads, before and after. */
  readonly outside: readonly [string, string];
};
type Place = {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly facts: Credited | undefined;
  readonly first: bigint | undefined;
};

function rowOf(setting: Setting, line: LineDraft, { id, number, date, facts, first }: Place) {
  const { scheme, period, reads, unmeasured } = setting;
  const dateColumn = scheme.credit.date;
  const allowed = scheme.credit.statuses ?? statuses;
  const out = !facts || line.place === 0;
  const outside = setting.outside[line.place % 2 ? 0 : 1];
  const unlisted = scheme.credit.statuses && line.place === 1 ? 'lost' : undefined;
  const creditDate = out ? (line.day % 2 ? '' : outside) : date;
  // Nobody looks for the people of a line that is not credited.
  const used = !out && unlisted === undefined ? facts : { ...blankFacts, ...facts };
  const revenue = revenueOf(line, first, setting.huge);
  const margin = (revenue * BigInt(line.margin)) / 100n;
  const handed = used.assigned_to !== '';
  const cells = reads.margin || !unmeasured;
  const row: DealRow = {
    ...blankDeal,
    ...used,
    deal_id: id,
    line: number,
    closed_on: dateColumn === 'closed_on' ? creditDate : dayText(period, 1 + (line.cut % 28)),
    paid_on: dateColumn === 'paid_on' ? creditDate : line.cut % 3 ? '' : outside,
    assigned_on: handed && line.cut % 2 ? date : '',
    assigned_reason: handed && line.cut % 3 ? 'owner on leave, "as agreed"' : '',
    revenue: moneyText(revenue),
    margin: cells && line.marginCells !== 1 ? moneyText(margin) : '',
    cost:
      cells && line.marginCells !== 0
        ? moneyText(revenue - margin + (line.cut > 5000 ? 1n : 0n))
        : '',
    quantity: reads.quantity || !unmeasured ? quantityText(line, revenue) : '',
    discount: reads.discount ? line.discount : '',
    product: line.product === 4 ? ' CRM Box ' : (products[line.product] ?? ''),
    channel: channels[line.channel] ?? '',
    customer: line.cut % 4 ? `ООО "Ромашка", ${id}` : '',
    status: unlisted ?? allowed[line.status % allowed.length] ?? '',
  };
  return { row, key: line.key, revenue };
}

/** The rows of deals.csv, in no order; at least one, for an empty file is an error. */
export function buildDeals(
  draft: DealsDraft,
  people: readonly PersonRow[],
  scheme: Scheme,
  period: string,
  read: { readonly all: ReadonlySet<string>; readonly earlier: readonly string[] },
): DealRow[] {
  const beside = (step: number, far: string) => {
    const near = periodBeside(period, step);
    return read.all.has(near) ? far : (daysOf(near)[14] ?? far);
  };
  const setting: Setting = {
    ...{ scheme, period, reads: measured(scheme), unmeasured: draft.unmeasured, huge: draft.huge },
    outside: [beside(-1, '2019-06-15'), beside(1, '2031-06-15')],
  };
  const rows: { row: DealRow; key: number }[] = [];
  const ids = draft.deals.map(
    ({ style }, n) => [`D-${n + 1}`, `Д-${n + 1}`, `${n + 1}`, `2026/${n + 1}`][style] ?? '',
  );

  draft.deals.forEach(({ style, stride, lines }, n) => {
    const id = ids[n] ?? '';
    // A later line is never dated earlier, and often on the same day: there the number decides.
    const sorted = lines.map(({ day }) => 1 + (day % daysOf(period).length)).sort((a, b) => a - b);
    const days = sorted.map((day) => (style % 2 ? (sorted[0] ?? day) : day));
    let before: { facts: Credited; standing: string } | undefined;
    let first: bigint | undefined;
    lines.forEach((line, k) => {
      const date = dayText(period, days[k] ?? 1);
      const active = activeOn(people, date, period);
      const same = before && standing(before.facts, active) === before.standing && line.again > 0;
      const facts = same ? before?.facts : credited(line, active, scheme.head_deals);
      if (facts) before = { facts, standing: standing(facts, active) };
      const number = k === 0 && line.round % 2 ? '' : `${(stride > 1 ? 2 : 1) + k * stride}`;
      const made = rowOf(setting, line, { id, number, date, facts, first });
      first ??= made.revenue;
      rows.push(made);
    });
  });
  // Earlier lines, some of them of the same deals.
  if (read.earlier.length > 0)
    draft.history.forEach((line, i) => {
      const at = read.earlier[i % read.earlier.length] ?? '';
      const date = dayText(at, 1 + (line.day % daysOf(at).length));
      const facts = credited(line, activeOn(people, date, at), scheme.head_deals);
      const id = (line.again > 1 ? undefined : ids[line.key % (ids.length || 1)]) ?? `H-${i}`;
      rows.push(rowOf(setting, line, { id, number: `${100 + i}`, date, facts, first: undefined }));
    });
  if (rows.length === 0) rows.push({ row: { ...blankDeal, ...blankRow, deal_id: 'D-0' }, key: 0 });
  return unambiguous(rows.sort((a, b) => a.key - b.key).map(({ row }) => row));
}

const blankFacts: Credited = { owner: 'ghost-1', assigned_to: '', assigned_by: '', team: '' };
const blankRow = {
  ...{ owner: 'ghost-1', revenue: '1000.50', margin: '10', quantity: '1', discount: '1' },
  ...{ product: 'CRM Box', channel: 'web', status: 'won', line: '1' },
};

/** `1.500` alone could be fifteen hundred: three decimals stand only beside a cell that shows the mark. */
function unambiguous(rows: readonly DealRow[]): DealRow[] {
  const settled = rows.some((row) => /\.\d{1,2}$/.test(row.quantity));
  return rows.map((row) =>
    settled ? row : { ...row, quantity: row.quantity.replace(/(\.\d\d)\d$/, '$1') },
  );
}
