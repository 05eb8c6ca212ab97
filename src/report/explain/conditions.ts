/** Why a component does not count a deal line: the conditions of its `where` that do not hold. */
import { matcher, textAt } from '../../core/deals.ts';
import { type Condition, ORIGIN, type Where } from '../../core/model.ts';
import type { Range } from '../../core/money/bound.ts';
import type { Currency } from '../../core/money/currency.ts';
import { figure } from '../../core/money/figure.ts';
import { shown } from '../figures.ts';
import { either } from '../messages/words.ts';
import { nameText } from './lines.ts';
import type { Scene } from './scene.ts';

/** `product is "Support", not CRM Box or CRM Cloud`; empty when all conditions hold. */
export function whyNotCounted({ result, currency }: Scene, where: Where, row: number): string {
  const { deals } = result.month;
  return where
    .filter((condition) => !matcher(deals, [condition])(row))
    .map((condition) => {
      const { column } = condition;
      const attribution = deals.attributions[deals.attribution[row] ?? -1];
      const text = column === ORIGIN ? (attribution?.origin ?? '') : textAt(deals, column, row);
      const is = text === '' ? 'is empty' : `is ${nameText(text)}`;
      return `${column} ${is}, not ${wanted(condition, currency)}`;
    })
    .join('; ');
}

function wanted(condition: Condition, currency: Currency): string {
  return 'values' in condition
    ? either(condition.values.map(nameText))
    : rangeText(condition.range, currency);
}

function rangeText({ low, high }: Range, currency: Currency): string {
  const edges = [low, high].flatMap((edge) =>
    edge === null ? [] : [`${WORDS[edge.edge]} ${shown(figure('number', edge.at), currency)}`],
  );
  return edges.join(' and ');
}

const WORDS = { from: 'from', above: 'above', below: 'below', at_most: 'at most' } as const;
