// The slow oracle: a month computed a second time, as plainly as possible, from the rule alone.
// It shares no code with the product, knows no speed, and is read from top to bottom beside the
// rule. Its input is a valid month; it looks for no mistakes in it.
// All numbers are exact fractions; money is counted in the currency's unit until it is rounded.

import type {
  Bonus,
  Bound,
  Commission,
  Component,
  DealRow,
  Measure,
  Month,
  Performance,
  PersonRow,
  Tiers,
  Where,
} from './month.ts';

export type Fraction = { readonly n: bigint; readonly d: bigint };

/** Amounts are kopecks, except `actual` and `target`: they are in the unit of the plan's measure. */
export type OracleResult = {
  readonly payouts: readonly {
    readonly employee: string;
    readonly earned: bigint;
    readonly adjustments: bigint;
    readonly payout: bigint;
  }[];
  readonly components: readonly {
    readonly employee: string;
    readonly team: string;
    readonly role: string;
    readonly component: string;
    readonly amount: bigint;
  }[];
  readonly credits: readonly {
    readonly deal_id: string;
    readonly line: string;
    readonly paid_to: string;
    readonly component: string;
    readonly amount: bigint;
  }[];
  readonly attainment: readonly {
    readonly team: string;
    readonly employee: string;
    readonly role: string;
    readonly plan: string;
    readonly actual: Fraction;
    readonly target: Fraction;
  }[];
  readonly held: bigint;
};

type Seat = { team: string; role: string; employee: string; rows: PersonRow[] };
type Share = { readonly seat: Seat; readonly share: Fraction };
type Line = {
  readonly deal: DealRow;
  readonly date: string;
  readonly byHead: boolean;
  /** Whose team the line counts in. */
  readonly owners: readonly Share[];
  /** In whose own plan the line counts. */
  readonly counted: readonly Share[];
  /** Who is paid for the line. */
  readonly paid: readonly Share[];
};
type Credit = { readonly line: Line; readonly share: Fraction };

// --- Fractions -----------------------------------------------------------------------------------

function fraction(n: bigint, d = 1n): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d < 0n ? { n: -n / a, d: -d / a } : { n: n / a, d: d / a };
}
const zero = fraction(0n);
const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction) =>
  times(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
const compare = (a: Fraction, b: Fraction) => minus(a, b).n;
const total = (list: readonly Fraction[]) => list.reduce(plus, zero);
const running = (list: readonly Fraction[]) =>
  list.reduce<Fraction[]>((sums, x) => sums.concat(plus(sums.at(-1) ?? zero, x)), []);

/** `12.5` is 25/2, `57%` is 57/100, an empty cell is nothing. */
function read(text: string): Fraction {
  const [, sign, whole, tail = '', percent] = /^(-?)(\d*)\.?(\d*)(%?)$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw new Error(`the oracle cannot read "${text}"`);
  const size = BigInt(`0${whole}${tail}`) * (sign === '-' ? -1n : 1n);
  return fraction(size, 10n ** BigInt(tail.length) * (percent ? 100n : 1n));
}

/** `ivanov` or `ivanov:60|petrova:40`. */
function readShares(text: string): { employee: string; share: Fraction }[] {
  if (text.trim() === '') return [];
  return text.split('|').map((part) => {
    const [employee = '', percent = '100'] = part.trim().split(':');
    return { employee, share: read(`${percent}%`) };
  });
}

const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const boundOf = (bound: Bound) => read('from' in bound ? bound.from : bound.above);
const reachesDown = (bound: Bound) => 'from' in bound && read(bound.from).n === 0n;
const isReached = (bound: Bound, x: Fraction) =>
  compare(x, boundOf(bound)) >= ('from' in bound ? 0n : 1n);

/** The last entry whose bound `x` reaches; a first one `from: 0` also holds for all below zero. */
function reached<T extends Bound>(list: readonly T[], x: Fraction): T | undefined {
  return list.filter((one, i) => isReached(one, x) || (i === 0 && reachesDown(one))).at(-1);
}

/** Each rate pays only what of `x` lies in its own band; `unit` turns the bounds into amounts. */
function marginal(rates: Tiers['rates'], unit: Fraction, x: Fraction): Fraction {
  return total(
    rates.map((tier, i) => {
      const low = times(boundOf(tier), unit);
      const next = rates[i + 1];
      const edge = next ? times(boundOf(next), unit) : x;
      const inBand = minus(compare(edge, x) < 0n ? edge : x, low);
      const pays = inBand.n > 0n || (i === 0 && reachesDown(tier));
      return pays ? times(inBand, read(tier.rate)) : zero;
    }),
  );
}

/** What a bonus pays at performance `x`: a part of the target, or an amount. */
function payout(bonus: Bonus, x: Fraction): Fraction {
  if (bonus.steps) return read(reached(bonus.steps, x)?.pay ?? '0');
  const points = (bonus.curve ?? []).map(({ at, pay }) => ({ at: read(at), pay: read(pay) }));
  const left = points.filter((point) => compare(x, point.at) >= 0n).at(-1);
  const right = points.find((point) => compare(x, point.at) < 0n);
  if (!left) return right?.at.n === 0n ? right.pay : zero;
  if (!right) return left.pay;
  const way = over(minus(x, left.at), minus(right.at, left.at));
  return plus(left.pay, times(way, minus(right.pay, left.pay)));
}

/** Kopecks of `x` (in the currency's unit), rounded to a multiple of `to`. */
function roundTo(x: Fraction, to: Fraction, mode: string): bigint {
  const q = over(x, to);
  const size = q.n < 0n ? -q.n : q.n;
  const whole = size / q.d;
  const rest = 2n * (size % q.d);
  const half = rest === q.d && (mode === 'half_up' || whole % 2n === 1n);
  const away = mode === 'down' ? false : mode === 'up' ? rest > 0n : rest > q.d || half;
  const steps = away ? whole + 1n : whole;
  return kopecks(times(fraction(q.n < 0n ? -steps : steps), to));
}
const kopecks = (x: Fraction) => (x.n * 100n) / x.d;

// --- Deals ---------------------------------------------------------------------------------------

function cell(line: Line, column: string): string {
  if (column === 'origin') return line.byHead ? 'head' : 'own';
  return (line.deal as Readonly<Record<string, string>>)[column]?.trim() ?? '';
}

const meets = (line: Line, where: Where = {}) =>
  Object.entries(where).every(([column, allowed]) => allowed.includes(cell(line, column)));

function measureOf(deal: DealRow, measure: Exclude<Measure, 'deals'>): Fraction {
  if (measure !== 'margin') return read(deal[measure]);
  return deal.margin.trim() === '' ? minus(read(deal.revenue), read(deal.cost)) : read(deal.margin);
}

/** What each credit is worth. A deal counts as the share of its first line, and on that line. */
function worth(credits: readonly Credit[], measure: Measure, atLeast = zero): Fraction[] {
  if (measure !== 'deals')
    return credits.map(({ line, share }) => times(measureOf(line.deal, measure), share));
  return credits.map(({ line, share }, k) => {
    const same = (other: Credit) => other.line.deal.deal_id === line.deal.deal_id;
    if (credits.findIndex(same) !== k) return zero;
    const sum = total(credits.filter(same).map((other) => read(other.line.deal.revenue)));
    return sum.n > 0n && compare(sum, atLeast) >= 0n ? share : zero;
  });
}

// --- The month -----------------------------------------------------------------------------------

/** Everything that the month pays, by the slowest and plainest way. */
export function oracle(month: Month): OracleResult {
  const { scheme, period } = month;
  const plans = scheme.plans ?? { main: { measure: 'revenue' } };
  const rounding = { to: '0.01', mode: 'half_up', at: 'component', ...scheme.rounding };
  const round = (x: Fraction) => roundTo(x, read(rounding.to), rounding.mode);

  // Seats: the rows of one person in the same team and role.
  const roster = month.people.filter((row) => row.period === period);
  const seats: Seat[] = [];
  for (const row of roster) {
    const { team, role, employee } = row;
    if (role === 'team') continue;
    const seat = seats.find(
      (one) => one.team === team && one.role === role && one.employee === employee,
    );
    if (seat) seat.rows.push(row);
    else seats.push({ team, role, employee, rows: [row] });
  }
  const holds = (seat: Seat, date: string) =>
    seat.rows.some(({ from, to }) => from <= date && (to === '' || date <= to));
  const seatOn = (employee: string, date: string, team: string): Seat => {
    const seat = seats.find(
      (one) => one.employee === employee && holds(one, date) && (!team || one.team === team),
    );
    if (!seat) throw new Error(`the month is not valid: ${employee} has no row on ${date}`);
    return seat;
  };

  // The two credits of every line that counts in the period.
  const { date: dateColumn, statuses } = scheme.credit;
  const lines: Line[] = month.deals
    .filter((deal) => deal[dateColumn].startsWith(`${period}-`))
    .filter((deal) => !statuses || statuses.includes(deal.status.trim()))
    .map((deal) => {
      const date = deal[dateColumn];
      const shares = (text: string, team: string): Share[] =>
        readShares(text).map(({ employee, share }) => ({
          seat: seatOn(employee, date, team),
          share,
        }));
      const owners = shares(deal.owner, deal.team);
      const byHead = owners.some(({ seat }) => seat.role === 'head');
      const paid = byHead ? shares(deal.assigned_to, '') : owners;
      const counted = byHead && !scheme.head_deals.count_toward_rep_plan ? [] : paid;
      return { deal, date, byHead, owners, counted, paid };
    })
    .sort(
      (a, b) =>
        byCodePoint(a.date, b.date) ||
        byCodePoint(a.deal.deal_id, b.deal.deal_id) ||
        Number(a.deal.line || 1) - Number(b.deal.line || 1),
    );
  const heldLines = lines.filter((line) => line.paid.length === 0);
  const held = kopecks(total(heldLines.map((line) => read(line.deal.revenue))));

  const credits = (of: 'owners' | 'counted' | 'paid', who: (seat: Seat) => boolean): Credit[] =>
    lines.flatMap((line) => {
      const mine = line[of].filter(({ seat }) => who(seat));
      return mine.length > 0 ? [{ line, share: total(mine.map(({ share }) => share)) }] : [];
    });

  // Attainment of a seat (its days, its plan) or of a team (the whole period).
  const actualOf = (who: Seat | string, name: string): Fraction => {
    const all =
      typeof who === 'string'
        ? credits('owners', (seat) => seat.team === who)
        : credits('counted', (seat) => seat === who);
    const { measure = 'revenue', where } = plans[name] ?? {};
    return total(
      worth(
        all.filter(({ line }) => meets(line, where)),
        measure,
      ),
    );
  };
  const planCells = (who: Seat | string, name: string): string[] => {
    const rows =
      typeof who === 'string'
        ? roster.filter((row) => row.role === 'team' && row.team === who)
        : who.rows;
    return rows.map((row) => (name === 'main' ? row.plan : row['plan:focus']));
  };
  const planOf = (who: Seat | string, name: string) => total(planCells(who, name).map(read));
  const meant = (seat: Seat, by: Exclude<Performance, 'amount'>): [Seat | string, string] => {
    if (by === 'attainment') return [seat, 'main'];
    if (by === 'team_attainment') return [seat.team, 'main'];
    return [by.attainment === 'own' ? seat : seat.team, by.plan];
  };
  const performance = (seat: Seat, by: Performance, base: Fraction): Fraction => {
    if (by === 'amount') return base;
    const [who, plan] = meant(seat, by);
    return over(actualOf(who, plan), planOf(who, plan));
  };

  // What a commission amounts to through each of its deals.
  const commission = (seat: Seat, rule: Commission, mine: readonly Credit[]): Fraction[] => {
    const values = worth(mine, rule.measure ?? 'revenue');
    const bases = running(values);
    if (rule.rate_by) {
      const { column, rates, other = '' } = rule.rate_by;
      return running(
        values.map((value, k) =>
          times(value, read(rates[cell((mine[k] as Credit).line, column)] ?? other)),
        ),
      );
    }
    if (!rule.tiers) return bases.map((base) => times(base, read(rule.rate ?? '')));
    const { by, mode, rates } = rule.tiers;
    const x = performance(seat, by, total(values));
    const rate = read(reached(rates, x)?.rate ?? '0%');
    if (mode === 'whole') return bases.map((base) => times(base, rate));
    if (by === 'amount') return bases.map((base) => marginal(rates, fraction(1n), base));
    const [who, name] = meant(seat, by);
    const plan = planOf(who, name);
    if (typeof who === 'string') return bases.map((base) => marginal(rates, plan, base));
    // Deals outside the own plan are paid at the rate that the plan reached in the end.
    const inPlan = mine.map(({ line }) => line.counted.some((share) => share.seat === seat));
    const counted = running(values.map((value, k) => (inPlan[k] ? value : zero)));
    return bases.map((base, k) => {
      const own = counted[k] ?? zero;
      return plus(marginal(rates, plan, own), times(minus(base, own), rate));
    });
  };

  const bonus = (seat: Seat, rule: Bonus): Fraction => {
    const { target = '1' } = rule;
    const column = typeof target === 'string' ? undefined : (target.column as keyof PersonRow);
    const full = column ? total(seat.rows.map((row) => read(row[column]))) : read(`${target}`);
    return times(full, payout(rule, performance(seat, rule.by, zero)));
  };

  const amounts = (seat: Seat, rule: Exclude<Component, Bonus>, mine: readonly Credit[]) => {
    switch (rule.kind) {
      case 'commission':
        return commission(seat, rule, mine);
      case 'per_unit':
        return running(worth(mine, 'quantity').map((units) => times(units, read(rule.amount))));
      case 'per_deal': {
        const deals = worth(mine, 'deals', read(rule.at_least?.revenue ?? '0'));
        return running(deals.map((share) => times(share, read(rule.amount))));
      }
    }
  };

  // The deals that a component is paid on: the payee's, or the team's on the days of the seat.
  const scope = (seat: Seat, rule: Exclude<Component, Bonus>): Credit[] => {
    const { of = 'own', where } = rule;
    const all =
      of === 'own'
        ? credits('paid', (one) => one === seat)
        : credits('owners', (one) => one.team === seat.team)
            .filter(({ line }) => holds(seat, line.date))
            .filter(({ line }) => of === 'team' || !line.byHead);
    return all.filter(({ line }) => meets(line, where));
  };

  // Every seat is calculated by itself. Rounding is monotone, so cap and floor may come after it.
  const components: OracleResult['components'][number][] = [];
  const rows: OracleResult['credits'][number][] = [];
  for (const seat of seats) {
    const { team, role, employee } = seat;
    for (const rule of scheme.roles[role]?.components ?? []) {
      const cap = rule.cap === undefined ? undefined : round(read(rule.cap));
      const floor = rule.floor === undefined ? undefined : round(read(rule.floor));
      const capped = (amount: bigint) => (cap !== undefined && amount > cap ? cap : amount);
      const lifted = (amount: bigint) => (floor !== undefined && amount < floor ? floor : amount);
      let paid = 0n;
      if (rule.kind === 'bonus') paid = capped(round(bonus(seat, rule)));
      else {
        const mine = scope(seat, rule);
        const through = amounts(seat, rule, mine);
        const byDeal = (rule.of ?? 'own') === 'own';
        let sumOfRounded = 0n;
        through.forEach((amount, k) => {
          sumOfRounded += round(minus(amount, through[k - 1] ?? zero));
          const now = capped(byDeal && rounding.at === 'deal' ? sumOfRounded : round(amount));
          const { deal } = (mine[k] as Credit).line;
          if (byDeal)
            rows.push({
              deal_id: deal.deal_id,
              line: deal.line || '1',
              paid_to: employee,
              component: rule.id,
              amount: now - paid,
            });
          paid = now;
        });
        const topUp = lifted(paid) - paid;
        if (byDeal && topUp !== 0n)
          rows.push({
            deal_id: '',
            line: '',
            paid_to: employee,
            component: rule.id,
            amount: topUp,
          });
      }
      components.push({ employee, team, role, component: rule.id, amount: lifted(paid) });
    }
  }

  // Payouts: what each person earned in all seats, and what was added or taken by hand.
  const sum = (list: readonly bigint[]) => list.reduce((a, b) => a + b, 0n);
  const byHand = month.adjustments.filter((one) => one.period === period);
  const everybody = [...seats, ...byHand].map(({ employee }) => employee);
  const payouts = [...new Set(everybody)].sort(byCodePoint).map((employee) => {
    const own = (one: { employee: string }) => one.employee === employee;
    const earned = sum(components.filter(own).map(({ amount }) => amount));
    const adjustments = sum(byHand.filter(own).map(({ amount }) => kopecks(read(amount))));
    return { employee, earned, adjustments, payout: earned + adjustments };
  });

  const teams = [...new Set(roster.map((row) => row.team))];
  const holders: { who: Seat | string; team: string; employee: string; role: string }[] = [
    ...teams.map((team) => ({ who: team, team, employee: '', role: 'team' })),
    ...seats.map((seat) => ({ who: seat, ...seat })),
  ];
  const attainment = holders.flatMap(({ who, team, employee, role }) =>
    Object.keys(plans)
      .filter((plan) => planCells(who, plan).some((text) => text.trim() !== ''))
      .map((plan) => ({
        team,
        employee,
        role,
        plan,
        actual: actualOf(who, plan),
        target: planOf(who, plan),
      })),
  );
  return { payouts, components, credits: rows, attainment, held };
}
