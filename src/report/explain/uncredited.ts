/** Why a deal line pays nothing in the period: it is not credited, or credited to nobody. */
import { matcher, textAt } from '../../core/deals.ts';
import { type EmployeeId, ORIGIN, type Where } from '../../core/model.ts';
import { holds } from '../../core/period.ts';
import { counted, either } from '../messages/words.ts';
import { byCredit, type DealLine, nameText } from './lines.ts';
import type { Unpaid } from './node.ts';
import type { Scene } from './scene.ts';

/** Of a head's deal that nobody was handed. */
export const HELD = 'held: nobody is assigned, so it counts for the team and pays no rep';

/** Why a line is not credited in the period; empty when it is. */
export function whyNotCredited({ result }: Scene, { row, day }: DealLine): string {
  const { deals, scheme, period } = result.month;
  const { date, statuses } = scheme.credit;
  const reasons: string[] = [];
  if (deals.counts[row] !== 1) {
    const status = textAt(deals, 'status', row);
    const is = status === '' ? 'it has no status' : `its status is ${nameText(status)}`;
    reasons.push(`${is}, and only ${either((statuses ?? []).map(nameText))} counts`);
  }
  if (day === '') reasons.push(`${date} is empty, so it is not credited yet`);
  else if (!holds(period, deals.day[row] ?? -1)) {
    reasons.push(`outside ${period.text}: ${date} is ${day}`);
  }
  return reasons.join('; ');
}

/**
 * The lines that name a person and are not credited in the period: those that wait or whose status
 * does not count one by one, those of other periods by their number. Only those that `where` would
 * count are meant, and not those that a window counts and that are `shown` for it.
 */
export function waitingOf(
  scene: Scene,
  employee: EmployeeId,
  shown: ReadonlySet<number>,
  where: Where = [],
): { readonly unpaid: readonly Unpaid[]; readonly notes: readonly string[] } {
  const { deals, period } = scene.result.month;
  // Whose a deal is to be is not known before its day.
  const counts = matcher(
    deals,
    where.filter(({ column }) => column !== ORIGIN),
  );
  const unpaid: Unpaid[] = [];
  let elsewhere = 0;
  for (let row = 0; row < deals.rows; row++) {
    const day = deals.day[row] ?? -1;
    if (deals.counts[row] === 1 && holds(period, day)) continue;
    if (!names(scene, row, employee) || shown.has(row) || !counts(row)) continue;
    if (day >= 0 && !holds(period, day)) elsewhere += 1;
    else {
      const line = scene.line(row);
      unpaid.push({ line, why: whyNotCredited(scene, line) });
    }
  }
  const more = `${counted(elsewhere, 'more deal line')} credited outside ${period.text}.`;
  return {
    unpaid: unpaid.sort((a, b) => byCredit(a.line, b.line)),
    notes: elsewhere === 0 ? [] : [more],
  };
}

/** True when a line is somebody's, or was handed to them. */
function names({ result, peopleIn }: Scene, row: number, employee: EmployeeId): boolean {
  return ['owner', 'assigned_to'].some((column) =>
    peopleIn(textAt(result.month.deals, column, row)).includes(employee),
  );
}
