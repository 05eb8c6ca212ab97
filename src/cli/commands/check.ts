/** `bonus check`: every finding in every input at once; here the findings are the result. */
import type { Paint } from '../../report/paint.ts';
import { type InputOptions, load } from '../load.ts';
import type { Format, Outcome } from '../outcome.ts';
import { exitOf, showFindings } from '../show.ts';

export interface CheckOptions extends InputOptions {
  readonly format: Format;
}

export function check(options: CheckOptions, paint: Paint): Outcome {
  const loaded = load(options);
  const output = showFindings(loaded, options.format, paint);
  return { output, errors: '', exit: exitOf(loaded.findings) };
}
