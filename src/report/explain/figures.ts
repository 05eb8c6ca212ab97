/** Traced figures as nodes: down to the deal lines and to the cells of the inputs. */
import { exact } from '../../core/money/exact.ts';
import { type Figure, figure } from '../../core/money/figure.ts';
import type { Operation, Origin, Traced } from '../../core/money/traced.ts';
import { quantity } from '../figures.ts';
import { counted } from '../messages/words.ts';
import { dealLabel } from './lines.ts';
import { type Heading, leaf, type Node, node } from './node.ts';
import type { PaysOf, Scene } from './scene.ts';

interface Options {
  /** The heading of these deals in a table of deals. */
  readonly column?: Heading;
  readonly pays?: PaysOf;
  /** What the parts are called, where they have better names than their origins. */
  readonly parts?: readonly string[];
  /** The period whose plans need no name; left out: the paying one. */
  readonly period?: string;
}

/** The node of a figure, under the name that it has where it is used. */
export function tracedNode(
  scene: Scene,
  label: string,
  traced: Traced,
  options: Options = {},
): Node {
  const { origin } = traced;
  switch (origin.from) {
    case 'deals':
      return dealsNode(scene, label, traced, origin, options);
    case 'plans':
      return leaf('input', label, traced, {
        says:
          origin.period === (options.period ?? scene.period)
            ? ''
            : `in the plans of ${origin.period}`,
      });
    case 'metrics':
      return leaf('input', label, traced, {
        says: `${origin.metric} of ${origin.period} in the metrics`,
      });
    case 'days':
    case 'scheme':
    case 'balances':
      return leaf('input', label, traced);
    case 'earned':
      return leaf('input', label, traced, { whose: origin.employee });
    case 'rounded': {
      const of = tracedNode(scene, label, origin.of);
      const how = { op: 'round', rounding: origin.rounding } as const;
      return node('step', label, traced, how, [of]);
    }
    case 'sum':
    case 'product':
    case 'quotient':
    case 'difference':
    case 'positive':
      return madeNode(scene, label, traced, origin, options);
  }
}

type Made = Extract<Origin, { readonly parts: readonly Traced[] }>;

/** A figure that was made of others. */
function madeNode(
  scene: Scene,
  label: string,
  traced: Figure,
  origin: Made,
  { parts: names, ...options }: Options,
): Node {
  const { from, parts } = origin;
  const periods = periodsAdded(origin);
  const children = parts.map((part, i) => {
    const period = periods[i];
    if (period !== undefined) {
      return tracedNode(scene, `${nameOf(part)} of ${period}`, part, { ...options, period });
    }
    return from === 'positive'
      ? tracedNode(scene, label, part, { ...options, ...(names && { parts: names }) })
      : tracedNode(scene, names?.[i] ?? nameOf(part), part, options);
  });
  const how = { op: from };
  if (isEarned(origin)) {
    const people = new Set(children.map(({ whose }) => whose));
    const notes = [`earned by ${counted(people.size, 'person', 'people')} of the team`];
    return node('step', label, traced, how, children, { notes });
  }
  const says = periods.length === 0 ? formula(origin, children, scene) : '';
  return node('step', label, traced, how, children, { says });
}

/** What people earn, added up: each has a line, so that one can be left out. */
function isEarned({ from, parts }: Made): boolean {
  return from === 'sum' && parts.every(({ origin }) => origin.from === 'earned');
}

/** The periods whose plans are added up, part by part; none where it is not plans of several. */
function periodsAdded({ from, parts }: Made): readonly string[] {
  if (from !== 'sum') return [];
  const periods = parts.flatMap(({ origin }) => {
    const of = origin.from === 'product' ? origin.parts[0]?.origin : origin;
    return of?.from === 'plans' ? [of.period] : [];
  });
  const all = periods.length === parts.length;
  return all && new Set(periods).size > 1 ? periods : [];
}

/** What a figure is called where nothing else names it. */
export function nameOf({ origin }: Traced): string {
  switch (origin.from) {
    case 'deals':
      return origin.measure;
    case 'plans':
      return origin.column;
    case 'metrics':
      return origin.metric;
    case 'scheme':
      return KEYS[origin.key] ?? origin.key;
    case 'balances':
      return 'owed';
    case 'days':
      return `${origin.held} of ${origin.of} days`;
    case 'earned':
      return `${origin.component} of ${origin.employee}`;
    case 'rounded':
      return nameOf(origin.of);
    case 'sum':
    case 'product':
    case 'positive':
      return origin.parts[0] === undefined ? 'nothing' : nameOf(origin.parts[0]);
    case 'quotient':
      return 'part';
    case 'difference':
      return 'change';
  }
}

/** What keys of the scheme are called. */
const KEYS: Readonly<Record<string, string>> = {
  pay: 'payout',
  times: 'part of it',
  missing: 'the value to take where there is none',
  share_by: 'an equal part',
};

const SIGNS: Readonly<Record<Operation, string>> = {
  sum: '+',
  product: '×',
  quotient: '÷',
  difference: '−',
  positive: '',
};

/** `680 000.00 ÷ 800 000.00`: at most a handful of parts; a longer sum is told by its children. */
function formula({ from, parts }: Made, children: readonly Node[], { currency }: Scene): string {
  if (from === 'positive' || parts.length > 6) return '';
  return parts
    .map((part, i) => {
      const label = children[i]?.label ?? '';
      return part.origin.from === 'days' ? label : `${label} ${quantity(part, currency)}`;
    })
    .join(` ${SIGNS[from]} `);
}

function dealsNode(
  scene: Scene,
  label: string,
  traced: Figure,
  origin: Extract<Origin, { readonly from: 'deals' }>,
  { column, pays = () => null }: Options,
): Node {
  const { rows, shares, values, scale } = origin.lines();
  const whole = scene.result.month.deals.shareScale;
  const children = rows.map((row, i) => {
    const value = figure(traced.unit, exact(values[i] ?? 0n, scale));
    const line = scene.line(row);
    const paid = pays(row);
    const rest = paid === null ? { line } : { line, pays: paid };
    const share = shares[i] ?? 0n;
    const name = dealLabel(line);
    if (share === whole || share === 0n) return leaf('deal', name, value, rest);
    const part = leaf('input', 'share', figure('ratio', exact(share, whole)));
    const all = leaf(
      'input',
      origin.measure,
      figure(traced.unit, value.value.mul(whole).div(share)),
    );
    return node('deal', name, value, { op: 'product' }, [all, part], rest);
  });
  const over = origin.over === scene.period ? '' : ` in ${origin.over}`;
  const lines = counted(rows.length, 'deal line');
  const says =
    origin.measure === 'deals'
      ? `deals in ${lines}${over}`
      : `${origin.measure} of ${lines}${over}`;
  const rest = column === undefined ? { says } : { says, column };
  return node('deals', label, traced, { op: 'sum' }, children, rest);
}
