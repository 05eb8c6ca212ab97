/**
 * The deal lines of some trees, and what each adds under every heading: to a plan, to the base of a
 * component, and what that pays.
 */
import type { TeamName } from '../../core/model.ts';
import { sumOf } from '../../core/money/exact.ts';
import { type Figure, figure } from '../../core/money/figure.ts';
import { byCredit, type DealLine } from './lines.ts';
import type { Heading, Node, Pays } from './node.ts';

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

/** What a line adds under a heading, by the team that it is counted for. */
type ByTeam = ReadonlyMap<TeamName | null, DealEntry>;

/**
 * Each line of the trees once. A line that two teams share adds its part of each under the same
 * heading: 60 000.00 in North and 40 000.00 in South are 100 000.00 for the head of both.
 */
export function dealsShown(roots: readonly Node[]): DealsShown {
  const groups = new Map<string, Heading & { readonly rows: Map<number, ByTeam> }>();
  const lines = new Map<number, DealLine>();
  for (const [{ column, children }, team] of withTeams(roots, null)) {
    if (column === undefined) continue;
    const key = `${column.of} ${column.name}`;
    const group = groups.get(key) ?? { ...column, rows: new Map<number, ByTeam>() };
    groups.set(key, group);
    for (const { line, value, pays = null } of children) {
      if (line === undefined || value === null) continue;
      lines.set(line.row, line);
      const byTeam = new Map(group.rows.get(line.row)).set(team, { base: value, pays });
      group.rows.set(line.row, byTeam);
    }
  }
  const plansFirst = [...groups.values()].sort(
    (a, b) => Number(a.of === 'component') - Number(b.of === 'component'),
  );
  return {
    groups: plansFirst.map(({ rows, ...heading }): DealsGroup => {
      const entries = [...rows].map(([row, byTeam]) => [row, added([...byTeam.values()])] as const);
      return { ...heading, entries: new Map(entries) };
    }),
    lines: [...lines.values()].sort(byCredit),
  };
}

/** Every node, a parent before its children, with the team that it is counted for. */
function* withTeams(
  nodes: readonly Node[],
  above: TeamName | null,
): Generator<readonly [Node, TeamName | null]> {
  for (const each of nodes) {
    const { team = above } = each;
    yield [each, team];
    yield* withTeams(each.children, team);
  }
}

/** One person is paid for a line in one team at most. */
function added(entries: readonly DealEntry[]): DealEntry {
  const unit = entries[0]?.base.unit ?? 'money';
  return {
    base: figure(unit, sumOf(entries.map(({ base }) => base.value))),
    pays: entries.find(({ pays }) => pays !== null)?.pays ?? null,
  };
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
