/**
 * What is found while schemes are studied: by content, each told once, with the schemes that it is of
 * where what it names does not say so. Of notes only those are told that stand in some of the schemes
 * and not in all: the others are about the month, not about what a variant changes.
 */
import { keyOf } from '../core/key.ts';
import { type Finding, foundUnder, type Place } from '../findings/finding.ts';
import { type SetValue, setText } from '../validate/settings.ts';

/** How a scheme that is studied is called, the file that it stands in, and what is set over it. */
export interface Called {
  readonly label: string;
  readonly file: string;
  readonly settings: readonly SetValue[];
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
  const files = new Set(schemes.map(({ file }) => file));
  /** Whether it may be of a scheme, by the file and the set values that it names. */
  const mayBeOf = ({ place, settings = [] }: Finding, scheme: number): boolean => {
    const { file, settings: own = [] } = schemes[scheme] ?? {};
    if (place !== null && files.has(place.file) && place.file !== file) return false;
    const texts = own.map(setText);
    return settings.every((each) => texts.includes(each));
  };
  const isTold = ({ found: { severity, place }, under }: Noted): boolean => {
    if (severity !== 'note') return true;
    return isSet(place) || (files.has(place?.file ?? '') && under.size < asked.size);
  };
  const ofSome = ({ found, under }: Noted): Finding => {
    if (isSet(found.place)) return found;
    const toldApart = [...asked].every((each) => under.has(each) || !mayBeOf(found, each));
    if (toldApart) return found;
    return foundUnder(
      found,
      [...under].map((number) => schemes[number]?.label ?? ''),
    );
  };
  return {
    add: (findings, scheme, read) => {
      if (read) asked.add(scheme);
      for (const found of findings) {
        const key = keyOf(found);
        const entry = known.get(key) ?? { found, under: new Set() };
        known.set(key, entry);
        entry.under.add(scheme);
      }
    },
    errors: () => [...known.values()].filter(({ found }) => found.severity === 'error').length,
    findings: () => [...known.values()].filter(isTold).map(ofSome),
  };
}

interface Noted {
  readonly found: Finding;
  readonly under: Set<number>;
}

/** A place in a value that was set says itself which scheme it is of. */
function isSet(place: Place | null): boolean {
  return place?.file.startsWith('--set ') === true;
}
