/** What is paid, part by part: the components of each seat with why, then what is added by hand. */
import { seatsIn } from '../../core/roster.ts';
import type { Node } from '../explain/node.ts';
import type { Scene } from '../explain/scene.ts';
import { seatSummary } from '../explain/summary.ts';
import { shown } from '../figures.ts';
import { capital } from '../prose.ts';
import { type Html, html, NONE, unparted } from './html.ts';

/** The parts of a payout; the last row is the payout itself. */
export function amountsTable(scene: Scene, employee: string, payout: Node): Html {
  const { roster, period } = scene.result.month;
  const told = payout.children.filter(({ kind }) => kind === 'seat');
  const seats = seatsIn(roster, period)
    .filter(({ seat }) => seat.employee === employee)
    .map(({ seat }, i) => {
      const { label = '', says: days = '' } = told[i] ?? {};
      const name = days === '' ? label : `${label}, ${days}`;
      return seatRows(scene, seatSummary(scene, seat, capital(name)));
    });
  const adjustments = payout.children.filter(({ kind }) => kind === 'adjustment');
  const added =
    adjustments.length === 0
      ? NONE
      : html`<tbody>
${adjustments.map((each) => partRow(scene, each, ''))}</tbody>
`;
  return html`<table class="amounts">
<thead><tr><th scope="col">Part</th><th scope="col">Why</th><th scope="col" class="number">${scene.currency.code}</th></tr></thead>
${seats}${added}<tbody class="sum">
<tr><th scope="row" colspan="2">Payout</th><td class="number">${amountOf(scene, payout)}</td></tr>
</tbody>
</table>
`;
}

/** A seat with what it earns, above its components. */
export function seatRows(scene: Scene, seat: Node): Html {
  return html`<tbody class="seat">
<tr><th scope="rowgroup" colspan="2">${seat.label}</th><td class="number">${amountOf(scene, seat)}</td></tr>
${seat.children.map((each) => partRow(scene, each, 'part'))}</tbody>
`;
}

function partRow(scene: Scene, part: Node, place: string): Html {
  return html`<tr><th scope="row" class="${place}">${part.label}</th><td class="why">${unparted(part.says)}</td><td class="number">${amountOf(scene, part)}</td></tr>
`;
}

/** A node's amount. */
export function amountOf({ currency }: Scene, { value }: Node): string {
  return value === null ? '' : shown(value, currency);
}
