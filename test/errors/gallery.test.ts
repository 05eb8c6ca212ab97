/**
 * The gallery: for every finding code the smallest inputs that give it, and what the command then
 * prints, byte for byte. A directory with a file `command` is a case; one that holds cases has one
 * for each way in which its finding can arise.
 */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Code, catalog, codes } from '../../src/findings/catalog.ts';
import { bonusBeside } from '../support/command.ts';

const gallery = fileURLToPath(new URL('../../fixtures/errors', import.meta.url));

const entries = (dir: string): readonly Dirent[] => readdirSync(dir, { withFileTypes: true });

/** The directories of the cases below one, itself included. */
function casesIn(dir: string): readonly string[] {
  const inside = entries(dir);
  if (inside.some((entry) => entry.name === 'command')) return [dir];
  return inside
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => casesIn(join(dir, name)));
}

const read = (dir: string, name: string) => readFileSync(join(dir, name), 'utf8');

/** `warning[nothing-credited]:`; some cases raise a warning to an error. */
const headOf = (code: Code) =>
  new RegExp(`(${[...new Set([catalog[code].severity, 'error'])].join('|')})\\[${code}\\]: `);

describe('the error gallery', () => {
  it('has a directory for every code, and none beside them', () => {
    expect(
      entries(gallery)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...codes].sort());
  });

  describe.concurrent.each(codes)('%s', (code) => {
    const cases = casesIn(join(gallery, code));

    it('has a case', () => {
      expect(cases).not.toEqual([]);
    });

    it.each(cases.map((dir) => [relative(gallery, dir), dir]))('%s', async (_, dir) => {
      const args = read(dir, 'command').trim().split(' ');
      const { stdout, stderr, exit } = await bonusBeside(dir, args);
      const printed = `${stdout}${stderr}exit ${exit}\n`;
      expect(printed).toBe(read(dir, 'expected.txt'));
      expect(printed).toMatch(headOf(code));
    });
  });
});
