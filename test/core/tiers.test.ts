// Tiers of random bounds and rates: marginal ones never fall and never jump, equal rates are one
// rate, and whole ones pay what the rate reached says.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { monthArb } from '../oracle/arbitrary.ts';
import {
  moneyText,
  nine,
  percentBounds,
  rateArb,
  sumBounds,
  withEach,
} from '../oracle/arbitrary-values.ts';
import { month as byHand } from '../oracle/by-hand.ts';
import type { Bound, Component, Month, Tiers } from '../oracle/month.ts';
import { kopecks, table, text } from '../support/table.ts';
import { outputs } from './outputs.ts';

vi.setConfig({ testTimeout: 120_000 });

type Mode = Tiers['mode'];
type Rates = Tiers['rates'];

const tiers = (by: Tiers['by'], mode: Mode, rates: Rates): Component => {
  return { id: `${mode}_${by}`, kind: 'commission', tiers: { by, mode, rates } };
};

const numberOf = (bound: Bound): string => ('from' in bound ? bound.from : bound.above);

/** Hundredths of a number that may carry a percent sign: `57.5%` is 5750. */
function hundredths(number: string): bigint {
  return kopecks(number.replace('%', ''));
}

/** What the component pays for each of the amounts, each sold by somebody of that plan. */
function paysFor(component: Component, amounts: readonly bigint[], plan: bigint): bigint[] {
  const ids = amounts.map((_, i) => `p${1000 + i}`);
  const people = ids.map((employee) => ({ role: 'rep', employee, plan: moneyText(plan) }));
  const deals = amounts.map((amount, i) => ({ owner: ids[i] ?? '', revenue: moneyText(amount) }));
  const files = outputs(byHand({ rep: [component], senior: [IDLE], head: [IDLE], people, deals }));
  const rows = table(files, 'components.csv').filter((row) => text(row, 'role') === 'rep');
  return rows.map((row) => kopecks(text(row, 'amount')));
}

// A role must have a component, though nobody holds it here.
const IDLE: Component = { id: 'idle', kind: 'commission', of: 'team', rate: '1%' };

/** Amounts at, just beside and between the kopecks of the bounds, and any others, rising. */
function rising(edges: readonly bigint[], others: readonly bigint[]): bigint[] {
  const near = edges.flatMap((edge) => [edge - 1n, edge, edge + 1n, edge + 2n]);
  return [...new Set([...near, ...others])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const others = fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), { maxLength: 12 });
const plans = fc.bigInt({ min: 1n, max: 10n ** 9n });
const byAmount = fc.record({ bounds: sumBounds, rates: nine(rateArb) }).map((drawn) => {
  const rates = withEach(drawn.bounds, 'rate', drawn.rates);
  const edges = rates.map((bound) => kopecks(numberOf(bound)));
  return { by: 'amount' as const, rates, edges, plan: 100n };
});
const byAttainment = fc
  .record({ bounds: percentBounds, rates: nine(rateArb), plan: plans })
  .map(({ plan, ...drawn }) => {
    const rates = withEach(drawn.bounds, 'rate', drawn.rates);
    // The last whole kopeck at or below each bound.
    const edges = rates.map((bound) => (hundredths(numberOf(bound)) * plan) / 10_000n);
    return { by: 'attainment' as const, rates, edges, plan };
  });

test('marginal tiers never fall, and a kopeck more never pays more than a kopeck more', () => {
  fc.assert(
    fc.property(fc.oneof(byAmount, byAttainment), others, ({ by, rates, edges, plan }, more) => {
      const amounts = rising(edges, more);
      const pays = paysFor(tiers(by, 'marginal', rates), amounts, plan);
      expect(pays).toHaveLength(amounts.length);
      const top = rates.map(({ rate }) => hundredths(rate)).reduce((a, b) => (a > b ? a : b));
      amounts.slice(1).forEach((amount, i) => {
        const [gap, step] = [amount - (amounts[i] ?? 0n), (pays[i + 1] ?? 0n) - (pays[i] ?? 0n)];
        expect(step >= 0n, `${amounts[i]} to ${amount}: ${step}`).toBe(true);
        // At most the highest rate of the gap, and the one kopeck that rounding may move.
        expect(step * 10_000n <= gap * top + 10_000n, `${amounts[i]} to ${amount}: ${step}`).toBe(
          true,
        );
      });
    }),
    { numRuns: 60 },
  );
});

test('whole tiers pay everything at the last bound that is reached', () => {
  fc.assert(
    fc.property(byAmount, others, ({ rates, edges }, more) => {
      const amounts = rising(edges, more);
      const pays = paysFor(tiers('amount', 'whole', rates), amounts, 100n);
      const [first] = rates;
      amounts.forEach((amount, i) => {
        const reached = rates.filter((bound) => {
          if (bound === first && 'from' in bound && bound.from === '0') return true;
          return 'from' in bound ? amount >= kopecks(bound.from) : amount > kopecks(bound.above);
        });
        const exact = amount * hundredths(reached.at(-1)?.rate ?? '0%');
        const size = exact < 0n ? -exact : exact;
        const half = (size + 5_000n) / 10_000n;
        expect(pays[i]).toBe(exact < 0n ? -half : half);
      });
    }),
    { numRuns: 60 },
  );
});

test('equal rates from zero are one rate, on every deal of any month', () => {
  const drawn = fc.record({
    month: monthArb,
    rate: rateArb,
    amounts: sumBounds,
    percents: percentBounds,
  });
  fc.assert(
    fc.property(drawn, ({ month, rate, amounts, percents }) => {
      const files = outputs(withEqualRates(month, rate, amounts, percents));
      // Every component of a seat pays the same, and of a deal too.
      for (const [name, ...columns] of [
        ['components.csv', 'team', 'employee', 'role'],
        ['credits.csv', 'deal_id', 'line', 'paid_to'],
      ] as const) {
        const rows = table(files, name).filter((row) => row['component'] !== '');
        const seen = new Map<string, string>();
        for (const row of rows) {
          const key = JSON.stringify(columns.map((column) => text(row, column)));
          const amount = text(row, 'amount');
          expect(amount, `${key} ${row['component']}`).toBe(seen.get(key) ?? amount);
          seen.set(key, amount);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** The month with a flat rate beside the same rate in every form of tiers, and nothing else. */
function withEqualRates(
  { scheme, people, ...month }: Month,
  rate: string,
  amounts: readonly Bound[],
  percents: readonly Bound[],
): Month {
  const { plans: _, ...rest } = scheme;
  const all = (bounds: readonly Bound[], zero: string): Rates => {
    const above = bounds.filter((bound) => hundredths(numberOf(bound)) > 0n);
    return [{ from: zero, rate }, ...above.map((bound) => ({ ...bound, rate }))];
  };
  const forms = (by: Tiers['by']): Component[] => [
    { id: 'flat', kind: 'commission', rate },
    tiers('amount', 'marginal', all(amounts, '0')),
    tiers('amount', 'whole', all(amounts, '0')),
    tiers(by, 'marginal', all(percents, '0%')),
    tiers(by, 'whole', all(percents, '0%')),
  ];
  const rep = { components: forms('attainment') };
  const head = forms('team_attainment').map((each) => ({ ...each, of: 'team' }) as Component);
  return {
    ...month,
    scheme: { ...rest, roles: { rep, senior: rep, head: { components: head } } },
    people: people.map((row) => ({
      ...row,
      plan: row.role === 'head' ? '' : '300000',
      'plan:focus': '',
    })),
  };
}
