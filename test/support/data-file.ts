/** A CSV text as validation takes it, without a scheme. */

import type { Finding } from '../../src/findings/finding.ts';
import type { DataFile } from '../../src/validate/files/data-file.ts';
import { expectedOf } from '../../src/validate/files/expected.ts';
import { type FileRole, type Layout, layoutsIn } from '../../src/validate/files/layout.ts';
import { understand } from '../../src/validate/files/understand.ts';
import { readText } from './read-csv.ts';

export interface Taken {
  readonly file: DataFile;
  readonly findings: readonly Finding[];
}

/** Reads `text` as a file of that role; `said` is what the scheme says of its layout. */
export function taken(text: string, role: FileRole = 'deals', said: Partial<Layout> = {}): Taken {
  const { source } = readText(`${role}.csv`, text);
  if (source === null) throw new Error('nothing was read');
  const layout = { ...layoutsIn(null)[role], ...said };
  const currency = { code: 'RUB', decimals: 2 };
  const { value, findings } = understand(source, role, layout, expectedOf(role, null), currency);
  return { file: value, findings };
}
