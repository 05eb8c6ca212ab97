/**
 * Findings in the order in which they are shown: errors, warnings, notes; within by file, line and
 * column; and at most 20 of a code.
 */
import { byCodePoint } from '../core/text.ts';
import type { Code, Severity } from '../findings/catalog.ts';
import type { Finding } from '../findings/finding.ts';
import type { Location } from '../findings/locate.ts';

/** A finding and where it stands; null when nothing in a file can be pointed at. */
export interface Located {
  readonly finding: Finding;
  readonly location: Location | null;
  /** Where the second place is, of a finding that is about two. */
  readonly other?: Location;
}

/** The place as it is shown: a finding about a whole file has no line, some have no file either. */
export interface Spot {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

const mostOfACode = 20;

/** The order of severities, the gravest first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/**
 * The findings to show: sorted by severity and place, at most 20 of each code. Works on places as
 * they are, so that the others need not be located.
 */
export function shown(findings: readonly Finding[]): readonly Finding[] {
  return firstOfEachCode(
    sorted(findings, (each) => each, roughSpot),
    (each) => each.code,
  );
}

/** The same for located findings, by their true lines and columns. */
export function shownLocated(located: readonly Located[]): readonly Located[] {
  return firstOfEachCode(
    sorted(located, (each) => each.finding, spotOf),
    (each) => each.finding.code,
  );
}

/** How many findings of each code are not among the shown ones, in order of first appearance. */
export function unshown(
  all: readonly Finding[],
  located: readonly Located[],
): readonly { readonly code: Code; readonly severity: Severity; readonly more: number }[] {
  const counts = new Map<Code, { code: Code; severity: Severity; more: number }>();
  for (const { code, severity } of sorted(all, (each) => each, nowhere)) {
    const count = counts.get(code);
    if (count === undefined) counts.set(code, { code, severity, more: 1 });
    else count.more += 1;
  }
  for (const { finding } of located) {
    const count = counts.get(finding.code);
    if (count !== undefined) count.more -= 1;
  }
  return [...counts.values()].filter(({ more }) => more > 0);
}

export function spotOf({ finding, location }: Located): Spot {
  const file = location?.file ?? finding.place?.file ?? null;
  if (location === null || finding.place === null || finding.place.at === 'file') {
    return { file, line: null, column: null };
  }
  return { file, line: location.line, column: location.column };
}

/** Records and offsets rise with the lines of their file, which is all that an order needs. */
function roughSpot({ place }: Finding): Spot {
  if (place === null) return nowhere();
  const { file } = place;
  switch (place.at) {
    case 'file':
      return { file, line: null, column: null };
    case 'cell':
      return { file, line: place.record, column: place.field };
    case 'span':
      return { file, line: place.start, column: null };
    case 'line':
      return { file, line: place.line, column: place.column };
  }
}

function nowhere(): Spot {
  return { file: null, line: null, column: null };
}

function sorted<T>(
  items: readonly T[],
  findingOf: (item: T) => Finding,
  spot: (item: T) => Spot,
): readonly T[] {
  return items
    .map((item) => ({ item, rank: severities.indexOf(findingOf(item).severity), at: spot(item) }))
    .sort((a, b) => a.rank - b.rank || bySpot(a.at, b.at))
    .map(({ item }) => item);
}

/** What has no file comes first, and within a file what has no line. */
function bySpot(a: Spot, b: Spot): number {
  return (
    byCodePoint(a.file ?? '', b.file ?? '') ||
    (a.line ?? -1) - (b.line ?? -1) ||
    (a.column ?? -1) - (b.column ?? -1)
  );
}

function firstOfEachCode<T>(items: readonly T[], codeOf: (item: T) => Code): readonly T[] {
  const counts = new Map<Code, number>();
  return items.filter((item) => {
    const count = (counts.get(codeOf(item)) ?? 0) + 1;
    counts.set(codeOf(item), count);
    return count <= mostOfACode;
  });
}
