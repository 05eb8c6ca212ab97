/** What every check across inputs is given. */
import type { DealTable } from '../../core/deals.ts';
import type { Period } from '../../core/period.ts';
import type { Scheme } from '../../core/scheme.ts';
import type { CsvSource } from '../../findings/source.ts';
import type { Lines } from '../deals.ts';
import type { Plans } from '../plans.ts';

export interface CheckInput {
  readonly scheme: Scheme;
  readonly plans: Plans;
  readonly plansFile: CsvSource;
  readonly lines: Lines;
  readonly deals: DealTable;
  readonly period: Period;
}
