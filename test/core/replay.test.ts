import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { replay } from '../../src/core/money/working.ts';
import { monthArb } from '../oracle/arbitrary.ts';
import { toFiles } from '../oracle/month.ts';
import { runFiles } from '../support/run.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('the working of every component', () => {
  test('replays to the exact amount from its leaves', () => {
    fc.assert(
      fc.property(monthArb, (month) => {
        const { outputs } = runFiles(toFiles(month), month.period);
        expect(outputs).not.toBeNull();
        for (const { working } of outputs?.result.earned ?? []) {
          expect(replay(working).equals(working.result)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
