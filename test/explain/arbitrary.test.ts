// Explanations of random months: the same that holds for the golden ones.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { explainDeal } from '../../src/report/explain/deal.ts';
import { explainPerson } from '../../src/report/explain/person.ts';
import { sceneOf } from '../../src/report/explain/scene.ts';
import { monthArb } from '../oracle/arbitrary.ts';
import { toFiles } from '../oracle/month.ts';
import { runFiles } from '../support/run.ts';
import { json } from './months.ts';
import { faults } from './replay.ts';

vi.setConfig({ testTimeout: 240_000 });

test('every explanation ends in the payout, and its numbers follow from each other', () => {
  fc.assert(
    fc.property(monthArb, (month) => {
      const { outputs } = runFiles(toFiles(month), month.period);
      expect(outputs).not.toBeNull();
      if (outputs === null) return;
      const scene = sceneOf(outputs.result, () => []);
      for (const { employee, payout } of outputs.result.payouts) {
        const [root] = json(scene, explainPerson(scene, employee)).explanation;
        expect(root?.exact).toBe(fractionOf(payout));
        expect(root === undefined ? [] : faults(root)).toEqual([]);
      }
      for (const deal of outputs.result.month.deals.ids.texts) {
        const told = explainDeal(scene, deal, null);
        const roots = told === null ? [] : json(scene, told).explanation;
        expect(roots.flatMap((root) => faults(root))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

/** Minor units of two decimals as the explanation writes them. */
function fractionOf(minor: bigint): string {
  let [a, b] = [minor < 0n ? -minor : minor, 100n];
  while (b !== 0n) [a, b] = [b, a % b];
  const [n, d] = [minor / a, 100n / a];
  return d === 1n ? String(n) : `${n}/${d}`;
}
