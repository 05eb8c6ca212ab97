/**
 * A variant of a scheme against the base, over the same periods: who gains and who loses. The people,
 * the roles, the teams and the periods each sum to the total. With base and variant swapped every
 * difference has the other sign.
 */
import { HEAD } from '../core/model.ts';
import { type Difference, differenceOf, partOf } from '../core/money/difference.ts';
import type { Exact } from '../core/money/exact.ts';
import { type Money, ZERO } from '../core/money/money.ts';
import { byCodePoint } from '../core/text.ts';
import { outcomeOf } from './outcome.ts';
import type { Paid, PersonPaid } from './paid.ts';
import { type Crossing, crossings } from './tiers.ts';

export interface PersonChange extends Omit<PersonPaid, 'payout'> {
  readonly change: Difference;
}

export interface GroupChange {
  readonly name: string;
  readonly change: Difference;
}

export interface Comparison {
  /** By team, heads first, and employee. */
  readonly people: readonly PersonChange[];
  /** Heads first. */
  readonly roles: readonly GroupChange[];
  readonly teams: readonly GroupChange[];
  readonly periods: readonly GroupChange[];
  readonly total: Difference;
  readonly revenue: { readonly base: Money; readonly variant: Money };
  /** What is paid as a part of the revenue credited; null without revenue. */
  readonly share: { readonly base: Exact | null; readonly variant: Exact | null };
  /** How many people gain, lose, and neither. */
  readonly gain: number;
  readonly lose: number;
  readonly same: number;
  /** Of equal ones the first by id. */
  readonly largestGain: PersonChange | null;
  readonly largestLoss: PersonChange | null;
  readonly crossings: readonly Crossing[];
}

/** Compares months of two schemes, the same periods in the same order. */
export function compare(base: readonly Paid[], variant: readonly Paid[]): Comparison {
  const [a, b] = [outcomeOf(base), outcomeOf(variant)];
  const people = [...new Set([...a.people.keys(), ...b.people.keys()])]
    .flatMap((employee): readonly PersonChange[] => {
      const [before, after] = [a.people.get(employee), b.people.get(employee)];
      const who = after ?? before;
      if (who === undefined) return [];
      const { payout: _, ...person } = who;
      const change = differenceOf(before?.payout ?? ZERO, after?.payout ?? ZERO);
      return [{ ...person, change }];
    })
    .sort(byPlace);
  const changes = people.map(({ change }) => change.difference);
  return {
    people,
    roles: groups(a.roles, b.roles).sort(headsFirst),
    teams: groups(a.teams, b.teams).sort((x, y) => byCodePoint(x.name, y.name)),
    periods: groups(a.periods, b.periods),
    total: differenceOf(a.cost, b.cost),
    revenue: { base: a.revenue, variant: b.revenue },
    share: { base: partOf(a.cost, a.revenue), variant: partOf(b.cost, b.revenue) },
    gain: changes.filter((it) => it > 0n).length,
    lose: changes.filter((it) => it < 0n).length,
    same: changes.filter((it) => it === ZERO).length,
    largestGain: largest(people, (it) => it),
    largestLoss: largest(people, (it) => -it),
    crossings: base.flatMap(({ period, tiers }, i) =>
      crossings(period, tiers, variant[i]?.tiers ?? []),
    ),
  };
}

function groups(base: ReadonlyMap<string, Money>, variant: ReadonlyMap<string, Money>) {
  return [...new Set([...base.keys(), ...variant.keys()])].map((name): GroupChange => {
    return { name, change: differenceOf(base.get(name) ?? ZERO, variant.get(name) ?? ZERO) };
  });
}

function headsFirst(a: GroupChange, b: GroupChange): number {
  return Number(b.name === HEAD) - Number(a.name === HEAD) || byCodePoint(a.name, b.name);
}

function byPlace(a: PersonChange, b: PersonChange): number {
  return (
    byCodePoint(a.team, b.team) ||
    Number(b.role === HEAD) - Number(a.role === HEAD) ||
    byCodePoint(a.employee, b.employee)
  );
}

/** The person of the largest change above zero, by a measure of changes. */
function largest(
  people: readonly PersonChange[],
  size: (difference: bigint) => bigint,
): PersonChange | null {
  let found: PersonChange | null = null;
  for (const each of people.toSorted((a, b) => byCodePoint(a.employee, b.employee))) {
    const most = found === null ? 0n : size(found.change.difference);
    if (size(each.change.difference) > most) found = each;
  }
  return found;
}
