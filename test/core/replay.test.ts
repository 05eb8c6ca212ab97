import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { replay, retrace } from '../../src/core/money/replay.ts';
import { monthArb } from '../oracle/arbitrary.ts';
import { toFiles } from '../oracle/month.ts';
import { runFiles } from '../support/run.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('the working of every component', () => {
  test('replays to the exact amount from its leaves, and what it read does too', () => {
    fc.assert(
      fc.property(monthArb, (month) => {
        const { outputs } = runFiles(toFiles(month), month.period);
        expect(outputs).not.toBeNull();
        for (const { working, base, performances, gates } of outputs?.result.earned ?? []) {
          expect(replay(working).equals(working.result)).toBe(true);
          const readings = [...performances, ...gates.map(({ reading }) => reading)];
          for (const figure of [base, ...readings.map((reading) => reading.figure)]) {
            if (figure !== null) expect(retrace(figure).equals(figure.value)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
