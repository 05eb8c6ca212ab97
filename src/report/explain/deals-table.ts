/**
 * The deal lines of an explanation in one table: a row for each line, and for each heading what it
 * adds there: to a plan, to the base of a component, and what that pays.
 */
import { sumOf } from '../../core/money/exact.ts';
import { figure, moneyFigure } from '../../core/money/figure.ts';
import { total } from '../../core/money/money.ts';
import { quantity, shown } from '../figures.ts';
import type { Column } from '../table.ts';
import type { DealEntry, DealsGroup, DealsShown } from './deals-shown.ts';
import { type DealLine, dealLabel, handedOver, nameText, sharesText } from './lines.ts';
import type { Unpaid } from './node.ts';
import type { Scene } from './scene.ts';
import { HELD } from './uncredited.ts';

export interface TableColumn {
  /** What the columns of a group are about; empty where a column stands alone. */
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

/** The columns with titles that stand alone. */
export function titled({ columns }: Pick<DealsTable, 'columns'>): readonly Column[] {
  return columns.map(({ group, title, right }) => ({
    title: group === '' || group === title ? title : `${group} ${title}`,
    right,
  }));
}

/** What pays nothing, and why; null when there is none. */
export function unpaidTable(scene: Scene, unpaid: readonly Unpaid[]): DealsTable | null {
  if (unpaid.length === 0) return null;
  const columns = [
    { group: '', title: 'not paid', right: false },
    { group: '', title: 'owner', right: false },
    { group: '', title: 'revenue', right: true },
    { group: '', title: 'why', right: false },
  ];
  const rows = unpaid.map(({ line, why }) => [
    dealLabel(line),
    nameText(line.owner),
    shown(moneyFigure(line.revenue), scene.currency),
    why,
  ]);
  return { columns, rows, sums: [] };
}

/** The deals of some trees; null when they have none. */
export function dealsTable(scene: Scene, { groups, lines }: DealsShown): DealsTable | null {
  if (lines.length === 0) return null;
  const { currency } = scene;
  const money = (minor: bigint): string => shown(moneyFigure(minor), currency);
  const alone = { group: '', right: false, sum: '' };
  // With several components their bases and rates would not fit a page, and the trees have them.
  const detailed = groups.filter(isPaying).length <= 1;
  const parts: readonly Part[] = [
    { ...alone, title: 'deal', cell: dealLabel },
    { ...alone, title: 'credited', cell: ({ day }) => day },
    { ...alone, title: 'owner', cell: ({ owner }) => nameText(owner) },
    {
      group: '',
      title: 'revenue',
      right: true,
      cell: ({ revenue }) => money(revenue),
      sum: money(total(lines.map(({ revenue }) => revenue))),
    },
    ...groups.flatMap((group) => groupParts(group, detailed, scene)),
    { ...alone, title: 'note', cell: (line) => noteOf(line, scene) },
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

function isPaying({ entries }: DealsGroup): boolean {
  return [...entries.values()].some(({ pays }) => pays !== null);
}

/** `detailed`: with the base and the rate of each line, not only what it pays. */
function groupParts(
  { name, entries }: DealsGroup,
  detailed: boolean,
  { currency }: Scene,
): readonly Part[] {
  const all = [...entries.values()];
  const unit = all[0]?.base.unit ?? 'money';
  const sum = figure(unit, sumOf(all.map(({ base }) => base.value)));
  const cell =
    (text: (entry: DealEntry) => string) =>
    ({ row }: DealLine): string => {
      const entry = entries.get(row);
      return entry === undefined ? '' : text(entry);
    };
  const base = cell((entry) => quantity(entry.base, currency));
  const common = { group: name, right: true } as const;
  const paid = all.flatMap(({ pays }) => (pays === null ? [] : [pays.amount]));
  if (paid.length === 0) {
    return [{ ...common, title: name, cell: base, sum: quantity(sum, currency) }];
  }
  const rates = cell(({ pays }) =>
    (pays?.rates ?? []).map((rate) => shown(rate, currency)).join(' | '),
  );
  const amount = cell(({ pays }) =>
    pays === null ? '' : shown(moneyFigure(pays.amount), currency),
  );
  const sumPaid = shown(moneyFigure(total(paid)), currency);
  if (!detailed) return [{ ...common, title: name, cell: amount, sum: sumPaid }];
  return [
    { ...common, title: 'base', cell: base, sum: quantity(sum, currency) },
    { ...common, title: 'rate', cell: rates, sum: '' },
    { ...common, title: 'pays', cell: amount, sum: sumPaid },
  ];
}

/** Who shares a line, who handed it over, and whether it counts in the payee's plan. */
function noteOf({ credit }: DealLine, { result }: Scene): string {
  if (credit === null) return '';
  const { month } = result;
  const { head, paid } = credit;
  if (head === null) return paid.length > 1 ? `shared: ${sharesText(paid, month.deals)}` : '';
  return paid.length === 0 ? HELD : handedOver(credit, month);
}
