/** Starts the built command as a user does, and keeps all that it printed. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/bonus.js', import.meta.url));

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** Runs `bonus` with these arguments in a directory, without colours, standard input empty. */
export function bonus(args: readonly string[], cwd: string): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1' };
    const child = execFile(process.execPath, [bin, ...args], { cwd, env }, (error, out, err) => {
      const exit = child.exitCode;
      if (exit === null) reject(error ?? new Error('the command ended without an exit code'));
      else resolve({ stdout: out, stderr: err, exit });
    });
    child.stdin?.end();
  });
}
