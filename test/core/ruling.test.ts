import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../src/core/deals.ts';
import type { HeadDeals, Seat } from '../../src/core/model.ts';
import { headOf, rule } from '../../src/core/ruling.ts';
import { seat } from './seat.ts';

const ann = seat(0, 'ann', 'North', 'rep');
const bob = seat(1, 'bob', 'North', 'rep');
const cid = seat(2, 'cid', 'South', 'rep');
const hal = seat(3, 'hal', 'North', 'head');

const rules = (countTowardRepPlan: boolean): HeadDeals => ({
  ...{ countTowardRepPlan, unassigned: 'hold', assignees: 'any', split: true },
});
const shares = (...parts: [Seat, bigint][]) => parts.map(([of, share]) => ({ seat: of, share }));

/** Employee and share of each, out of 100. */
const shown = (parts: Attribution['owners']) =>
  parts.map((part) => `${part.seat.employee}:${part.share}`);

describe('quota credit and pay credit of a line', () => {
  const own: Attribution = {
    origin: 'own',
    owners: shares([ann, 20n], [cid, 50n], [bob, 30n]),
    assignees: [],
  };
  const handed: Attribution = {
    origin: 'head',
    owners: shares([hal, 100n]),
    assignees: shares([cid, 60n], [ann, 40n]),
  };
  const held: Attribution = { ...handed, assignees: [] };

  test.each([true, false])('a line of reps counts for and pays its owners (%s)', (counts) => {
    const ruling = rule(own, rules(counts));
    expect([...ruling.teams]).toEqual([
      ['North', 50n],
      ['South', 50n],
    ]);
    expect(shown(ruling.quota)).toEqual(['ann:20', 'cid:50', 'bob:30']);
    expect(shown(ruling.paid)).toEqual(['ann:20', 'cid:50', 'bob:30']);
    expect(ruling.counted).toBe(true);
    expect(headOf(own)).toBeNull();
  });

  test("a handed-over line counts for the head's team, whatever the team of the payee", () => {
    const ruling = rule(handed, rules(false));
    expect([...ruling.teams]).toEqual([['North', 100n]]);
    expect(ruling.quota).toEqual([]);
    expect(shown(ruling.paid)).toEqual(['cid:60', 'ann:40']);
    expect(ruling.counted).toBe(false);
    expect(headOf(handed)).toBe(hal);
  });

  test('with count_toward_rep_plan it counts in the plans of the payees too', () => {
    const ruling = rule(handed, rules(true));
    expect([...ruling.teams]).toEqual([['North', 100n]]);
    expect(shown(ruling.quota)).toEqual(['cid:60', 'ann:40']);
    expect(ruling.counted).toBe(true);
  });

  test.each([true, false])('a held line counts for the team and pays nobody (%s)', (counts) => {
    const ruling = rule(held, rules(counts));
    expect([...ruling.teams]).toEqual([['North', 100n]]);
    expect([...ruling.quota, ...ruling.paid]).toEqual([]);
  });
});
