/** Findings as a command shows them, and the exit code they call for. */
import type { Finding } from '../findings/finding.ts';
import { findingsJson, findingsText } from '../report/findings.ts';
import type { Paint } from '../report/paint.ts';
import { shown } from '../report/placed.ts';
import type { Loaded } from './load.ts';
import type { Format, Outcome } from './outcome.ts';

export function showFindings(
  loaded: Pick<Loaded, 'findings' | 'locate'>,
  format: Format,
  paint: Paint,
): string {
  const cut = loaded.locate(shown(loaded.findings));
  return format === 'json'
    ? findingsJson(cut, loaded.findings)
    : findingsText(cut, paint, loaded.findings);
}

/** 2 when a file could not be opened, 1 for any other error, else 0. */
export function exitOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some((each) => each.code === 'file-missing')) return 2;
  return findings.some((each) => each.severity === 'error') ? 1 : 0;
}

/** What a command answers that has findings in place of a result. */
export function refused(
  loaded: Pick<Loaded, 'findings' | 'locate'>,
  format: Format,
  paint: Paint,
): Outcome {
  const errors = showFindings(loaded, format, paint);
  return { output: '', errors, exit: exitOf(loaded.findings) };
}
