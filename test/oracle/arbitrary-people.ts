// Random valid rosters: who holds which seat on which days, with the plans that the scheme needs.

import fc from 'fast-check';
import { moneyText } from './arbitrary-values.ts';
import { daysOf, periodBeside } from './calendar.ts';
import {
  blankPerson,
  type Component,
  type Performance,
  type PersonRow,
  type Scheme,
} from './month.ts';

const teams = ['North', 'Юг', 'East-2'] as const;
const surnames = ['ivanov', 'петрова', 'sidorov', 'ёлкин', 'orlov', 'Smith'] as const;

const lives = [
  ...(['whole', 'whole', 'whole', 'senior', 'late', 'left', 'split'] as const),
  ...(['promoted', 'promoted', 'moved', 'made_head', 'back_again'] as const),
] as const;

const planDraft = fc.record({
  style: fc.nat(9),
  round: fc.integer({ min: 1, max: 300 }),
  exact: fc.integer({ min: 100_000, max: 900_000_000 }),
  huge: fc.bigInt({ min: 10n ** 12n, max: 10n ** 16n - 1n }),
  further: fc.integer({ min: 1, max: 400 }),
  extra: fc.boolean(),
});
const personDraft = fc.record({
  surname: fc.nat(),
  life: fc.constantFrom(...lives),
  day: fc.nat(),
  named: fc.nat(2),
  explicit: fc.boolean(),
  plans: fc.array(planDraft, { minLength: 2, maxLength: 2 }),
});
export const peopleDraft = fc.record({
  teams: fc.array(
    fc.record({
      plan: planDraft,
      head: personDraft,
      reps: fc.array(personDraft, { minLength: 1, maxLength: 5, size: 'max' }),
    }),
    { minLength: 1, maxLength: 3, size: 'max' },
  ),
  sharedHead: fc.nat(2),
  former: fc.boolean(),
});

type Typed<T> = T extends fc.Arbitrary<infer U> ? U : never;
export type PeopleDraft = Typed<typeof peopleDraft>;
type PersonDraft = Typed<typeof personDraft>;
type PlanDraft = Typed<typeof planDraft>;
type Stay = { team: string; role: string; from: string; to: string };

export const dayText = (period: string, day: number): string => daysOf(period)[day - 1] ?? '';
const daysIn = (period: string) => daysOf(period).length;

/** Every performance that a component reads, wherever in it. */
function readingsOf(rule: Component): readonly Performance[] {
  const own: readonly (Performance | undefined)[] =
    rule.kind === 'commission'
      ? [rule.tiers?.by, rule.matrix?.rows.by, rule.matrix?.columns.by]
      : rule.kind === 'bonus'
        ? [rule.by]
        : rule.kind === 'scorecard'
          ? rule.items.map(({ by }) => by)
          : [];
  const modifiers = [...(rule.gates ?? []), ...(rule.multipliers ?? [])].map(({ by }) => by);
  return [...own, ...modifiers].filter((by) => by !== undefined);
}

/** What the components of a role cannot do without. */
export function needsOf(scheme: Scheme, role: string) {
  const components: readonly Component[] = scheme.roles[role]?.components ?? [];
  const own = new Set<string>();
  const team = new Set<string>();
  for (const by of components.flatMap(readingsOf)) {
    if (by === 'attainment') own.add('main');
    else if (by === 'team_attainment') team.add('main');
    else if (typeof by === 'object' && 'attainment' in by)
      (by.attainment === 'own' ? own : team).add(by.plan ?? 'main');
  }
  const pay = components.some(
    (rule) =>
      (rule.kind === 'bonus' || rule.kind === 'scorecard') && typeof rule.target === 'object',
  );
  return { own, team, pay };
}

function planText(scheme: Scheme, name: string, draft: PlanDraft): string {
  const measure = scheme.plans?.[name]?.measure ?? 'revenue';
  if (measure === 'deals') return `${1 + (draft.further % 20)}`;
  if (measure === 'quantity') return `${draft.further / (draft.style < 4 ? 4 : 1)}`;
  if (draft.style === 9) return moneyText(draft.huge);
  return moneyText(BigInt(draft.style < 5 ? draft.round * 100_000 : draft.exact));
}

/** The stays of one person: one row each. Dates stay inside the period. */
function stays(draft: PersonDraft, team: string, other: string, period: string, head: boolean) {
  const split = 2 + (draft.day % (daysIn(period) - 1));
  const [before, day] = [dayText(period, split - 1), dayText(period, split)];
  const first = draft.explicit ? dayText(period, 1) : '';
  const last = draft.explicit ? dayText(period, daysIn(period)) : '';
  const role = head ? 'head' : draft.life === 'senior' ? 'senior' : 'rep';
  const one = { team, role, from: first, to: last };
  const early = { ...one, to: before };
  const late = { ...one, from: day };
  const life = head && !['late', 'left', 'split'].includes(draft.life) ? 'whole' : draft.life;
  switch (life) {
    case 'whole':
    case 'senior':
      return [one];
    case 'late':
      return [late];
    case 'left':
      return [early];
    case 'split':
      return [early, late];
    case 'promoted':
      return [early, { ...late, role: 'senior' }];
    case 'moved':
      return [early, { ...late, team: other }];
    case 'made_head':
      return [early, { ...late, role: 'head' }];
    case 'back_again': {
      const third = dayText(period, Math.min(split + 5, daysIn(period)));
      if (third === day) return [early, { ...late, role: 'senior' }];
      const until = dayText(period, Math.min(split + 5, daysIn(period)) - 1);
      return [early, { ...late, role: 'senior', to: until }, { ...late, from: third }];
    }
  }
}

/** The rows of plans.csv: every plan that somebody's component needs is there and above zero. */
export function buildPeople(
  draft: PeopleDraft,
  scheme: Scheme,
  period: string,
  former: boolean,
): PersonRow[] {
  const rows: PersonRow[] = [];
  const further = Object.keys(scheme.plans ?? {}).includes('focus');
  const plansOf = (needed: ReadonlySet<string>, plan: PlanDraft) => ({
    plan: needed.has('main') || plan.extra ? planText(scheme, 'main', plan) : '',
    'plan:focus':
      further && (needed.has('focus') || plan.extra) ? planText(scheme, 'focus', plan) : '',
  });
  const used = draft.teams.map((_, i) => teams[i] ?? '');

  const add = (person: PersonDraft, id: string, seats: readonly Stay[]) => {
    const name = person.named === 0 ? '' : person.named === 1 ? `Имя ${id}` : `Mr "${id}", Jr.`;
    const payroll_id = person.named === 0 ? '' : `00${100 + rows.length}`;
    seats.forEach((seat, k) => {
      const needs = needsOf(scheme, seat.role);
      const plan = person.plans[k % 2] as PlanDraft;
      // One seat has a plan in all its rows or in none.
      const drawn = { ...plan, extra: person.plans[0]?.extra === true };
      const plans = seat.role === 'head' ? {} : plansOf(needs.own, drawn);
      rows.push({
        ...blankPerson,
        ...seat,
        ...plans,
        period,
        employee: id,
        name,
        payroll_id,
        target_pay: needs.pay || drawn.extra ? moneyText(BigInt(plan.exact)) : '',
      });
    });
  };

  const sharedHead = draft.sharedHead === 0 && used.length > 1;
  draft.teams.forEach((drawn, t) => {
    const team = used[t] ?? '';
    const other = used[(t + 1) % used.length] ?? '';
    const id = (person: PersonDraft, k: number) =>
      `${surnames[person.surname % surnames.length]}${t}${k}`;
    if (!(sharedHead && t === 1)) {
      const one = stays(drawn.head, team, other, period, true);
      const both = sharedHead && t === 0 ? one.map((seat) => ({ ...seat, team: other })) : [];
      add(drawn.head, id(drawn.head, 0), [...one, ...both]);
    }
    drawn.reps.forEach((rep, k) => {
      const life = rep.life === 'moved' && other === team ? 'whole' : rep.life;
      add(rep, id(rep, k + 1), stays({ ...rep, life }, team, other, period, false));
    });
  });

  const teamRows = used.map((team, t): PersonRow => {
    const needed = new Set(
      rows.filter((row) => row.team === team).flatMap((row) => [...needsOf(scheme, row.role).team]),
    );
    const plans = plansOf(needed, (draft.teams[t] as PeopleDraft['teams'][number]).plan);
    return { ...blankPerson, period, team, role: 'team', ...plans };
  });
  const before = draft.former && former ? formerRows(rows, teamRows, periodBeside(period, -1)) : [];
  return [...before, ...teamRows, ...rows];
}

/** Rows of the month before: somebody who has left since, and the teams as they are now. */
function formerRows(rows: readonly PersonRow[], teamRows: readonly PersonRow[], period: string) {
  const rep = rows.find((row) => row.role === 'rep' || row.role === 'senior');
  if (!rep) return [];
  const left = { ...rep, employee: 'former-9', name: '', payroll_id: '', from: '', to: '' };
  return [...teamRows, { ...rep, from: '', to: '' }, left].map((row) => ({ ...row, period }));
}
