/** A month with one to three faults, mostly one, as the seed will have it. */
import { byteMutations, type Mutation } from './bytes.ts';
import { type Month, pickMonth } from './months.ts';
import type { Random } from './random.ts';
import { rowMutations } from './rows.ts';
import { wordMutations } from './words.ts';

export interface Spoiled {
  readonly files: ReadonlyMap<string, Buffer>;
  /** The month and what was done to it, for a person who looks for the cause. */
  readonly what: readonly string[];
}

export function spoil(months: readonly Month[], random: Random): Spoiled {
  const month = pickMonth(months, random);
  const files = new Map(month.files);
  const what = [month.name];
  const faults = random.pick([1, 1, 1, 2, 3]);
  for (let fault = 0; fault < faults; fault += 1) {
    const name = random.pick([...files.keys()]);
    what.push(
      `${name}: ${random.below(40) === 0 ? spoilFile(files, name, random) : spoilText(files, name, random)}`,
    );
  }
  return { files, what };
}

function spoilText(files: Map<string, Buffer>, name: string, random: Random): string {
  const special = name.endsWith('.yaml') ? wordMutations : rowMutations;
  const mutation: Mutation = random.pick(random.below(3) === 0 ? byteMutations : special);
  const { what, bytes } = mutation(files.get(name) ?? Buffer.alloc(0), random);
  files.set(name, bytes);
  return what;
}

/** Files that are missing or stand in each other's place. The last one stays. */
function spoilFile(files: Map<string, Buffer>, name: string, random: Random): string {
  if (random.below(3) === 0 && files.size > 1) {
    files.delete(name);
    return 'missing';
  }
  const other = random.pick([...files.keys()]);
  const [one, two] = [files.get(name), files.get(other)];
  if (one !== undefined && two !== undefined) {
    files.set(name, two);
    files.set(other, one);
  }
  return `in the place of ${other}`;
}
