// A short run of `npm run fuzz`, the same one each time.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bonus, inEmptyDirectory } from '../support/command.ts';
import { addUp } from './sums.ts';

const script = fileURLToPath(new URL('fuzz.mjs', import.meta.url));

test('spoiled months end in payouts that add up or in findings', { timeout: 300_000 }, () => {
  const args = [script, '--runs', '100', '--seed', '1'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(`${stdout}${stderr}`).toContain('No failure.');
  // Both ways of ending come about.
  expect(stdout).toMatch(/^exit 0: \d+$/m);
  expect(stdout).toMatch(/^exit 1: \d+$/m);
  expect(status).toBe(0);
});

test.each([
  ['payouts.csv', /(\d)\.(\d\d),RUB/, '$1.99,RUB'],
  ['components.csv', /,\d+\.\d\d,([^,\n]*\n)/, ',1.00,$1'],
  ['credits.csv', /,(\d+)\.\d\d,,,\n/, ',$1.99,,,\n'],
  ['manifest.json', /"revenue": "\d/, '"revenue": "9'],
])('a wrong figure in %s does not add up', (file, figure, other) => {
  inEmptyDirectory((dir) => {
    bonus(dir, ['init']);
    bonus(dir, ['run']);
    const month = join(dir, 'out/2026-10');
    addUp(month);
    const text = readFileSync(join(month, file), 'utf8');
    expect(text).toMatch(figure);
    writeFileSync(join(month, file), text.replace(figure, other));
    expect(() => addUp(month)).toThrow();
  });
});
