// The statements of a golden month, written by the real command, beside its payouts.csv.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyInputs, scenarios } from '../close/scenarios.ts';
import { bonus } from '../support/command.ts';
import { type Row, table, text } from '../support/table.ts';

export interface Pages {
  /** A directory of its own, with the inputs. */
  readonly dir: string;
  /** Where the pages are. */
  readonly pages: string;
  readonly payouts: readonly Row[];
  /** File names by employee, as `--format json` lists them. */
  readonly files: ReadonlyMap<string, string>;
  readonly remove: () => void;
}

/** Runs `bonus run` and `bonus statement` on the inputs of a golden month, perhaps altered. */
export function statementsOf(
  name: string,
  alter: (text: string, file: string) => string = (text) => text,
): Pages {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`there is no golden month ${name}`);
  const dir = mkdtempSync(join(tmpdir(), 'bonus-'));
  copyInputs(scenario, dir);
  for (const file of readdirSync(dir)) {
    const path = join(dir, file);
    writeFileSync(path, alter(readFileSync(path, 'utf8'), file));
  }
  const ran = bonus(dir, ['run', '--dialect', 'unix']);
  const said = bonus(dir, ['statement', '--format', 'json']);
  if (ran.exit !== 0 || said.exit !== 0) throw new Error(`${ran.stderr}${said.stderr}`);
  const listed: readonly { employee: string; file: string }[] = JSON.parse(said.stdout);
  const [period = ''] = readdirSync(join(dir, 'statements'));
  const csv = readFileSync(join(dir, 'out', period, 'payouts.csv'), 'utf8');
  return {
    dir,
    pages: join(dir, 'statements', period),
    payouts: table({ 'payouts.csv': csv }, 'payouts.csv'),
    files: new Map(listed.map(({ employee, file }) => [employee, file])),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** The page of the person of a row of payouts.csv. */
export function fileOf({ files }: Pages, row: Row): string {
  const file = files.get(text(row, 'employee').replace(/^'/, ''));
  if (file === undefined) throw new Error(`${text(row, 'employee')} has no page`);
  return file;
}

/** `1 240 000.00` as a CSV file writes it. */
export function plainAmount(shown: string): string {
  return shown.replace(/[\s\u00a0]/g, '').replace('−', '-');
}

const NASTY = `<img src=x onerror=alert(1)>"'</style><script>`;

/** The golden month init with a name, an id and a team that try to be markup or a path. */
export function nastyMonth(): Pages {
  return statementsOf('init', (content, file) => {
    if (!file.endsWith('.csv')) return content;
    const cell = `"${NASTY.replaceAll('"', '""')}"`;
    return content
      .replaceAll('Petrova Olga', cell)
      .replaceAll('petrova', '../petrova')
      .replaceAll(/(?<=[,:|\n])ivanov(?=[,:|\n])/g, 'CON')
      .replaceAll(/(?<=,)North(?=,)/g, '"</table><b onclick=x>"');
  });
}
