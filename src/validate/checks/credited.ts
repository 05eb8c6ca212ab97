/** Lines dated in other periods are counted aloud, and a month that credits nothing is said. */
import { type Day, formatDay } from '../../core/calendar.ts';
import { holds } from '../../core/period.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { CheckInput } from './input.ts';

export function credited({ scheme, lines, period, used }: CheckInput): readonly Finding[] {
  let inside = 0;
  let outside = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < lines.rows; row++) {
    const day = lines.day[row] ?? -1;
    if (day < 0 || lines.counts[row] !== 1) continue;
    if (holds(period, day)) {
      inside += 1;
      continue;
    }
    if (used.some((days) => holds(days, day))) continue;
    outside += 1;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const findings: Finding[] = [];
  // A file without lines has been told.
  if (inside === 0 && lines.rows > 0) {
    const facts = { period: period.text, column: scheme.credit.date, lines: lines.rows };
    findings.push(finding('nothing-credited', null, facts));
  }
  if (outside > 0) {
    const days = { first: formatDay(first as Day), last: formatDay(last as Day) };
    const facts = { period: period.text, lines: outside, ...days };
    findings.push(finding('deals-outside-period', null, facts));
  }
  return findings;
}
