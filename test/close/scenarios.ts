// Golden months: those of fixtures/close, and the schemes of the catalogue in fixtures/schemes. A
// scenario is a directory with a file `command`:
//   inputs       a directory with the month's files, or a line that names one; without it they stand
//                beside the command
//   command      what is typed there
//   by-hand.csv  what people earn, calculated from the inputs without the program
//   expected/    stdout, stderr, and the directory of the period, byte for byte

import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../support/command.ts';

export interface Scenario {
  readonly name: string;
  readonly dir: string;
  readonly args: readonly string[];
}

/** The scenarios below a directory of fixtures, by name. */
function scenariosIn(base: string): readonly Scenario[] {
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/command'))
    .sort()
    .map((name) => {
      const dir = dirname(join(base, name));
      const [program, ...args] = read(dir, 'command').trim().split(' ');
      if (program !== 'bonus') throw new Error(`${name} does not start with bonus`);
      return { name: relative(base, dir), dir, args };
    });
}

export const scenarios = scenariosIn(join(root, 'fixtures/close'));
export const schemes = scenariosIn(join(root, 'fixtures/schemes'));

/** Puts the CSV files and the schemes of a scenario into a directory. */
export function copyInputs({ dir }: Scenario, to: string): void {
  const from = inputsOf(dir);
  for (const name of readdirSync(from)) {
    if (/\.(csv|yaml)$/.test(name) && name !== 'by-hand.csv')
      cpSync(join(from, name), join(to, name));
  }
}

function inputsOf(dir: string): string {
  const inputs = join(dir, 'inputs');
  if (!existsSync(inputs)) return dir;
  return statSync(inputs).isDirectory() ? inputs : join(dir, read(dir, 'inputs').trim());
}

export function read(dir: string, name: string): string {
  return readFileSync(join(dir, name), 'utf8');
}
