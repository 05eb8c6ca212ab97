/** Why a component does not count a deal line: the conditions of its `where` that do not hold. */
import { matcher, textAt } from '../../core/deals.ts';
import { type Condition, ORIGIN, type Where } from '../../core/model.ts';
import type { Range } from '../../core/money/bound.ts';
import { formatNumber } from '../../core/money/format.ts';
import { either } from '../messages/words.ts';
import { nameText } from './lines.ts';
import type { Scene } from './scene.ts';

/** `product is "Support", not CRM Box or CRM Cloud`; empty when all conditions hold. */
export function whyNotCounted({ result }: Scene, where: Where, row: number): string {
  const { deals } = result.month;
  return where
    .filter((condition) => !matcher(deals, [condition])(row))
    .map((condition) => {
      const { column } = condition;
      const attribution = deals.attributions[deals.attribution[row] ?? -1];
      const text = column === ORIGIN ? (attribution?.origin ?? '') : textAt(deals, column, row);
      const is = text === '' ? 'is empty' : `is ${nameText(text)}`;
      return `${column} ${is}, not ${wanted(condition)}`;
    })
    .join('; ');
}

function wanted(condition: Condition): string {
  return 'values' in condition
    ? either(condition.values.map(nameText))
    : rangeText(condition.range);
}

function rangeText({ low, high }: Range): string {
  const edges = [low, high].flatMap((edge) =>
    edge === null ? [] : [`${WORDS[edge.edge]} ${formatNumber(edge.at)}`],
  );
  return edges.join(' and ');
}

const WORDS = { from: 'from', above: 'above', below: 'below', at_most: 'at most' } as const;
