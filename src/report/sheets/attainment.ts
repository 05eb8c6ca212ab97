/** attainment.csv: one row for each plan that is filled, of a team or of a seat. */
import type { Attainment } from '../../core/attain.ts';
import type { Result } from '../../core/calculate.ts';
import { formatFigure, formatPercent } from '../../core/money/format.ts';
import { byCodePoint } from '../../core/text.ts';
import { type Heading, type Sheet, sheetOfRows } from './sheet.ts';

const HEADINGS: readonly Heading[] = [
  ['period', 'plain'],
  ['team', 'text'],
  ['employee', 'text'],
  ['role', 'text'],
  ['plan', 'text'],
  ['measure', 'plain'],
  ['target', 'plain'],
  ['actual', 'plain'],
  ['attainment', 'plain'],
];

/** By team, the team's own row first, employee, role; the plans of each stay in scheme order. */
export function attainmentsIn(result: Result): readonly Attainment[] {
  return result.attainments.toSorted(
    (a, b) =>
      byCodePoint(a.team, b.team) ||
      Number(a.employee !== null) - Number(b.employee !== null) ||
      byCodePoint(a.employee ?? '', b.employee ?? '') ||
      byCodePoint(a.role ?? '', b.role ?? ''),
  );
}

export function attainmentSheet(result: Result): Sheet {
  const { scheme, period } = result.month;
  const rows = attainmentsIn(result).map((it) => [
    period.text,
    it.team,
    it.employee ?? '',
    it.role ?? 'team',
    it.plan.name,
    it.plan.measure,
    formatFigure(it.target, scheme.currency),
    formatFigure(it.actual, scheme.currency),
    it.ratio === null ? '' : formatPercent(it.ratio),
  ]);
  return sheetOfRows('attainment.csv', HEADINGS, rows);
}
