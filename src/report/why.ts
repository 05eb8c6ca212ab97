/**
 * A component's working as a line of text: `1 240 000.00 × 6 % (attainment 92.4 % ≥ 80 %)`. It reads
 * nothing but the steps that made the amount.
 */
import type { Earned } from '../core/earn.ts';
import type { Currency } from '../core/money/currency.ts';
import { compare, type Exact, ONE } from '../core/money/exact.ts';
import type { Figure } from '../core/money/figure.ts';
import {
  formatMoneySpaced,
  formatNumber,
  formatPercent,
  formatRate,
  shownMoney,
  spaced,
} from '../core/money/format.ts';
import type { Bound, Reached, Reading, Step } from '../core/money/working.ts';

/** How a component came to its amount, before the one rounding. */
export function why(earned: Pick<Earned, 'working'>, currency: Currency): string {
  return phrase(earned.working, currency);
}

function phrase(step: Step, currency: Currency): string {
  switch (step.op) {
    case 'times': {
      const notes = [step.label, reason(step.reached, currency)].filter((note) => note !== '');
      return withNotes(product(step.base, step.rate, currency), notes);
    }
    case 'band':
      return product(step.base, step.rate, currency);
    case 'point': {
      const notes = [reason(step.reached, currency)].filter((note) => note !== '');
      return withNotes(product(step.target, step.payout, currency), notes);
    }
    case 'fixed': {
      const notes = [reason(step.reached, currency)].filter((note) => note !== '');
      return withNotes(amount(step.amount, currency), notes);
    }
    case 'none':
      if (step.reached === null) return 'nothing';
      // A bound was reached, but there is nothing in its band.
      if (step.reached.held) return withNotes('nothing', [reason(step.reached, currency)]);
      return `nothing: ${missed(step.reached, currency)}`;
    case 'sum':
      return step.parts.map((part) => phrase(part, currency)).reduce(joined, '');
    case 'min':
      return `${phrase(step.of, currency)}, capped at ${amount(step.cap, currency)}`;
    case 'max':
      return `${phrase(step.of, currency)}, raised to the floor ${amount(step.floor, currency)}`;
  }
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
function read({ name, plan, figure }: Reading, currency: Currency): string {
  const words = name === 'team_attainment' ? 'team attainment' : name;
  const value =
    figure.unit === 'ratio' ? percent(formatPercent(figure.value)) : shown(figure, currency);
  return `${words}${plan === '' ? '' : ` of ${plan}`} ${value}`;
}

/** `attainment 92.4 % ≥ 80 %`. */
function reason(reached: Reached | null, currency: Currency): string {
  if (reached === null) return '';
  const { reading, bound } = reached;
  const text = read(reading, currency);
  if (bound === null) return text;
  // A first bound of zero reaches down without end.
  if (compare(reading.figure.value, bound.at) < 0) return `${text}, the first rate`;
  return `${text} ${bound.edge === 'from' ? '≥' : '>'} ${level(bound, reading, currency)}`;
}

/** `attainment 62 % is below 80 %`. */
function missed({ reading, bound }: Reached, currency: Currency): string {
  const text = read(reading, currency);
  if (bound === null) return text;
  const word = bound.edge === 'from' ? 'below' : 'not above';
  return `${text} is ${word} ${level(bound, reading, currency)}`;
}

function level({ at }: Bound, { figure }: Reading, currency: Currency): string {
  return shown({ unit: figure.unit, value: at }, currency);
}
