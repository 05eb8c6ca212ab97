/**
 * The value of one parameter that costs a given amount. The costs of the range's own steps show where
 * the target is crossed; there bisection goes on upon a decimal grid of finer steps. 20 000 000 sold
 * at 4 %, 5 %, 6 % and 7 % costs 800 000 to 1 400 000, so 1 074 000 lies between 5 % and 6 %, at 5.37 %.
 *
 * Bisection needs a cost that rises, or falls, all the way: where steps or probes say otherwise there
 * may be several such values, and none is chosen.
 */
import { compare, type Exact, exact } from '../core/money/exact.ts';
import type { Money } from '../core/money/money.ts';
import { type Range, valueText } from './axes.ts';

/** A value and what it costs. */
export interface Probe {
  readonly value: string;
  readonly cost: Money;
}

export type TargetAnswer =
  | {
      readonly ok: true;
      /** Costs the target, or is the last on the grid that does not cost more. */
      readonly found: Probe;
      /** The neighbour on the grid that costs more; null when the target is met exactly. */
      readonly next: Probe | null;
      /** The step of the grid. */
      readonly step: string;
    }
  | { readonly ok: false; readonly why: 'not-reached'; readonly low: Probe; readonly high: Probe }
  /** Values between which the target is crossed, each a pair. */
  | {
      readonly ok: false;
      readonly why: 'ambiguous';
      readonly between: readonly (readonly [string, string])[];
    }
  /** A value of the grid is refused by the scheme, which the asker has told. */
  | { readonly ok: false; readonly why: 'refused' };

/** What a value costs; null when the scheme refuses it. */
export type Ask = (value: string) => Money | null;

/** Decimals of the finer grid beyond those that the range is written with. */
const FINER = 4;
const MOST_DECIMALS = 12;

interface Task {
  readonly target: Money;
  readonly range: Range;
  readonly unit: Exact;
  readonly ask: Ask;
}

/**
 * Finds the value. `costs` are those of the steps of the range, in order; `decimals` those of the
 * currency, beyond which amounts have none.
 */
export function valueFor(
  target: Money,
  range: Range,
  costs: readonly Probe[],
  decimals: number,
  ask: Ask,
): TargetAnswer {
  const task = { target, range, unit: unitOf(range, decimals), ask };
  const crossed = crossingsOf(target, costs);
  const [only] = crossed;
  if (only === undefined) return notReached(costs);
  if (crossed.length > 1) {
    const between = crossed.map(({ from, to }) => [costs[from]?.value, costs[to]?.value]);
    return { ok: false, why: 'ambiguous', between: between as [string, string][] };
  }
  const found = costs[only.from];
  if (only.exact && found !== undefined) return exactly(found, task);
  return bisect(costs, only.from, task);
}

function unitOf({ percent, decimals }: Range, ofCurrency: number): Exact {
  const finer = percent ? decimals + FINER : Math.max(decimals, ofCurrency);
  return exact(1n, 10n ** BigInt(Math.min(finer, MOST_DECIMALS)));
}

interface Crossed {
  readonly from: number;
  readonly to: number;
  /** Whether the steps themselves cost the target. */
  readonly exact: boolean;
}

/** Where the steps cost the target, or pass it. */
function crossingsOf(target: Money, costs: readonly Probe[]): readonly Crossed[] {
  const found: Crossed[] = [];
  costs.forEach(({ cost }, i) => {
    const before = costs[i - 1];
    const last = found.at(-1);
    if (cost === target) {
      if (before?.cost === target && last !== undefined)
        found[found.length - 1] = { ...last, to: i };
      else found.push({ from: i, to: i, exact: true });
    } else if (before !== undefined && before.cost !== target) {
      if (cost > target !== before.cost > target) found.push({ from: i - 1, to: i, exact: false });
    }
  });
  return found;
}

function notReached(costs: readonly Probe[]): TargetAnswer {
  const by = (better: (a: Money, b: Money) => boolean): Probe =>
    costs.reduce((best, each) => (better(each.cost, best.cost) ? each : best));
  return { ok: false, why: 'not-reached', low: by((a, b) => a < b), high: by((a, b) => a > b) };
}

function exactly(found: Probe, { unit, range }: Task): TargetAnswer {
  return { ok: true, found, next: null, step: valueText(unit, range) };
}

/** Halves the steps between two values of which one costs less and one more. */
function bisect(costs: readonly Probe[], at: number, task: Task): TargetAnswer {
  const { target, range, unit, ask } = task;
  let [low, high] = [costs[at], costs[at + 1]];
  if (low === undefined || high === undefined) throw new RangeError('no two steps to look between');
  const start = range.from.add(range.step.mul(BigInt(at)));
  const textAt = (steps: bigint): string => valueText(start.add(unit.mul(steps)), range);
  let [from, to] = [0n, range.step.div(unit).n];
  while (to - from > 1n) {
    const middle = (from + to) / 2n;
    const value = textAt(middle);
    const cost = ask(value);
    if (cost === null) return { ok: false, why: 'refused' };
    const probe = { value, cost };
    if (!isBetween(probe, low, high)) {
      return { ok: false, why: 'ambiguous', between: [[low.value, high.value]] };
    }
    if (cost === target) return exactly(roundest(probe, start.add(unit.mul(middle)), task), task);
    if (cost > target === low.cost > target) [from, low] = [middle, probe];
    else [to, high] = [middle, probe];
  }
  const [found, next] = low.cost < high.cost ? [low, high] : [high, low];
  return { ok: true, found, next, step: valueText(unit, range) };
}

function isBetween({ cost }: Probe, a: Probe, b: Probe): boolean {
  const [least, most] = a.cost < b.cost ? [a.cost, b.cost] : [b.cost, a.cost];
  return cost >= least && cost <= most;
}

/** Of neighbours that cost the same after rounding, the one with the fewest decimals. */
function roundest(probe: Probe, value: Exact, { range, target, ask }: Task): Probe {
  for (let decimals = range.decimals; decimals < MOST_DECIMALS; decimals += 1) {
    const [below, above] = [value.floor(decimals), value.ceil(decimals)];
    if (compare(below, value) === 0) return probe;
    for (const rounded of [below, above]) {
      const inside = compare(rounded, range.from) >= 0 && compare(rounded, range.to) <= 0;
      const text = valueText(rounded, range);
      if (inside && ask(text) === target) return { value: text, cost: target };
    }
  }
  return probe;
}
