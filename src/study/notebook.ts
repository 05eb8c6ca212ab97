/**
 * What is found while schemes are studied: by content, each told once, with the schemes that it is of
 * where it is not of all. Notes are left out: they are about the month, not about what a variant
 * changes.
 */
import { keyOf } from '../core/key.ts';
import { type Finding, foundUnder } from '../findings/finding.ts';

/** How a scheme that is studied is called, and the file that it stands in. */
export interface Called {
  readonly label: string;
  readonly file: string;
}

export interface Notebook {
  /** `read`: whether the scheme, given by its number, could be read at all. */
  readonly add: (findings: readonly Finding[], scheme: number, read: boolean) => void;
  readonly errors: () => number;
  readonly findings: () => readonly Finding[];
}

/** An empty notebook about some schemes. */
export function notebook(schemes: readonly Called[]): Notebook {
  const known = new Map<string, Noted>();
  const asked = new Set<number>();
  const ofSome = ({ found, under }: Noted): Finding => {
    const files = [...under].map((number) => schemes[number]?.file ?? '');
    const told = found.place !== null && TELLS_ITSELF.test(found.place.file);
    if (told || under.size === asked.size || files.includes(found.place?.file ?? '')) return found;
    return foundUnder(
      found,
      [...under].map((number) => schemes[number]?.label ?? ''),
    );
  };
  return {
    add: (findings, scheme, read) => {
      if (read) asked.add(scheme);
      for (const found of findings) {
        if (found.severity === 'note') continue;
        const key = keyOf(found);
        const entry = known.get(key) ?? { found, under: new Set() };
        known.set(key, entry);
        entry.under.add(scheme);
      }
    },
    errors: () => [...known.values()].filter(({ found }) => found.severity === 'error').length,
    findings: () => [...known.values()].map(ofSome),
  };
}

interface Noted {
  readonly found: Finding;
  readonly under: Set<number>;
}

/** A place in a value that was set says itself which scheme it is of. */
const TELLS_ITSELF = /^--set /;
