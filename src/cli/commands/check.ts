/** `bonus check`: every finding in every input at once; here the findings are the result. */
import type { Paint } from '../../report/paint.ts';
import { type InputOptions, type Loaded, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { exitOf, showFindings } from '../show.ts';
import { outputsOf } from './run.ts';

export interface CheckOptions extends InputOptions {
  readonly format: Format;
}

export function check(options: CheckOptions, paint: Paint): Outcome {
  const loaded = load(options);
  const findings = [...loaded.findings, ...findingsOfOutputs(loaded)];
  const output = showFindings({ ...loaded, findings }, options.format, paint);
  return { output, errors: '', exit: exitOf(findings) };
}

/** What would keep `run` from writing; the calculation is made only where that can be. */
function findingsOfOutputs(loaded: Loaded): Loaded['findings'] {
  const scheme = loaded.result?.month.scheme;
  if (scheme === undefined) return [];
  if (scheme.payroll === null && scheme.outputs.encoding !== 'windows-1251') return [];
  return outputsOf(loaded, { zeros: false })?.findings ?? [];
}
