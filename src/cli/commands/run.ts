/** `bonus run`: check, calculate, write the outputs, print the summary. */
import { type DialectName, OWN_FILES } from '../../core/outputs.ts';
import { type Content, wholeOf } from '../../io/dialect.ts';
import { publish } from '../../io/publish.ts';
import { exceptionRows } from '../../report/findings.ts';
import { sheetJson, sheetMarkdown } from '../../report/listing.ts';
import { manifestOf } from '../../report/manifest.ts';
import type { Paint } from '../../report/paint.ts';
import { sheetsOf } from '../../report/sheets/index.ts';
import { retotal } from '../../report/sheets/retotal.ts';
import { summaryText } from '../../report/summary.ts';
import { type InputOptions, type Loaded, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { exitOf, showFindings } from '../show.ts';
import { unpublished } from '../unpublished.ts';
import { version } from '../version.ts';
import { writtenOf } from '../written.ts';

export interface RunOptions extends InputOptions {
  readonly format: Format;
  readonly out: string;
  readonly dryRun: boolean;
  readonly zeros: boolean;
  readonly dialect?: DialectName | undefined;
  readonly quiet: boolean;
}

export function run(options: RunOptions, paint: Paint, progress: Progress = noProgress): Outcome {
  const loaded = load(options, progress);
  progress('preparing the files');
  const outputs = outputsOf(loaded, options);
  const all = [...loaded.findings, ...(outputs?.findings ?? [])];
  const findings = showFindings({ ...loaded, findings: all }, options.format, paint);
  if (outputs === null || outputs.findings.length > 0) {
    return { output: '', errors: findings, exit: exitOf(all) };
  }
  const { result, files } = outputs;
  let written = '';
  if (!options.dryRun) {
    const published = publish(options.out, result.month.period.text, files, OWN_FILES);
    if (!published.ok) {
      const { text } = result.month.period;
      const refused = unpublished(published, options.out, text, 'files that bonus did not write');
      return { output: '', errors: `${findings}${refused}`, exit: 2 };
    }
    written = published.dir;
  }
  if (options.quiet) return { output: '', errors: findings, exit: 0 };
  const output = answer(options, loaded, outputs, paint, written);
  return { output, errors: findings, exit: 0 };
}

type Outputs = NonNullable<ReturnType<typeof outputsOf>>;

function answer(
  options: RunOptions,
  { inputs, settings }: Loaded,
  outputs: Outputs,
  paint: Paint,
  written: string,
): Outcome['output'] {
  const { result } = outputs;
  switch (options.format) {
    case 'csv':
      return wholeOf(outputs.files.get('payouts.csv') ?? '');
    case 'json':
      return sheetJson(outputs.sheets.payouts);
    case 'markdown':
      return sheetMarkdown(outputs.sheets.payouts);
    case 'table': {
      const chosen = options.period !== undefined;
      const last = written === '' ? 'Dry run: no files were written.' : `Written to ${written}`;
      const facts = { paint, periodChosen: chosen, files: inputs, settings };
      return `${summaryText(result, facts)}${last}\n`;
    }
  }
}

/**
 * The files of a period with their content, re-totalled before anything is written; null when the
 * inputs have errors. With findings of its own there are no files.
 */
export function outputsOf(
  loaded: Loaded,
  { zeros, dialect }: { readonly zeros: boolean; readonly dialect?: DialectName | undefined },
) {
  const { result, accepted, settings } = loaded;
  if (result === null) return null;
  const exceptions = exceptionRows(loaded.locate(loaded.findings));
  const sheets = sheetsOf(result, { zeros, exceptions });
  const totals = retotal(sheets, result);
  const written = writtenOf(loaded, result, sheets, dialect);
  const { findings, outputs } = written;
  if (findings.length > 0) return { result, sheets, files: new Map<string, Content>(), findings };
  const manifest = manifestOf(result, {
    version,
    inputs: loaded.inputs,
    outputs,
    totals: { ...totals, ...written.totals },
    dialect: written.dialect,
    accepted,
    settings,
  });
  const files = new Map([...written.files, ['manifest.json', manifest]]);
  return { result, sheets, files, findings };
}
