/**
 * `bonus init`: a small working example to start from, or a scheme of the catalogue with a month of
 * data. Never overwrites a file.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../findings/near.ts';
import { didYouMean, sentences } from '../../report/messages/words.ts';
import { type Example, listed, schemeExample, smallExample } from '../catalogue.ts';
import { type Outcome, usage } from '../outcome.ts';

export interface InitOptions {
  readonly scheme?: string | undefined;
}

export function init(dir: string, { scheme }: InitOptions): Outcome {
  if (scheme === undefined) return write(smallExample(), dir);
  const schemes = listed();
  const chosen = schemes.find(({ name }) => name === scheme);
  if (chosen !== undefined) return write(schemeExample(chosen), dir);
  const near = nearest(
    scheme,
    schemes.map(({ name }) => name),
  );
  const words = [
    `There is no scheme "${scheme}".`,
    didYouMean(near),
    'List them: bonus init --list.',
  ];
  return usage(sentences(...words));
}

/** `bonus init --list`: the schemes of the catalogue, and what each is for. */
export function initList(): Outcome {
  const schemes = listed();
  const width = Math.max(...schemes.map(({ name }) => name.length));
  const lines = schemes.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`);
  const output = `${lines.join('')}\nStart from one: bonus init --scheme NAME [dir]\n`;
  return { output, errors: '', exit: 0 };
}

function write({ dir: from, files, command }: Example, dir: string): Outcome {
  const present = files.filter((file) => existsSync(join(dir, file)));
  if (present.length > 0) {
    return usage(
      `${dir} already has ${present.join(', ')}. Nothing was written; name an empty directory.`,
    );
  }
  try {
    mkdirSync(dir, { recursive: true });
    for (const file of files) copyFileSync(join(from, file), join(dir, file));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return usage(`The example could not be written: ${words}`);
  }
  const list = files.map((file) => `  ${join(dir, file)}\n`).join('');
  const next = dir === '.' ? command : `cd ${shellWord(dir)}, then ${command}`;
  return { output: `Written:\n${list}Next: ${next}\n`, errors: '', exit: 0 };
}

function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
