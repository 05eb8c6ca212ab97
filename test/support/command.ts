// The real command, as a person starts it: bin/bonus.js in a directory of its own.

import { execFile, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const bin = join(root, 'bin/bonus.js');

export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

type Env = Readonly<Record<string, string>>;

/** Nothing of the tester's terminal reaches the command. */
const settings = (cwd: string, env: Env) =>
  ({ cwd, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' }) as const;

/** Runs `bonus` with these arguments in `cwd`, and waits; `input` is its standard input. */
export function bonus(cwd: string, args: readonly string[], env: Env = {}, input = ''): Answer {
  const options = { ...settings(cwd, env), input };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], options);
  return { stdout, stderr, exit: status };
}

/** The same beside others that run at the same time; standard input is empty. */
export function bonusBeside(cwd: string, args: readonly string[], env: Env = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (_: unknown, stdout: string, stderr: string) =>
      resolve({ stdout, stderr, exit: child.exitCode });
    const child = execFile(process.execPath, [bin, ...args], settings(cwd, env), done);
    child.stdin?.end();
  });
}

/** Every file below a directory, hidden ones too: path to content; empty without the directory. */
export function filesIn(dir: string): ReadonlyMap<string, string> {
  if (!existsSync(dir)) return new Map();
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => !lstatSync(path).isDirectory())
    .sort();
  return new Map(paths.map((path) => [relative(dir, path), readFileSync(path, 'utf8')]));
}

/** Calls `use` with an empty directory and removes it afterwards. */
export function inEmptyDirectory(use: (dir: string) => void): void {
  const dir = mkdtempSync(join(tmpdir(), 'bonus-'));
  try {
    use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
