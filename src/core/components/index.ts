/** The one list of the kinds of component, in the order of the reference pages. */
import { bonus } from './bonus.ts';
import { commission } from './commission.ts';
import type { Kind } from './define.ts';
import { perDeal } from './per-deal.ts';
import { perUnit } from './per-unit.ts';

export const kinds: readonly Kind[] = [commission, bonus, perUnit, perDeal];
