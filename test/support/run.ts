/** Runs a month given as texts or bytes, through the same path as `bonus run`, without a process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputsOf } from '../../src/cli/commands/run.ts';
import { type Loaded, load } from '../../src/cli/load.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { type Content, wholeOf } from '../../src/io/dialect.ts';

export interface Ran {
  /** Output files by name; none when the inputs have errors. */
  readonly files: Record<string, string>;
  /** The same before they are text, and the calculation that they show. */
  readonly outputs: ReturnType<typeof outputsOf>;
  readonly findings: readonly Finding[];
  readonly inputs: Loaded['inputs'];
}

export function runFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  period?: string,
): Ran {
  const dir = mkdtempSync(join(tmpdir(), 'bonus-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
    const path = (name: string): string | undefined =>
      name in files ? join(dir, name) : undefined;
    const loaded = load({
      deals: [join(dir, 'deals.csv')],
      plans: join(dir, 'plans.csv'),
      scheme: join(dir, 'scheme.yaml'),
      metrics: path('metrics.csv'),
      adjustments: path('adjustments.csv'),
      balances: path('balances.csv'),
      period,
    });
    const outputs = outputsOf(loaded, { zeros: false });
    return {
      files: Object.fromEntries(
        [...(outputs?.files ?? [])].map(([name, content]) => [name, textOf(content)]),
      ),
      outputs,
      findings: loaded.findings,
      inputs: loaded.inputs,
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The text of a file in UTF-8. */
export function textOf(content: Content): string {
  return Buffer.from(wholeOf(content)).toString('utf8');
}
