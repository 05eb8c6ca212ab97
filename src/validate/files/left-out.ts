/** What of a file is no data, for the summary and as notes: nothing is lost without a word. */
import { type Finding, finding } from '../../findings/finding.ts';
import { locator } from '../../findings/locate.ts';
import type { CsvSource, LeftOut } from '../../findings/source.ts';
import type { TotalRow } from './totals.ts';

/** The footer that the reader left out, and the rows of totals. */
export function leftOutOf(
  source: CsvSource,
  totals: readonly TotalRow[],
): { readonly leftOut: readonly LeftOut[]; readonly findings: readonly Finding[] } {
  const { file, leftOut } = source;
  const footers = leftOut.flatMap((left) => {
    if (left.why !== 'footer') return [];
    const place = { at: 'line', file, line: left.line, column: 1 } as const;
    return [finding('rows-left-out', place, { why: 'footer', text: '', rows: left.rows })];
  });
  if (totals.length === 0) return { leftOut, findings: footers };
  const locate = locator(source);
  const placed = totals.map(({ record, text }) => {
    const place = { at: 'cell', file, record, field: null } as const;
    const { line } = locate(place);
    const told = finding('rows-left-out', place, { why: 'total', text, rows: 1 });
    return { line: line ?? 0, told };
  });
  const lines = placed.map(({ line }) => line);
  return {
    leftOut: [...leftOut, { why: 'total', lines }],
    findings: [...footers, ...placed.map(({ told }) => told)],
  };
}
