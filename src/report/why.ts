/**
 * A component's working as a line of text: `1 240 000.00 × 6 % (attainment 92.4 % ≥ 80 %)`. It reads
 * nothing but the steps that made the amount.
 */
import type { Earned } from '../core/earn.ts';
import type { Currency } from '../core/money/currency.ts';
import { compare, exact, sumOf } from '../core/money/exact.ts';
import type { Figure } from '../core/money/figure.ts';
import { formatPercent, formatRate } from '../core/money/format.ts';
import type { Scored } from '../core/money/reading.ts';
import type { Idle, Step } from '../core/money/step.ts';
import type { SeatTotal } from '../core/total.ts';
import { amount, percent, quantity, shown } from './figures.ts';
import { closed, missed, read, reasons, whyOf } from './readings.ts';

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

/** A step in words. */
export function phrase(step: Step, currency: Currency): string {
  switch (step.op) {
    case 'times': {
      const notes = [step.label, ...reasons(step.reasons, currency)].filter((note) => note !== '');
      return withNotes(product(step.base, step.rate, currency), notes);
    }
    case 'bands':
      return step.bands.map(({ base, rate }) => product(base, rate, currency)).reduce(joined, '');
    case 'point':
      return withNotes(
        product(step.target, step.payout, currency),
        reasons(step.reasons, currency),
      );
    case 'fixed':
      return withNotes(shown(step.amount, currency), reasons(step.reasons, currency));
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
    case 'each':
      return phrase(step.of, currency);
    case 'min':
      return `${phrase(step.of, currency)}, capped at ${shown(step.cap, currency)}`;
    case 'max':
      return `${phrase(step.of, currency)}, raised to the floor ${shown(step.floor, currency)}`;
  }
}

/** A sum stands in brackets where something is done to all of it. */
function grouped(step: Step, currency: Currency): string {
  const text = phrase(step, currency);
  const many = step.op === 'sum' || (step.op === 'bands' && step.bands.length > 1);
  return many ? `(${text})` : text;
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
      // Each deal was looked up by itself, and none reached a bound.
      if (idle.reasons.length === 0) return 'nothing: no deal reaches the first bound';
      const missing = idle.reasons.filter(({ held }) => !held);
      if (missing.length > 0) {
        return `nothing: ${missing.map((each) => missed(each, currency)).join('; ')}`;
      }
      // A bound was reached, but there is nothing in its band.
      return withNotes('nothing', reasons(idle.reasons, currency));
    }
  }
}

const LIMITED = { cap: ', at the cap', floor: ', under the floor' } as const;

/** `60 % × 90 % (team attainment 90 % of 100 %)`. */
function scoreText({ reading, weight, score, by }: Scored, currency: Currency): string {
  const text = `${percent(formatRate(weight))} × ${percent(formatPercent(score))}`;
  if ('reached' in by) return withNotes(text, [whyOf(by.reached, currency)]);
  const limited = by.limited === null ? '' : LIMITED[by.limited];
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
  const bases = step.sharers.map(({ base }) => base.value);
  const whole = sumOf(bases);
  const mine = bases[step.mine] ?? whole;
  const part = percent(formatPercent(mine.div(whole)));
  const pool = `${phrase(step.pool, currency)} = ${amount(exact(step.rounded), currency)}`;
  return `${part} of the pool of ${bases.length}: ${pool}`;
}

function withNotes(text: string, notes: readonly string[]): string {
  return notes.length === 0 ? text : `${text} (${notes.join('; ')})`;
}

/** A part that takes away brings its own sign. */
function joined(before: string, part: string): string {
  if (before === '') return part;
  return part.startsWith('−') ? `${before} − ${part.slice(1)}` : `${before} + ${part}`;
}

function product(base: Figure, rate: Figure, currency: Currency): string {
  return `${quantity(base, currency)} × ${shown(rate, currency)}`;
}
