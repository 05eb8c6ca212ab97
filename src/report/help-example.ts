/** A worked example on a reference page: the component, the rows it is calculated from, the amounts. */
import type { Example } from '../core/components/define.ts';
import { entry, lowerFirst } from './prose.ts';
import { aligned } from './table.ts';

/** Where the rows stand. */
const COLUMN = 15;

export function exampleText(example: Example): string {
  const { title, role, component, reps = [], deals, plans = [], metrics = [], pays } = example;
  const parts = [
    `Example${role === 'head' ? ', for a head' : ''}: ${lowerFirst(title)}\n`,
    block('', component),
    block("the reps'", reps),
    rows('plans.csv', plans),
    rows('metrics.csv', metrics),
    rows('deals.csv', deals),
    paid(pays),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function block(label: string, lines: readonly string[]): string {
  return lines
    .map((line, i) => `${`  ${i === 0 ? label : ''}`.padEnd(label === '' ? 2 : COLUMN)}${line}\n`)
    .join('');
}

/** Rows of cells separated by commas, as a table. */
function rows(label: string, lines: readonly string[]): string {
  const [header = [], ...cells] = lines.map((line) => line.split(',').map((cell) => cell.trim()));
  if (lines.length === 0) return '';
  const columns = header.map((title, at) => ({
    title,
    right: cells.every((row) => /^-?[\d.]*$/.test(row[at] ?? '')),
  }));
  return block(label, aligned(columns, cells, (text) => text).split('\n'));
}

function paid(pays: Example['pays']): string {
  const amounts = Math.max(...pays.map(([, amount]) => amount.length));
  const people = Math.max(...pays.map(([employee]) => employee.length));
  return pays
    .map(([employee, amount, why], i) => {
      const label = `  ${i === 0 ? 'pays' : ''}`.padEnd(COLUMN);
      const term = `${label}${employee.padEnd(people)}  ${amount.padStart(amounts)}`;
      return entry(term, term.length + 2, why);
    })
    .join('');
}
