// The random months are worth something only while they are valid and reach the corners.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthArb } from './arbitrary.ts';
import { needsOf } from './arbitrary-people.ts';
import { type Bound, type Component, type Month, type PersonRow, toFiles } from './month.ts';
import { oracle } from './oracle.ts';

const months = { numRuns: 150 };
const isOn = (row: PersonRow, date: string) =>
  date.startsWith(row.period) && row.from <= date && (row.to === '' || date <= row.to);
const creditedDeals = ({ deals, period, scheme: { credit } }: Month) =>
  deals.filter(
    (row) =>
      row[credit.date].startsWith(period) &&
      (!credit.statuses || credit.statuses.includes(row.status)),
  );
const names = (text: string) => text.split('|').map((part) => part.split(':')[0] ?? '');

test('a roster has one row per person and day, but for heads of two teams', () => {
  fc.assert(
    fc.property(monthArb, ({ people, period }) => {
      const staff = people.filter((row) => row.role !== 'team' && row.period === period);
      for (let day = 1; day <= 28; day++) {
        const date = `${period}-${`${day}`.padStart(2, '0')}`;
        const active = staff.filter((row) => isOn(row, date));
        const reps = active.filter((row) => row.role !== 'head').map((row) => row.employee);
        const heads = active.filter((row) => row.role === 'head');
        expect(new Set(reps).size).toBe(reps.length);
        expect(heads.filter((row) => reps.includes(row.employee))).toEqual([]);
        expect(new Set(heads.map((row) => `${row.employee} ${row.team}`)).size).toBe(heads.length);
      }
    }),
    months,
  );
});

test('every plan and amount that a component needs is filled and above zero', () => {
  fc.assert(
    fc.property(monthArb, ({ people, period, scheme }) => {
      const rows = people.filter((row) => row.period === period);
      for (const row of rows.filter((one) => one.role !== 'team')) {
        const needs = needsOf(scheme, row.role);
        const team = rows.find((one) => one.role === 'team' && one.team === row.team);
        const column = (plan: string) => (plan === 'main' ? 'plan' : 'plan:focus');
        for (const plan of needs.own) expect(Number(row[column(plan)])).toBeGreaterThan(0);
        for (const plan of needs.team) expect(Number(team?.[column(plan)])).toBeGreaterThan(0);
        if (needs.pay) expect(Number(row.target_pay)).toBeGreaterThan(0);
        if (row.role === 'head') expect([needs.own.size, row.plan]).toEqual([0, '']);
      }
    }),
    months,
  );
});

test('credited deals name people who may own them and be paid for them', () => {
  fc.assert(
    fc.property(monthArb, (it) => {
      const { head_deals: rules, credit } = it.scheme;
      const ids = it.deals.map((row) => `${row.deal_id} ${row.line || '1'}`);
      expect(new Set(ids).size).toBe(ids.length);
      for (const row of creditedDeals(it)) {
        const seats = (text: string) =>
          names(text).map((id) =>
            it.people.filter((one) => one.employee === id && isOn(one, row[credit.date])),
          );
        for (const text of [row.owner, row.assigned_to].filter((one) => one.includes(':'))) {
          const shares = text.split('|').map((part) => Number(part.split(':')[1]) * 100);
          expect(Math.round(shares.reduce((a, b) => a + b))).toBe(10_000);
          expect(new Set(names(text)).size).toBe(shares.length);
        }
        const owners = seats(row.owner);
        const byHead = owners.some((held) => held.some((one) => one.role === 'head'));
        if (byHead) expect(owners.length).toBe(1);
        if (row.team !== '') expect(owners[0]?.map((one) => one.team)).toContain(row.team);
        else for (const held of owners) expect(held.length).toBe(1);
        if (!byHead) expect(row.assigned_to).toBe('');
        if (byHead && rules.unassigned === 'error') expect(row.assigned_to).not.toBe('');
        if (row.assigned_to === '') continue;
        if (rules.split !== true) expect(row.assigned_to).not.toContain(':');
        const team = row.team || owners[0]?.[0]?.team;
        for (const held of seats(row.assigned_to)) {
          expect(held.map((one) => one.role)).not.toContain('head');
          expect(held.length).toBe(1);
          if (rules.assignees !== 'any') expect(held[0]?.team).toBe(team);
        }
      }
    }),
    months,
  );
});

test('bounds rise, and a head has no component on own deals', () => {
  const place = (bound: Bound) =>
    'from' in bound ? Number.parseFloat(bound.from) : Number.parseFloat(bound.above) + 1e-6;
  fc.assert(
    fc.property(monthArb, ({ scheme }) => {
      for (const [role, { components }] of Object.entries(scheme.roles))
        for (const rule of components) {
          const list: readonly Bound[] =
            (rule.kind === 'commission' ? rule.tiers?.rates : undefined) ??
            (rule.kind === 'bonus' ? rule.steps : undefined) ??
            [];
          const places = list.map(place);
          expect([...new Set(places)].sort((a, b) => a - b)).toEqual(places);
          if (role !== 'head' || rule.kind === 'bonus') continue;
          expect(['team', 'team_without_head']).toContain('of' in rule ? rule.of : 'team');
        }
    }),
    months,
  );
});

test('three hundred months reach every corner', () => {
  const corners: Record<string, (it: Month) => boolean> = {
    'a shared deal': (it) => creditedDeals(it).some((row) => row.owner.includes('|')),
    'a handed-over deal': (it) => creditedDeals(it).some((row) => row.assigned_to !== ''),
    'a split one': (it) => creditedDeals(it).some((row) => row.assigned_to.includes('|')),
    'a held one': (it) => oracle(it).held !== 0n,
    'a refund': (it) => creditedDeals(it).some((row) => row.revenue.startsWith('-')),
    'a deal of several lines': (it) => creditedDeals(it).some((row) => row.line === '11'),
    'fourteen digits': (it) => creditedDeals(it).some((row) => /^\d{14}\b/.test(row.revenue)),
    'no credited deal': (it) => creditedDeals(it).length === 0,
    'many deals': (it) => creditedDeals(it).length > 30,
    'a promotion': (it) => hasTwo(it, (a, b) => a.role === 'rep' && b.role === 'senior'),
    'a change of team': (it) => hasTwo(it, (a, b) => a.role === 'rep' && a.team !== b.team),
    'a rep made head': (it) => hasTwo(it, (a, b) => a.role === 'rep' && b.role === 'head'),
    'a head of two teams': (it) => hasTwo(it, (a, b) => a.role === 'head' && a.team !== b.team),
    'attainment on a bound': (it) =>
      oracle(it).attainment.some(({ actual, target }) => actual.n === target.n && target.n > 0n),
    'a negative payout': (it) => oracle(it).payouts.some((row) => row.payout < 0n),
    'a top-up': (it) => oracle(it).credits.some((row) => row.deal_id === ''),
    'quoted cells': (it) => toFiles(it)['deals.csv']?.includes('""') === true,
  };
  const kinds: Record<string, (rule: Component) => boolean> = {
    rate_by: (rule) => rule.kind === 'commission' && rule.rate_by !== undefined,
    'steps of amounts': (rule) => rule.kind === 'bonus' && !rule.target && !!rule.steps,
    'a curve of amounts': (rule) => rule.kind === 'bonus' && !rule.target && !!rule.curve,
    'a target in a column': (rule) => rule.kind === 'bonus' && typeof rule.target === 'object',
    per_unit: (rule) => rule.kind === 'per_unit',
    'per_deal with at_least': (rule) => rule.kind === 'per_deal' && !!rule.at_least,
    ...Object.fromEntries(
      (['marginal', 'whole'] as const).flatMap((mode) =>
        (['attainment', 'team_attainment', 'amount'] as const).map((by) => [
          `${mode} by ${by}`,
          (rule: Component) =>
            rule.kind === 'commission' && rule.tiers?.mode === mode && rule.tiers.by === by,
        ]),
      ),
    ),
  };
  const sample = fc.sample(monthArb, { seed: 20_261_031, numRuns: 300 });
  for (const [corner, reaches] of Object.entries(corners))
    expect(sample.filter(reaches).length, corner).toBeGreaterThan(3);
  const rules = sample.flatMap((it) =>
    Object.values(it.scheme.roles).flatMap(({ components }) => components),
  );
  for (const [kind, matches] of Object.entries(kinds))
    expect(rules.filter(matches).length, kind).toBeGreaterThan(5);
}, 60_000);

function hasTwo({ people, period }: Month, fits: (a: PersonRow, b: PersonRow) => boolean) {
  const rows = people.filter((row) => row.period === period && row.role !== 'team');
  return rows.some((a) => rows.some((b) => a.employee === b.employee && fits(a, b)));
}
