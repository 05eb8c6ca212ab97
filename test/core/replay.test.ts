import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/cli/load.ts';
import { replay } from '../../src/core/money/working.ts';
import { monthArb } from '../oracle/arbitrary.ts';
import { toFiles } from '../oracle/month.ts';

describe('the working of every component', () => {
  test('replays to the exact amount from its leaves', () => {
    const dir = mkdtempSync(join(tmpdir(), 'bonus-replay-'));
    fc.assert(
      fc.property(monthArb, (month) => {
        const files = toFiles(month);
        for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
        const { result } = load({
          deals: [join(dir, 'deals.csv')],
          plans: join(dir, 'plans.csv'),
          scheme: join(dir, 'scheme.yaml'),
        });
        if (result === null) return;
        for (const { working } of result.earned) {
          expect(replay(working).equals(working.result)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
