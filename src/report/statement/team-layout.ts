/**
 * The columns of a team's deals. Numbers that are the same in every line stand once: mostly the
 * revenue counts in the team's plan and in what its head earns.
 */
import { type Exact, sumOf } from '../../core/money/exact.ts';
import { type Figure, figure, moneyFigure, type Unit } from '../../core/money/figure.ts';
import type { DealsGroup, DealsShown } from '../explain/deals-shown.ts';
import { type DealLine, dealLabel } from '../explain/lines.ts';
import type { Scene } from '../explain/scene.ts';
import { shown } from '../figures.ts';
import type { PayeeLines } from './by-payee.ts';

/** What a line has under headings that say the same of every line. */
export interface Column {
  readonly names: readonly string[];
  readonly unit: Unit;
  readonly of: (line: DealLine) => Figure | null;
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Of all lines; empty where they are of several years. */
  readonly year: string;
  /** True where the revenue of a line is in none of its columns. */
  readonly hidesRevenue: (line: DealLine) => boolean;
}

/**
 * Where some money is the revenue but for a few lines, such as one that is shared with another team,
 * the revenue has no column.
 */
export function layoutOf({ groups, lines }: DealsShown): Layout {
  const years = new Set(lines.map(({ day }) => day.slice(0, 4)));
  const year = years.size === 1 ? ([...years][0] ?? '') : '';
  const columns = columnsOf(groups, lines);
  const differs = ({ of, unit }: Column, line: DealLine): boolean =>
    unit !== 'money' || of(line)?.value.equals(revenueOf(line).value) !== true;
  const most = columns.find(
    (column) => lines.filter((line) => differs(column, line)).length * 10 <= lines.length,
  );
  if (most === undefined) {
    const revenue: Column = { names: ['revenue'], unit: 'money', of: revenueOf };
    return { year, columns: [revenue, ...columns], hidesRevenue: () => false };
  }
  const others = columns.filter((column) => column !== most);
  return { year, columns: [most, ...others], hidesRevenue: (line) => differs(most, line) };
}

export function revenueOf({ revenue }: DealLine): Figure {
  return moneyFigure(revenue);
}

/** A column for all headings that say the same of every line. */
function columnsOf(groups: readonly DealsGroup[], lines: readonly DealLine[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const { name, entries } of groups) {
    const of = ({ row }: DealLine): Figure | null => {
      const entry = entries.get(row);
      if (entry === undefined) return null;
      return entry.pays === null ? entry.base : moneyFigure(entry.pays.amount);
    };
    const unit = lines.map(of).find((each) => each !== null)?.unit ?? 'money';
    const key = [unit, ...lines.map((line) => of(line)?.value.toFraction() ?? '')].join(' ');
    const known = columns.get(key) ?? { names: [], unit, of };
    columns.set(key, { ...known, names: [...known.names, name] });
  }
  return [...columns.values()];
}

/** `team plan focus, focus, units`: the cells have no unit. */
export function titleOf({ names, unit }: Column): string {
  const units = unit === 'quantity' ? ['units'] : unit === 'deals' ? ['deals'] : [];
  return [...names, ...units].join(', ');
}

/** The day of a line, without the year that all have. */
export function dayOf({ day }: DealLine, year: string): string {
  return year === '' ? day : day.slice(year.length + 1);
}

/** What some lines have together; null where none has anything. */
export function sumIn({ of, unit }: Column, lines: readonly DealLine[]): Figure | null {
  const values = lines.flatMap((line): readonly Exact[] => {
    const value = of(line);
    return value === null ? [] : [value.value];
  });
  return values.length === 0 ? null : figure(unit, sumOf(values));
}

/** Between two columns of a table, in millimetres. */
const GAP = 1.2;
/** A sign at 9 points in the widest of the fonts that a page may be shown in: a digit, a point. */
const WIDE = 2.02;
const NARROW = 1.15;
/** Sums are bold. */
const BOLD = 1.1;

/** The width of a line in millimetres: the widest cell of each column, or word of its title. */
export function widthOf(
  { currency }: Scene,
  { columns, year }: Layout,
  payees: readonly PayeeLines[],
): number {
  const lines = payees.flatMap((payee) => payee.lines);
  const text = (value: Figure | null): string => (value === null ? '' : shown(value, currency));
  const widths = columns.map((column) => {
    const sums = payees.map((payee) => BOLD * textWidth(text(sumIn(column, payee.lines))));
    const cells = lines.map((line) => textWidth(text(column.of(line))));
    return largest([...sums, ...cells, ...titleOf(column).split(' ').map(textWidth)]);
  });
  const labels = largest(lines.map((line) => textWidth(dealLabel(line))));
  const days = largest(lines.map((line) => textWidth(dayOf(line, year))));
  return [labels, days, ...widths].reduce((sum, width) => sum + width + GAP, 0);
}

function largest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (NARROW_SIGNS.has(sign) ? NARROW : WIDE), 0);
}

const NARROW_SIGNS: ReadonlySet<string> = new Set(' .,/-');
