/**
 * One spoiled month through the product. Accepted are exit 0 with outputs that add up, and exit 1
 * or 2 with an error that has a code and words. Whatever else happens is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/cli/commands/check.ts';
import { run } from '../../src/cli/commands/run.ts';
import { plain } from '../../src/report/paint.ts';
import type { Spoiled } from './spoil.ts';
import { addUp } from './sums.ts';

export interface Verdict {
  readonly exit: number;
  /** Codes of the errors that were shown. */
  readonly codes: readonly string[];
  /** Why the outcome is not accepted; null when it is. */
  readonly failure: string | null;
}

const ERROR = /(?:^|: )error\[([a-z0-9-]+)\]: \S/gm;
const STACK = /^ {4}at .*:\d+:\d+\)?$/m;
/** What acts on a terminal; a line feed ends our lines. */
const CONTROL = /[\p{Cc}\u202a-\u202e]/u;

/** Writes the month into `dir`, which is emptied, and runs it; `bin` runs it as a process as well. */
export function judge({ files }: Spoiled, dir: string, bin: string | null): Verdict {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(dir, name), bytes);
  try {
    return outcomeOf(files, dir, bin);
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exit: 70, codes: [], failure };
  }
}

function outcomeOf(files: Spoiled['files'], dir: string, bin: string | null): Verdict {
  const path = (name: string): string | undefined =>
    files.has(name) ? join(dir, name) : undefined;
  const inputs = {
    deals: [join(dir, 'deals.csv')],
    plans: join(dir, 'plans.csv'),
    scheme: join(dir, 'scheme.yaml'),
    metrics: path('metrics.csv'),
    adjustments: path('adjustments.csv'),
    balances: path('balances.csv'),
  };
  const out = join(dir, 'out');
  const ran = run(
    { ...inputs, out, format: 'table', dryRun: false, zeros: false, quiet: false },
    plain,
  );
  const checked = check({ ...inputs, format: 'json', quiet: false, explainFiles: false }, plain);
  const codes = Array.from(ran.errors.matchAll(ERROR), ([, code = '']) => code);
  const verdict = (failure: string | null): Verdict => ({ exit: ran.exit, codes, failure });
  if (checked.exit !== ran.exit) return verdict(`check ends in ${checked.exit}`);
  for (const line of `${checked.output}`.split('\n')) if (line !== '') JSON.parse(line);
  const said = `${ran.output}${ran.errors}`;
  if (CONTROL.test(said.replaceAll('\n', '')))
    return verdict(`a control character is printed:\n${said}`);
  if (STACK.test(said)) return verdict(`a stack trace is printed:\n${said}`);
  if (ran.exit === 0) {
    if (codes.length > 0) return verdict(`errors and exit 0:\n${said}`);
    for (const period of readdirSync(out)) addUp(join(out, period));
  } else if (codes.length === 0) return verdict(`no error is named:\n${said}`);
  return verdict(bin === null ? null : processFailure(bin, dir, ran.exit));
}

/** What the command does otherwise than the same calls do here. */
function processFailure(bin: string, cwd: string, exit: number): string | null {
  rmSync(join(cwd, 'out'), { recursive: true, force: true });
  // Balances are read where they are named, not because a file is there.
  const balances = existsSync(join(cwd, 'balances.csv')) ? ['--balances', 'balances.csv'] : [];
  const { status, stderr } = spawnSync(process.execPath, [bin, 'run', ...balances], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === exit ? null : `the command ends in ${status}:\n${stderr}`;
}
