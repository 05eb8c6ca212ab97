/**
 * A team's deals for its head, short on paper: the lines by who is paid for them, each person's sums
 * above the lines, in two columns of the page where they are narrow enough.
 */
import type { Figure } from '../../core/money/figure.ts';
import type { DealsShown } from '../explain/deals-shown.ts';
import { type DealLine, dealLabel } from '../explain/lines.ts';
import type { Scene } from '../explain/scene.ts';
import { shown } from '../figures.ts';
import { counted } from '../messages/words.ts';
import { byPayee, handedNote, type PayeeLines } from './by-payee.ts';
import { type Html, html, NONE, unparted } from './html.ts';
import { dayOf, type Layout, layoutOf, revenueOf, sumIn, titleOf, widthOf } from './team-layout.ts';

/** What A4 has between its margins, and half of it less the gap, in millimetres. */
const WHOLE = 176;
const HALF = 85;

/** The lines and their sums; null where a line has more columns than a page is wide. */
export function teamDeals(scene: Scene, deals: DealsShown): Html | null {
  const { lines } = deals;
  const layout = layoutOf(deals);
  const payees = byPayee(scene, lines);
  const width = widthOf(scene, layout, payees);
  if (width > WHOLE) return null;
  const listed = html`<table class="deals listed">
${heading(layout)}${payees.map((payee) => payeeRows(scene, layout, payee))}</table>
`;
  const folded = html`<div class="folded">
${listed}</div>
`;
  return html`${width > HALF ? listed : folded}<table class="deals">
${heading(layout)}<tbody class="sum">
${sumRow(scene, layout, counted(lines.length, 'deal line'), lines)}</tbody>
</table>
`;
}

function heading({ year, columns }: Layout): Html {
  const day = year === '' ? 'credited' : `day in ${year}`;
  const titles = columns.map(
    (column) => html`<th scope="col" class="number">${titleOf(column)}</th>`,
  );
  return html`<thead>
<tr><th scope="col">deal</th><th scope="col">${day}</th>${titles}</tr>
</thead>
`;
}

function payeeRows(scene: Scene, layout: Layout, { title, lines }: PayeeLines): Html {
  const notes = lines.map((line) => noteOf(scene, layout, line));
  const [first = NONE, ...rest] = lines.map((line, i) => {
    const before = lines[i - 1];
    // The lines of a deal are handed over together.
    const said = before?.deal === line.deal && notes[i - 1] === notes[i];
    return lineRows(scene, layout, line, said ? '' : (notes[i] ?? ''));
  });
  // Browsers keep the rows of a body together on paper: a name with a line, a line with its note.
  return html`${body(html`${sumRow(scene, layout, title, lines)}${first}`)}${rest.map(body)}`;
}

function body(rows: Html): Html {
  return html`<tbody>
${rows}</tbody>
`;
}

function noteOf({ currency }: Scene, { hidesRevenue }: Layout, line: DealLine): string {
  const revenue = hidesRevenue(line) ? `revenue ${shown(revenueOf(line), currency)}` : '';
  return [revenue, handedNote(line)].filter((text) => text !== '').join('; ');
}

function sumRow(
  scene: Scene,
  { columns }: Layout,
  title: string,
  lines: readonly DealLine[],
): Html {
  const sums = columns.map((column) => cell(scene, sumIn(column, lines)));
  return html`<tr class="payee"><th scope="row" colspan="2">${unparted(title)}</th>${sums}</tr>
`;
}

function lineRows(scene: Scene, { columns, year }: Layout, line: DealLine, note: string): Html {
  const cells = columns.map(({ of }) => cell(scene, of(line)));
  const row = html`<th scope="row" class="plain">${dealLabel(line)}</th><td class="plain">${dayOf(line, year)}</td>${cells}`;
  if (note === '') {
    return html`<tr>${row}</tr>
`;
  }
  return html`<tr class="noted">${row}</tr>
<tr><td class="note" colspan="${String(columns.length + 2)}">${unparted(note)}</td></tr>
`;
}

function cell({ currency }: Scene, value: Figure | null): Html {
  return html`<td class="number">${value === null ? '' : unparted(shown(value, currency))}</td>`;
}
