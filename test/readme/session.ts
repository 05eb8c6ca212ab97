// The console blocks of README.md as one session at a terminal: a line `$ command` is typed, the
// lines below it are what it prints.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from '../support/command.ts';

export interface Typed {
  readonly command: string;
  /** Standard output and error as they appear, ended by a line feed; '' for nothing. */
  readonly printed: string;
}

/** What is typed in a block and what it says is printed. */
export function typedIn(block: string): readonly Typed[] {
  const [before, ...parts] = block.split(/^\$ /m);
  if (before !== '') throw new Error(`a console block begins with no command:\n${block}`);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return { command: part.slice(0, end), printed: part.slice(end + 1) };
  });
}

export function blockOf(typed: readonly Typed[]): string {
  return typed.map(({ command, printed }) => `$ ${command}\n${printed}`).join('');
}

const SEPARATOR = '\u001e';

/**
 * Types the commands one after another into one shell in `dir`, an empty directory. `bonus` and
 * `npx bonus` are this checkout's; of the machine there are only the tools of /usr/bin and /bin.
 */
export function typeAll(dir: string, commands: readonly string[]): readonly Typed[] {
  const tools = join(dir, '.tools');
  mkdirSync(tools);
  const start = `exec "${process.execPath}" "${bin}" "$@"`;
  tool(tools, 'bonus', start);
  tool(tools, 'npx', `test "$1" = bonus || exit 127\nshift\n${start}`);
  // The separator must not change what the next command reads in $?.
  const after = `status=$?; printf '\\036'; (exit $status)`;
  const script = ['exec 2>&1', ...commands.map((command) => `${command}\n${after}`)].join('\n');
  const { stdout, error } = spawnSync('/bin/sh', ['-c', script], {
    cwd: dir,
    env: { PATH: `${tools}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  const printed = stdout.split(SEPARATOR);
  return commands.map((command, i) => ({ command, printed: printed[i] ?? '' }));
}

function tool(dir: string, name: string, script: string): void {
  writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(dir, name), 0o755);
}
