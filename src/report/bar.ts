/** A bar of cells. They are cut like percentages: a bar of 99.9 % is not full. */
import type { Exact } from '../core/money/exact.ts';

/** As many of the cells as the ratio says, from none to all of them. */
export function bar(ratio: Exact, cells: number): string {
  const full = Math.max(0, Math.min(cells, Number(ratio.mul(cells).floor().toString())));
  return '█'.repeat(full) + '░'.repeat(cells - full);
}
