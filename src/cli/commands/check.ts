/** `bonus check`: every finding in every input at once; here the findings are the result. */
import { UNIX } from '../../core/outputs.ts';
import { contentOf } from '../../io/dialect.ts';
import { exceptionRows } from '../../report/findings.ts';
import { sheetMarkdown } from '../../report/listing.ts';
import type { Paint } from '../../report/paint.ts';
import { exceptionsSheet } from '../../report/sheets/exceptions.ts';
import { type InputOptions, type Loaded, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { exitOf, showFindings } from '../show.ts';
import { outputsOf } from './run.ts';

export interface CheckOptions extends InputOptions {
  readonly format: Format;
  readonly quiet: boolean;
}

export function check(options: CheckOptions, paint: Paint): Outcome {
  const loaded = load(options);
  const findings = [...loaded.findings, ...findingsOfOutputs(loaded)];
  const silent = options.quiet || findings.length === 0;
  const output = silent ? '' : listed({ ...loaded, findings }, options.format, paint);
  return { output, errors: '', exit: exitOf(findings) };
}

/** The findings in a format; as rows none is left out. */
function listed(loaded: Loaded, format: Format, paint: Paint): Outcome['output'] {
  if (format === 'table' || format === 'json') return showFindings(loaded, format, paint);
  const sheet = exceptionsSheet(exceptionRows(loaded.locate(loaded.findings)));
  return format === 'csv' ? contentOf(sheet, UNIX) : sheetMarkdown(sheet);
}

/** What would keep `run` from writing; the calculation is made only where that can be. */
function findingsOfOutputs(loaded: Loaded): Loaded['findings'] {
  const scheme = loaded.result?.month.scheme;
  if (scheme === undefined) return [];
  if (scheme.payroll === null && scheme.outputs.encoding !== 'windows-1251') return [];
  return outputsOf(loaded, { zeros: false })?.findings ?? [];
}
