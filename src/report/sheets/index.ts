/** The sheets of a period, in the order in which they are listed everywhere. */
import type { Result } from '../../core/calculate.ts';
import { attainmentSheet } from './attainment.ts';
import { balancesSheet } from './balances.ts';
import { componentsSheet } from './components.ts';
import { creditsSheet } from './credits.ts';
import { exceptionsSheet } from './exceptions.ts';
import { payoutsSheet } from './payouts.ts';
import type { Sheet } from './sheet.ts';

export interface Sheets {
  readonly payouts: Sheet;
  readonly components: Sheet;
  readonly credits: Sheet;
  readonly attainment: Sheet;
  readonly exceptions: Sheet;
  /** Only when a role has a recoverable draw. */
  readonly balances?: Sheet;
}

export interface SheetOptions {
  /** Keep people whose every amount is zero in payouts. */
  readonly zeros: boolean;
  /** The rows of exceptions, each with a cell for every column, in order. */
  readonly exceptions: readonly (readonly string[])[];
}

export function sheetsOf(result: Result, options: SheetOptions): Sheets {
  const balances = balancesSheet(result);
  return {
    payouts: payoutsSheet(result, options.zeros),
    components: componentsSheet(result),
    credits: creditsSheet(result),
    attainment: attainmentSheet(result),
    exceptions: exceptionsSheet(options.exceptions),
    ...(balances === null ? {} : { balances }),
  };
}
