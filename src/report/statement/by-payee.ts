/**
 * A team's deal lines by who is paid for them: a rep's own, those that the head handed to the rep,
 * those that several share, those that nobody is paid for. So the sums of a rep's own lines are what
 * the rep sold, and those of both together what the rep is paid for.
 */
import { byCodePoint } from '../../core/text.ts';
import { type DealLine, nameText, sharesText } from '../explain/lines.ts';
import { personName } from '../explain/person.ts';
import type { Scene } from '../explain/scene.ts';

export interface PayeeLines {
  readonly title: string;
  readonly lines: readonly DealLine[];
}

/** Each line in one group; people by id, the shared and the held lines after them. */
export function byPayee(scene: Scene, lines: readonly DealLine[]): readonly PayeeLines[] {
  const groups = new Map<string, { readonly title: string; readonly lines: DealLine[] }>();
  for (const line of lines) {
    const { order, title } = payeeOf(scene, line);
    const known = groups.get(order);
    if (known === undefined) groups.set(order, { title, lines: [line] });
    else known.lines.push(line);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b)).map(([, group]) => group);
}

/** Its name, and a text by which it is known and sorted. */
function payeeOf(
  scene: Scene,
  { credit, owner }: DealLine,
): { readonly order: string; readonly title: string } {
  if (credit === null) return { order: `4 ${owner}`, title: nameText(owner) };
  const { head, paid } = credit;
  const [first] = paid;
  if (first === undefined) return { order: '3', title: 'Held: nobody is assigned' };
  const { deals } = scene.result.month;
  const names = sharesText(paid, deals, (employee) => personName(scene, employee));
  const who = paid.length === 1 ? first.seat.employee : sharesText(paid, deals);
  const kind = paid.length === 1 ? '1' : '2';
  return head === null
    ? { order: `${kind} ${who}`, title: names }
    : { order: `${kind} ${who} handed over`, title: `${names}, handed over` };
}

/** `2026-10-14, paperwork`: when and why a head's line was handed over, by whom if not by the head. */
export function handedNote({ credit }: DealLine): string {
  if (credit === null || credit.head === null || credit.paid.length === 0) return '';
  const { head, handedBy, handedOn, reason } = credit;
  const by = handedBy === '' || handedBy === head.employee ? '' : `by ${nameText(handedBy)}`;
  return [by, nameText(handedOn), reason].filter((text) => text !== '').join(', ');
}
