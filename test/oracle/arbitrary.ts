// Random valid months. Half of them have plans moved so that some attainments stand exactly on a
// bound, the place where tables go wrong.

import fc from 'fast-check';
import { buildDeals, dealsDraft } from './arbitrary-deals.ts';
import { buildPeople, peopleDraft, periodBeside } from './arbitrary-people.ts';
import { schemeArb } from './arbitrary-scheme.ts';
import { moneyText } from './arbitrary-values.ts';
import type { Adjustment, Bound, Month, PersonRow, Scheme } from './month.ts';
import { oracle } from './oracle.ts';

const adjustmentsDraft = fc.array(
  fc.record({
    who: fc.nat(),
    kopecks: fc.integer({ min: 1, max: 50_000_000 }),
    takes: fc.boolean(),
    other: fc.nat(4),
  }),
  { maxLength: 3 },
);

/** Any month that the rule allows. */
export const monthArb: fc.Arbitrary<Month> = fc
  .record({
    period: fc.constantFrom('2026-10', '2026-02', '2028-02'),
    scheme: schemeArb,
    people: peopleDraft,
    deals: dealsDraft,
    adjustments: adjustmentsDraft,
    onBounds: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  })
  .map(({ period, scheme, people: peopleDrawn, deals, adjustments, onBounds }) => {
    const people = buildPeople(peopleDrawn, scheme, period);
    const staff = people.filter((row) => row.role !== 'team');
    const month: Month = {
      metrics: [],
      balances: [],
      period,
      scheme,
      people,
      deals: buildDeals(deals, people, scheme, period),
      adjustments: adjustments.map(
        ({ who, kopecks, takes, other }): Adjustment => ({
          period: other === 0 ? periodBeside(period, -1) : period,
          employee: staff[who % staff.length]?.employee ?? '',
          amount: moneyText(BigInt(takes ? -kopecks : kopecks)),
          reason: 'agreed, see "letter"',
        }),
      ),
    };
    return onBounds === undefined ? month : moveOntoBounds(month, onBounds);
  });

/** The percentages at which something changes in this scheme. */
function percentBounds(scheme: Scheme): string[] {
  const rules = Object.values(scheme.roles).flatMap(({ components }) => components);
  return rules
    .flatMap((rule): readonly (Bound | { readonly at: string })[] => {
      if (rule.kind === 'bonus') return [...(rule.steps ?? []), ...(rule.curve ?? [])];
      return rule.kind === 'commission' ? (rule.tiers?.rates ?? []) : [];
    })
    .map((one) => ('from' in one ? one.from : 'above' in one ? one.above : one.at))
    .filter((text) => /^[\d.]*[1-9][\d.]*%$/.test(text));
}

/** Plans changed to actual ÷ bound wherever that is a number that can stand in plans.csv. */
function moveOntoBounds(month: Month, start: number): Month {
  const bounds = percentBounds(month.scheme);
  if (bounds.length === 0) return month;
  const people: PersonRow[] = [...month.people];
  oracle(month).attainment.forEach(({ team, employee, role, plan, actual }, i) => {
    const [whole = '', tail = ''] = (bounds[(start + i) % bounds.length] ?? '')
      .slice(0, -1)
      .split('.');
    const bound = BigInt(`${whole}${tail}`);
    // Plan in hundredths: actual × 100 ÷ (bound ÷ 10^tail ÷ 100).
    const top = actual.n * 10_000n * 10n ** BigInt(tail.length);
    const hundredths = top / (actual.d * bound);
    const inDeals = month.scheme.plans?.[plan]?.measure === 'deals';
    const exact = top === hundredths * actual.d * bound && !(inDeals && hundredths % 100n !== 0n);
    if (!exact || hundredths <= 0n || hundredths >= 10n ** 16n) return;
    const at = people.flatMap((row, k) =>
      row.period === month.period &&
      row.team === team &&
      row.employee === employee &&
      row.role === role
        ? [k]
        : [],
    );
    const [k] = at;
    const row = k === undefined ? undefined : people[k];
    if (k === undefined || !row || at.length > 1) return;
    const text = inDeals ? `${hundredths / 100n}` : moneyText(hundredths);
    people[k] = { ...row, [plan === 'main' ? 'plan' : 'plan:focus']: text };
  });
  return { ...month, people };
}
