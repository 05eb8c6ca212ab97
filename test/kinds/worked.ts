/** Runs the worked example of a reference page the way `bonus run` does it. */
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Example } from '../../src/core/components/define.ts';
import { filesOf } from '../core/example.ts';
import { type Ran, runFiles } from '../support/run.ts';
import { table, text } from '../support/table.ts';

/** Lines of YAML as data, every scalar as text. */
export function yaml(lines: readonly string[]) {
  return parse(lines.join('\n'), { schema: 'failsafe' });
}

const rows = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** The month that an example stands for, run without an error. */
export function ranExample(example: Example): Ran {
  const { role, component, reps, deals, plans, metrics } = example;
  const files = filesOf({
    name: example.title,
    working: '',
    component: yaml(component),
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
  return ran;
}

/** Employee, amount and why of the example's component, as components.csv has them. */
export function paidBy(example: Example): readonly (readonly string[])[] {
  const { id } = yaml(example.component);
  return table(ranExample(example).files, 'components.csv')
    .filter((row) => text(row, 'component') === id)
    .map((row) => ['employee', 'amount', 'why'].map((column) => text(row, column)));
}
