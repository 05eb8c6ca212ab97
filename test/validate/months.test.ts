// What schemes over the same files have in common is made once. A month must be the same whatever
// was asked before it.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { calculate } from '../../src/core/calculate.ts';
import { sheetsOf } from '../../src/report/sheets/index.ts';
import { cellOf, type Sheet } from '../../src/report/sheets/sheet.ts';
import type { ValidMonth } from '../../src/validate/month.ts';
import { monthOf } from '../oracle/arbitrary.ts';
import { everyFeature } from '../oracle/features.ts';
import { toFiles } from '../oracle/month.ts';
import { monthsIn, schemeOf } from '../support/sources.ts';

vi.setConfig({ testTimeout: 300_000 });

const months = monthOf(everyFeature);

/** The scheme with every rate multiplied, which leaves the lines and the people as they are. */
const dearer = (scheme: string, factor: number): string =>
  scheme.replace(/"rate": "(\d+)(?=[."%])/g, (_, whole) => `"rate": "${Number(whole) + factor}`);

test('a month is the same after other schemes as alone', () => {
  fc.assert(
    fc.property(months, months, fc.nat({ max: 3 }), (month, other, factor) => {
      const texts = toFiles(month);
      const own = texts['scheme.yaml'] ?? '';
      const others = toFiles(other)['scheme.yaml'] ?? '';
      const kept = monthsIn(texts);
      for (const scheme of [own, others, dearer(own, factor + 1), own, dearer(others, factor)]) {
        const after = kept(schemeOf(scheme), month.period);
        const alone = monthsIn(texts)(schemeOf(scheme), month.period);
        expect(shown(after)).toEqual(shown(alone));
      }
    }),
    { numRuns: 15 },
  );
});

/** Everything that a user would see of it. */
function shown({ month, findings }: ValidMonth): unknown {
  const said = findings.map((each) => JSON.stringify(each));
  if (month === null) return { said };
  const sheets = sheetsOf(calculate(month), { zeros: true, exceptions: [] });
  return { said, sheets: Object.values(sheets).map(rowsOf) };
}

function rowsOf(sheet: Sheet): readonly string[] {
  return Array.from({ length: sheet.rows }, (_, row) =>
    sheet.columns.map((column) => cellOf(column, row)).join('|'),
  );
}
