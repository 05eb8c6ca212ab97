// Random valid months. Half of them have plans moved so that some attainments stand exactly on a
// bound, the place where tables go wrong.

import fc from 'fast-check';
import { buildDeals, dealsDraft } from './arbitrary-deals.ts';
import { balancesOf, diceOf, historyOf, metricsOf, periodsRead } from './arbitrary-history.ts';
import { buildPeople, peopleDraft } from './arbitrary-people.ts';
import { schemeArb } from './arbitrary-scheme.ts';
import { moneyText } from './arbitrary-values.ts';
import { periodBeside } from './calendar.ts';
import type { Features } from './features.ts';
import type { Adjustment, Month, PersonRow, Scheme } from './month.ts';
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

const ordinary = ['2026-10', '2026-02', '2028-02'] as const;
const ends = ['2026-12', '2026-09', '2026-12'] as const;
const quarters = ['2026-Q4', '2026-Q1'] as const;

/** Any month (or quarter) that the rule allows, with these parts of the scheme language. */
export const monthOf = (features: Features): fc.Arbitrary<Month> =>
  fc
    .constantFrom(
      ...ordinary,
      ...(features.has('window') || features.has('growth') ? ends : []),
      ...(features.has('quarter') ? quarters : []),
    )
    .chain((period) =>
      fc.record({
        period: fc.constant(period),
        scheme: schemeArb(features, period),
        people: peopleDraft,
        deals: dealsDraft,
        adjustments: adjustmentsDraft,
        seed: fc.nat(),
        onBounds: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
      }),
    )
    .map(({ period, scheme, people: peopleDrawn, deals, adjustments, seed, onBounds }) => {
      const dice = diceOf(seed);
      const read = periodsRead(scheme, period);
      const before = periodBeside(period, -1);
      const now = buildPeople(peopleDrawn, scheme, period, !read.all.has(before));
      const current = now.filter((row) => row.period === period);
      const people = [...historyOf(current, read.earlier, dice), ...now];
      const staff = current.filter((row) => row.role !== 'team');
      const month: Month = {
        period,
        scheme,
        people,
        deals: buildDeals(deals, people, scheme, period, read),
        adjustments: adjustments.map(
          ({ who, kopecks, takes, other }): Adjustment => ({
            period: other === 0 ? before : period,
            employee: staff[who % staff.length]?.employee ?? '',
            amount: moneyText(BigInt(takes ? -kopecks : kopecks)),
            reason: 'agreed, see "letter"',
          }),
        ),
        metrics: metricsOf(scheme, current, period, dice),
        balances: balancesOf(scheme, current, dice),
      };
      return onBounds === undefined ? month : moveOntoBounds(month, onBounds);
    });

/** Any month without the further parts of the scheme language. */
export const monthArb = monthOf(new Set());

/** The percentages at which something changes in this scheme. */
function percentBounds(scheme: Scheme): string[] {
  const bounds = JSON.stringify(scheme).matchAll(
    /"(?:from|above|at|goal)":"([\d.]*[1-9][\d.]*%)"/g,
  );
  return [...bounds].map(([, text = '']) => text);
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
