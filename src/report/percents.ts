/** Percentages as people read them: `92.4 %`, and with their sign where they are a change. */
import type { Exact } from '../core/money/exact.ts';
import { formatPercent } from '../core/money/format.ts';
import { percent } from './figures.ts';

/** Cut to two decimals; `-` where there is none. */
export function percentText(part: Exact | null): string {
  return part === null ? '-' : percent(formatPercent(part));
}

/** `+2.5 %`, `−0.1 %`, `0 %`; `-` where there is none. */
export function changeText(part: Exact | null): string {
  const text = percentText(part);
  return part !== null && part.s > 0n && part.n > 0n ? `+${text}` : text;
}
