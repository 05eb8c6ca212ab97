/**
 * Whose statements lie in a directory: a page with links, and the same as a sheet. The page names
 * no amounts, so that it may lie where everybody opens their own.
 */
import type { Currency } from '../../core/money/currency.ts';
import { formatMoney } from '../../core/money/format.ts';
import type { Payout } from '../../core/pay.ts';
import { shownText } from '../escape.ts';
import { nameText } from '../explain/lines.ts';
import type { Scene } from '../explain/scene.ts';
import { type Heading, type Sheet, sheetOfRows } from '../sheets/sheet.ts';
import { type Html, html } from './html.ts';
import { type Print, pageText, variantNotice } from './page.ts';

/** A person and the file of their page. */
export interface Listed {
  readonly payout: Payout;
  readonly file: string;
}

export function indexPage(scene: Scene, people: readonly Listed[], print: Print): string {
  const { period, scheme } = scene.result.month;
  const rows = people.map(row);
  const title = `Bonus statements · ${period.text}`;
  const body = html`<header>
<div><p class="kind">Bonus statements</p>
<h1>${period.text}</h1></div>
</header>
${variantNotice(scene.settings)}<main>
<table class="people">
<thead><tr><th scope="col">Person</th><th scope="col">Id</th><th scope="col">Role</th><th scope="col">Team</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</main>
<footer>${shownText(scheme.name)} · ${print.product}</footer>`;
  return pageText(print, title, body);
}

function row({ payout, file }: Listed): Html {
  const { employee, name, role, teams } = payout;
  const who = nameText(name === '' ? employee : name);
  return html`<tr><th scope="row"><a href="${file}">${who}</a></th><td>${nameText(employee)}</td><td>${nameText(role)}</td><td>${teams.map(nameText).join(', ')}</td></tr>
`;
}

const HEADINGS: readonly Heading[] = [
  ['employee', 'text'],
  ['name', 'text'],
  ['payout', 'plain'],
  ['currency', 'plain'],
  ['file', 'text'],
];

/** What was written, a row for each page. */
export function pagesSheet(people: readonly Listed[], currency: Currency): Sheet {
  const rows = people.map(({ payout, file }) => [
    payout.employee,
    payout.name,
    formatMoney(payout.payout, currency),
    currency.code,
    file,
  ]);
  return sheetOfRows('statements.csv', HEADINGS, rows);
}
