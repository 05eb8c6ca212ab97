/** The one list of checks across inputs. Each is a file of its own, named for what must hold. */
import type { DealTable } from '../../core/deals.ts';
import type { Period } from '../../core/period.ts';
import type { Scheme } from '../../core/scheme.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CsvSource } from '../../findings/source.ts';
import type { Lines } from '../deals.ts';
import type { Plans } from '../plans.ts';
import { credited } from './credited.ts';
import { plansFilled } from './plans-filled.ts';
import { ratesListed } from './rates-listed.ts';

export interface CheckInput {
  readonly scheme: Scheme;
  readonly plans: Plans;
  readonly plansFile: CsvSource;
  readonly lines: Lines;
  readonly deals: DealTable;
  readonly period: Period;
}

export const checks: readonly ((input: CheckInput) => readonly Finding[])[] = [
  plansFilled,
  ratesListed,
  credited,
];
