/** Findings at places for the tests of their forms. */
import type { Severity } from '../../src/findings/catalog.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import type { Located } from '../../src/report/placed.ts';

/** `assignee-unknown` about a cell of deals.csv. */
export function unknownAssignee(
  deal: string,
  record: number,
  field = 3,
  severity: Severity = 'error',
): Finding {
  const place = { at: 'cell', file: 'deals.csv', record, field } as const;
  return finding('assignee-unknown', place, { deal, assignee: 'zz', near: [] }, severity);
}

/** A finding at a line and a column, without the text of the line. */
export function at(made: Finding, line: number, column: number): Located {
  const file = made.place?.file ?? '';
  return { finding: made, location: { file, line, column, excerpt: null } };
}
