// The worked examples of the reference pages, run the way `bonus run` does it: what a page says a
// component pays is what it pays, and why.

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Example, Kind } from '../../src/core/components/define.ts';
import { kinds } from '../../src/core/components/index.ts';
import { runFiles } from '../support/run.ts';
import { table, text } from '../support/table.ts';
import { filesOf } from './example.ts';

const yaml = (lines: readonly string[]) => parse(lines.join('\n'), { schema: 'failsafe' });
const rows = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** Employee, amount and why of the example's component. */
function paid(example: Example): readonly (readonly string[])[] {
  const { role, component, reps, deals, plans, metrics } = example;
  const written = yaml(component);
  const files = filesOf({
    name: example.title,
    working: '',
    component: written,
    role,
    scheme: reps === undefined ? {} : { roles: { rep: { components: yaml(reps) } } },
    period: '2026-10',
    deals: rows(deals),
    plans: plans === undefined ? '' : rows(plans),
    metrics: metrics === undefined ? undefined : rows(metrics),
  });
  const ran = runFiles(files, '2026-10');
  const errors = ran.findings.filter(({ severity }) => severity === 'error');
  expect(errors, Object.values(files).join('\n')).toEqual([]);
  return table(ran.files, 'components.csv')
    .filter((row) => text(row, 'component') === written.id)
    .map((row) => ['employee', 'amount', 'why'].map((column) => text(row, column)));
}

const examples = (kind: Kind) => kind.examples.map((example) => ({ ...example, example }));

describe.each(kinds)('bonus help $kind', (kind) => {
  test('has an example of its own kind', () => {
    const own = kind.examples.map(({ component }) => yaml(component).kind);
    expect(new Set(own)).toEqual(new Set([kind.kind]));
  });

  test.each(examples(kind))('$title', ({ example }) => {
    expect(paid(example)).toEqual(example.pays);
  });
});
