/** The one list of the kinds of component, in the order of the reference pages. */
import { bonus } from './bonus.ts';
import { commission } from './commission.ts';
import type { Kind } from './define.ts';
import { growth } from './growth.ts';
import { override } from './override.ts';
import { perDeal } from './per-deal.ts';
import { perUnit } from './per-unit.ts';
import { pool } from './pool.ts';
import { scorecard } from './scorecard.ts';

export const kinds: readonly Kind[] = [
  commission,
  bonus,
  scorecard,
  perUnit,
  perDeal,
  growth,
  pool,
  override,
];
