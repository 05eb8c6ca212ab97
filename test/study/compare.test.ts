import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { calculate } from '../../src/core/calculate.ts';
import { type Comparison, compare } from '../../src/study/compare.ts';
import { type Paid, paidIn } from '../../src/study/paid.ts';
import { read, scenarios, schemes } from '../close/scenarios.ts';
import { monthOf } from '../oracle/arbitrary.ts';
import { everyFeature } from '../oracle/features.ts';
import { toFiles } from '../oracle/month.ts';
import { monthsIn, schemeOf } from '../support/sources.ts';
import { FILES, paidBy, scheme } from './small.ts';

vi.setConfig({ testTimeout: 300_000 });

const differences = ({ people, roles, teams, periods, total }: Comparison): readonly bigint[] => [
  ...[...people, ...roles, ...teams, ...periods].map(({ change }) => change.difference),
  total.difference,
];

const sum = (list: readonly { readonly change: { readonly difference: bigint } }[]): bigint =>
  list.reduce((all, { change }) => all + change.difference, 0n);

describe('a small month by hand', () => {
  // From 80 %, petrova stands at 100 % and ivanov at 60 %; from 60 %, both reach the 6 %.
  const [base, variant] = [paidBy(FILES, scheme('80%')), paidBy(FILES, scheme('60%'))];
  const compared = compare([base], [variant]);

  test('who gains what', () => {
    expect(
      compared.people.map(({ employee, team, role, change }) => [
        employee,
        team,
        role,
        change.base,
        change.variant,
        change.difference,
        change.part?.toFraction(),
      ]),
    ).toEqual([
      // 1 % of 750 000.
      ['orlov', 'North', 'head', 750_000n, 750_000n, 0n, '0'],
      // 4 %, then 6 % of 300 000.
      ['ivanov', 'North', 'rep', 1_200_000n, 1_800_000n, 600_000n, '1/2'],
      // 6 % of 450 000.
      ['petrova', 'North', 'rep', 2_700_000n, 2_700_000n, 0n, '0'],
    ]);
  });

  test('roles, the team and the total sum to the same', () => {
    expect(compared.roles.map(({ name, change }) => [name, change.base, change.variant])).toEqual([
      ['head', 750_000n, 750_000n],
      ['rep', 3_900_000n, 4_500_000n],
    ]);
    expect(compared.teams.map(({ change }) => change.variant)).toEqual([5_250_000n]);
    expect(compared.total.variant).toBe(5_250_000n);
  });

  test('winners, losers, the share of the revenue', () => {
    const { gain, lose, same, largestGain, largestLoss, share } = compared;
    expect({ gain, lose, same }).toEqual({ gain: 1, lose: 0, same: 2 });
    expect([largestGain?.employee, largestLoss]).toEqual(['ivanov', null]);
    // 46 500 and 52 500 of 750 000.
    expect([share.base?.toFraction(), share.variant?.toFraction()]).toEqual(['31/500', '7/100']);
  });

  test('who crosses a tier', () => {
    const crossed = compared.crossings.map(({ base: was, variant: is }) => [
      is.seat.employee,
      was.bound?.at.toFraction(),
      is.bound?.at.toFraction(),
    ]);
    expect(crossed).toEqual([['ivanov', '0', '3/5']]);
  });

  test('a bound that moves under somebody who still reaches it is not crossed', () => {
    const moved = paidBy(FILES, scheme('90%'));
    expect(compare([base], [moved]).crossings).toEqual([]);
  });

  test('other rates alone cross nothing', () => {
    const dearer = paidBy(FILES, scheme('80%', '5%'));
    expect(compare([base], [dearer]).crossings).toEqual([]);
  });
});

/** Every period that a golden month's plans have, so far as it can be calculated. */
function goldenMonths(): readonly (readonly [string, readonly Paid[]])[] {
  return [...scenarios, ...schemes].flatMap(({ name, dir, args }) => {
    const from = readdirSync(dir).includes('plans.csv') ? dir : inputsOf(dir);
    const names = readdirSync(from).filter((file) => file.endsWith('.csv'));
    const texts = Object.fromEntries(names.map((file) => [file, read(from, file)]));
    const files = readdirSync(from);
    if (!files.includes('scheme.yaml') || /extends/.test(read(from, 'scheme.yaml'))) return [];
    const at = args.indexOf('--period');
    const period = at === -1 ? null : (args[at + 1] ?? null);
    const { month } = monthsIn(texts)(schemeOf(read(from, 'scheme.yaml')), period);
    return month === null ? [] : [[name, [paidIn(calculate(month))]] as const];
  });
}

function inputsOf(dir: string): string {
  const inputs = join(dir, 'inputs');
  try {
    readdirSync(inputs);
    return inputs;
  } catch {
    return join(dir, read(dir, 'inputs').trim());
  }
}

const golden = goldenMonths();

describe('golden months', () => {
  test('there are many', () => {
    expect(golden.length).toBeGreaterThan(15);
  });

  test.each(golden)('%s compared with itself is all zeros', (_, paid) => {
    const compared = compare(paid, paid);
    expect(new Set(differences(compared))).toEqual(new Set([0n]));
    expect(compared.crossings).toEqual([]);
    expect([compared.gain, compared.lose]).toEqual([0, 0]);
  });

  test.each(golden)('people, roles and teams of %s sum to the cost', (_, paid) => {
    const { people, roles, teams, total } = compare(paid, paid);
    for (const list of [people, roles, teams]) {
      expect(list.reduce((all, { change }) => all + change.base, 0n)).toBe(total.base);
    }
  });
});

const months = monthOf(everyFeature);

/** The scheme with every rate and amount a little higher. */
const dearer = (text: string): string =>
  text.replace(/"(rate|amount|target)": "(\d+)(?=[."%])/g, (_, key, whole) => {
    return `"${key}": "${Number(whole) + 1}`;
  });

describe('random pairs of schemes', () => {
  test('swapping base and variant flips every sign', () => {
    let changed = 0;
    fc.assert(
      fc.property(months, (month) => {
        const texts = toFiles(month);
        const own = texts['scheme.yaml'] ?? '';
        const [a, b] = [own, dearer(own)].map((text) => {
          const valid = monthsIn(texts)(schemeOf(text), month.period).month;
          return valid === null ? null : paidIn(calculate(valid));
        });
        fc.pre(a != null && b != null);
        const [there, back] = [compare([a], [b]), compare([b], [a])];
        expect(differences(back)).toEqual(differences(there).map((each) => -each));
        expect([back.gain, back.lose]).toEqual([there.lose, there.gain]);
        if (there.total.difference !== 0n) changed += 1;
        expect(back.crossings.length).toBe(there.crossings.length);
        for (const list of [there.people, there.roles, there.teams, there.periods]) {
          expect(sum(list)).toBe(there.total.difference);
        }
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(10);
  });
});
