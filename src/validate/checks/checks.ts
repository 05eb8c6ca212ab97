/** The one list of checks across inputs. Each is a file of its own, named for what must hold. */
import type { Finding } from '../../findings/finding.ts';
import { credited } from './credited.ts';
import type { CheckInput } from './input.ts';
import { performancesKnown } from './performances-known.ts';
import { rangesNumeric } from './ranges-numeric.ts';
import { ratesListed } from './rates-listed.ts';
import { textsKnown } from './texts-known.ts';

export const checks: readonly ((input: CheckInput) => readonly Finding[])[] = [
  performancesKnown,
  rangesNumeric,
  ratesListed,
  textsKnown,
  credited,
];
