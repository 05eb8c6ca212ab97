/** Faults of rows and cells: what hands and spreadsheets do to a table. */
import type { Mutation } from './bytes.ts';
import type { Random } from './random.ts';

const CELLS = [
  '',
  ' ',
  '0',
  '-0',
  '1',
  '-1',
  '1e5',
  '0x10',
  '1.2.3',
  '12 34',
  '1,50',
  '1.234,56',
  "1'000.00",
  '(100)',
  '−5',
  '5%',
  '99999999999999999999',
  '9999999999999999.99',
  '-9999999999999999.99',
  '0.001',
  '2026-02-30',
  '2026-13-01',
  '31.10.2026',
  '31/10/2026',
  '0000-00-00',
  '9999-12-31',
  '2026-10',
  '2026-Q4',
  'ivanov',
  'ivanov:60|petrova:40',
  'ivanov:50|ivanov:50',
  'a:|b:',
  '|',
  ':',
  'head',
  'team',
  'rep',
  'won',
  'USD',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '=1+1',
  '@x',
  '\u202eabc',
  'Ё',
  '😀',
  'x'.repeat(5000),
] as const;

/** Rows of cells, roughly: quoted delimiters are not minded, which is one fault more. */
type Table = string[][];

function inTable(change: (table: Table, random: Random) => string): Mutation {
  return (bytes, random) => {
    const table = bytes
      .toString()
      .split('\n')
      .map((line) => line.split(','));
    const what = change(table, random);
    return { what, bytes: Buffer.from(table.map((row) => row.join(',')).join('\n')) };
  };
}

const swapRows = inTable((table, random) => {
  const [a, b] = [random.below(table.length), random.below(table.length)];
  [table[a], table[b]] = [table[b] ?? [], table[a] ?? []];
  return `rows ${a} and ${b} swapped`;
});

const repeatRow = inTable((table, random) => {
  const [from, to] = [random.below(table.length), random.below(table.length + 1)];
  table.splice(to, 0, [...(table[from] ?? [])]);
  return `row ${from} once more at ${to}`;
});

const removeRow = inTable((table, random) => {
  const at = random.below(table.length);
  table.splice(at, 1);
  return `row ${at} removed`;
});

const swapCells = inTable((table, random) => {
  const [a, b] = [random.below(table.length), random.below(table.length)];
  const [one, other] = [table[a] ?? [], table[b] ?? []];
  const [x, y] = [random.below(one.length), random.below(other.length)];
  [one[x], other[y]] = [other[y] ?? '', one[x] ?? ''];
  return `cells ${a}:${x} and ${b}:${y} swapped`;
});

const replaceCell = inTable((table, random) => {
  const at = random.below(table.length);
  const row = table[at] ?? [];
  const x = random.below(row.length);
  const cell = random.pick(CELLS);
  row[x] = cell;
  return `cell ${at}:${x} becomes ${JSON.stringify(cell.slice(0, 40))}`;
});

const replaceColumn = inTable((table, random) => {
  const x = random.below(table[0]?.length ?? 0);
  const cell = random.pick(CELLS);
  for (const row of table.slice(1)) if (x < row.length) row[x] = cell;
  return `column ${x} becomes ${JSON.stringify(cell.slice(0, 40))}`;
});

const removeColumn = inTable((table, random) => {
  const x = random.below(table[0]?.length ?? 0);
  for (const row of table) row.splice(x, 1);
  return `column ${x} removed`;
});

const swapColumns = inTable((table, random) => {
  const width = table[0]?.length ?? 0;
  const [x, y] = [random.below(width), random.below(width)];
  for (const row of table) [row[x], row[y]] = [row[y] ?? '', row[x] ?? ''];
  return `columns ${x} and ${y} swapped`;
});

/** Another delimiter or line end everywhere, as it is or with a line that names it. */
const rewrite: Mutation = (bytes, random) => {
  const text = bytes.toString();
  const writings: Readonly<Record<string, () => string>> = {
    semicolons: () => text.replaceAll(',', ';'),
    tabs: () => text.replaceAll(',', '\t'),
    bars: () => text.replaceAll(',', '|'),
    'semicolons below the header': () =>
      text.replace(/\n.*$/s, (rest) => rest.replaceAll(',', ';')),
    'sep=;': () => `sep=;\n${text.replaceAll(',', ';')}`,
    'sep=; over commas': () => `sep=;\n${text}`,
    CRLF: () => text.replaceAll('\n', '\r\n'),
    CR: () => text.replaceAll('\n', '\r'),
    'blank lines': () => text.replaceAll('\n', '\n\n'),
    'empty rows at the end': () => `${text},,,,\n;;;\n\n`,
    'decimal commas': () => text.replace(/(\d)\.(\d)/g, '$1,$2'),
  };
  const name = random.pick(Object.keys(writings));
  return { what: name, bytes: Buffer.from(writings[name]?.() ?? text) };
};

export const rowMutations: readonly Mutation[] = [
  swapRows,
  repeatRow,
  removeRow,
  swapCells,
  swapCells,
  replaceCell,
  replaceCell,
  replaceCell,
  replaceCell,
  replaceColumn,
  removeColumn,
  swapColumns,
  rewrite,
  rewrite,
];
