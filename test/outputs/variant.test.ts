// A run with --set is a variant, and says so wherever its files may be taken for the scheme's.

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bonus, inEmptyDirectory, root } from '../support/command.ts';

const RATE = 'roles.rep.components.commission.tiers.rates.1.rate';

function run(...sets: readonly string[]): { readonly stdout: string; readonly variant: unknown } {
  let answer = { stdout: '', variant: undefined as unknown };
  inEmptyDirectory((dir) => {
    cpSync(join(root, 'fixtures/init'), dir, { recursive: true });
    const args = sets.flatMap((set) => ['--set', set]);
    const { stdout, stderr, exit } = bonus(dir, ['run', ...args]);
    expect(exit, stderr).toBe(0);
    const manifest = JSON.parse(readFileSync(join(dir, 'out/2026-10/manifest.json'), 'utf8'));
    answer = { stdout, variant: manifest.variant };
  });
  return answer;
}

test('the summary and the manifest name what was set, and what it stands in for', () => {
  const scheme = readFileSync(join(root, 'fixtures/init/scheme.yaml'), 'utf8').split('\n');
  const line = scheme.findIndex((text) => text.includes('from: 80%, rate: 4%')) + 1;
  const column = (scheme[line - 1] ?? '').indexOf('4%') + 1;
  const { stdout, variant } = run(`${RATE}=7%`, 'roles.rep.total.cap=90000');
  const at = `scheme.yaml:${line}:${column}`;
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'A variant of the scheme, not the scheme itself:',
    `  ${RATE} = 7% (was 4%, ${at})`,
    '  roles.rep.total.cap = 90000 (was not set)',
  ]);
  expect(variant).toEqual([
    { set: RATE, value: '7%', replaced: [{ key: 'rate', value: '4%', at }] },
    { set: 'roles.rep.total.cap', value: '90000', replaced: [] },
  ]);
});

test('a run of the scheme itself says nothing of the kind', () => {
  const { stdout, variant } = run();
  expect(stdout).not.toContain('variant');
  expect(variant).toBeUndefined();
});
