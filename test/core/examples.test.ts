// Worked examples of each kind of component: fixtures/components/<kind>.yaml, calculated the way
// `bonus run` does it, files in and files out, and compared as exact text. A file is a list of
//
//   name        the boundary or rule that it shows
//   working     the calculation by hand
//   component   as it stands in a scheme
//   role        whose component it is; left out: rep
//   scheme      further keys of the scheme (rounding, plans, other roles ...), merged over a plain one
//   period      the period to calculate; left out: 2026-10
//   deals, plans, metrics, adjustments
//               rows of these files; cells may be padded with spaces
//   expect      by output file (components, credits, attainment, payouts ...): its rows, all of them
//               and in order, in the columns that are written here
//   refused     in place of `expect`: the codes of the errors
//
// Only the columns that matter need to be written. A deal is D-1, D-2 ... of ann, without revenue,
// closed on 2026-10-10, by which it is credited. A row of plans.csv is about the period and team
// North, and in the role `team` without an employee, `head` for the employee of that name, else
// `rep`. Everybody whom the deals name is on North, and so is `head`, unless the plans name a head.
// A role that no example speaks of has a component `nothing`, whose rows are left out.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/components/index.ts';
import { runFiles } from '../support/run.ts';
import { compared, type Example, examplesIn, filesOf } from './example.ts';

const base = fileURLToPath(new URL('../../fixtures/components', import.meta.url));

test('every kind has its examples, and every file of examples has its kind', () => {
  const files = kinds.map(({ kind }) => `${kind}.yaml`).sort();
  expect(readdirSync(base).sort()).toEqual(files);
});

describe.each(kinds.map(({ kind }) => kind))('%s', (kind) => {
  const examples = examplesIn(readFileSync(join(base, `${kind}.yaml`), 'utf8'));

  test('the examples are of this kind, and each has a name of its own', () => {
    expect(new Set(examples.map(({ component }) => component.kind))).toEqual(new Set([kind]));
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  });

  test.each(examples.map((it) => [it.name, it] as const))('%s', (_, example) => {
    const files = filesOf(example);
    const ran = runFiles(files, example.period);
    const errors = ran.findings.filter(({ severity }) => severity === 'error');
    const told = `${files['scheme.yaml']}${files['plans.csv']}${files['deals.csv']}`;
    if (example.refused === undefined) {
      expect(errors, told).toEqual([]);
      agree(example, ran.files, told);
    } else {
      expect([...new Set(errors.map(({ code }) => code))].sort(), told).toEqual(example.refused);
      expect(ran.files).toEqual({});
    }
  });
});

function agree(example: Example, files: Readonly<Record<string, string>>, told: string): void {
  for (const [name, rows] of Object.entries(example.expect ?? {})) {
    const { wanted, actual } = compared(rows, files[`${name}.csv`] ?? '');
    expect(actual, `${name}.csv of\n${told}by hand: ${example.working}`).toEqual(wanted);
  }
}
