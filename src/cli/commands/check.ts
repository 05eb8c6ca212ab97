/** `bonus check`: every finding in every input at once; here the findings are the result. */
import { UNIX } from '../../core/outputs.ts';
import { contentOf } from '../../io/dialect.ts';
import { exceptionRows } from '../../report/findings.ts';
import type { Paint } from '../../report/paint.ts';
import { exceptionsSheet } from '../../report/sheets/exceptions.ts';
import { sheetMarkdown } from '../../report/sheets/printed.ts';
import { type InputOptions, type Loaded, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { exitOf, showFindings } from '../show.ts';
import { outputsOf } from './run.ts';

export interface CheckOptions extends InputOptions {
  readonly format: Format;
  /** Errors only. */
  readonly quiet: boolean;
}

export function check(options: CheckOptions, paint: Paint): Outcome {
  const loaded = load(options);
  const all = [...loaded.findings, ...findingsOfOutputs(loaded)];
  const findings = options.quiet ? all.filter(({ severity }) => severity === 'error') : all;
  const output = answer({ ...loaded, findings }, options.format, paint);
  return { output, errors: '', exit: exitOf(all) };
}

/** As a table like exceptions.csv all of them are told, as text or JSON at most 20 of a code. */
function answer(loaded: Loaded, format: Format, paint: Paint): Outcome['output'] {
  const { findings, locate } = loaded;
  if (findings.length === 0) return '';
  switch (format) {
    case 'csv':
      return contentOf(exceptionsSheet(exceptionRows(locate(findings))), UNIX);
    case 'markdown':
      return sheetMarkdown(exceptionsSheet(exceptionRows(locate(findings))));
    case 'json':
    case 'table':
      return showFindings(loaded, format, paint);
  }
}

/** What would keep `run` from writing; the calculation is made only where that can be. */
function findingsOfOutputs(loaded: Loaded): Loaded['findings'] {
  const scheme = loaded.result?.month.scheme;
  if (scheme === undefined) return [];
  if (scheme.payroll === null && scheme.outputs.encoding !== 'windows-1251') return [];
  return outputsOf(loaded, { zeros: false })?.findings ?? [];
}
