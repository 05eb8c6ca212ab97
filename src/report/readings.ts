/** Readings as phrases: what was read, and what it was held against. */
import type { Currency } from '../core/money/currency.ts';
import { compare, type Exact } from '../core/money/exact.ts';
import { formatPercent } from '../core/money/format.ts';
import type { GateReading, Reached, Reading } from '../core/money/reading.ts';
import { percent, shown } from './figures.ts';

/** `attainment of focus`, `team attainment in 2026-Q4`. */
export function nameOfReading({ name, of, over }: Reading): string {
  return `${READINGS[name](of)}${over === '' ? '' : ` in ${over}`}`;
}

/** `attainment of focus 84.7 %`. A measured percentage is cut, so it never seems to reach more. */
export function read(reading: Reading, currency: Currency): string {
  const words = nameOfReading(reading);
  const { figure } = reading;
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

export function reasons(list: readonly Reached[], currency: Currency): readonly string[] {
  return list.map((each) => reason(each, currency));
}

export function whyOf(reached: Reached, currency: Currency): string {
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
export function missed({ reading, bound }: Reached, currency: Currency): string {
  const text = read(reading, currency);
  if (bound === null || reading.figure === null) return text;
  const word = bound.edge === 'from' ? 'below' : 'not above';
  return `${text} is ${word} ${level(bound.at, reading, currency)}`;
}

/** `the gate needs ≥ 100 %, but attainment of focus 84.7 %`. */
export function closed(gate: GateReading, currency: Currency): string {
  return `the gate needs ${edges(gate, currency)}, but ${read(gate.reading, currency)}`;
}

/** A gate that holds, or one that does not: `holds: ≥ 100 %`. */
export function gateText(gate: GateReading, currency: Currency): string {
  return `${gate.held ? 'holds' : 'does not hold'}: ${edges(gate, currency)}`;
}

/** `≥ 80 % and < 100 %`. */
function edges({ reading, range }: GateReading, currency: Currency): string {
  return [range.low, range.high]
    .flatMap((edge) =>
      edge === null ? [] : [`${SIGNS[edge.edge]} ${level(edge.at, reading, currency)}`],
    )
    .join(' and ');
}

const SIGNS = { from: '≥', above: '>', below: '<', at_most: '≤' } as const;

/** A bound in the unit of what it is held against. */
export function level(at: Exact, { figure }: Reading, currency: Currency): string {
  return shown({ unit: figure?.unit ?? 'ratio', value: at }, currency);
}
