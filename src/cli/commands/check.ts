/** `bonus check`: every finding in every input at once; here the findings are the result. */
import { UNIX } from '../../core/outputs.ts';
import { contentOf, wholeOf } from '../../io/dialect.ts';
import {
  explainFilesJson,
  explainFilesSheet,
  explainFilesText,
} from '../../report/explain-files.ts';
import { exceptionRows } from '../../report/findings.ts';
import { sheetMarkdown } from '../../report/listing.ts';
import type { Paint } from '../../report/paint.ts';
import { exceptionsSheet } from '../../report/sheets/exceptions.ts';
import { explainedFile } from '../../validate/files/explained.ts';
import { filesIn } from '../../validate/files/understand-all.ts';
import { type InputOptions, type Loaded, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { exitOf, showFindings } from '../show.ts';
import { outputsOf } from './run.ts';

export interface CheckOptions extends InputOptions {
  readonly format: Format;
  readonly quiet: boolean;
  readonly explainFiles: boolean;
}

export function check(
  options: CheckOptions,
  paint: Paint,
  progress: Progress = noProgress,
): Outcome {
  const loaded = load(options, progress);
  const findings = [...loaded.findings, ...findingsOfOutputs(loaded)];
  const silent = options.quiet || findings.length === 0;
  const all = { ...loaded, findings };
  const exit = exitOf(findings);
  if (!options.explainFiles) {
    return { output: silent ? '' : listed(all, options.format, paint), errors: '', exit };
  }
  const errors = silent ? '' : showFindings(all, options.format, paint);
  return { output: explained(loaded, options.format, paint), errors, exit };
}

/** How the files were read: then that is the result, and findings are said beside it. */
function explained({ files }: Loaded, format: Format, paint: Paint): Outcome['output'] {
  const read = filesIn(files).map(explainedFile);
  switch (format) {
    case 'table':
      return explainFilesText(read, paint);
    case 'json':
      return explainFilesJson(read);
    case 'csv':
      return wholeOf(contentOf(explainFilesSheet(read), UNIX));
    case 'markdown':
      return sheetMarkdown(explainFilesSheet(read));
  }
}

/** The findings in a format; as rows none is left out. */
function listed(loaded: Loaded, format: Format, paint: Paint): Outcome['output'] {
  if (format === 'table' || format === 'json') return showFindings(loaded, format, paint);
  const sheet = exceptionsSheet(exceptionRows(loaded.locate(loaded.findings)));
  return format === 'csv' ? wholeOf(contentOf(sheet, UNIX)) : sheetMarkdown(sheet);
}

/** What would keep `run` from writing; the calculation is made only where that can be. */
function findingsOfOutputs(loaded: Loaded): Loaded['findings'] {
  const scheme = loaded.result?.month.scheme;
  if (scheme === undefined) return [];
  if (scheme.payroll === null && scheme.outputs.encoding !== 'windows-1251') return [];
  return outputsOf(loaded, { zeros: false })?.findings ?? [];
}
