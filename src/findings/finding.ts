/**
 * A finding: what is wrong (or worth knowing) in the inputs, as data. Code and arguments travel;
 * `report/` alone turns them into a sentence.
 */
import { type ArgsOf, type Code, catalog, type Severity } from './catalog.ts';

/**
 * Where a finding points. `cell` counts every record of the file from 0 (the header row; blank
 * records count too) and fields from 0, `null` for the whole record. `span` holds character
 * offsets into the text of the file. `line` is for text that could not be split into cells.
 */
export type Place =
  | { readonly at: 'file'; readonly file: string }
  | {
      readonly at: 'cell';
      readonly file: string;
      readonly record: number;
      readonly field: number | null;
    }
  | { readonly at: 'span'; readonly file: string; readonly start: number; readonly end: number }
  | { readonly at: 'line'; readonly file: string; readonly line: number; readonly column: number };

/** One finding of one code; `place` is null when nothing in a file can be pointed at. */
export interface FindingOf<C extends Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place | null;
  /** A second place that the finding is about, such as the first of two equal rows. */
  readonly other?: Place;
  /** Values set on the command line that make it, `PATH=VALUE`; it does not stand in any of them. */
  readonly settings?: readonly string[];
  /** The schemes under which it was found, where others were studied beside them. */
  readonly under?: readonly string[];
  readonly args: ArgsOf<C>;
}

export type Finding = { [C in Code]: FindingOf<C> }[Code];

/** Makes a finding with the severity of the catalogue, or with a stricter one. */
export function finding<C extends Code>(
  code: C,
  place: Place | null,
  args: ArgsOf<C>,
  severity: Severity = catalog[code].severity,
): Finding {
  const made: FindingOf<C> = { code, severity, place, args };
  // A generic FindingOf<C> is one member of the union, which the compiler cannot see by itself.
  return made as unknown as Finding;
}

/** The finding, about a second place as well. */
export function alsoAt(found: Finding, other: Place): Finding {
  return { ...found, other };
}

/** The finding, made by values that were set. */
export function madeBy(found: Finding, settings: readonly string[]): Finding {
  return { ...found, settings };
}

/** The finding, made under some of the schemes that are studied. */
export function foundUnder(found: Finding, under: readonly string[]): Finding {
  return { ...found, under };
}

/** True when at least one of them is an error: then nothing is calculated or written. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((each) => each.severity === 'error');
}

/** The findings with every warning raised to an error (`--strict`). */
export function strict(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((each) =>
    each.severity === 'warning' ? ({ ...each, severity: 'error' } as Finding) : each,
  );
}
