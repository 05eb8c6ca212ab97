import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from '../../src/core/calendar.ts';
import type { Plan, Seat, Stint } from '../../src/core/model.ts';
import { type Exact, exact } from '../../src/core/money/exact.ts';
import { money } from '../../src/core/money/money.ts';
import { type Period, parsePeriod } from '../../src/core/period.ts';
import {
  amountOf,
  heldOn,
  named,
  planOf,
  rosterOf,
  seatsIn,
  stintsOn,
  teamPlanOf,
} from '../../src/core/roster.ts';
import { seat } from './seat.ts';

const main: Plan = { name: named.plan('main'), measure: 'revenue', where: [] };
const focus: Plan = { ...main, name: named.plan('focus'), measure: 'quantity' };
const ann = named.employee('ann');
const hal = named.employee('hal');
const north = named.team('North');
const october = parsePeriod('2026-10') as Period;
const september = parsePeriod('2026-09') as Period;
const day = (text: string): Day => parseDay(text) as Day;

function stint(of: Seat, from: string, to: string, plan?: bigint, pay?: bigint): Stint {
  return {
    ...{ seat: of, from: day(from), to: day(to), name: '', payrollId: '', row: 0 },
    period: from.startsWith('2026-09') ? september : october,
    plans: plan === undefined ? new Map() : new Map([[main.name, exact(plan)]]),
    amounts: pay === undefined ? new Map() : new Map([['target_pay', money(pay)]]),
  };
}

const rep = seat(0, 'ann', 'North', 'rep');
const senior = seat(1, 'ann', 'North', 'senior');
const halNorth = seat(2, 'hal', 'North', 'head');
const halSouth = seat(3, 'hal', 'South', 'head');
const roster = rosterOf(
  [
    stint(rep, '2026-09-01', '2026-09-30', 900n),
    stint(rep, '2026-10-01', '2026-10-10', 100n, 50n),
    stint(senior, '2026-10-11', '2026-10-20'),
    stint(rep, '2026-10-25', '2026-10-31', 200n),
    stint(halNorth, '2026-10-01', '2026-10-31'),
    stint(halSouth, '2026-10-01', '2026-10-31'),
  ],
  [
    { team: north, period: october, plans: new Map([[main.name, exact(1000n)]]), row: 0 },
    { team: north, period: september, plans: new Map([[main.name, exact(7n)]]), row: 1 },
    { team: named.team('South'), period: october, plans: new Map(), row: 2 },
  ],
);
const number = (it: { value: Exact } | null): number | null => it?.value.valueOf() ?? null;

const asWritten = { plans: 'as_written', amounts: 'as_written' } as const;

describe('who holds which row on a day', () => {
  test.each([
    ['2026-09-30', ['rep']],
    ['2026-10-01', ['rep']],
    ['2026-10-10', ['rep']],
    ['2026-10-11', ['senior']],
    ['2026-10-20', ['senior']],
    ['2026-10-21', []],
    ['2026-10-24', []],
    ['2026-10-25', ['rep']],
    ['2026-11-01', []],
  ])('ann on %s: %j', (text, roles) => {
    expect(stintsOn(roster, ann, day(text)).map((each) => each.seat.role)).toEqual(roles);
  });

  test('a head of two teams holds two, somebody unknown none', () => {
    const teams = stintsOn(roster, hal, day('2026-10-05')).map((each) => each.seat.team);
    expect(teams).toEqual(['North', 'South']);
    expect(stintsOn(roster, named.employee('bob'), day('2026-10-05'))).toEqual([]);
  });
});

describe('a seat in a period', () => {
  const terms = seatsIn(roster, october);
  const [ofRep, ofSenior] = terms;
  if (ofRep === undefined || ofSenior === undefined) throw new Error('no seats');

  test('rows of one person in one team and role are one seat', () => {
    const held = terms.map((term) => [term.seat.employee, term.seat.role, term.stints.length]);
    expect(held).toEqual([
      ['ann', 'rep', 2],
      ['ann', 'senior', 1],
      ['hal', 'head', 1],
      ['hal', 'head', 1],
    ]);
    expect(seatsIn(roster, september).map((term) => term.seat)).toEqual([rep]);
  });

  test('it holds on the days of its rows, not between them', () => {
    const days = ['2026-10-10', '2026-10-11', '2026-10-24', '2026-10-25'].map(day);
    expect(days.map((each) => heldOn(ofRep, each))).toEqual([true, false, false, true]);
  });

  test('plans and amounts of its rows add up; none filled is none, not zero', () => {
    expect(number(planOf(ofRep, main, asWritten))).toBe(300);
    expect(planOf(ofSenior, main, asWritten)).toBeNull();
    expect(planOf(ofRep, focus, asWritten)).toBeNull();
    expect(number(amountOf(ofRep, 'target_pay', asWritten))).toBe(50);
    expect(amountOf(ofSenior, 'target_pay', asWritten)).toBeNull();
  });
});

test("a team's plan is that of the period, and none when its row does not fill it", () => {
  expect(number(teamPlanOf(roster, north, main, october))).toBe(1000);
  expect(number(teamPlanOf(roster, north, main, september))).toBe(7);
  expect(teamPlanOf(roster, named.team('South'), main, october)).toBeNull();
  expect(teamPlanOf(roster, named.team('West'), main, october)).toBeNull();
});
