/**
 * A component's working as a line of text: `1 240 000.00 × 6 % (attainment 92.4 % ≥ 80 %)`. It reads
 * nothing but the steps that made the amount.
 */
import type { Earned } from '../core/earn.ts';
import type { Currency } from '../core/money/currency.ts';
import { compare, type Exact, exact, ONE, sumOf } from '../core/money/exact.ts';
import type { Figure } from '../core/money/figure.ts';
import {
  formatMoneySpaced,
  formatNumber,
  formatPercent,
  formatRate,
  shownMoney,
  spaced,
} from '../core/money/format.ts';
import type { GateReading, Reached, Reading, Scored } from '../core/money/reading.ts';
import type { Idle, Step } from '../core/money/working.ts';
import type { SeatTotal } from '../core/total.ts';

/** How a component came to its amount, before the one rounding. */
export function why(earned: Pick<Earned, 'working'>, currency: Currency): string {
  return phrase(earned.working, currency);
}

/** What a role's total made of what was earned. */
export function whyTotal({ earned, changes }: SeatTotal, currency: Currency): string {
  const text = (minor: bigint): string => amount(exact(minor), currency);
  const said = ({ rule, limit, from, to }: SeatTotal['changes'][number]): string => {
    switch (rule) {
      case 'cap':
        return `capped at ${text(limit)}`;
      case 'guarantee':
        return `raised to the guarantee ${text(limit)}`;
      case 'draw':
        return `raised to the draw ${text(limit)}`;
      case 'recovery':
        return `less ${text(from - to)} of ${text(limit)} owed`;
    }
  };
  return [`earned ${text(earned)}`, ...changes.map(said)].join(', ');
}

function phrase(step: Step, currency: Currency): string {
  switch (step.op) {
    case 'times': {
      const notes = [step.label, ...reasons(step.reasons, currency)].filter((note) => note !== '');
      return withNotes(product(step.base, step.rate, currency), notes);
    }
    case 'band':
      return product(step.base, step.rate, currency);
    case 'point':
      return withNotes(
        product(step.target, step.payout, currency),
        reasons(step.reasons, currency),
      );
    case 'fixed':
      return withNotes(amount(step.amount, currency), reasons(step.reasons, currency));
    case 'none':
      return nothing(step.idle, currency);
    case 'sum':
      return step.parts.map((part) => phrase(part, currency)).reduce(joined, '');
    case 'score':
      return `${shown(step.target, currency)} × (${step.items
        .map((item) => scoreText(item, currency))
        .join(' + ')})`;
    case 'growth':
      return growthText(step, currency);
    case 'share':
      return shareText(step, currency);
    case 'scale': {
      const factor = percent(formatRate(step.factor.value));
      const text = `${grouped(step.of, currency)} × ${factor}`;
      return withNotes(
        text,
        step.reasons.map((each) => whyOf(each, currency)),
      );
    }
    case 'gate':
      return `nothing: ${step.failed.map((each) => closed(each, currency)).join('; ')}`;
    case 'less': {
      const before =
        step.before === null ? '' : ` − ${amount(exact(step.roundedBefore), currency)} due before`;
      return `${phrase(step.now, currency)} = ${amount(exact(step.rounded), currency)} to date${before}`;
    }
    case 'min':
      return `${phrase(step.of, currency)}, capped at ${amount(step.cap, currency)}`;
    case 'max':
      return `${phrase(step.of, currency)}, raised to the floor ${amount(step.floor, currency)}`;
  }
}

/** A sum stands in brackets where something is done to all of it. */
function grouped(step: Step, currency: Currency): string {
  const text = phrase(step, currency);
  return step.op === 'sum' ? `(${text})` : text;
}

function nothing(idle: Idle, currency: Currency): string {
  switch (idle.why) {
    case 'empty':
      return 'nothing';
    case 'unshared':
      return `nothing: nobody has deals to share the pool of ${amount(exact(idle.amount), currency)} by`;
    case 'later':
      return `nothing yet: paid in ${idle.period}`;
    case 'elsewhere':
      return `nothing here: paid in team ${idle.team} as ${idle.role}`;
    case 'below': {
      const missing = idle.reasons.filter(({ held }) => !held);
      if (missing.length > 0) {
        return `nothing: ${missing.map((each) => missed(each, currency)).join('; ')}`;
      }
      // A bound was reached, but there is nothing in its band.
      return withNotes('nothing', reasons(idle.reasons, currency));
    }
  }
}

/** `60 % × 90 % (team attainment 90 % of 100 %)`. */
function scoreText({ reading, weight, score, by }: Scored, currency: Currency): string {
  const text = `${percent(formatRate(weight))} × ${percent(formatPercent(score))}`;
  if ('reached' in by) return withNotes(text, [whyOf(by.reached, currency)]);
  const limited = by.limited === null ? '' : `, at the ${by.limited}`;
  const relation = by.better === 'higher' ? 'of' : 'against at most';
  const goal = `${read(reading, currency)} ${relation} ${shown(by.goal, currency)}${limited}`;
  return withNotes(text, [goal]);
}

function growthText(
  { now, before, rate }: Extract<Step, { op: 'growth' }>,
  currency: Currency,
): string {
  const change = `${quantity(now, currency)} − ${quantity(before, currency)}`;
  return compare(now.value, before.value) > 0
    ? `(${change}) × ${shown(rate, currency)}`
    : `nothing: ${quantity(now, currency)} is not more than ${quantity(before, currency)}`;
}

function shareText(step: Extract<Step, { op: 'share' }>, currency: Currency): string {
  const whole = sumOf(step.bases);
  const mine = step.bases[step.mine] ?? whole;
  const part = percent(formatPercent(mine.div(whole)));
  const pool = `${phrase(step.pool, currency)} = ${amount(exact(step.rounded), currency)}`;
  return `${part} of the pool of ${step.bases.length}: ${pool}`;
}

function withNotes(text: string, notes: readonly string[]): string {
  return notes.length === 0 ? text : `${text} (${notes.join('; ')})`;
}

/** A part that takes away brings its own sign. */
function joined(before: string, part: string): string {
  if (before === '') return part;
  return part.startsWith('− ') ? `${before} ${part}` : `${before} + ${part}`;
}

function product(base: Figure, rate: Figure, currency: Currency): string {
  return `${quantity(base, currency)} × ${shown(rate, currency)}`;
}

function quantity(figure: Figure, currency: Currency): string {
  const text = shown(figure, currency);
  const one = compare(figure.value, ONE) === 0;
  switch (figure.unit) {
    case 'quantity':
      return `${text} ${one ? 'unit' : 'units'}`;
    case 'deals':
      return `${text} ${one ? 'deal' : 'deals'}`;
    case 'money':
    case 'ratio':
    case 'number':
      return text;
  }
}

function shown({ unit, value }: Figure, currency: Currency): string {
  switch (unit) {
    case 'money':
      return amount(value, currency);
    case 'ratio':
      return percent(formatRate(value));
    case 'quantity':
    case 'deals':
    case 'number':
      return signed(spaced(formatNumber(value)));
  }
}

function amount(value: Exact, currency: Currency): string {
  return signed(formatMoneySpaced(shownMoney(value), currency));
}

function percent(text: string): string {
  return signed(`${spaced(text.slice(0, -1))} %`);
}

function signed(text: string): string {
  return text.startsWith('-') ? `− ${text.slice(1)}` : text;
}

/** `attainment of focus 84.7 %`. A measured percentage is cut, so it never seems to reach more. */
function read({ name, of, over, figure }: Reading, currency: Currency): string {
  const time = over === '' ? '' : ` in ${over}`;
  const words = `${READINGS[name](of)}${time}`;
  if (figure === null) return `${words} without revenue`;
  const value =
    figure.unit === 'ratio' ? percent(formatPercent(figure.value)) : shown(figure, currency);
  return `${words} ${value}`;
}

const ofPlan = (plan: string): string => (plan === '' ? '' : ` of ${plan}`);

const READINGS: Readonly<Record<Reading['name'], (of: string) => string>> = {
  attainment: (plan) => `attainment${ofPlan(plan)}`,
  team_attainment: (plan) => `team attainment${ofPlan(plan)}`,
  amount: () => 'amount',
  margin_rate: () => 'margin rate',
  metric: (metric) => metric,
  team_metric: (metric) => `team ${metric}`,
  growth: (measure) => `growth of ${measure}`,
  team_growth: (measure) => `team growth of ${measure}`,
};

function reasons(list: readonly Reached[], currency: Currency): readonly string[] {
  return list.map((each) => reason(each, currency));
}

function whyOf(reached: Reached, currency: Currency): string {
  return reached.held ? reason(reached, currency) : missed(reached, currency);
}

/** `attainment 92.4 % ≥ 80 %`. */
function reason({ reading, bound }: Reached, currency: Currency): string {
  const text = read(reading, currency);
  if (bound === null || reading.figure === null) return text;
  // A first bound of zero reaches down without end.
  if (compare(reading.figure.value, bound.at) < 0) return `${text}, the first rate`;
  return `${text} ${bound.edge === 'from' ? '≥' : '>'} ${level(bound.at, reading, currency)}`;
}

/** `attainment 62 % is below 80 %`. */
function missed({ reading, bound }: Reached, currency: Currency): string {
  const text = read(reading, currency);
  if (bound === null || reading.figure === null) return text;
  const word = bound.edge === 'from' ? 'below' : 'not above';
  return `${text} is ${word} ${level(bound.at, reading, currency)}`;
}

/** `attainment of focus 84.7 % does not meet ≥ 100 %`. */
function closed({ reading, range }: GateReading, currency: Currency): string {
  const edges = [range.low, range.high].flatMap((edge) =>
    edge === null ? [] : [`${SIGNS[edge.edge]} ${level(edge.at, reading, currency)}`],
  );
  return `the gate needs ${edges.join(' and ')}, but ${read(reading, currency)}`;
}

const SIGNS = { from: '≥', above: '>', below: '<', at_most: '≤' } as const;

function level(at: Exact, { figure }: Reading, currency: Currency): string {
  return shown({ unit: figure?.unit ?? 'ratio', value: at }, currency);
}
