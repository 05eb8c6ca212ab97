/**
 * The deal lines of some trees, and what each adds under every heading: to a plan, to the base of a
 * component, and what that pays.
 */
import type { Figure } from '../../core/money/figure.ts';
import { byCredit, type DealLine } from './lines.ts';
import { type Heading, type Node, type Pays, walk } from './node.ts';

/** What a line adds under one heading. */
export interface DealEntry {
  readonly base: Figure;
  readonly pays: Pays | null;
}

/** The lines under a heading, by their row. */
export interface DealsGroup extends Heading {
  readonly entries: ReadonlyMap<number, DealEntry>;
}

export interface DealsShown {
  /** Plans first. */
  readonly groups: readonly DealsGroup[];
  /** In order of credit date, deal id, line. */
  readonly lines: readonly DealLine[];
}

/** Each line of the trees once. */
export function dealsShown(roots: readonly Node[]): DealsShown {
  const groups = new Map<string, Heading & { readonly entries: Map<number, DealEntry> }>();
  const lines = new Map<number, DealLine>();
  for (const { column, children } of walk(roots)) {
    if (column === undefined) continue;
    const key = `${column.of} ${column.name}`;
    const group = groups.get(key) ?? { ...column, entries: new Map<number, DealEntry>() };
    groups.set(key, group);
    for (const { line, value, pays = null } of children) {
      if (line === undefined || value === null) continue;
      lines.set(line.row, line);
      group.entries.set(line.row, { base: value, pays });
    }
  }
  const plansFirst = [...groups.values()].sort(
    (a, b) => Number(a.of === 'component') - Number(b.of === 'component'),
  );
  return { groups: plansFirst, lines: [...lines.values()].sort(byCredit) };
}

/** Some of the lines, and the headings that have any of them. */
export function onlyLines(
  { groups, lines }: DealsShown,
  keep: (line: DealLine) => boolean,
): DealsShown {
  const kept = lines.filter(keep);
  const rows = new Set(kept.map(({ row }) => row));
  return {
    lines: kept,
    groups: groups
      .map((group) => ({
        ...group,
        entries: new Map([...group.entries].filter(([row]) => rows.has(row))),
      }))
      .filter(({ entries }) => entries.size > 0),
  };
}
