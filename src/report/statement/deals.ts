/**
 * The deals in tables that fit on A4: what each line is stands at the left, and beside it as many
 * plans and components as there is room for; further ones are in a table below, with their lines
 * alone. Who handed a line over, and why, stands under it.
 */
import type { DealsTable, TableColumn } from '../explain/deals-table.ts';
import { capital } from '../prose.ts';
import { type Html, html, NONE, unparted } from './html.ts';

/** So many columns of plans and components stand side by side. */
const ROOM = 5;

interface Placed extends TableColumn {
  readonly at: number;
}

export function dealsTables(table: DealsTable | null): Html {
  if (table === null) return NONE;
  const columns = table.columns.map((column, at): Placed => ({ ...column, at }));
  const lead = columns.filter(({ group, title }) => group === '' && title !== NOTE);
  const note = columns.find(({ group, title }) => group === '' && title === NOTE) ?? null;
  const shelves = shelved(columns.filter(({ group }) => group !== ''));
  const tables = shelves.map((groups) => {
    const filled = (row: readonly string[]): boolean => groups.some(({ at }) => row[at] !== '');
    const rows = shelves.length === 1 ? table.rows : table.rows.filter(filled);
    // The revenue of some lines alone has no sum in the table of all.
    const whole = rows.length === table.rows.length;
    const sums = table.sums.map((sum, at) =>
      whole || groups.some((each) => each.at === at) ? sum : '',
    );
    return tableOf([...lead, ...groups], note, rows, sums);
  });
  return html`${tables}`;
}

const NOTE = 'note';

/** Lines that pay nothing, and why. */
export function unpaidRows(table: DealsTable | null): Html {
  if (table === null) return NONE;
  const columns = table.columns.map((column, at): Placed => ({ ...column, at }));
  return tableOf(columns, null, table.rows, table.sums);
}

/** The columns of whole groups, as many as there is room for. */
function shelved(columns: readonly Placed[]): readonly (readonly Placed[])[] {
  const shelves: Placed[][] = [];
  for (const group of groupsOf(columns)) {
    const last = shelves.at(-1);
    if (last === undefined || last.length + group.length > ROOM) shelves.push([...group]);
    else last.push(...group);
  }
  return shelves;
}

function groupsOf(columns: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last === undefined || last[0]?.group !== column.group || column.group === '') {
      groups.push([column]);
    } else last.push(column);
  }
  return groups;
}

function tableOf(
  columns: readonly Placed[],
  note: Placed | null,
  rows: readonly (readonly string[])[],
  sums: readonly string[],
): Html {
  const lines = rows.map((row) => rowOf(columns, row, note === null ? '' : (row[note.at] ?? '')));
  const sum =
    sums.length === 0
      ? NONE
      : html`<tbody class="sum">
<tr>${columns.map((column, i) => cell(column, sums, i === 0 ? 'Sum' : null))}</tr>
</tbody>
`;
  return html`<table class="deals">
<thead>
${heading(columns)}</thead>
<tbody>
${lines}</tbody>
${sum}</table>
`;
}

/** Two rows of headings where a component has several columns. */
function heading(columns: readonly Placed[]): Html {
  const groups = groupsOf(columns);
  const two = groups.some((group) => group.length > 1);
  const title = ({ right }: Placed, text: string, span: Html): Html =>
    html`<th scope="col"${span}${right ? NUMBER : NONE}>${text}</th>`;
  // Plans and components keep the names that the files give them.
  const own = ({ group, title: text }: Placed): string => (group === text ? text : capital(text));
  const upper = groups.map((group) => {
    const [first] = group;
    if (first === undefined) return NONE;
    return group.length > 1
      ? html`<th scope="colgroup" class="group" colspan="${String(group.length)}">${first.group}</th>`
      : title(first, own(first), two ? html` rowspan="2"` : NONE);
  });
  if (!two)
    return html`<tr>${upper}</tr>
`;
  const lower = groups.flatMap((group) =>
    group.length > 1 ? group.map((column) => title(column, own(column), NONE)) : [],
  );
  return html`<tr>${upper}</tr>
<tr>${lower}</tr>
`;
}

const NUMBER = html` class="number"`;

function rowOf(columns: readonly Placed[], row: readonly string[], note: string): Html {
  const cells = columns.map((column, i) =>
    cell(column, row, i === 0 ? (row[column.at] ?? '') : null),
  );
  if (note === '')
    return html`<tr>${cells}</tr>
`;
  return html`<tr class="noted">${cells}</tr>
<tr><td class="note" colspan="${String(columns.length)}">${unparted(note)}</td></tr>
`;
}

/** A cell; the first one of a row, whose text is given, is its heading. */
function cell({ at, right, title }: Placed, row: readonly string[], first: string | null): Html {
  if (first !== null) return html`<th scope="row" class="plain">${first}</th>`;
  const kind = right ? NUMBER : title === 'credited' ? html` class="plain"` : NONE;
  return html`<td${kind}>${unparted(row[at] ?? '')}</td>`;
}
