// What must not matter to a month: the order of its rows, and what people are called.

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { monthArb } from '../oracle/arbitrary.ts';
import type { Month } from '../oracle/month.ts';
import { table } from '../support/table.ts';
import { outputs } from './outputs.ts';

vi.setConfig({ testTimeout: 120_000 });

const months = { numRuns: 50 };
const sheets = ['payouts.csv', 'components.csv', 'credits.csv', 'attainment.csv'];
const all = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });

test('the order of the rows of any input', () => {
  const shuffled = monthArb.chain((month) =>
    fc
      .tuple(all(month.deals), all(month.people), all(month.adjustments))
      .map(([deals, people, adjustments]) => {
        return [month, { ...month, deals, people, adjustments }] as const;
      }),
  );
  fc.assert(
    fc.property(shuffled, ([month, other]) => {
      const [files, again] = [outputs(month), outputs(other)];
      for (const name of sheets) expect(again[name]).toBe(files[name]);
    }),
    months,
  );
});

/** Cells that name people, in inputs and outputs. */
const NAMING = [
  ...['employee', 'owner', 'quota_employee', 'paid_to'],
  ...['assigned_to', 'assigned_by'],
];

/** A row with other ids: those of a list of shares stay in their order. */
function renamed<R extends Readonly<Record<string, string>>>(row: R, ids: readonly string[]): R {
  const one = (part: string): string => {
    const [id = '', ...share] = part.split(':');
    const at = ids.indexOf(id);
    return [at === -1 ? id : `n${100 + at}`, ...share].join(':');
  };
  const cells = Object.entries(row).map(([column, cell]) => [
    column,
    NAMING.includes(column) ? cell.split('|').map(one).join('|') : cell,
  ]);
  return Object.fromEntries(cells) as R;
}

test('what people are called', () => {
  fc.assert(
    fc.property(monthArb, (month) => {
      // The last in order of text becomes the first.
      const known = month.people.map(({ employee }) => employee).filter((id) => id !== '');
      const ids = [...new Set(known)].sort().reverse();
      const other: Month = {
        ...month,
        people: month.people.map((row) => renamed(row, ids)),
        deals: month.deals.map((row) => renamed(row, ids)),
        adjustments: month.adjustments.map((row) => renamed(row, ids)),
      };
      const [files, again] = [outputs(month), outputs(other)];
      for (const name of sheets) {
        const expected = table(files, name).map((row) => shown(name, renamed(row, ids)));
        const actual = table(again, name).map((row) => shown(name, row));
        expect(actual.sort()).toEqual(expected.sort());
      }
    }),
    months,
  );
});

/** A row as text. The revenue of a line stands on the row of whoever comes first. */
function shown(name: string, row: Readonly<Record<string, string>>): string {
  return JSON.stringify(name === 'credits.csv' ? { ...row, revenue: '' } : row);
}
