// The golden months, calculated in this process, and what is explained of them.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputsOf } from '../../src/cli/commands/run.ts';
import { load } from '../../src/cli/load.ts';
import type { Result } from '../../src/core/calculate.ts';
import { explanationJson } from '../../src/report/explain/json.ts';
import type { Explanation } from '../../src/report/explain/node.ts';
import { type Scene, sceneOf } from '../../src/report/explain/scene.ts';
import { peopleIn } from '../../src/validate/shares.ts';
import { copyInputs, type Scenario, scenarios, schemes } from '../close/scenarios.ts';
import { textOf } from '../support/run.ts';
import { type Row, table } from '../support/table.ts';
import type { Json } from './replay.ts';

export interface Month {
  readonly result: Result;
  readonly scene: Scene;
  /** The rows of an output file. */
  readonly rows: (file: string) => readonly Row[];
}

export const months = [...scenarios, ...schemes];

/** Calculates a scenario; `change` may alter its scheme. */
export function calculated(scenario: Scenario, change = (scheme: string) => scheme): Month {
  const dir = mkdtempSync(join(tmpdir(), 'bonus-'));
  try {
    copyInputs(scenario, dir);
    const scheme = join(dir, 'scheme.yaml');
    writeFileSync(scheme, change(readFileSync(scheme, 'utf8')));
    const path = (name: string): string | undefined =>
      existsSync(join(dir, name)) ? join(dir, name) : undefined;
    const loaded = load({
      deals: [join(dir, 'deals.csv')],
      plans: join(dir, 'plans.csv'),
      scheme,
      metrics: path('metrics.csv'),
      adjustments: path('adjustments.csv'),
      balances: path('balances.csv'),
    });
    const outputs = outputsOf(loaded, { zeros: true, dialect: 'unix' });
    const { names } = loaded;
    if (outputs === null || names === null) throw new Error(`${scenario.name} has errors`);
    const files = Object.fromEntries(
      [...outputs.files].map(([name, text]) => [name, textOf(text)]),
    );
    const scene = sceneOf(outputs.result, (cell) => peopleIn(cell, names));
    return { result: outputs.result, scene, rows: (file) => table(files, file) };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The explanation as a program reads it. */
export function json(scene: Scene, explanation: Explanation): { readonly explanation: Json[] } {
  return JSON.parse(explanationJson(scene, explanation));
}

/** Every number of a tree, a parent before its children. */
export function numbersIn(node: Json): readonly Json[] {
  return [node, ...(node.children ?? []).flatMap(numbersIn)];
}
