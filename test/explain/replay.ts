// Calculates an explanation again from its JSON alone, with exact fractions of its own: each number
// from its children, by the operation that it names.

import {
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  times,
  total,
  zero,
} from '../oracle/fractions.ts';

export interface Json {
  readonly kind: string;
  readonly label: string;
  readonly value: string | null;
  readonly exact?: string;
  readonly unit?: string;
  readonly operation: string;
  readonly children?: readonly Json[];
  readonly pays?: string;
  readonly deal?: { readonly deal_id: string; readonly line: number };
  readonly to?: string;
  readonly mode?: string;
  readonly each?: string;
  readonly from?: string | null;
  readonly above?: string;
  readonly below?: string;
  readonly at_most?: string;
  readonly held?: boolean;
  readonly mine?: number;
  readonly bounds?: readonly {
    readonly reached: Edge | null;
    readonly next: Edge | null;
  }[];
  readonly points?: readonly { readonly at: string; readonly pay: string }[];
}

interface Edge {
  readonly from?: string;
  readonly above?: string;
}

/** `17/20`, `-3`. */
function parsed(text: string | null | undefined): Fraction {
  const [, n, d = '1'] = /^(-?\d+)(?:\/(\d+))?$/.exec(text ?? '') ?? [];
  if (n === undefined) throw new Error(`"${text}" is not a fraction`);
  return fraction(BigInt(n), BigInt(d));
}

/** The path of every number that does not follow from its children. */
export function faults(node: Json, path = ''): string[] {
  const here = `${path}/${node.label}`;
  const inside = (node.children ?? []).flatMap((child) => faults(child, here));
  if (node.value === null) return inside;
  const wrong = follows(node, here);
  return wrong === null ? inside : [...inside, wrong];
}

function follows(node: Json, here: string): string | null {
  const value = parsed(node.exact);
  const again = recalculated(node);
  if (again === 'broken') return `${here}: ${node.operation} does not hold`;
  if (again === null || compare(again, value) === 0n) return null;
  return `${here}: ${node.operation} gives ${again.n}/${again.d}, not ${node.exact}`;
}

const of = (node: Json | undefined): Fraction => parsed(node?.exact);

/** The value by the operation; null where there is nothing to calculate. */
function recalculated(node: Json): Fraction | null | 'broken' {
  const { operation, children = [] } = node;
  const values = (): Fraction[] => children.map(of);
  const [first, second] = children;
  switch (operation) {
    case 'given':
      return children.length === 0 ? null : 'broken';
    case 'nothing':
      return zero;
    case 'sum':
      return total(values());
    case 'product':
      return values().reduce(times);
    case 'quotient':
      return over(of(first), of(second));
    case 'difference':
      return minus(of(first), of(second));
    case 'positive':
      return highest(values(), zero);
    case 'least':
      return values().reduce((a, b) => (compare(a, b) <= 0n ? a : b));
    case 'greatest':
      return values().reduce((a, b) => (compare(a, b) >= 0n ? a : b));
    case 'round':
      return rounded(of(first), parsed(node.to), node.mode ?? '');
    case 'sum_of_rounded': {
      const exact = total(children.slice(1).map((child) => of(child.children?.[0])));
      if (compare(exact, of(first)) !== 0n) return 'broken';
      return total(children.slice(1).map(of));
    }
    case 'bands':
      return bandsHold(node) ? total(children.slice(1).map(of)) : 'broken';
    case 'band':
      return times(of(first), of(second));
    case 'reached':
      return children.every((child, i) => reaches(child, node.bounds?.[i])) ? null : 'broken';
    case 'line':
      return onLine(of(first), node);
    case 'gates':
      return children.slice(1).every(({ held }) => held) ? of(first) : zero;
    case 'gate':
      return within(of(first), node) === node.held ? of(first) : 'broken';
    case 'share':
      return shared(node);
    default:
      throw new Error(`nobody knows the operation ${operation}`);
  }
}

function highest(values: readonly Fraction[], least: Fraction): Fraction {
  return values.reduce((a, b) => (compare(a, b) >= 0n ? a : b), least);
}

/** To a whole number of steps; half away from zero, to even, toward zero or away from it. */
function rounded(value: Fraction, step: Fraction, mode: string): Fraction {
  const steps = over(value, step);
  const size = steps.n < 0n ? -steps.n : steps.n;
  const [whole, twice] = [size / steps.d, (size % steps.d) * 2n];
  const up =
    (mode === 'up' && twice > 0n) ||
    (mode === 'half_up' && twice >= steps.d) ||
    (mode === 'half_even' && (twice > steps.d || (twice === steps.d && whole % 2n === 1n)));
  const result = whole + (up ? 1n : 0n);
  return times(fraction(steps.n < 0n ? -result : result), step);
}

/** What of a sum lies between two bounds; an open side has no end. */
function inside(sum: Fraction, { from, to }: Json): Fraction {
  const cut = (value: Fraction): Fraction => {
    if (from != null && compare(value, parsed(from)) < 0n) return parsed(from);
    return to != null && compare(value, parsed(to)) > 0n ? parsed(to) : value;
  };
  return minus(cut(sum), cut(zero));
}

/** Each band holds what of the base lies in it: of all of it, or of each deal by itself. */
function bandsHold({ each, children = [] }: Json): boolean {
  const [base, ...bands] = children;
  return bands.every((band) => {
    const part = each === 'period' ? inside(of(base), band) : ofEachDeal(base, band);
    return compare(part, of(band.children?.[0])) === 0n;
  });
}

/** The lines of a deal move through the bands as if nobody shared them; the share of each counts. */
function ofEachDeal(base: Json | undefined, band: Json): Fraction {
  const reached = new Map<string, Fraction>();
  return total(
    (base?.children ?? []).map((line) => {
      const [whole, share] = line.children ?? [];
      const id = line.deal?.deal_id ?? '';
      const before = reached.get(id) ?? zero;
      const after = plus(before, whole === undefined ? of(line) : of(whole));
      reached.set(id, after);
      const part = minus(inside(after, band), inside(before, band));
      return share === undefined ? part : times(part, of(share));
    }),
  );
}

function reaches(
  child: Json,
  bound: { readonly reached: Edge | null; readonly next: Edge | null } | undefined,
): boolean {
  if (bound === undefined || child.value === null) return false;
  const value = of(child);
  const above = ({ from, above: over_ }: Edge): boolean =>
    from === undefined ? compare(value, parsed(over_)) > 0n : compare(value, parsed(from)) >= 0n;
  return (
    (bound.reached === null || above(bound.reached)) && (bound.next === null || !above(bound.next))
  );
}

function onLine(value: Fraction, { points = [] }: Json): Fraction {
  const [low, high] = points;
  const [a, b] = [parsed(low?.at), parsed(high?.at)];
  const [from, to] = [parsed(low?.pay), parsed(high?.pay)];
  return plus(from, times(minus(to, from), over(minus(value, a), minus(b, a))));
}

function within(value: Fraction, { from, above, below, at_most }: Json): boolean {
  return (
    (from == null || compare(value, parsed(from)) >= 0n) &&
    (above === undefined || compare(value, parsed(above)) > 0n) &&
    (below === undefined || compare(value, parsed(below)) < 0n) &&
    (at_most === undefined || compare(value, parsed(at_most)) <= 0n)
  );
}

/** Largest remainders: whole steps of the pool, then one each to the largest rests. */
function shared({ children = [], mine = 0, to }: Json): Fraction {
  const [pool, ...sharers] = children;
  const bases = sharers.map(of);
  const step = parsed(to);
  const steps = over(of(pool), step);
  const exact = bases.map((base) => over(times(steps, base), total(bases)));
  const whole = exact.map((part) => part.n / part.d);
  const left = Number(steps.n / steps.d - whole.reduce((a, b) => a + b, 0n));
  const order = exact
    .map((part, i) => ({ i, rest: minus(part, fraction(whole[i] ?? 0n)) }))
    .sort((a, b) => Number(compare(b.rest, a.rest)) || a.i - b.i);
  const lucky = order.slice(0, left).some(({ i }) => i === mine);
  return times(fraction((whole[mine] ?? 0n) + (lucky ? 1n : 0n)), step);
}
