/**
 * The deal lines of an explanation in one table: a row for each line, and for each heading what it
 * adds there: to a plan, to the base of a component, and what that pays.
 */
import { sumOf } from '../../core/money/exact.ts';
import { type Figure, figure, moneyFigure } from '../../core/money/figure.ts';
import { total } from '../../core/money/money.ts';
import { byCodePoint } from '../../core/text.ts';
import { shownText } from '../escape.ts';
import { quantity, shown } from '../figures.ts';
import { type DealLine, dealLabel, handedOver, sharesText } from './lines.ts';
import { type Explanation, type Node, type Pays, walk } from './node.ts';
import type { Scene } from './scene.ts';

export interface TableColumn {
  /** The heading of a group; empty where a column stands alone. */
  readonly group: string;
  readonly title: string;
  readonly right: boolean;
}

export interface DealsTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The sums below the columns that have one. */
  readonly sums: readonly string[];
}

/** What a line adds under one heading. */
interface Entry {
  readonly base: Figure;
  readonly pays: Pays | null;
}

interface Group {
  readonly name: string;
  readonly entries: Map<number, Entry>;
  /** Whether it pays by deal. */
  paid: boolean;
}

/** Null when the explanation has no deals. */
export function dealsTable(scene: Scene, { roots }: Pick<Explanation, 'roots'>): DealsTable | null {
  const groups = groupsIn(roots);
  const lines = linesIn(roots);
  if (lines.length === 0) return null;
  const { currency } = scene;
  const money = (minor: bigint): string => shown(moneyFigure(minor), currency);
  const parts: readonly Part[] = [
    { group: '', title: 'deal', right: false, cell: dealLabel, sum: '' },
    { group: '', title: 'credited', right: false, cell: ({ day }) => day, sum: '' },
    { group: '', title: 'owner', right: false, cell: ({ owner }) => shownText(owner, 40), sum: '' },
    {
      group: '',
      title: 'revenue',
      right: true,
      cell: ({ revenue }) => money(revenue),
      sum: money(total(lines.map(({ revenue }) => revenue))),
    },
    ...groups.flatMap((group) => groupParts(group, scene)),
    { group: '', title: 'note', right: false, cell: (line) => noteOf(line, scene), sum: '' },
  ];
  return {
    columns: parts.map(({ group, title, right }) => ({ group, title, right })),
    rows: lines.map((line) => parts.map(({ cell }) => cell(line))),
    sums: parts.map(({ sum }) => sum),
  };
}

interface Part extends TableColumn {
  readonly cell: (line: DealLine) => string;
  readonly sum: string;
}

function groupParts({ name, entries, paid }: Group, { currency }: Scene): readonly Part[] {
  const of = ({ row }: DealLine): Entry | undefined => entries.get(row);
  const all = [...entries.values()];
  const unit = all[0]?.base.unit ?? 'money';
  const sum = figure(unit, sumOf(all.map(({ base }) => base.value)));
  const base: Part = {
    group: name,
    title: paid ? 'of' : name,
    right: true,
    cell: (line) => {
      const entry = of(line);
      return entry === undefined ? '' : quantity(entry.base, currency);
    },
    sum: quantity(sum, currency),
  };
  if (!paid) return [base];
  const paidOut = total(all.flatMap(({ pays }) => (pays === null ? [] : [pays.amount])));
  return [
    base,
    {
      group: name,
      title: 'rate',
      right: true,
      cell: (line) =>
        (of(line)?.pays?.rates ?? []).map((rate) => shown(rate, currency)).join(' | '),
      sum: '',
    },
    {
      group: name,
      title: name,
      right: true,
      cell: (line) => {
        const pays = of(line)?.pays;
        return pays == null ? '' : shown(moneyFigure(pays.amount), currency);
      },
      sum: shown(moneyFigure(paidOut), currency),
    },
  ];
}

/** Under each heading the lines that its deals name, each once. */
function groupsIn(roots: readonly Node[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { column, children } of walk(roots)) {
    if (column === undefined || column === '') continue;
    const group = groups.get(column) ?? { name: column, entries: new Map(), paid: false };
    groups.set(column, group);
    for (const { line, value, pays = null } of children) {
      if (line === undefined || value === null) continue;
      group.entries.set(line.row, { base: value, pays });
      if (pays !== null) group.paid = true;
    }
  }
  return [...groups.values()];
}

/** The lines of all headings, in order of credit date, deal id, line. */
function linesIn(roots: readonly Node[]): readonly DealLine[] {
  const lines = new Map<number, DealLine>();
  for (const { column, children } of walk(roots)) {
    if (column === undefined || column === '') continue;
    for (const { line } of children) if (line !== undefined) lines.set(line.row, line);
  }
  return [...lines.values()].sort(
    (a, b) => byCodePoint(a.day, b.day) || byCodePoint(a.deal, b.deal) || a.line - b.line,
  );
}

/** Who shares a line, who handed it over, and whether it counts in the payee's plan. */
function noteOf({ credit }: DealLine, { result }: Scene): string {
  if (credit === null) return '';
  const { deals, scheme } = result.month;
  const { head, paid } = credit;
  if (head === null) return paid.length > 1 ? `shared: ${sharesText(paid, deals)}` : '';
  if (paid.length === 0) return 'held: nobody is assigned, so it pays nobody';
  const counts = scheme.headDeals.countTowardRepPlan ? 'counts' : 'does not count';
  return `to ${sharesText(paid, deals)}, ${handedOver(credit)}; ${counts} in the own plan`;
}
