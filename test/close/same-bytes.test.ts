// The same inputs give the same bytes: whenever and wherever they are run, and whatever the order
// of their rows.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bonus, filesIn, inEmptyDirectory } from '../support/command.ts';
import { copyInputs, read, scenarios } from './scenarios.ts';

const abroad = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '3', COLUMNS: '40' };

describe.each(scenarios)('$name', (scenario) => {
  test('run twice, the second time elsewhere on earth and over the first', () => {
    inEmptyDirectory((dir) => {
      copyInputs(scenario, dir);
      const first = bonus(dir, scenario.args);
      const written = filesIn(join(dir, 'out'));
      expect(first.exit, first.stderr).toBe(0);
      expect(bonus(dir, scenario.args, abroad)).toEqual(first);
      expect(filesIn(join(dir, 'out'))).toEqual(written);
    });
  });

  test.each([1, 2, 3])('the rows of every input shuffled, seed %i', (seed) => {
    inEmptyDirectory((dir) => {
      copyInputs(scenario, dir);
      expect(shuffleRows(dir, seed)).toBeGreaterThan(0);
      const { exit, stdout, stderr } = bonus(dir, scenario.args);
      expect(exit, stderr).toBe(0);
      expect(stdout).toBe(read(join(scenario.dir, 'expected'), 'stdout'));
      expect(sheets(join(dir, 'out'))).toEqual(sheets(join(scenario.dir, 'expected')));
    });
  });
});

/** The CSV files of a period, without the lines at which the findings stood in the inputs. */
function sheets(dir: string): readonly (readonly [string, string])[] {
  return [...filesIn(dir)]
    .filter(([name]) => name.endsWith('.csv'))
    .map(([name, text]) => [
      name,
      name.endsWith('exceptions.csv')
        ? text.replace(/^(\w+([,;])[\w-]+\2[^,;]*\2)\d*\2/gm, '$1$2')
        : text,
    ]);
}

/** Shuffles the rows below each header; returns how many rows stand elsewhere than before. */
function shuffleRows(dir: string, seed: number): number {
  const next = random(seed);
  let moved = 0;
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.csv'))) {
    const [header = '', ...lines] = read(dir, name).split('\n');
    const rows = lines.filter((line) => line !== '');
    const shuffled = [...rows];
    for (let i = shuffled.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j] ?? '', shuffled[i] ?? ''];
    }
    moved += rows.filter((row, i) => row !== shuffled[i]).length;
    writeFileSync(join(dir, name), [header, ...shuffled, ''].join('\n'));
  }
  return moved;
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
