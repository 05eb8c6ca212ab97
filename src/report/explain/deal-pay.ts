/**
 * What one component pays for one deal line, and why. The rows of a component are rounded so that
 * they sum to it: a row is what is paid through its line, less what is paid before it.
 */
import type { Earned, EarnedLines } from '../../core/earn.ts';
import { compare, exact, isZero, NOTHING } from '../../core/money/exact.ts';
import { type Figure, figure, moneyFigure } from '../../core/money/figure.ts';
import { total, ZERO } from '../../core/money/money.ts';
import type { Traced } from '../../core/money/traced.ts';
import { amount, quantity, shown } from '../figures.ts';
import { whyOf } from '../readings.ts';
import { why } from '../why.ts';
import { whyNotCounted } from './conditions.ts';
import { tracedNode } from './figures.ts';
import { nameText } from './lines.ts';
import { leaf, type Node, node, type Pays } from './node.ts';
import { paysOf, type Scene } from './scene.ts';

/** A line, by its row, under a component that pays by deal. */
export function componentPay(scene: Scene, row: number, earned: Earned): Node {
  const { component, seat, paid } = earned;
  const label = `${component.id} of ${nameText(seat.employee)}`;
  const pays = paysOf(earned)(row);
  const nothing = whyNothing(scene, row, earned);
  if (pays === null || paid === null || nothing !== '') {
    const says = nothing === '' ? 'nothing' : nothing;
    return leaf('component', label, moneyFigure(pays?.amount ?? ZERO), { says });
  }
  const capped = earned.working.op === 'min';
  const notes = capped ? [`all deals together: ${why(earned, scene.currency)}`] : [];
  return {
    ...rowNode(scene, label, row, paid(), pays),
    says: atRates(scene, row, earned),
    notes,
  };
}

/** Why a component pays nothing for a line; empty when it does. */
export function whyNothing(scene: Scene, row: number, earned: Earned): string {
  const { component, base, gates, working } = earned;
  if (base === null || working.op === 'none' || gates.some(({ held }) => !held)) {
    return why(earned, scene.currency);
  }
  const counted = baseIn(base, row);
  if (counted === null) {
    const missed = whyNotCounted(scene, component.where, row);
    return `nothing: ${missed === '' ? 'its days are others' : missed}`;
  }
  if (counted.unit === 'deals' && isZero(counted.value)) return notADeal(scene, earned);
  const reached = earned.reasonsOf?.(row) ?? [];
  if (reached.length === 0 || reached.every(({ held }) => held)) return '';
  const missed = reached.filter(({ held }) => !held);
  return `nothing: ${missed.map((each) => whyOf(each, scene.currency)).join('; ')}`;
}

function notADeal({ currency }: Scene, { component }: Earned): string {
  const least = component.basis?.atLeast ?? null;
  const from = least === null ? 'above zero' : `from ${amount(exact(least), currency)}`;
  return `nothing: a deal counts ${from}, on its first line`;
}

/** `140 000.00 at 4 %`. */
function atRates({ currency }: Scene, row: number, earned: Earned): string {
  const base = baseIn(earned.base, row);
  const rates = (paysOf(earned)(row)?.rates ?? []).map((rate) => shown(rate, currency));
  const reached = (earned.reasonsOf?.(row) ?? []).map((each) => whyOf(each, currency));
  const because = reached.length === 0 ? '' : ` (${reached.join('; ')})`;
  const of = base === null ? '' : quantity(base, currency);
  return rates.length === 0
    ? `${of}, below the first rate`
    : `${of} at ${rates.join(' and ')}${because}`;
}

/** The rounded row; where each deal is rounded by itself, it is told as it is. */
function rowNode(
  scene: Scene,
  label: string,
  row: number,
  { lines, amounts, exactly, cap }: EarnedLines,
  pays: Pays,
): Node {
  const { rounding } = scene.result.month.scheme;
  const value = moneyFigure(pays.amount);
  if (rounding.at === 'deal') return leaf('component', label, value);
  const { increments, denominator } = exactly();
  const end = lines.rows.indexOf(row) + 1;
  const through = (name: string, count: number): Node => {
    const sum = increments.slice(0, count).reduce((minor, each) => minor + each, 0n);
    const full = leaf('input', 'exactly', figure('money', exact(sum, denominator)));
    const rounded = moneyFigure(total(amounts.slice(0, count)));
    const due = cap === null ? full : underCap(scene, full, cap);
    return node('step', name, rounded, { op: 'round', rounding }, [due]);
  };
  const parts = [through('paid through this line', end), through('paid before it', end - 1)];
  return node('component', label, value, { op: 'difference' }, parts);
}

/** A running amount as it is, or the cap where it has run over that. */
function underCap(scene: Scene, exactly: Node, cap: Traced<'money'>): Node {
  const running = exactly.value?.value ?? NOTHING;
  if (compare(running, cap.value) <= 0) return exactly;
  return node('step', 'capped', cap, { op: 'least' }, [exactly, tracedNode(scene, 'cap', cap)]);
}

/** What a line adds to a base; null when it is none of its lines. */
export function baseIn(base: Traced | null, row: number): Figure | null {
  if (base?.origin.from !== 'deals') return null;
  const { rows, values, scale } = base.origin.lines();
  const i = rows.indexOf(row);
  return i === -1 ? null : figure(base.unit, exact(values[i] ?? 0n, scale));
}
