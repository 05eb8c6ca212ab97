// Deals of earlier periods that a window counts are shown, so they are not told as left out.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bonus, root } from '../support/command.ts';

test('of a running total to date no deal line is both shown and outside the period', () => {
  const dir = join(root, 'fixtures/schemes/year-to-date');
  const { stdout } = bonus(dir, ['explain', 'kuzmin', '--quiet']);
  expect(stdout).toContain('Y-01  2026-08-12');
  expect(stdout).not.toContain('outside 2026-10');
});
