/** What every check across inputs is given. */
import type { Books } from '../../core/books.ts';
import type { DealTable } from '../../core/deals.ts';
import type { Metric } from '../../core/model.ts';
import type { Days, Period } from '../../core/period.ts';
import type { Scheme } from '../../core/scheme.ts';
import type { Place } from '../../findings/finding.ts';
import type { YamlSource } from '../../findings/source.ts';
import type { Lines } from '../deals.ts';
import type { DataFile } from '../files/data-file.ts';
import { placeIn } from '../place.ts';
import type { Plans } from '../plans.ts';

export interface CheckInput {
  readonly scheme: Scheme;
  readonly schemeFile: YamlSource;
  readonly plans: Plans;
  readonly plansFile: DataFile;
  readonly metrics: readonly Metric[];
  readonly lines: Lines;
  readonly deals: DealTable;
  readonly books: Books;
  /** Whether every line has its people, so that deals can be added up. */
  readonly countable: boolean;
  readonly period: Period;
  /** The days whose lines the calculation reads. */
  readonly used: readonly Days[];
}

/** Where a component of a role stands in the scheme. */
export function componentPlace(
  { scheme, schemeFile }: Pick<CheckInput, 'scheme' | 'schemeFile'>,
  role: string,
  component: string,
): Place {
  const components = [...scheme.roles.values()].find(({ name }) => name === role)?.components ?? [];
  const position = components.findIndex(({ id }) => id === component);
  return placeIn(schemeFile, ['roles', role, 'components', position, 'id']);
}
