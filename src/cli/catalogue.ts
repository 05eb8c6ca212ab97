/**
 * What `bonus init` can start from: the small example, and the schemes of the catalogue. Each is a
 * directory of the package; what a scheme is for is the first line of its file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from './root.ts';

/** Files to start from, and the command that pays the month they hold. */
export interface Example {
  readonly dir: string;
  readonly files: readonly string[];
  readonly command: string;
}

/** A scheme of the catalogue. */
export interface Listed {
  readonly name: string;
  readonly summary: string;
}

export function smallExample(): Example {
  return exampleIn(pathOf('fixtures/init/'), 'bonus run');
}

export function listed(): readonly Listed[] {
  return readdirSync(pathOf(CATALOGUE))
    .sort()
    .map((name) => ({ name, summary: firstLine(join(pathOf(CATALOGUE), name, 'scheme.yaml')) }));
}

/** A scheme that is listed, with a month of data. */
export function schemeExample({ name }: Listed): Example {
  const dir = join(pathOf(CATALOGUE), name);
  return exampleIn(dir, readFileSync(join(dir, 'command'), 'utf8').trim());
}

const CATALOGUE = 'fixtures/schemes/';

function pathOf(path: string): string {
  return fileURLToPath(new URL(path, packageRoot()));
}

/** What a month is made from; beside it stand what tests hold it to. */
function exampleIn(dir: string, command: string): Example {
  const files = readdirSync(dir).filter((name) => /\.(csv|yaml)$/.test(name));
  return { dir, files: files.filter((name) => name !== 'by-hand.csv').sort(), command };
}

function firstLine(path: string): string {
  const [line = ''] = readFileSync(path, 'utf8').split('\n', 1);
  return line.replace(/^#\s*/, '');
}
