/** `bonus init`: a small working example to start from. Never overwrites a file. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../outcome.ts';
import { packageRoot } from '../root.ts';

export function init(dir: string): Outcome {
  const example = fileURLToPath(new URL('fixtures/init/', packageRoot()));
  const files = readdirSync(example).sort();
  const present = files.filter((file) => existsSync(join(dir, file)));
  if (present.length > 0) {
    const errors = `error: ${dir} already has ${present.join(', ')}. Nothing was written; name an empty directory.\n`;
    return { output: '', errors, exit: 2 };
  }
  try {
    mkdirSync(dir, { recursive: true });
    for (const file of files) copyFileSync(join(example, file), join(dir, file));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { output: '', errors: `error: The example could not be written: ${words}\n`, exit: 2 };
  }
  const list = files.map((file) => `  ${join(dir, file)}\n`).join('');
  const next = dir === '.' ? 'bonus run' : `cd ${dir}, then bonus run`;
  return { output: `Written:\n${list}Next: ${next}\n`, errors: '', exit: 0 };
}
