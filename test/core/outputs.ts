import { expect } from 'vitest';
import { type Month, toFiles } from '../oracle/month.ts';
import { runFiles } from '../support/run.ts';

/** The output files of a month; a valid one has them, whatever warnings there are. */
export function outputs(month: Month): Readonly<Record<string, string>> {
  const { files, findings } = runFiles(toFiles(month), month.period);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual([]);
  return files;
}
