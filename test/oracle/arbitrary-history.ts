// What a month needs of other periods: earlier rosters, indicators, baselines, debts.

import { moneyText } from './arbitrary-values.ts';
import { compared, daysOf, periodsOf } from './calendar.ts';
import type {
  Balance,
  Component,
  Measure,
  MetricRow,
  PersonRow,
  Scheme,
  Versus,
  Window,
} from './month.ts';

/** Plain pseudo-random numbers below `n`, always the same from the same seed. */
export function diceOf(seed: number): (n: number) => number {
  let state = seed | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % n;
  };
}

/** Every value under this key, anywhere in the scheme. */
function valuesOf(scheme: Scheme, key: string): string[] {
  const found = JSON.stringify(scheme).matchAll(new RegExp(`"${key}":"([^"]*)"`, 'g'));
  return [...new Set([...found].map(([, value = '']) => value))];
}

/** The periods beside the paying one whose deals the calculation reads. */
export function periodsRead(scheme: Scheme, period: string) {
  const windows = valuesOf(scheme, 'window').flatMap((it) => periodsOf(it as Window, period));
  const versus = valuesOf(scheme, 'versus').map((it) => compared(it as Versus, period));
  const before = new Set(versus.flatMap((it) => it.before));
  const all = new Set([...windows, ...versus.flatMap((it) => it.now), ...before]);
  all.delete(period);
  /** The later ones of a window are empty, but no line with unknown people may stand in them. */
  const earlier = [...all].filter((it) => it < period).sort();
  return { all, earlier, baselines: [...before].sort() };
}

const isRep = ({ role }: PersonRow) => role === 'rep' || role === 'senior';

/** The roster of an earlier period: most as now, some absent, for a part, or in another role. */
function rosterOf(now: readonly PersonRow[], period: string, dice: (n: number) => number) {
  const days = daysOf(period);
  const rows: PersonRow[] = [];
  const sum = () => moneyText(BigInt((1 + dice(300)) * 100_000));
  const plans = (row: PersonRow) => ({
    plan: row.plan === '' ? '' : /^\d{1,4}$/.test(row.plan) ? `${1 + dice(20)}` : sum(),
    'plan:focus': row['plan:focus'] === '' ? '' : `${1 + dice(20)}`,
  });
  const people = new Map<string, PersonRow>();
  for (const row of now) {
    const key = row.role === 'head' ? `head ${row.team} ${row.employee}` : row.employee;
    if (row.role === 'team') rows.push({ ...row, ...plans(row), period });
    else if (!people.has(key)) people.set(key, row);
  }
  const reps = [...people.values()].filter(isRep).map(({ employee }) => employee);
  for (const row of people.values()) {
    // Whoever was a rep and became head this month was a rep before.
    if (row.role === 'head' && reps.includes(row.employee)) continue;
    const whole = { ...row, ...plans(row), period, from: '', to: '' };
    const cut = 1 + dice(days.length - 1);
    const [last = '', first = ''] = [days[cut - 1], days[cut]];
    const style = row.role === 'head' ? 9 : dice(10);
    const other = row.role === 'rep' ? 'senior' : 'rep';
    if (style === 0) continue;
    if (style === 1) rows.push({ ...whole, from: first });
    else if (style === 2) rows.push({ ...whole, to: last });
    else if (style === 3) rows.push({ ...whole, role: other });
    else if (style === 4)
      rows.push({ ...whole, to: last }, { ...whole, ...plans(row), from: first });
    else rows.push(whole);
  }
  return rows;
}

export const historyOf = (
  now: readonly PersonRow[],
  periods: readonly string[],
  dice: (n: number) => number,
) => periods.flatMap((period) => rosterOf(now, period, dice));

const indicatorValues = ['0', '30', '50', '55.5', '62', '70', '70.5', '90', '-5'];
const measures: readonly Measure[] = ['revenue', 'margin', 'quantity', 'deals'];

/** `nps` for everybody, `ltv` for some; baselines for all, for some, or for none. */
export function metricsOf(
  scheme: Scheme,
  people: readonly PersonRow[],
  period: string,
  dice: (n: number) => number,
): MetricRow[] {
  const { earlier, baselines } = periodsRead(scheme, period);
  const teams = [...new Set(people.map(({ team }) => team))].map((team) => ({
    team,
    employee: '',
  }));
  const staff = people.filter(({ role }) => role !== 'team').map(({ employee }) => employee);
  const everyone = [...teams, ...[...new Set(staff)].map((employee) => ({ team: '', employee }))];
  const names = valuesOf(scheme, 'metric');
  const style = dice(9);
  const rows: MetricRow[] = [];
  for (const at of [...earlier, period])
    for (const metric of names)
      for (const who of everyone)
        if (metric === 'nps' || dice(2) === 0)
          rows.push({
            ...{ period: at, ...who, metric },
            value: indicatorValues[dice(indicatorValues.length)] ?? '',
          });
  const components: readonly Component[] = Object.values(scheme.roles).flatMap(
    (role) => role.components,
  );
  const grown = new Set([
    ...valuesOf(scheme, 'growth'),
    ...components.flatMap((rule) => (rule.kind === 'growth' ? [rule.measure] : [])),
  ]);
  const value = (measure: Measure) => {
    if (measure === 'deals') return `${1 + dice(9)}`;
    if (measure === 'quantity') return `${1 + dice(90)}`;
    return moneyText(BigInt(dice(3) === 0 ? (1 + dice(40)) * 100_000 : 1 + dice(90_000_000)));
  };
  for (const at of baselines)
    for (const measure of measures.filter((it) => grown.has(it)))
      for (const who of everyone)
        if (style > 1 || (style === 1 && dice(2) === 0))
          rows.push({ period: at, ...who, metric: measure, value: value(measure) });
  return rows;
}

/** Some owe something of draws paid before. */
export function balancesOf(
  scheme: Scheme,
  people: readonly PersonRow[],
  dice: (n: number) => number,
): Balance[] {
  const roles = Object.values(scheme.roles);
  if (!roles.some(({ total }) => total?.draw?.recoverable)) return [];
  const staff = people.filter(({ role }) => role !== 'team').map(({ employee }) => employee);
  return [...new Set(staff)].flatMap((employee) =>
    dice(2) === 0 ? [] : [{ employee, owed: moneyText(BigInt(1 + dice(4_000_000))) }],
  );
}
