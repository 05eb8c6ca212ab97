/** The one list of checks across inputs. Each is a file of its own, named for what must hold. */
import type { Finding } from '../../findings/finding.ts';
import { credited } from './credited.ts';
import type { CheckInput } from './input.ts';
import { plansFilled } from './plans-filled.ts';
import { ratesListed } from './rates-listed.ts';

export const checks: readonly ((input: CheckInput) => readonly Finding[])[] = [
  plansFilled,
  ratesListed,
  credited,
];
