/**
 * The deals in tables that fit on A4: what each line is stands at the left, and beside it as many
 * plans and components as there is room for; further ones are in a table below, with their lines
 * alone. Who handed a line over, and why, stands under it.
 */
import type { DealsTable, TableColumn } from '../explain/deals-table.ts';
import { type Html, html, NONE, unparted } from './html.ts';

/** What fits beside each other on A4 at 9 points, in signs; a column takes one more for its gap. */
const ROOM = 100;
/** The column whose texts are wrapped: ids of those who sold a line together. */
const OWNER = { title: 'owner', room: 9 } as const;

interface Placed extends TableColumn {
  readonly at: number;
}

export function dealsTables(table: DealsTable | null): Html {
  if (table === null) return NONE;
  const columns = table.columns.map((column, at): Placed => ({ ...column, at }));
  const lead = columns.filter(({ group, title }) => group === '' && title !== NOTE);
  const note = columns.find(({ group, title }) => group === '' && title === NOTE) ?? null;
  const widths = widthsOf(table);
  const shelves = shelved(
    columns.filter(({ group }) => group !== ''),
    widths,
    widthOf(lead, widths),
  );
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

/** The columns of whole groups, as many as there is room for beside what stands at the left. */
function shelved(
  columns: readonly Placed[],
  widths: readonly number[],
  taken: number,
): readonly (readonly Placed[])[] {
  const shelves: Placed[][] = [];
  for (const group of groupsOf(columns)) {
    const last = shelves.at(-1);
    const room = ROOM - taken - widthOf(last ?? [], widths);
    if (last === undefined || widthOf(group, widths) > room) shelves.push([...group]);
    else last.push(...group);
  }
  return shelves;
}

function widthOf(columns: readonly Placed[], widths: readonly number[]): number {
  return columns.reduce((sum, { at }) => sum + (widths[at] ?? 0) + 1, 0);
}

/** The longest text of each column, in signs; a title may be wrapped between its words. */
function widthsOf({ columns, rows, sums }: DealsTable): readonly number[] {
  return columns.map(({ title }, at) => {
    if (title === OWNER.title) return OWNER.room;
    const texts = [...title.split(' '), sums[at] ?? '', ...rows.map((row) => row[at] ?? '')];
    return texts.reduce((most, { length }) => Math.max(most, length), 0);
  });
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
  const upper = groups.map((group) => {
    const [first] = group;
    if (first === undefined) return NONE;
    return group.length > 1
      ? html`<th scope="colgroup" class="group" colspan="${String(group.length)}">${first.group}</th>`
      : title(first, first.title, two ? html` rowspan="2"` : NONE);
  });
  if (!two)
    return html`<tr>${upper}</tr>
`;
  const lower = groups.flatMap((group) =>
    group.length > 1 ? group.map((column) => title(column, column.title, NONE)) : [],
  );
  return html`<tr>${upper}</tr>
<tr>${lower}</tr>
`;
}

const NUMBER = html` class="number"`;
const PLAIN = html` class="plain"`;

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
  const text = row[at] ?? '';
  if (title === OWNER.title) return html`<td class="owner">${sharesOf(text)}</td>`;
  return html`<td${right ? NUMBER : title === 'credited' ? PLAIN : NONE}>${unparted(text)}</td>`;
}

/** `ivanov:60|petrova:40`, which is wrapped between people. */
function sharesOf(owner: string): readonly Html[] {
  return owner.split('|').map((share, i) => (i === 0 ? html`${share}` : html`|<wbr>${share}`));
}
