// The golden months of fixtures/close. A scenario is a directory with a file `command`:
//   inputs       a directory with the month's files, or a line that names one
//   command      what is typed there
//   by-hand.csv  what people earn, calculated from the inputs without the program
//   expected/    stdout, stderr, and the directory of the period, byte for byte

import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../support/command.ts';

const base = join(root, 'fixtures/close');

export interface Scenario {
  readonly name: string;
  readonly dir: string;
  readonly args: readonly string[];
}

/** Every scenario, by name. */
export const scenarios: readonly Scenario[] = readdirSync(base, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('/command'))
  .sort()
  .map((name) => {
    const dir = dirname(join(base, name));
    const [program, ...args] = read(dir, 'command').trim().split(' ');
    if (program !== 'bonus') throw new Error(`${name} does not start with bonus`);
    return { name: relative(base, dir), dir, args };
  });

/** Puts the CSV files and the scheme of a scenario into a directory. */
export function copyInputs({ dir }: Scenario, to: string): void {
  const inputs = join(dir, 'inputs');
  const from = statSync(inputs).isDirectory() ? inputs : join(dir, read(dir, 'inputs').trim());
  for (const name of readdirSync(from)) {
    if (/\.(csv|yaml)$/.test(name)) cpSync(join(from, name), join(to, name));
  }
}

export function read(dir: string, name: string): string {
  return readFileSync(join(dir, name), 'utf8');
}
