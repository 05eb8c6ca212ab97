/** The months that are spoiled: the samples, and the worked schemes for the kinds they lack. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Random } from './random.ts';

export interface Month {
  readonly name: string;
  /** Name to content: deals.csv, plans.csv, scheme.yaml and what else the month has. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const SAMPLES = ['company', 'init'];
const NEEDED = ['deals.csv', 'plans.csv', 'scheme.yaml'];

/** Every month below the directory of the fixtures. */
export function monthsIn(fixtures: string): readonly Month[] {
  const dirs = [...SAMPLES, 'close', 'schemes'].flatMap((name) => [
    join(fixtures, name),
    ...readdirSync(join(fixtures, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  ]);
  return dirs.sort().flatMap((dir) => {
    const names = readdirSync(dir).filter((name) => /\.(csv|yaml)$/.test(name));
    if (!NEEDED.every((name) => names.includes(name))) return [];
    const files = new Map(names.map((name) => [name, readFileSync(join(dir, name))]));
    return [{ name: relative(fixtures, dir), files }];
  });
}

/** A sample every second time. */
export function pickMonth(months: readonly Month[], random: Random): Month {
  const samples = months.filter(({ name }) => SAMPLES.includes(name));
  return random.pick(random.below(2) === 0 ? samples : months);
}
