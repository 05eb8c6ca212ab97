/** What of a scheme decides how deals.csv is understood, and nothing else of it. */
import type { Component } from '../core/components/define.ts';
import { MAIN, type Measure, ORIGIN } from '../core/model.ts';
import type { Scheme } from '../core/scheme.ts';

export interface DealTerms extends Pick<Scheme, 'currency' | 'credit'> {
  /** The columns that must be there, each with what needs it. */
  readonly columns: readonly (readonly [column: string, by: string])[];
  readonly measures: readonly Measure[];
}

export function dealTermsOf({ currency, credit, plans, roles }: Scheme): DealTerms {
  const components = [...roles.values()].flatMap((role) => role.components);
  // A plan of revenue needs nothing that deals do not have anyway.
  const counted = [...plans.values()].filter(
    ({ name, measure }) => name !== MAIN || measure !== 'revenue',
  );
  const measures = new Set([
    ...components.flatMap(measuresOf),
    ...counted.map(({ measure }) => measure),
  ]);
  const columns = new Map<string, string>();
  const want = (names: readonly string[], by: string): void => {
    for (const name of names) if (name !== ORIGIN && !columns.has(name)) columns.set(name, by);
  };
  want(['deal_id', 'owner', 'revenue'], 'every deal');
  want([credit.date], 'credit.date');
  if (credit.statuses !== null) want(['status'], 'credit.statuses');
  for (const { id, where, dealColumns } of components) {
    want([...where.map(({ column }) => column), ...dealColumns], id);
  }
  for (const { name, where } of plans.values()) {
    want(
      where.map(({ column }) => column),
      `plans.${name}`,
    );
  }
  if (measures.has('quantity')) want(['quantity'], 'quantity');
  return { currency, credit, columns: [...columns], measures: [...measures].sort() };
}

/** The measures that a component is taken of. */
function measuresOf({ basis, growing, performances, ...rest }: Component): readonly Measure[] {
  return [
    ...(basis === null ? [] : [basis.measure]),
    ...(growing === null ? [] : [growing.counted.measure]),
    ...rest.measures,
    ...performances.flatMap((by): readonly Measure[] => {
      if (by.name === 'margin_rate') return ['margin'];
      return by.name === 'growth' ? [by.measure] : [];
    }),
  ];
}
