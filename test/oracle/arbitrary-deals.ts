// Random valid deals for a roster: own, shared, handed over, held, refunded, and not in the period.

import fc from 'fast-check';
import { daysOf, dayText, periodBeside } from './arbitrary-people.ts';
import { channels, moneyText, products, statuses } from './arbitrary-values.ts';
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
function activeOn(people: readonly PersonRow[], date: string): PersonRow[] {
  return people.filter(
    ({ period, role, from, to }) =>
      date.startsWith(period) && role !== 'team' && from <= date && (!to || date <= to),
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
  const rules = Object.values(scheme.roles).flatMap(({ components }) => components);
  const plans = Object.values(scheme.plans ?? {}).map(({ measure }) => measure);
  return {
    margin:
      plans.includes('margin') ||
      rules.some((rule) => rule.kind === 'commission' && rule.measure === 'margin'),
    quantity: plans.includes('quantity') || rules.some((rule) => rule.kind === 'per_unit'),
  };
}

/** The rows of deals.csv, in no order; at least one, for an empty file is an error. */
export function buildDeals(
  draft: DealsDraft,
  people: readonly PersonRow[],
  scheme: Scheme,
  period: string,
): DealRow[] {
  const reads = measured(scheme);
  const rows: { row: DealRow; key: number }[] = [];
  const dateColumn = scheme.credit.date;
  const allowed = scheme.credit.statuses ?? statuses;

  draft.deals.forEach(({ style, stride, lines }, n) => {
    const id = [`D-${n + 1}`, `Д-${n + 1}`, `${n + 1}`, `2026/${n + 1}`][style] ?? '';
    // A later line is never dated earlier, and often on the same day: there the number decides.
    const sorted = lines.map(({ day }) => 1 + (day % daysOf(period))).sort((a, b) => a - b);
    const days = sorted.map((day) => (style % 2 ? (sorted[0] ?? day) : day));
    let before: { facts: Credited; standing: string } | undefined;
    let first: bigint | undefined;
    lines.forEach((line, k) => {
      const date = dayText(period, days[k] ?? 1);
      const active = activeOn(people, date);
      const same = before && standing(before.facts, active) === before.standing && line.again > 0;
      const facts = same ? before?.facts : credited(line, active, scheme.head_deals);
      if (facts) before = { facts, standing: standing(facts, active) };
      const out = !facts || line.place === 0;
      const outside = `${periodBeside(period, line.place % 2 ? 1 : -1)}-15`;
      const unlisted = scheme.credit.statuses && line.place === 1 ? 'lost' : undefined;
      const creditDate = out ? (line.day % 2 ? '' : outside) : date;
      // Nobody looks for the people of a line that is not credited.
      const used = !out && unlisted === undefined ? facts : { ...blankFacts, ...facts };
      const revenue = revenueOf(line, first, draft.huge);
      first ??= revenue;
      const margin = (revenue * BigInt(line.margin)) / 100n;
      const handed = used.assigned_to !== '';
      const cells = reads.margin || !draft.unmeasured;
      const row: DealRow = {
        ...blankDeal,
        ...used,
        deal_id: id,
        line: k === 0 && line.round % 2 ? '' : `${(stride > 1 ? 2 : 1) + k * stride}`,
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
        quantity: reads.quantity || !draft.unmeasured ? quantityText(line, revenue) : '',
        product: line.product === 4 ? ' CRM Box ' : (products[line.product] ?? ''),
        channel: channels[line.channel] ?? '',
        customer: line.cut % 4 ? `ООО "Ромашка", ${n}` : '',
        status: unlisted ?? allowed[line.status % allowed.length] ?? '',
      };
      rows.push({ row, key: line.key });
    });
  });
  if (rows.length === 0) rows.push({ row: { ...blankDeal, ...blankRow, deal_id: 'D-0' }, key: 0 });
  return unambiguous(rows.sort((a, b) => a.key - b.key).map(({ row }) => row));
}

const blankFacts: Credited = { owner: 'ghost-1', assigned_to: '', assigned_by: '', team: '' };
const blankRow = {
  ...{ owner: 'ghost-1', revenue: '1000.50', margin: '10', quantity: '1' },
  ...{ product: 'CRM Box', channel: 'web', status: 'won', line: '1' },
};

/** `1.500` alone could be fifteen hundred: three decimals stand only beside a cell that shows the mark. */
function unambiguous(rows: readonly DealRow[]): DealRow[] {
  const settled = rows.some((row) => /\.\d{1,2}$/.test(row.quantity));
  return rows.map((row) =>
    settled ? row : { ...row, quantity: row.quantity.replace(/(\.\d\d)\d$/, '$1') },
  );
}
