/** `where`: the deal lines that count, by columns of deals.csv. */
import * as z from 'zod';
import type { Condition, Where } from '../../model.ts';
import type { Range } from '../../money/bound.ts';
import type { Exact } from '../../money/exact.ts';
import { either } from './chosen.ts';
import { complain } from './complaint.ts';
import { type KeyRule, noted } from './notes.ts';
import { atLeastOne, atMostOne, mapping } from './rules.ts';
import { decimal, texts } from './scalars.ts';

/** One edge at most on each side, and one at all. */
export const RANGE: readonly KeyRule[] = [
  atMostOne(['from', 'above'], 'range'),
  atMostOne(['below', 'at_most'], 'range'),
  atLeastOne(['from', 'above', 'below', 'at_most'], 'range'),
];

const range = mapping(
  {
    from: decimal.optional().describe('This much or more.'),
    above: decimal.optional().describe('More than this.'),
    below: decimal.optional().describe('Less than this.'),
    at_most: decimal.optional().describe('This much or less.'),
  },
  RANGE,
).transform((keys, ctx): Range => rangeOf(keys, ctx) ?? { low: null, high: null });

interface Edges {
  readonly from?: Exact | undefined;
  readonly above?: Exact | undefined;
  readonly below?: Exact | undefined;
  readonly at_most?: Exact | undefined;
}

/** The range of edges that meet `RANGE`; null after complaining, or without any. */
export function rangeOf(
  { from, above, below, at_most }: Edges,
  ctx: z.core.$RefinementCtx<unknown>,
  path: readonly (string | number)[] = [],
): Range | null {
  const low = from ?? above;
  const high = below ?? at_most;
  if ((low ?? high) === undefined) return null;
  const range: Range = {
    low: low === undefined ? null : { edge: from === undefined ? 'above' : 'from', at: low },
    high: high === undefined ? null : { edge: below === undefined ? 'at_most' : 'below', at: high },
  };
  if (isEmpty(range)) complain(ctx, { code: 'value-invalid', rule: 'range-empty' }, path);
  return range;
}

function isEmpty({ low, high }: Range): boolean {
  if (low === null || high === null) return false;
  const order = low.at.compare(high.at);
  return order > 0 || (order === 0 && (low.edge === 'above' || high.edge === 'below'));
}

type RawCondition = readonly string[] | Range;

const listOfTexts: z.ZodType<RawCondition> = texts;
const rangeOfNumbers: z.ZodType<RawCondition> = range;

/** Column → the texts that count, or a range of numbers. */
export const whereSchema = z.record(
  z.string(),
  noted(either<RawCondition>(listOfTexts, rangeOfNumbers), { name: 'condition', page: '' }),
);

/** The conditions of a `where` as read; none when it is left out. */
export function whereOf(where: Readonly<Record<string, RawCondition>> | undefined): Where {
  return Object.entries(where ?? {}).map(
    ([column, allowed]): Condition =>
      'low' in allowed ? { column, range: allowed } : { column, values: allowed },
  );
}
